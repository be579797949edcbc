package org.stet.review;

import java.util.OptionalInt;

/** What was found. There is no "half true". */
public enum Verdict {
  SUPPORTED(5),
  SUPPORTED_WITH_FIX(4),
  MISLEADING(3),
  CONFLICTING(0),
  REFUTED(1),
  UNPROVEN(0),
  NOT_CHECKABLE(0);

  private final int rating;

  Verdict(int rating) {
    this.rating = rating;
  }

  /** ClaimReview's ratingValue, 1 to 5, where a number is honest. */
  public OptionalInt rating() {
    return rating == 0 ? OptionalInt.empty() : OptionalInt.of(rating);
  }
}
