package org.stet.report;

/** Text for a spreadsheet: it may look like a formula, but it will never be one. */
public final class Cells {

  /** What begins a formula or a command somewhere; the last four are full-width. */
  private static final String TRIGGERS = "=+-@\t\r\n＝＋－＠";

  private Cells() {}

  /**
   * The text, with an apostrophe in front where a spreadsheet might run it; characters that no file
   * can carry become U+FFFD.
   */
  public static String safe(String text) {
    var clean = Characters.storable(text);
    return isFormula(clean) ? "'" + clean : clean;
  }

  private static boolean isFormula(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (TRIGGERS.indexOf(c) >= 0) {
        return true;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isInvisible(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.FORMAT;
  }
}
