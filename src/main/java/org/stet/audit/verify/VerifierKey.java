package org.stet.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A public key by which a note is recognised (C2SP signed-note, section "Verifier keys"): {@code
 * example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k}.
 *
 * <p>Two types: Ed25519 over the text, by which a log signs, and the timestamped cosignature of a
 * witness (C2SP tlog-cosignature).
 */
public final class VerifierKey {

  static final byte ED25519 = 1;
  static final byte COSIGNATURE = 4;

  private static final int TIME = Long.BYTES;

  private final KeyText text;

  private VerifierKey(KeyText text) {
    this.text = text;
  }

  /**
   * @throws Malformed where it is not exactly the text of a key, or its id is not that of the key
   */
  public static VerifierKey parse(String text) {
    var key = KeyText.parse(text, "The verifier key");
    if (key.type() != ED25519 && key.type() != COSIGNATURE) {
      throw new Malformed("The verifier key is of a type other than Ed25519");
    }
    if (key.id() != KeyText.id(key.name(), key.type(), key.key())) {
      throw new Malformed("The id in the verifier key is not that of the key");
    }
    if (!Ed25519.isKey(key.key())) {
      throw new Malformed("The verifier key is no point of the curve");
    }
    return new VerifierKey(key);
  }

  static VerifierKey of(String name, byte type, byte[] publicKey) {
    return new VerifierKey(
        new KeyText(name, KeyText.id(name, type, publicKey), type, publicKey.clone()));
  }

  public String name() {
    return text.name();
  }

  /** The first four bytes of a hash; for telling keys apart, not for trusting them. */
  public int id() {
    return text.id();
  }

  /** Whether a witness signs with it, and not a log. */
  public boolean isCosigner() {
    return text.type() == COSIGNATURE;
  }

  /** Whether a signature line claims to be made by this key. */
  boolean isNamedBy(Note.Signature signature) {
    return signature.name().equals(name()) && signature.id() == id();
  }

  boolean verifies(String note, byte[] signature) {
    if (!isCosigner()) {
      return Ed25519.verify(text.key(), note.getBytes(StandardCharsets.UTF_8), signature);
    }
    if (signature.length != TIME + Ed25519.SIGNATURE) {
      return false;
    }
    long seconds = ByteBuffer.wrap(signature).getLong();
    return seconds >= 0
        && Ed25519.verify(
            text.key(),
            cosigned(note, seconds),
            Arrays.copyOfRange(signature, TIME, signature.length));
  }

  /** C2SP tlog-cosignature, section "Ed25519 signed message". */
  static byte[] cosigned(String note, long seconds) {
    return ("cosignature/v1\ntime " + seconds + "\n" + note).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key && key.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return id();
  }

  /** As it is given out and read back by {@link #parse}. */
  @Override
  public String toString() {
    return text.text();
  }
}
