package org.stet.audit.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * That a tree begins with all leaves of an older one (RFC 9162, section 2.1.4).
 *
 * @param oldSize leaves of the older tree
 * @param newSize leaves of the newer one
 */
public record ConsistencyProof(long oldSize, long newSize, List<byte[]> hashes) {

  public ConsistencyProof {
    hashes = List.copyOf(hashes);
  }

  /**
   * Empty where there is nothing to prove: from an empty tree, and to the same size.
   *
   * @throws IllegalArgumentException where the newer tree is smaller
   */
  public static ConsistencyProof make(long oldSize, long newSize, HashSource source) {
    if (oldSize < 0 || oldSize > newSize) {
      throw new IllegalArgumentException("A log of " + newSize + " never had " + oldSize);
    }
    var path = new ArrayList<Range>();
    var tree = new Range(0, newSize);
    while (oldSize > 0 && tree.to() > oldSize) {
      var left = new Range(tree.from(), tree.split());
      var right = new Range(tree.split(), tree.to());
      boolean isLeft = oldSize <= left.to();
      path.addFirst(isLeft ? right : left);
      tree = isLeft ? left : right;
    }
    if (oldSize > 0 && tree.from() > 0) {
      path.addFirst(tree);
    }
    return new ConsistencyProof(oldSize, newSize, Range.hashes(path, source));
  }

  /**
   * Does nothing where the older tree lies within the newer (RFC 9162, section 2.1.4.2). An empty
   * older tree proves nothing and is refused; {@link Checkpoint#verifyFollows} has the other view.
   *
   * @throws NotVerified where it does not
   */
  public void verify(byte[] oldRoot, byte[] newRoot) {
    if (oldSize < 1 || oldSize > newSize) {
      throw wrong();
    }
    if (oldSize == newSize) {
      if (!hashes.isEmpty() || !Arrays.equals(oldRoot, newRoot)) {
        throw wrong();
      }
      return;
    }
    if (hashes.isEmpty()) {
      throw wrong();
    }
    var path = new ArrayList<>(hashes);
    if (Long.bitCount(oldSize) == 1) {
      path.addFirst(oldRoot);
    }
    follow(path, oldRoot, newRoot);
  }

  private void follow(List<byte[]> path, byte[] oldRoot, byte[] newRoot) {
    int shared = Long.numberOfTrailingZeros(oldSize);
    long node = (oldSize - 1) >> shared;
    long last = (newSize - 1) >> shared;
    var older = path.getFirst();
    var newer = older;
    for (var hash : path.subList(1, path.size())) {
      if (last == 0 || hash.length != Merkle.HASH) {
        throw wrong();
      }
      if ((node & 1) == 1 || node == last) {
        older = Merkle.nodeHash(hash, older);
        newer = Merkle.nodeHash(hash, newer);
        int up = Long.numberOfTrailingZeros(node);
        node >>= up;
        last >>= up;
      } else {
        newer = Merkle.nodeHash(newer, hash);
      }
      node >>= 1;
      last >>= 1;
    }
    if (last != 0 || !Arrays.equals(older, oldRoot) || !Arrays.equals(newer, newRoot)) {
      throw wrong();
    }
  }

  private NotVerified wrong() {
    return new NotVerified(
        "The proof does not lead from a log of " + oldSize + " to one of " + newSize);
  }
}
