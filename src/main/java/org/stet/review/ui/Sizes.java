package org.stet.review.ui;

import java.text.NumberFormat;
import java.util.Locale;

/** How large a file is, as people say it. */
final class Sizes {

  private static final long KILO = 1024;

  private Sizes() {}

  static String of(long bytes, Locale locale) {
    var number = NumberFormat.getInstance(locale);
    number.setMaximumFractionDigits(bytes < 10 * KILO * KILO ? 1 : 0);
    return bytes < KILO
        ? number.format(bytes) + " B"
        : bytes < KILO * KILO
            ? Math.round((double) bytes / KILO) + " kB"
            : number.format((double) bytes / KILO / KILO) + " MB";
  }
}
