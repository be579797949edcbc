package org.stet.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** The spellings that all formats here share; of each value exactly one is taken. */
final class Strict {

  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");
  private static final int SHOWN = 40;

  private Strict() {}

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** RFC 4648, section 4, padded, with nothing in the bits that are left over. */
  static byte[] base64(String text, String what) {
    try {
      var bytes = Base64.getDecoder().decode(text);
      if (base64(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw notBase64(what);
    }
    throw notBase64(what);
  }

  static byte[] hash(String text, String what) {
    var hash = base64(text, what);
    if (hash.length != Merkle.HASH) {
      throw new Malformed(
          "%s has %d bytes instead of %d".formatted(what, hash.length, Merkle.HASH));
    }
    return hash;
  }

  /** Without sign and leading zero, below 2^63. */
  static long decimal(String text, String what) {
    try {
      if (DECIMAL.matcher(text).matches()) {
        return Long.parseLong(text);
      }
    } catch (NumberFormatException e) {
      throw notDecimal(text, what);
    }
    throw notDecimal(text, what);
  }

  /** UTF-8 without ASCII control characters other than the newline. */
  static String lines(byte[] bytes, int max, String what) {
    if (bytes.length > max) {
      throw new Malformed("%s is longer than %d bytes".formatted(what, max));
    }
    for (byte b : bytes) {
      if (b >= 0 && b < ' ' && b != '\n') {
        throw new Malformed("%s holds a control character".formatted(what));
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Malformed("%s is not UTF-8".formatted(what));
    }
  }

  /** At most a few characters of what was given, safe to print. */
  static String shown(String text) {
    var plain = text.replaceAll("\\p{C}", "?");
    return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
  }

  private static Malformed notBase64(String what) {
    return new Malformed("%s is not base64".formatted(what));
  }

  private static Malformed notDecimal(String text, String what) {
    return new Malformed("%s is not a number: %s".formatted(what, shown(text)));
  }
}
