package org.stet.report.pdf;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides a text into stretches that one font can print. What no font has becomes a box, and so do
 * control characters, halves of characters, and the direction overrides that could make a line read
 * as something it does not say.
 */
final class Runs {

  static final String BOX = "□";
  private static final Family BOXES = Family.MONO;

  private static final List<Family> FALLBACKS =
      List.of(
          Family.SANS,
          Family.SERIF,
          Family.MONO,
          Family.HEBREW,
          Family.ARABIC,
          Family.DEVANAGARI,
          Family.EMOJI,
          Family.CHINESE,
          Family.KOREAN);

  /** A stretch of text in one font; a box stands for one character that was left out. */
  record Run(Family family, String text, boolean isBox) {}

  private Runs() {}

  static List<Run> of(String text, Family base) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    int[] characters =
        composed.codePoints().map(c -> Character.isWhitespace(c) ? ' ' : c).toArray();
    var homes = homes(characters, base);
    var runs = new ArrayList<Run>();
    var stretch = new StringBuilder();
    var family = base;
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      var printer = printerOf(c, homes[i]);
      if (printer == null && isIgnorable(c)) {
        continue;
      }
      if (printer != family && !stretch.isEmpty()) {
        runs.add(new Run(family, stretch.toString(), false));
        stretch.setLength(0);
      }
      if (printer == null) {
        runs.add(new Run(BOXES, BOX, true));
      } else {
        family = printer;
        stretch.appendCodePoint(c);
      }
    }
    if (!stretch.isEmpty()) {
      runs.add(new Run(family, stretch.toString(), false));
    }
    return runs;
  }

  /** Whether a paragraph of this text begins at the right. */
  static boolean isRightToLeft(String text) {
    return text.codePoints()
            .map(Character::getDirectionality)
            .filter(d ->
                d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
            .findFirst()
            .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  /** The family of each character's script; spaces and signs go with the letters on both sides. */
  private static Family[] homes(int[] characters, Family base) {
    var homes = new Family[characters.length];
    int i = 0;
    var before = base;
    while (i < characters.length) {
      var family = scriptFamily(characters[i], base);
      if (family != null) {
        homes[i++] = family;
        before = family;
        continue;
      }
      if (isMark(characters[i])) {
        homes[i++] = before;
        continue;
      }
      int end = i;
      while (end < characters.length && scriptFamily(characters[end], base) == null) {
        end++;
      }
      var after = end < characters.length ? scriptFamily(characters[end], base) : base;
      boolean joins = before.isShaped() && before == after;
      for (; i < end; i++) {
        homes[i] = joins ? before : base;
      }
    }
    return homes;
  }

  private static @Nullable Family scriptFamily(int c, Family base) {
    return switch (UnicodeScript.of(c)) {
      case ARABIC -> Family.ARABIC;
      case HEBREW -> Family.HEBREW;
      case DEVANAGARI -> Family.DEVANAGARI;
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> Family.CHINESE;
      case HANGUL -> Family.KOREAN;
      case COMMON, INHERITED, UNKNOWN -> null;
      default -> base;
    };
  }

  private static @Nullable Family printerOf(int c, @Nullable Family home) {
    if (overridesDirection(c) || Character.isISOControl(c)) {
      return null;
    }
    if (home != null && home.has(c)) {
      return home;
    }
    return FALLBACKS.stream().filter(family -> family.has(c)).findFirst().orElse(null);
  }

  private static boolean overridesDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> c == 0x200C || c == 0x200D;
    };
  }

  /** Nothing to see even in a font that has it: joiners, variation selectors. */
  private static boolean isIgnorable(int c) {
    return !overridesDirection(c)
        && (Character.getType(c) == Character.FORMAT
            || (c >= 0xFE00 && c <= 0xFE0F)
            || (c >= 0xE0100 && c <= 0xE01EF));
  }
}
