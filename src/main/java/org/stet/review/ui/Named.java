package org.stet.review.ui;

import java.util.Locale;

/** Words as they stand on a screen. */
final class Named {

  private Named() {}

  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Words that bring quotation marks of their own get no second pair. */
  static String quoted(String words) {
    return words.startsWith("“") || words.startsWith("\"") ? words : "“" + words + "”";
  }
}
