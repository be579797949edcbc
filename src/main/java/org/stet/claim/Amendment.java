package org.stet.claim;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stet.people.Limits;
import org.stet.people.Plain;

/**
 * What changes about a claim; what is null stays as it is, an empty text takes the field away.
 *
 * @param span where its words are, null where they stay
 */
public record Amendment(
    @Nullable String statement,
    @Nullable String claimant,
    @Nullable String attribution,
    @Nullable Span span) {

  /** Offsets in the article's text. */
  public record Span(int start, int end) {}

  public static Amendment restating(
      @Nullable String statement, @Nullable String claimant, @Nullable String attribution) {
    return new Amendment(
        Optional.ofNullable(statement).orElse(""),
        Optional.ofNullable(claimant).orElse(""),
        Optional.ofNullable(attribution).orElse(""),
        null);
  }

  public static Amendment reshaping(int start, int end) {
    return new Amendment(null, null, null, new Span(start, end));
  }

  @Nullable String statement(@Nullable String before) {
    return after(before, "statement", statement, Limits.STATEMENT);
  }

  @Nullable String claimant(@Nullable String before) {
    return after(before, "claimant", claimant, Limits.NAME);
  }

  @Nullable String attribution(@Nullable String before) {
    return after(before, "attribution", attribution, Limits.ATTRIBUTION);
  }

  private static @Nullable String after(
      @Nullable String before, String field, @Nullable String now, int max) {
    return now == null ? before : Plain.optional(field, now, max);
  }
}
