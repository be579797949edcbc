package org.stet.claim.detect;

import org.stet.article.PartKind;
import org.stet.claim.ClaimKind;

/** Whether a sentence asserts something that could be looked up, and if not, why. */
final class Stance {

  /** From here on a sentence is taken to assert nothing checkable. */
  static final int NOT_A_CLAIM = 5;

  private Stance() {}

  /** Points for "nothing to look up", less those for something to hold on to. */
  static int against(Signals seen) {
    if (seen.words == 0 || seen.introduces() || seen.isFragment()) {
      return 9;
    }
    boolean headed = seen.sentence.part().kind() == PartKind.HEADLINE;
    boolean cue = seen.attribution != null && seen.attribution.cue() != null;
    if (seen.question && (!cue || headed) || seen.imperative && !seen.figure) {
      return 8;
    }
    return opinion(seen) - substance(seen);
  }

  private static int opinion(Signals seen) {
    int points = 2 * Math.min(3, seen.opinions);
    points += seen.should ? 3 : 0;
    points += seen.unsure > 0 ? 2 + 2 * Math.min(2, seen.unsure) : 0;
    points += seen.remark ? 4 : 0;
    points += seen.futures > 0 ? 1 : 0;
    points += pointsBack(seen) && !hasDone(seen) ? 2 : 0;
    points += seen.words <= 8 ? 2 : seen.words <= 14 ? 1 : 0;
    points += seen.question ? 4 : 0;
    boolean pureQuotation = seen.sentence.quotedShare() > 0.9;
    points += pureQuotation ? 1 : 0;
    points += pureQuotation && seen.firstPerson ? hasDone(seen) ? 1 : 3 : 0;
    points += !pureQuotation && seen.firstPerson ? 1 : 0;
    return points;
  }

  /** Begins with "that", "this", "it is", "these days": a remark on what was said before. */
  private static boolean pointsBack(Signals seen) {
    for (var token : seen.sentence.tokens()) {
      if (token.isMark() || Lexicon.OPENER.has(token.lower()) && !token.lower().equals("this")) {
        continue;
      }
      return switch (token.bare()) {
        case "that", "this", "it", "these", "those", "whether", "there" -> true;
        default -> false;
      };
    }
    return false;
  }

  /** "It has never answered our letters": something was done or not done, whoever tells it. */
  private static boolean hasDone(Signals seen) {
    var tokens = seen.sentence.tokens();
    for (int i = 1; i + 1 < tokens.size(); i++) {
      int next = i + 1;
      while (next + 1 < tokens.size()
          && next - i < 4
          && Lexicon.BETWEEN.has(tokens.get(next).lower())) {
        next++;
      }
      if (Lexicon.HAS.has(tokens.get(i).lower())
          && tokens.get(next).lower().matches("\\p{L}{3,}ed")) {
        return true;
      }
    }
    return false;
  }

  private static int substance(Signals seen) {
    int points = 0;
    points += seen.figure ? 3 : 0;
    points += seen.bigFigure ? 2 : 0;
    points += seen.is(ClaimKind.DATE) ? 2 : 0;
    points += seen.harm ? 2 : 0;
    points += seen.is(ClaimKind.EVENT) ? 1 : 0;
    points += seen.is(ClaimKind.LEGAL) ? 1 : 0;
    points += seen.named ? 1 : 0;
    boolean cue = seen.attribution != null && seen.attribution.cue() != null;
    points += cue ? 6 : 0;
    points += seen.sentence.part().kind() == PartKind.CAPTION ? 3 : 0;
    return points;
  }
}
