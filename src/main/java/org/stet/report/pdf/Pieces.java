package org.stet.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Divides a text that is too long for one block, at the ends of its sentences: laying out a block
 * takes the square of the stretches of one font in it.
 */
final class Pieces {

  /** Of a block, in characters. */
  static final int LONG = 4_000;

  /** Of one in scripts that each have a font of their own. */
  private static final int LONG_IF_MIXED = 1_000;

  private static final String SENTENCE_ENDS = ".!?…؟।۔。";

  private static final String CLOSING = "”\"’»)";

  private Pieces() {}

  static List<String> of(String text) {
    var pieces = new ArrayList<String>();
    int from = 0;
    for (int end : ends(text, at -> true)) {
      pieces.add(text.substring(from, end));
      from = end;
    }
    return pieces;
  }

  /** Where each piece ends, the last at the end of the text; only where it may. */
  static List<Integer> ends(String text, IntPredicate mayEnd) {
    var ends = new ArrayList<Integer>();
    int most = text.chars().anyMatch(Pieces::hasItsOwnFont) ? LONG_IF_MIXED : LONG;
    int from = 0;
    while (text.length() - from > most) {
      from = end(text, from, most, mayEnd);
      ends.add(from);
    }
    if (ends.isEmpty() || from < text.length()) {
      ends.add(text.length());
    }
    return ends;
  }

  /** Hebrew, Arabic, Devanagari and their neighbours; Chinese, Korean, emoji. */
  private static boolean hasItsOwnFont(int c) {
    return (c >= 0x0590 && c < 0x0E00)
        || (c >= 0x1100 && c < 0x1200)
        || (c >= 0x2E80 && c < 0xFB00)
        || (c >= 0xFB1D && c < 0xFE00)
        || c >= 0xFE70;
  }

  private static int end(String text, int from, int most, IntPredicate mayEnd) {
    for (int at = from + most; at > from + most / 2; at--) {
      if ((isSentenceEnd(text, at) || isFullStop(text.charAt(at - 1))) && mayEnd.test(at)) {
        return at;
      }
    }
    for (int at = from + most; at > from + most / 2; at--) {
      if (isWordEnd(text, at) && mayEnd.test(at)) {
        return at;
      }
    }
    for (int at = from + most; at < text.length(); at++) {
      boolean ends = at < from + 2 * most ? isWordEnd(text, at) : isCharacterEnd(text, at);
      if (ends && mayEnd.test(at)) {
        return at;
      }
    }
    return text.length();
  }

  private static boolean isSentenceEnd(String text, int at) {
    int last = at - 2;
    while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return isWordEnd(text, at) && last >= 0 && SENTENCE_ENDS.indexOf(text.charAt(last)) >= 0;
  }

  /** Of scripts that leave no space behind it. */
  private static boolean isFullStop(char c) {
    return c == '。' || c == '！' || c == '？';
  }

  private static boolean isWordEnd(String text, int at) {
    return Character.isWhitespace(text.charAt(at - 1));
  }

  private static boolean isCharacterEnd(String text, int at) {
    int type = Character.getType(text.codePointAt(at));
    return !Character.isLowSurrogate(text.charAt(at))
        && type != Character.NON_SPACING_MARK
        && type != Character.COMBINING_SPACING_MARK
        && type != Character.ENCLOSING_MARK
        && type != Character.FORMAT
        && Character.getType(text.codePointBefore(at)) != Character.FORMAT;
  }
}
