package org.stet.review.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as people write it: 20 Nov 2026. */
final class Days {

  private Days() {}

  static String of(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
  }
}
