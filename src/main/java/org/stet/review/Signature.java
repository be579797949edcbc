package org.stet.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.article.PartKind;
import org.stet.article.RevisionText;

/**
 * What somebody stood up for, by name.
 *
 * @param part what it is under, where it is not under the article as a whole
 * @param textSha256 of the revision's text in UTF-8; under a part of the words of that kind
 * @param partsSha256 of its list of parts; under a part of those of that kind
 * @param words where it was published, what was corrected, or "nothing to check" in writing
 * @param voidSince when a later draft or a change of mind took it back
 * @param fall why one under a part is void
 */
@Embeddable
public record Signature(
    @Enumerated(EnumType.STRING) Meaning meaning,
    @Enumerated(EnumType.STRING) @Nullable PartKind part,
    UUID signedBy,
    Instant signedAt,
    int revision,
    @Column(name = "text_sha256") String textSha256,
    @Column(name = "parts_sha256") String partsSha256,
    @Nullable String words,
    @Nullable Instant voidSince,
    @Nullable Fall fall) {

  /** What the signature says. */
  public enum Meaning {
    SIGNED_OFF,
    PUBLISHED,
    CORRECTING,
    SETTLED,
    RETRACTED,
    PART_SIGNED;

    /** Whether it says that everything was checked, or excepted anew by name. */
    public boolean isSignOff() {
      return this == SIGNED_OFF || this == SETTLED;
    }
  }

  /**
   * What made a signature under a part void.
   *
   * @param over number of the claim that is open again, where it is one
   * @param by who took it back; null where it fell by itself
   * @param words why they did
   */
  @Embeddable
  public record Fall(
      @Enumerated(EnumType.STRING) @Column(name = "fell_because") Because because,
      @Column(name = "fell_over") @Nullable Integer over,
      @Column(name = "fell_by") @Nullable UUID by,
      @Column(name = "fell_words") @Nullable String words) {

    /** What befell it. */
    public enum Because {
      WORDS_CHANGED,
      OPEN_AGAIN,
      TAKEN_BACK
    }

    static Fall ofWords() {
      return new Fall(Because.WORDS_CHANGED, null, null, null);
    }

    static Fall over(OpenItem item) {
      return new Fall(Because.OPEN_AGAIN, item.claim() == null ? null : item.number(), null, null);
    }

    static Fall takenBack(UUID by, String words) {
      return new Fall(Because.TAKEN_BACK, null, by, words);
    }
  }

  /** Under the whole article. */
  static Signature ofArticle(
      Meaning meaning, UUID by, Instant at, RevisionText text, @Nullable String words) {
    return new Signature(
        meaning,
        null,
        by,
        at,
        text.number(),
        text.textSha256(),
        text.partsSha256(),
        words,
        null,
        null);
  }

  /** Under the parts of one kind. */
  static Signature ofPart(PartKind kind, UUID by, Instant at, RevisionText text) {
    return new Signature(
        Meaning.PART_SIGNED,
        kind,
        by,
        at,
        text.number(),
        text.textSha256(kind),
        text.partsSha256(kind),
        null,
        null,
        null);
  }

  public boolean stands() {
    return voidSince == null;
  }

  /** Whether it is under the words that this text has in its parts of this kind. */
  boolean isUnder(PartKind kind, RevisionText text) {
    return textSha256.equals(text.textSha256(kind)) && partsSha256.equals(text.partsSha256(kind));
  }

  Signature voided(Instant at) {
    return voided(at, null);
  }

  Signature voided(Instant at, @Nullable Fall why) {
    return stands()
        ? new Signature(
            meaning, part, signedBy, signedAt, revision, textSha256, partsSha256, words, at, why)
        : this;
  }
}
