package org.stet.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Content;

/**
 * What somebody found, and what they would do about it.
 *
 * @param quote the claim's words that were judged; null in a finding from before they were kept
 * @param wording that takes the claim's place, where the disposition wants one
 * @param asOf the day for which the verdict holds
 * @param exception why the verdict's evidence rule is set aside; null where it holds
 * @param differsFrom review of a claim like this one with another verdict; null where there is none
 * @param differsBecause what its finder says to that; null where nothing was said
 * @param reason why an editor adjudicated or overruled; null in a checker's finding
 */
@Embeddable
public record Finding(
    @Enumerated(EnumType.STRING) Origin origin,
    @Enumerated(EnumType.STRING) Verdict verdict,
    @Enumerated(EnumType.STRING) Disposition disposition,
    @Nullable String quote,
    @Nullable String wording,
    String rationale,
    LocalDate asOf,
    @Nullable String exception,
    @Nullable UUID differsFrom,
    @Nullable String differsBecause,
    @Nullable String reason,
    UUID foundBy,
    Instant foundAt) {

  /** One that no earlier verdict is held against. */
  Finding(
      Origin origin,
      Verdict verdict,
      Disposition disposition,
      @Nullable String quote,
      @Nullable String wording,
      String rationale,
      LocalDate asOf,
      @Nullable String exception,
      @Nullable String reason,
      UUID foundBy,
      Instant foundAt) {
    this(
        origin,
        verdict,
        disposition,
        quote,
        wording,
        rationale,
        asOf,
        exception,
        null,
        null,
        reason,
        foundBy,
        foundAt);
  }

  /** Who found it in which part. */
  public enum Origin {
    FIRST,
    SECOND,
    ADJUDICATED,
    OVERRULED
  }

  /** The words it judged, or where it kept none, those that stand now. */
  public String quoteOr(String now) {
    return quote == null ? now : quote;
  }

  Finding differing(@Nullable UUID earlier, @Nullable String because) {
    return new Finding(
        origin,
        verdict,
        disposition,
        quote,
        wording,
        rationale,
        asOf,
        exception,
        earlier,
        because,
        reason,
        foundBy,
        foundAt);
  }

  /** As opposed to an editor's. */
  boolean isByAChecker() {
    return origin == Origin.FIRST || origin == Origin.SECOND;
  }

  /** Whether it says something else than an earlier verdict, or its finder thinks so. */
  public boolean differs() {
    return differsFrom != null || differsBecause != null;
  }

  boolean agreesWith(Finding other) {
    return verdict == other.verdict && disposition == other.disposition;
  }

  /** Whether it brings no word of its own, so that who made it approves nothing of theirs. */
  boolean differsInDispositionOnly(Finding before) {
    return verdict == before.verdict
        && rationale.equals(before.rationale)
        && asOf.equals(before.asOf)
        && (wording == null || wording.equals(before.wording))
        && (exception == null || exception.equals(before.exception));
  }

  Content content() {
    return Content.of()
        .with("origin", origin)
        .with("verdict", verdict)
        .with("disposition", disposition)
        .with("quote", quote)
        .with("wording", wording)
        .with("rationale", rationale)
        .with("asOf", asOf)
        .with("exception", exception)
        .with("differsFrom", differsFrom)
        .with("differsBecause", differsBecause)
        .with("reason", reason)
        .with("by", foundBy);
  }

  /** Whether these words have the numbers of those that were judged, or that were suggested. */
  boolean hasNumbersOf(String words) {
    var numbers = Numerals.in(words);
    return quote == null
        || numbers.equals(Numerals.in(quote))
        || (wording != null && numbers.equals(Numerals.in(wording)));
  }
}
