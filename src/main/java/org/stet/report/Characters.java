package org.stet.report;

/** Which code points a document can carry at all. */
public final class Characters {

  /** Stands for what can't be carried. */
  public static final char REPLACEMENT = '\uFFFD';

  private Characters() {}

  /** The text with every control character, half character and noncharacter made visible. */
  public static String storable(String text) {
    if (text.codePoints().allMatch(Characters::isStorable)) {
      return text;
    }
    var clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isStorable(c) ? c : REPLACEMENT));
    return clean.toString();
  }

  public static boolean isStorable(int c) {
    return switch (c) {
      case '\t', '\n', '\r' -> true;
      default ->
          !Character.isISOControl(c)
              && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
              && !isNoncharacter(c);
    };
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
