package org.stet.review;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The numbers that words name, in their order: in digits of any script, with sign, per cent and per
 * mille, and in English words, with what multiplies or divides them. A “one” that stands alone is
 * seldom a number and is none here.
 */
final class Numerals {

  /** What is the same number, a line each, told by the first. */
  private static final String SAME =
      """
      0 zero, 2 two, 3 three, 4 four, 5 five, 6 six, 7 seven, 8 eight, 9 nine, 10 ten, 11 eleven,
      12 twelve, 13 thirteen, 14 fourteen, 15 fifteen, 16 sixteen, 17 seventeen, 18 eighteen,
      19 nineteen, 20 twenty, 30 thirty, 40 forty, 50 fifty, 60 sixty, 70 seventy, 80 eighty,
      90 ninety, dozen, dozens, hundred, hundreds, thousand, thousands, million, millions,
      billion, billions, trillion, half halves halved, third thirds,
      quarter quarters, twice double doubled doubles, triple tripled triples\
      """;

  private static final Map<String, String> TOLD = told();

  /** Only behind a figure. */
  private static final Map<String, String> SHORT =
      Map.of("m", "million", "mn", "million", "bn", "billion", "tn", "trillion");

  private static final Pattern NUMERAL =
      Pattern.compile(
          "[-−]?\\p{Nd}+(?:[.,]\\p{Nd}+)*(?:\\s?[%‰]|\\sper ?cent\\b)?"
              + "|(?<=ty-)one\\b|(?<=\\p{Nd}\\s?)"
              + anyOf(SHORT)
              + "|(?<!\\p{L})"
              + anyOf(TOLD),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Numerals() {}

  static List<String> in(String words) {
    return NUMERAL
        .matcher(words)
        .results()
        .map(found -> found.group().toLowerCase(Locale.ROOT))
        .map(found -> SHORT.getOrDefault(found, TOLD.getOrDefault(found, percent(found))))
        .toList();
  }

  private static String percent(String found) {
    return found.replaceFirst("\\s?(?:%|per ?cent)$", "%");
  }

  private static String anyOf(Map<String, String> words) {
    return "(?:" + String.join("|", words.keySet()) + ")(?!\\p{L})";
  }

  private static Map<String, String> told() {
    var told = new HashMap<String, String>();
    for (var line : SAME.split(",\\s+")) {
      var words = line.split(" ");
      for (var word : words) {
        if (!Character.isDigit(word.charAt(0))) {
          told.put(word, words[0]);
        }
      }
    }
    return told;
  }
}
