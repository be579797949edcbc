package org.stet.review;

import java.util.UUID;

/** Names for sources whose name is kept: of five signs, taken from the random end of the id. */
final class Codes {

  /** Without the letters that are read as digits. */
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Codes() {}

  static String of(UUID source) {
    var code = new StringBuilder("S-");
    for (int shift = 20; shift >= 0; shift -= 5) {
      code.append(SIGNS.charAt((int) (source.getLeastSignificantBits() >> shift) & 31));
    }
    return code.toString();
  }
}
