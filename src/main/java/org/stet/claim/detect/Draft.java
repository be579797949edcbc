package org.stet.claim.detect;

import org.jspecify.annotations.Nullable;
import org.stet.claim.Medium;

/** A suggestion while it is being weighed. */
final class Draft {

  private Signals seen;
  private boolean claim;
  private @Nullable Worth worth;
  private @Nullable Medium medium;

  Draft(Signals seen) {
    this.seen = seen;
  }

  Sentence sentence() {
    return seen.sentence;
  }

  Signals seen() {
    return seen;
  }

  @Nullable Attribution attribution() {
    return seen.attribution;
  }

  void attribute(Attribution attribution) {
    seen = new Signals(seen.sentence, attribution);
  }

  void on(Medium other) {
    medium = other;
  }

  void weigh(Parties parties) {
    int against = Stance.against(seen);
    claim = against < Stance.NOT_A_CLAIM;
    worth =
        claim ? Worth.of(seen, parties.include(seen.attribution)) : Worth.notAClaim(seen, against);
  }

  boolean isClaim() {
    return claim;
  }

  /** There is something to hold it against, so somebody should. */
  void suggestAnyway() {
    if (!claim) {
      claim = true;
      worth = Worth.of(seen, false);
    }
  }

  void link(int points, String reason, Object... args) {
    worth().link(claim ? points : 0, reason, args);
  }

  int score() {
    return worth().score();
  }

  void raiseAbove(int top) {
    worth().raiseAbove(top);
  }

  private Worth worth() {
    if (worth == null) {
      throw new IllegalStateException("Not weighed yet");
    }
    return worth;
  }

  Suggestion suggestion(String text) {
    var span = seen.sentence.span();
    var said = seen.attribution;
    var cue = said == null ? null : said.cue();
    return new Suggestion(
        span.start(),
        span.end(),
        claim,
        worth().score(),
        worth().reasons(),
        seen.kinds,
        medium == null ? seen.medium() : medium,
        said == null ? null : said.claimant(),
        cue == null ? null : cue.of(text));
  }
}
