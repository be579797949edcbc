package org.stet.audit.verify;

import java.util.HexFormat;

/**
 * A promise about bytes that does not give them away: SHA-256 over 32 random bytes and then the
 * bytes themselves.
 */
public final class Commitment {

  /** Bytes of a salt. */
  public static final int SALT = 32;

  static final String PREFIX = "sha256:";

  private Commitment() {}

  /** As it stands in a leaf: {@code sha256:} and 64 lower-case hex digits. */
  public static String to(byte[] salt, byte[] bytes) {
    if (salt.length != SALT) {
      throw new IllegalArgumentException("A salt has 32 bytes, not " + salt.length);
    }
    return PREFIX + HexFormat.of().formatHex(Merkle.hash(salt, bytes));
  }
}
