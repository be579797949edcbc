package org.stet.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Something that only its holder knows: 256 random bits. The house keeps its hash. */
record Secret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * @param prefix what it is for, so that people and scanners recognise one that leaked
   */
  static Secret fresh(String prefix) {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** SHA-256, lower-case hex; enough without salt or rounds, because nobody guesses 256 bits. */
  String hash() {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Compares hashes in constant time. */
  boolean hasHash(String kept) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
