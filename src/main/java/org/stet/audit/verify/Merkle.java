package org.stet.audit.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hashes of RFC 6962, section 2.1, with SHA-256. */
public final class Merkle {

  /** Bytes of a hash. */
  public static final int HASH = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /** Looking one up takes as long as hashing a node. */
  private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Merkle::sha256);

  private Merkle() {}

  public static byte[] leafHash(byte[] leaf) {
    var digest = fresh();
    digest.update(LEAF);
    return digest.digest(leaf);
  }

  public static byte[] nodeHash(byte[] left, byte[] right) {
    var digest = fresh();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }

  /** The root over these leaf hashes; with none, the hash of nothing. */
  public static byte[] root(List<byte[]> leafHashes) {
    var frontier = Frontier.empty();
    leafHashes.forEach(frontier::add);
    return frontier.root();
  }

  /** Of both, one after the other. */
  static byte[] hash(byte[] first, byte[] second) {
    var digest = fresh();
    digest.update(first);
    return digest.digest(second);
  }

  private static MessageDigest fresh() {
    var digest = DIGEST.get();
    digest.reset();
    return digest;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
