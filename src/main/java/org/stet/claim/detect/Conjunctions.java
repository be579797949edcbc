package org.stet.claim.detect;

/** The words between two clauses. They are in no claim, and say nothing by themselves. */
public final class Conjunctions {

  static final Phrases BESIDE = Phrases.of("and, but, while, whereas, yet");

  private Conjunctions() {}

  /**
   * Where the conjunction begins that joins the words from here on to those before a comma or a
   * semicolon; here itself where none does.
   */
  public static int before(String text, int start) {
    int to = behindBlanks(text, start);
    int from = to;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    int mark = behindBlanks(text, from);
    boolean joins =
        to < start
            && BESIDE.has(text.substring(from, to))
            && mark < from
            && mark > 0
            && ",;".indexOf(text.charAt(mark - 1)) >= 0;
    return joins ? from : start;
  }

  private static int behindBlanks(String text, int at) {
    int to = at;
    while (to > 0 && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }
}
