package org.stet.audit.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a Merkle tree: the hashes of its complete subtrees, largest first, one for each
 * bit that is set in its size. All that is needed to add a leaf or to know the root.
 */
public final class Frontier {

  private long size;
  private final List<byte[]> peaks = new ArrayList<>();

  private Frontier(long size) {
    this.size = size;
  }

  public static Frontier empty() {
    return new Frontier(0);
  }

  /**
   * The edge as {@link #peaks()} wrote it.
   *
   * @throws IllegalArgumentException where the peaks can't be those of a tree of this size
   */
  public static Frontier of(long size, byte[] peaks) {
    if (size < 0 || peaks.length != Long.bitCount(size) * Merkle.HASH) {
      throw new IllegalArgumentException(
          peaks.length + " bytes of peaks do not belong to a tree of " + size);
    }
    var frontier = new Frontier(size);
    for (int at = 0; at < peaks.length; at += Merkle.HASH) {
      frontier.peaks.add(Arrays.copyOfRange(peaks, at, at + Merkle.HASH));
    }
    return frontier;
  }

  /** Adds a leaf, and returns the subtrees that it completes, itself first. */
  public List<Node> add(byte[] leafHash) {
    var completed = new ArrayList<Node>();
    completed.add(new Node(0, size, leafHash));
    var hash = leafHash;
    for (int level = 0; (size >> level & 1) == 1; level++) {
      hash = Merkle.nodeHash(peaks.removeLast(), hash);
      completed.add(new Node(level + 1, size >> (level + 1), hash));
    }
    peaks.add(hash);
    size++;
    return completed;
  }

  public long size() {
    return size;
  }

  public byte[] root() {
    if (peaks.isEmpty()) {
      return Merkle.sha256().digest();
    }
    var hash = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      hash = Merkle.nodeHash(peaks.get(i), hash);
    }
    return hash;
  }

  /** The hashes one after the other, largest subtree first. */
  public byte[] peaks() {
    var bytes = new byte[peaks.size() * Merkle.HASH];
    for (int i = 0; i < peaks.size(); i++) {
      System.arraycopy(peaks.get(i), 0, bytes, i * Merkle.HASH, Merkle.HASH);
    }
    return bytes;
  }

  /**
   * A complete subtree.
   *
   * @param level 0 for a leaf; a node of level n covers 2^n leaves
   * @param position among the nodes of its level, from 0
   */
  public record Node(int level, long position, byte[] hash) {}
}
