package org.stet.article.read;

import org.stet.people.Limits;

/** Text as it may become an article: line feeds only, no byte order mark, nothing damaged. */
final class CleanText {

  private CleanText() {}

  /**
   * The text with its line ends made line feeds and the spaces before them gone; everything else is
   * kept exactly.
   *
   * @throws ArticleUnreadable where it is blank, too long, or holds a NUL or half of a character
   */
  static String of(String text) {
    // a text far beyond the limit is not worth cleaning; one a little beyond may fit once cleaned
    if (text.length() > 4L * Limits.ARTICLE_TEXT) {
      throw tooLong(text.length());
    }
    checkCharacters(text);
    String clean = lineFeedsOnly(text);
    if (isBlank(clean)) {
      throw new ArticleUnreadable("unreadable.blank");
    }
    if (clean.length() > Limits.ARTICLE_TEXT) {
      throw tooLong(clean.length());
    }
    return clean;
  }

  /** A piece of markup or of a document, where damaged characters become the replacement one. */
  static String mended(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        if (mended == null) {
          mended = new StringBuilder(text);
        }
        mended.setCharAt(i, '\uFFFD');
      }
    }
    return mended == null ? text : mended.toString();
  }

  /** Without white space around it, also the kinds that don't break. */
  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static ArticleUnreadable tooLong(long length) {
    return new ArticleUnreadable("unreadable.long", Limits.ARTICLE_TEXT, length);
  }

  /** Blank to a reader: only white space, marks of direction, and characters without a width. */
  static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(c ->
            Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c));
  }

  private static void checkCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new ArticleUnreadable("unreadable.nul", i);
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw new ArticleUnreadable("unreadable.surrogate", i);
        }
        i++;
      }
    }
  }

  private static String lineFeedsOnly(String text) {
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\uFEFF' -> {
          if (i > 0) {
            clean.append(c);
          }
        }
        case '\r' -> {
          endLine(clean);
          if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
            i++;
          }
        }
        case '\n', '\u0085', '\u2028', '\u2029' -> endLine(clean);
        default -> clean.append(c);
      }
    }
    endLine(clean);
    clean.setLength(clean.length() - 1);
    return clean.toString();
  }

  private static void endLine(StringBuilder clean) {
    int end = clean.length();
    while (end > 0 && (clean.charAt(end - 1) == ' ' || clean.charAt(end - 1) == '\t')) {
      end--;
    }
    clean.setLength(end);
    clean.append('\n');
  }
}
