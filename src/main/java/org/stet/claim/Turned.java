package org.stet.claim;

import java.util.List;
import java.util.Locale;
import org.stet.claim.Reach.Ends;
import org.stet.claim.detect.Span;

/**
 * Tells a sentence that was turned round, "On Monday, she said that …" for "…, she said on Monday":
 * nothing but its own words stands beside the piece of it that kept its order.
 */
final class Turned {

  /** So much of what stands beside the piece has to be what it lost. */
  private static final double SAME = 0.7;

  private Turned() {}

  /**
   * Whether a claim that is a whole sentence still is one.
   *
   * @param claim its words
   * @param piece those of them that kept their order, with what came in between
   * @param beside the other words of the sentence that these stand in
   */
  static boolean is(List<String> claim, List<String> piece, List<String> beside, Ends ends) {
    var lost = Alike.without(aside(claim), aside(piece));
    var moved = aside(beside);
    return ends.opens()
        && ends.closes()
        && !moved.isEmpty()
        && Alike.of(lost, moved, word -> 1) >= SAME;
  }

  /** All of a sentence but for the marks at its ends that the claim did without. */
  static Span whole(Span sentence, List<String> now, Ends ends) {
    int begin = sentence.start();
    for (int left = ends.before(); left > 0 && Reach.isMark(now.get(begin)); left--) {
      begin++;
    }
    int end = sentence.end();
    for (int left = ends.behind(); left > 0 && isStop(now.get(end - 1)); left--) {
      end--;
    }
    return new Span(begin, Math.max(begin, end));
  }

  private static boolean isStop(String word) {
    return Reach.isMark(word) && !Reach.isClosing(word);
  }

  /** Without marks, and whatever capital a word has at the beginning of a sentence. */
  private static List<String> aside(List<String> words) {
    return words.stream()
        .filter(word -> !Reach.isMark(word))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
