package org.stet.review.ui;

/** Words as they stand at the head of a line. */
final class Named {

  private Named() {}

  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
