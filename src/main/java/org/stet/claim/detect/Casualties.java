package org.stet.claim.detect;

import java.util.List;
import org.stet.claim.ClaimKind;

/** The dead and the hurt come before whatever else a story counts. */
final class Casualties {

  private static final int STEP = 8;

  private Casualties() {}

  static void putFirst(List<Draft> drafts) {
    var casualties = drafts.stream().filter(draft -> draft.isClaim() && isCasualty(draft)).toList();
    int top =
        drafts.stream()
            .filter(draft -> draft.isClaim() && draft.seen().figure && !isCasualty(draft))
            .mapToInt(Draft::score)
            .max()
            .orElse(0);
    int least = casualties.stream().mapToInt(Draft::score).min().orElse(0);
    // their own order stays
    casualties.forEach(draft -> draft.raiseAbove(top + (draft.score() - least) / STEP));
  }

  /** A lone death without a figure is told in every obituary. */
  private static boolean isCasualty(Draft draft) {
    var seen = draft.seen();
    return seen.is(ClaimKind.CASUALTY) && (seen.harmFigure || seen.hurt);
  }
}
