package org.stet.review;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: case, blanks, dashes and the shape of quotation marks aside. */
final class Folded {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}%€$£.,]+");
  private static final Pattern LOOSE_STOP = Pattern.compile("[.,](?= |$)");

  private Folded() {}

  static String of(String words) {
    var plain = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return LOOSE_STOP.matcher(NO_WORD.matcher(plain).replaceAll(" ").strip()).replaceAll("");
  }
}
