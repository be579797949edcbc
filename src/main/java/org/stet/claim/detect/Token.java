package org.stet.claim.detect;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word, a number or a mark of a part.
 *
 * @param text as it stands there
 * @param lower the same in small letters and with straight apostrophes
 * @param bare without the 's
 * @param quoted whether it stands inside a direct quotation, its marks included
 */
record Token(
    Sort sort, String text, String lower, String bare, int start, int end, boolean quoted) {

  enum Sort {
    WORD,
    NUMBER,
    MARK
  }

  /** Arabic vowels, which may be written or not. */
  private static final Pattern VOWELS = Pattern.compile("[\\u064b-\\u0652]");

  static Token of(Sort sort, String text, int start, boolean quoted) {
    var lower = VOWELS.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\'')).replaceAll("");
    var bare = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    return new Token(sort, text, lower, bare, start, start + text.length(), quoted);
  }

  boolean isWord() {
    return sort == Sort.WORD;
  }

  boolean isWord(String word) {
    return isWord() && lower.equals(word);
  }

  boolean isNumber() {
    return sort == Sort.NUMBER;
  }

  boolean isMark() {
    return sort == Sort.MARK;
  }

  boolean isMark(String marks) {
    return isMark() && marks.contains(text);
  }

  boolean isCapital() {
    return isWord() && Character.isUpperCase(text.codePointAt(0)) || isBrand() || isArabicName();
  }

  /** al-Sisi, el-Baradei */
  private boolean isArabicName() {
    int dash = text.indexOf('-');
    return isWord()
        && (dash == 2 || dash == 3)
        && text.length() > dash + 2
        && (text.startsWith("al-") || text.startsWith("el-") || text.startsWith("ash-"))
        && Character.isUpperCase(text.charAt(dash + 1));
  }

  private boolean isBrand() {
    return isWord() && text.length() > 2 && Character.isUpperCase(text.charAt(1));
  }

  boolean isPossessive() {
    return lower.endsWith("'s") || lower.endsWith("s'");
  }
}
