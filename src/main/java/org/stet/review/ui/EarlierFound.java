package org.stet.review.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stet.people.Refusal;
import org.stet.people.Unavailable;
import org.stet.review.EarlierVerdict;
import org.stet.review.EarlierVerdicts;
import org.stet.review.Verdict;

/**
 * What was found of claims like the one in hand.
 *
 * @param trouble why nothing, or not all, could be looked up; or null
 */
record EarlierFound(List<EarlierVerdict> like, @Nullable Refusal trouble) {

  static final EarlierFound NOTHING = new EarlierFound(List.of(), null);

  /** Authors are not asked for verdicts and are shown none here. */
  static EarlierFound of(InHand hand, EarlierVerdicts earlier) {
    if (hand.me().seesOwnOnly()) {
      return NOTHING;
    }
    try {
      return found(
          hand.review()
              .map(row -> earlier.of(row.id()))
              .orElseGet(() -> earlier.ofClaim(hand.claim().id())));
    } catch (Unavailable e) {
      return new EarlierFound(List.of(), e.refusal());
    }
  }

  private static EarlierFound found(EarlierVerdicts.Found found) {
    return new EarlierFound(found.like(), found.whole() ? null : Refusal.of("walk.earlier.partly"));
  }

  /** The closest one that says the same. */
  Optional<EarlierVerdict> same() {
    return like.stream().filter(EarlierVerdict::close).findFirst();
  }

  /** The closest one that says something else than this. */
  Optional<EarlierVerdict> against(@Nullable Verdict verdict) {
    return like.stream()
        .filter(one -> verdict != null && one.close() && one.finding().verdict() != verdict)
        .findFirst();
  }
}
