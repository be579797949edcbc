package org.stet.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody stood up for, by name.
 *
 * @param textSha256 of the revision's text in UTF-8
 * @param partsSha256 of its list of parts
 * @param words where it was published, what was corrected, or "nothing to check" in writing
 * @param voidSince when a later draft or a change of mind took it back
 */
@Embeddable
public record Signature(
    @Enumerated(EnumType.STRING) Meaning meaning,
    UUID signedBy,
    Instant signedAt,
    int revision,
    @Column(name = "text_sha256") String textSha256,
    @Column(name = "parts_sha256") String partsSha256,
    @Nullable String words,
    @Nullable Instant voidSince) {

  /** What the signature says. */
  public enum Meaning {
    SIGNED_OFF,
    PUBLISHED,
    CORRECTING,
    SETTLED,
    RETRACTED;

    /** Whether it says that everything was checked, or excepted anew by name. */
    public boolean isSignOff() {
      return this == SIGNED_OFF || this == SETTLED;
    }
  }

  public boolean stands() {
    return voidSince == null;
  }

  Signature voided(Instant at) {
    return stands()
        ? new Signature(meaning, signedBy, signedAt, revision, textSha256, partsSha256, words, at)
        : this;
  }
}
