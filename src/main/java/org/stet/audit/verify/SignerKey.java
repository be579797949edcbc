package org.stet.audit.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * The private half of a {@link VerifierKey}, as golang.org/x/mod/sumdb/note writes it: {@code
 * PRIVATE+KEY+name+id+base64(0x01 ‖ seed)}. Whoever has this text can sign in the name of the log.
 */
public final class SignerKey {

  private static final String PREFIX = "PRIVATE+KEY+";

  private final String name;
  private final byte[] seed;
  private final byte[] publicKey;

  private SignerKey(String name, byte[] seed) {
    this.name = name;
    this.seed = seed;
    this.publicKey = Ed25519.publicKeyOf(seed);
  }

  /**
   * A new key.
   *
   * @param name of the log, a URL without its scheme by custom: {@code example.com/stet}
   * @throws Malformed where the name is empty or holds a space or a plus
   */
  public static SignerKey generate(String name) {
    KeyText.checkName(name, "The key");
    var seed = new byte[Ed25519.KEY];
    new SecureRandom().nextBytes(seed);
    return new SignerKey(name, seed);
  }

  /**
   * @throws Malformed where it is not exactly the text of a key, or its id is not that of the key
   */
  public static SignerKey parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new Malformed("A signer key begins with " + PREFIX);
    }
    var key = KeyText.parse(text.substring(PREFIX.length()), "The signer key");
    if (key.type() != VerifierKey.ED25519) {
      throw new Malformed("The signer key is of a type other than Ed25519");
    }
    var signer = new SignerKey(key.name(), key.key());
    if (signer.verifier().id() != key.id()) {
      throw new Malformed("The id in the signer key is not that of the key");
    }
    return signer;
  }

  public String name() {
    return name;
  }

  /** By which others recognise what this key signed as a log. */
  public VerifierKey verifier() {
    return VerifierKey.of(name, VerifierKey.ED25519, publicKey);
  }

  /** By which others recognise what this key signed as a witness. */
  public VerifierKey cosigner() {
    return VerifierKey.of(name, VerifierKey.COSIGNATURE, publicKey);
  }

  /** The signature of a log over a text that ends in a newline. */
  public Note.Signature sign(String text) {
    return new Note.Signature(
        name, verifier().id(), Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The signature of a witness over the text of a checkpoint (C2SP tlog-cosignature). */
  public Note.Signature cosign(String text, Instant at) {
    long seconds = at.getEpochSecond();
    var signature = Ed25519.sign(seed, VerifierKey.cosigned(text, seconds));
    var timed =
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(seconds).put(signature).array();
    return new Note.Signature(name, cosigner().id(), timed);
  }

  /** The secret text, for the key's own file and nothing else. */
  public String secret() {
    return PREFIX + new KeyText(name, verifier().id(), VerifierKey.ED25519, seed).text();
  }

  /** Says nothing secret. */
  @Override
  public String toString() {
    return "signer of " + name;
  }
}
