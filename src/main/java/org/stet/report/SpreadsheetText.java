package org.stet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text as a cell of an Office Open XML workbook can hold it. */
final class SpreadsheetText {

  /** A cell holds so many UTF-16 code units. */
  static final int LONGEST = 32_767;

  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private SpreadsheetText() {}

  /**
   * Escaped as the standard wants it (ISO/IEC 29500-1, 22.9.2.19): what looks like an escape, a
   * carriage return, and white space at the edges, which would be trimmed.
   */
  static String escaped(String text) {
    var plain = ESCAPE.matcher(text).replaceAll("_x005F_");
    var escaped = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean edge = (i == 0 || i == plain.length() - 1) && Character.isWhitespace(c);
      if (c == '\r' || edge) {
        escaped.append(String.format("_x%04X_", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Pieces that fit a cell, none of them ending within a character. */
  static List<String> pieces(String text, int most) {
    var pieces = new ArrayList<String>();
    int from = 0;
    while (text.length() - from > most) {
      int to = from + most;
      if (Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      pieces.add(text.substring(from, to));
      from = to;
    }
    pieces.add(text.substring(from));
    return pieces;
  }
}
