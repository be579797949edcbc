package org.stet.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.archive.Digest;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Plain;
import org.stet.people.Refusal;

/**
 * Evidence as somebody enters it.
 *
 * @param capture the copy to be kept: a file, or a page that was pasted
 */
public record NewEvidence(
    NewSource source,
    boolean primary,
    @Nullable String locator,
    @Nullable String quote,
    @Nullable Stance stance,
    @Nullable LocalDate asOf,
    @Nullable Capture capture) {

  /** The same, to be looked at again; a copy that was kept stays with the earlier evidence. */
  public static NewEvidence again(Evidence piece) {
    var source =
        piece.sourceId() == null
            ? new NewSource(
                null,
                piece.sourceKind(),
                piece.sourceTitle(),
                piece.sourcePublisher(),
                piece.sourceUrl(),
                piece.sourceOrigin(),
                piece.sourceInterests(),
                piece.confidential() ? Sensitivity.CONFIDENTIAL : Sensitivity.OPEN)
            : NewSource.known(piece.sourceId());
    return new NewEvidence(
        source,
        piece.primary(),
        piece.locator(),
        piece.quote(),
        piece.stance(),
        piece.asOf(),
        null);
  }

  /** As it stands to another claim. */
  public NewEvidence adapted(
      @Nullable Stance toIt, @Nullable String where, @Nullable String words) {
    return new NewEvidence(source, primary, where, words, toIt, asOf, capture);
  }

  /** From a source that nobody has cited yet, without a copy. */
  public NewEvidence(
      @Nullable SourceKind sourceKind,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String url,
      boolean confidential,
      boolean primary,
      @Nullable String locator,
      @Nullable String quote,
      @Nullable Stance stance,
      @Nullable LocalDate asOf) {
    this(
        new NewSource(
            null,
            sourceKind,
            title,
            publisher,
            url,
            null,
            null,
            confidential ? Sensitivity.CONFIDENTIAL : Sensitivity.OPEN),
        primary,
        locator,
        quote,
        stance,
        asOf,
        null);
  }

  /**
   * Checks all of it at once.
   *
   * @param cited its source, with what the capture says of it
   * @throws Invalid with every field that is missing or wrong
   */
  void check(NewSource cited) {
    var wrong = new LinkedHashMap<String, Refusal>();
    var kind = cited.kind();
    if (cited.known() == null) {
      var unused = NewSource.tried(wrong, () -> cited.checked().title());
    }
    if (stance == null) {
      wrong.put("stance", Refusal.of("invalid.blank"));
    }
    if (kind != null) {
      var unused = NewSource.tried(wrong, () -> Locators.kept(kind, locator));
    }
    var unused = NewSource.tried(wrong, () -> Plain.optional("quote", quote, Limits.QUOTE));
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
  }

  Evidence by(Actor actor, Instant at, UUID sourceId, NewSource.Checked cited) {
    var words = Plain.optional("quote", quote, Limits.QUOTE);
    return new Evidence(
        Ids.next(),
        sourceId,
        cited.kind(),
        cited.title(),
        cited.publisher(),
        cited.url(),
        cited.origin(),
        cited.interests(),
        cited.sensitivity() == Sensitivity.CONFIDENTIAL,
        cited.sensitivity(),
        primary,
        Locators.kept(cited.kind(), locator),
        words,
        Objects.requireNonNull(stance),
        asOf == null && capture != null ? capture.published() : asOf,
        capture == null
            ? null
            : new EvidenceFile(
                Digest.of(capture.bytes()).hex(),
                capture.name(),
                capture.mediaType(),
                capture.bytes().length,
                capture.says(words)),
        actor.id(),
        at,
        null,
        null,
        null);
  }
}
