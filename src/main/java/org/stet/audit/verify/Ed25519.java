package org.stet.audit.verify;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) as the JDK has it, with keys as the 32 bytes that the standard gives them. */
final class Ed25519 {

  /** Bytes of a public key, and of the seed of a private one. */
  static final int KEY = 32;

  /** Bytes of a signature. */
  static final int SIGNATURE = 64;

  /** What stands before the 32 bytes in the DER of a public key (RFC 8410, section 4). */
  private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  /** False also for a signature of the wrong length. */
  static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(publicKey(publicKey));
      check.update(message);
      return signature.length == SIGNATURE && check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  static byte[] sign(byte[] seed, byte[] message) {
    try {
      var sign = Signature.getInstance("Ed25519");
      sign.initSign(
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed)));
      sign.update(message);
      return sign.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK could not sign", e);
    }
  }

  /** Whether these bytes are a point of the curve. */
  static boolean isKey(byte[] publicKey) {
    try {
      Signature.getInstance("Ed25519").initVerify(publicKey(publicKey));
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * The JDK makes a public key only together with a private one, from a source of randomness; here
   * that source is the seed.
   */
  static byte[] publicKeyOf(byte[] seed) {
    try {
      var generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
      var pair = generator.generateKeyPair();
      if (!Arrays.equals(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), seed)) {
        throw new IllegalStateException("This JDK makes its Ed25519 keys in another way");
      }
      var der = pair.getPublic().getEncoded();
      return Arrays.copyOfRange(der, der.length - KEY, der.length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The JDK could not make a key", e);
    }
  }

  private static PublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
    var der = Arrays.copyOf(DER, DER.length + bytes.length);
    System.arraycopy(bytes, 0, der, DER.length, bytes.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
  }

  /** Gives out the same bytes to whoever asks. */
  private static final class Fixed extends SecureRandom {

    private static final long serialVersionUID = 1;

    private final byte[] bytes;

    Fixed(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] out) {
      System.arraycopy(bytes, 0, out, 0, out.length);
    }
  }
}
