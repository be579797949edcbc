package org.stet.review.ui;

import java.util.Locale;

/** Words as they stand at the head of a line. */
final class Named {

  private Named() {}

  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
