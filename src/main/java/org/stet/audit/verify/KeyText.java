package org.stet.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What verifier and signer keys have in common as text: {@code name+id+base64(type ‖ key)}, the id
 * as eight hex digits.
 */
record KeyText(String name, int id, byte type, byte[] key) {

  /** C2SP signed-note, section "Signatures": the first four bytes of a hash over the key. */
  static int id(String name, byte type, byte[] publicKey) {
    var digest = Merkle.sha256();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(type);
    return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
  }

  static KeyText parse(String text, String what) {
    var parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw new Malformed("%s is not of the form name+id+base64".formatted(what));
    }
    checkName(parts[0], what);
    if (!parts[1].matches("[0-9a-f]{8}")) {
      throw new Malformed("The id in %s is not eight hex digits".formatted(lower(what)));
    }
    var key = Strict.base64(parts[2], what);
    if (key.length != 1 + Ed25519.KEY) {
      throw new Malformed(
          "%s has %d bytes instead of %d".formatted(what, key.length, 1 + Ed25519.KEY));
    }
    return new KeyText(
        parts[0],
        HexFormat.fromHexDigits(parts[1]),
        key[0],
        Arrays.copyOfRange(key, 1, key.length));
  }

  /** Not empty, no space of any kind, no plus, no control character. */
  static void checkName(String name, String what) {
    boolean plain =
        name.codePoints()
            .noneMatch(c ->
                c == '+'
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.SURROGATE);
    if (name.isEmpty() || !plain) {
      throw new Malformed(
          "The name in %s is empty or holds a space or a plus: %s"
              .formatted(lower(what), Strict.shown(name)));
    }
  }

  String text() {
    var bytes = new byte[1 + key.length];
    bytes[0] = type;
    System.arraycopy(key, 0, bytes, 1, key.length);
    return name + "+" + HexFormat.of().toHexDigits(id) + "+" + Strict.base64(bytes);
  }

  private static String lower(String what) {
    return Character.toLowerCase(what.charAt(0)) + what.substring(1);
  }
}
