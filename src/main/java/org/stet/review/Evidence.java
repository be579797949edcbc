package org.stet.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Content;

/**
 * What was found in one source at one place; the source stands in it as it was cited.
 *
 * @param sourceId null in evidence from before sources were known by themselves
 * @param sourceOrigin the wire story or study that the source repeats
 * @param sourceInterests what the source stands to gain
 * @param confidential the source's name is shown only to those who may know it
 * @param sensitivity null in evidence from before there were three of them
 * @param primary first hand here; a property of this evidence, not of the source
 * @param locator page, paragraph, mm:ss, cell or fragment; the evidence is incomplete without it
 * @param quote verbatim
 * @param file the copy that was kept
 */
@Embeddable
public record Evidence(
    UUID id,
    @Nullable UUID sourceId,
    @Enumerated(EnumType.STRING) SourceKind sourceKind,
    String sourceTitle,
    @Nullable String sourcePublisher,
    @Nullable String sourceUrl,
    @Nullable String sourceOrigin,
    @Nullable String sourceInterests,
    boolean confidential,
    @Enumerated(EnumType.STRING) @Nullable Sensitivity sensitivity,
    @Column(name = "is_primary") boolean primary,
    @Nullable String locator,
    @Nullable String quote,
    @Enumerated(EnumType.STRING) Stance stance,
    @Nullable LocalDate asOf,
    @Nullable EvidenceFile file,
    UUID addedBy,
    Instant addedAt,
    @Nullable UUID withdrawnBy,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnWhy) {

  public boolean counts() {
    return withdrawnAt == null;
  }

  /** Without a place in the source nobody finds it again; it does not carry a verdict alone. */
  public boolean isIncomplete() {
    return locator == null;
  }

  boolean isOfTheSource(Evidence other) {
    return sourceId != null && sourceId.equals(other.sourceId);
  }

  Evidence withdrawn(UUID by, Instant at, String why) {
    return with(primary, stance, file, by, at, why);
  }

  Evidence restored() {
    return with(primary, stance, file, null, null, null);
  }

  /**
   * As shown to who is to judge for themselves: neither for nor against, neither first nor second
   * hand.
   */
  Evidence unsorted() {
    return with(false, Stance.CONTEXT, file, withdrawnBy, withdrawnAt, withdrawnWhy);
  }

  /** In every way in which it may be sorted, for who is not to learn in which it is. */
  Stream<Evidence> sortedAnyhow() {
    return Stream.of(Stance.values())
        .map(any -> with(true, any, file, withdrawnBy, withdrawnAt, withdrawnWhy));
  }

  Evidence keeping(@Nullable EvidenceFile copy) {
    return with(primary, stance, copy, withdrawnBy, withdrawnAt, withdrawnWhy);
  }

  private Evidence with(
      boolean primary,
      Stance stance,
      @Nullable EvidenceFile file,
      @Nullable UUID withdrawnBy,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnWhy) {
    return new Evidence(
        id,
        sourceId,
        sourceKind,
        sourceTitle,
        sourcePublisher,
        sourceUrl,
        sourceOrigin,
        sourceInterests,
        confidential,
        sensitivity,
        primary,
        locator,
        quote,
        stance,
        asOf,
        file,
        addedBy,
        addedAt,
        withdrawnBy,
        withdrawnAt,
        withdrawnWhy);
  }

  /** As shown to somebody who may not know the source. */
  Evidence veiled(String code) {
    return new Evidence(
        id,
        sourceId,
        sourceKind,
        code,
        null,
        null,
        null,
        null,
        true,
        sensitivity,
        primary,
        null,
        null,
        stance,
        asOf,
        null,
        addedBy,
        addedAt,
        withdrawnBy,
        withdrawnAt,
        withdrawnWhy);
  }

  Content content() {
    return Content.of()
        .with("id", id)
        .with("source", sourceId)
        .with("sourceKind", sourceKind)
        .with("title", sourceTitle)
        .with("publisher", sourcePublisher)
        .with("url", sourceUrl)
        .with("origin", sourceOrigin)
        .with("interests", sourceInterests)
        .with("confidential", confidential)
        .with("sensitivity", sensitivity)
        .with("primary", primary)
        .with("locator", locator)
        .with("quote", quote)
        .with("stance", stance)
        .with("asOf", asOf)
        .with("file", file == null ? null : file.sha256())
        .with("by", addedBy)
        .with("withdrawn", withdrawnWhy);
  }
}
