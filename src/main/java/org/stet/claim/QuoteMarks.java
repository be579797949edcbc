package org.stet.claim;

/** Follows which quotation is open, over paragraphs: a straight mark opens before a word. */
final class QuoteMarks {

  private static final String PAIRS = "“”„“«»「」『』";

  private int open;

  boolean isOpen() {
    return open != 0;
  }

  /** Looks at the character at an offset. */
  void pass(String text, int at) {
    int c = text.codePointAt(at);
    if (isOpen()) {
      if (closes(c, text, at)) {
        open = 0;
      }
    } else if (opens(c, text, at)) {
      open = c;
    }
  }

  private static boolean opens(int c, String text, int at) {
    return switch (c) {
      case '“', '„', '「', '『' -> true;
      case '"', '«', '»' -> standsBeforeAWord(text, at);
      default -> false;
    };
  }

  private boolean closes(int c, String text, int at) {
    if (open == '"') {
      return c == '"' && !standsBeforeAWord(text, at);
    }
    if (open == '»') {
      return c == '«';
    }
    int pair = PAIRS.indexOf(open);
    return c == PAIRS.charAt(pair + 1) || open == '„' && c == '”' || open == '“' && c == '"';
  }

  /** Behind a blank, a bracket or a dash, and before anything but a blank. */
  private static boolean standsBeforeAWord(String text, int at) {
    boolean behindBlank =
        at == 0 || isGap(text.charAt(at - 1)) || "([-–—".indexOf(text.charAt(at - 1)) >= 0;
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return text.charAt(at) == '«' || text.charAt(at) == '»'
        ? behindBlank || Character.isLetterOrDigit(next)
        : behindBlank && !isGap(next);
  }

  private static boolean isGap(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
