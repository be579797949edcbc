package org.stet.claim.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a part into words, numbers and marks, and knows what is said in quotation marks. */
final class Tokens {

  private static final Set<String> TITLES_WITH_STOP =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt",
          "st", "rev", "jr", "sr", "no", "inc", "co", "corp", "ltd");

  private final String text;
  private final int end;
  private final List<Token> found = new ArrayList<>();
  private boolean doubleOpen;
  private boolean singleOpen;
  private int opener;
  private int at;

  private Tokens(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  static List<Token> of(String text, int start, int end) {
    var tokens = new Tokens(text, start, end);
    tokens.read();
    return tokens.found;
  }

  private void read() {
    while (at < end) {
      int c = text.codePointAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at += Character.charCount(c);
      } else if (Character.isDigit(c) || isMoney(c) && digitAt(at + 1)) {
        take(Token.Sort.NUMBER, behindNumber());
      } else if (Character.isLetter(c)) {
        take(Token.Sort.WORD, behindWord());
      } else {
        mark(c);
      }
    }
  }

  private void take(Token.Sort sort, int to) {
    found.add(Token.of(sort, text.substring(at, to), at, doubleOpen || singleOpen));
    at = to;
  }

  private void mark(int c) {
    boolean before = doubleOpen || singleOpen;
    int to = Math.min(end, at + Character.charCount(c));
    quotationState(c, to);
    boolean quoted = before || doubleOpen || singleOpen;
    found.add(Token.of(Token.Sort.MARK, text.substring(at, to), at, quoted));
    at = to;
  }

  private void quotationState(int c, int to) {
    switch (c) {
      case '“' -> open(!(doubleOpen && opener == '„'), c);
      case '„', '「', '『' -> open(true, c);
      case '«' -> open(!(doubleOpen && opener == '»'), c);
      case '»' -> open(!doubleOpen, c);
      case '”', '」', '』' -> open(false, c);
      case '"' -> doubleOpen = !doubleOpen;
      case '‘' -> singleOpen = !doubleOpen;
      case '\'' -> singleOpen = !doubleOpen && !singleOpen && letterAt(to) && !letterAt(at - 1);
      case '’' -> singleOpen = false;
      default -> {
        // no quotation mark
      }
    }
  }

  /** German opens low and closes where English opens; »so« and «so» are both in use. */
  private void open(boolean opens, int mark) {
    opener = opens && !doubleOpen ? mark : opener;
    doubleOpen = opens;
  }

  private int behindNumber() {
    int i = at + 1;
    while (i < end) {
      char c = text.charAt(i);
      boolean inside = (c == ',' || c == '.' || c == '-' || c == '/' || c == ':') && digitAt(i + 1);
      boolean hyphen = c == '-' && letterAt(i + 1);
      boolean part = Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
      if (!part && !inside && !hyphen && c != '%') {
        break;
      }
      i++;
    }
    return i;
  }

  private int behindWord() {
    int i = at;
    boolean ideographic = Character.isIdeographic(text.codePointAt(at));
    while (i < end) {
      int c = text.codePointAt(i);
      boolean part = Character.isLetterOrDigit(c) || isVowelOrAccent(c);
      boolean inside = (c == '\'' || c == '’' || c == '-') && letterOrDigitAt(i + 1);
      boolean stop = c == '.' && i - at >= 1 && letterAt(i + 1) && isLoneLetter(i);
      boolean turns = ideographic && !Character.isIdeographic(c) && Character.isDigit(c);
      if (turns || !part && !inside && !stop) {
        break;
      }
      i += Character.charCount(c);
    }
    boolean lastStop = i < end && text.charAt(i) == '.' && belongs(i);
    return Math.min(end, lastStop ? i + 1 : i);
  }

  /** Indian scripts write vowels as marks, of which some take a place of their own. */
  private static boolean isVowelOrAccent(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether the letter before stands alone, as in U.S or J.K */
  private boolean isLoneLetter(int stop) {
    return stop - 1 == at || text.charAt(stop - 2) == '.';
  }

  private boolean belongs(int stop) {
    boolean initial = stop - 1 == at && Character.isUpperCase(text.charAt(at));
    if (initial) {
      return stop + 2 < end && text.charAt(stop + 1) == ' ' && letterAt(stop + 2);
    }
    if (stop - at > 5) {
      return false;
    }
    var word = text.substring(at, stop);
    return word.indexOf('.') > 0 && isLoneLetter(stop)
        || Character.isUpperCase(word.charAt(0))
            && TITLES_WITH_STOP.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isMoney(int c) {
    return c == '$' || c == '£' || c == '€' || c == '¥' || c == '₹';
  }

  private boolean digitAt(int i) {
    return i < end && Character.isDigit(text.charAt(i));
  }

  private boolean letterAt(int i) {
    return i >= 0 && i < end && Character.isLetter(text.charAt(i));
  }

  private boolean letterOrDigitAt(int i) {
    return i < end && Character.isLetterOrDigit(text.charAt(i));
  }
}
