package org.stet.claim.detect;

/** The words between two clauses. They are in no claim, and say nothing by themselves. */
public final class Conjunctions {

  static final Phrases BESIDE = Phrases.of("and, but, while, whereas, yet");

  private static final String MARKS = ",;";

  private Conjunctions() {}

  /**
   * Where the words end that a conjunction joins to those from here on; here itself where no
   * conjunction stands in between.
   */
  public static int endBefore(String text, int start) {
    int to = behindBlanks(text, start);
    int from = to;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return from < to && to < start && BESIDE.has(text.substring(from, to))
        ? endOfWords(text, from)
        : start;
  }

  /** Without the blanks and commas before it. */
  public static int endOfWords(String text, int at) {
    int to = behindBlanks(text, at);
    while (to > 0 && MARKS.indexOf(text.charAt(to - 1)) >= 0) {
      to = behindBlanks(text, to - 1);
    }
    return to;
  }

  private static int behindBlanks(String text, int at) {
    int to = at;
    while (to > 0 && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }
}
