package org.stet.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Content;

/**
 * What was found in one source at one place.
 *
 * @param confidential the source's name is shown only to who entered it
 * @param primary first hand here; a property of this evidence, not of the source
 * @param locator page, paragraph, mm:ss, cell or fragment; the evidence is incomplete without it
 * @param quote verbatim
 */
@Embeddable
public record Evidence(
    UUID id,
    @Enumerated(EnumType.STRING) SourceKind sourceKind,
    String sourceTitle,
    @Nullable String sourcePublisher,
    @Nullable String sourceUrl,
    boolean confidential,
    @Column(name = "is_primary") boolean primary,
    @Nullable String locator,
    @Nullable String quote,
    @Enumerated(EnumType.STRING) Stance stance,
    @Nullable LocalDate asOf,
    UUID addedBy,
    Instant addedAt,
    @Nullable UUID withdrawnBy,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnWhy) {

  public boolean counts() {
    return withdrawnAt == null;
  }

  Evidence withdrawn(UUID by, Instant at, String why) {
    return new Evidence(
        id,
        sourceKind,
        sourceTitle,
        sourcePublisher,
        sourceUrl,
        confidential,
        primary,
        locator,
        quote,
        stance,
        asOf,
        addedBy,
        addedAt,
        by,
        at,
        why);
  }

  /** As shown to somebody who may not know the source. */
  Evidence veiled(String code) {
    return new Evidence(
        id,
        sourceKind,
        code,
        null,
        null,
        true,
        primary,
        null,
        null,
        stance,
        asOf,
        addedBy,
        addedAt,
        withdrawnBy,
        withdrawnAt,
        withdrawnWhy);
  }

  /** Two pieces from one house are one voice. */
  String voice() {
    return (sourcePublisher == null ? sourceTitle : sourcePublisher)
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  Content content() {
    return Content.of()
        .with("id", id)
        .with("sourceKind", sourceKind)
        .with("title", sourceTitle)
        .with("publisher", sourcePublisher)
        .with("url", sourceUrl)
        .with("confidential", confidential)
        .with("primary", primary)
        .with("locator", locator)
        .with("quote", quote)
        .with("stance", stance)
        .with("asOf", asOf)
        .with("by", addedBy)
        .with("withdrawn", withdrawnWhy);
  }
}
