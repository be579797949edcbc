package org.stet.audit.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * That a leaf stands at one place in a tree (RFC 9162, section 2.1.3).
 *
 * @param index of the leaf
 * @param size of the tree
 * @param hashes from the leaf's sibling up to a child of the root
 */
public record InclusionProof(long index, long size, List<byte[]> hashes) {

  public InclusionProof {
    hashes = List.copyOf(hashes);
  }

  /**
   * @throws IllegalArgumentException where the tree has no such leaf
   */
  public static InclusionProof make(long index, long size, HashSource source) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("There is no leaf " + index + " among " + size);
    }
    var path = new ArrayList<Range>();
    var tree = new Range(0, size);
    while (tree.to() - tree.from() > 1) {
      var left = new Range(tree.from(), tree.split());
      var right = new Range(tree.split(), tree.to());
      boolean isLeft = index < left.to();
      path.addFirst(isLeft ? right : left);
      tree = isLeft ? left : right;
    }
    return new InclusionProof(index, size, Range.hashes(path, source));
  }

  /**
   * Does nothing where the leaf stands there (RFC 9162, section 2.1.3.2).
   *
   * @throws NotVerified where it does not
   */
  public void verify(byte[] leafHash, byte[] root) {
    if (index < 0 || index >= size || leafHash.length != Merkle.HASH) {
      throw wrong();
    }
    long node = index;
    long last = size - 1;
    var hash = leafHash;
    for (var sibling : hashes) {
      if (last == 0 || sibling.length != Merkle.HASH) {
        throw wrong();
      }
      if ((node & 1) == 1 || node == last) {
        hash = Merkle.nodeHash(sibling, hash);
        int up = Long.numberOfTrailingZeros(node);
        node >>= up;
        last >>= up;
      } else {
        hash = Merkle.nodeHash(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    if (last != 0 || !Arrays.equals(hash, root)) {
      throw wrong();
    }
  }

  private NotVerified wrong() {
    return new NotVerified(
        "The proof does not lead from leaf " + index + " to the root of " + size);
  }
}
