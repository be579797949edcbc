package org.stet.audit.verify;

import java.util.ArrayList;
import java.util.List;
import org.stet.audit.verify.HashSource.Subtree;

/**
 * Leaves one after the other that make up a tree of their own within the tree: as many as are left,
 * beginning where a complete subtree of at least their number would begin.
 *
 * @param from first leaf
 * @param to leaf after the last
 */
record Range(long from, long to) {

  /** The root of each range. */
  static List<byte[]> hashes(List<Range> ranges, HashSource source) {
    var parts = ranges.stream().map(Range::subtrees).toList();
    var found = source.hashes(parts.stream().flatMap(List::stream).toList()).iterator();
    var hashes = new ArrayList<byte[]>();
    for (var subtrees : parts) {
      var own = new ArrayList<byte[]>();
      subtrees.forEach(subtree -> own.add(found.next()));
      hashes.add(fold(own));
    }
    return hashes;
  }

  /** The complete subtrees it consists of, largest first. */
  List<Subtree> subtrees() {
    var subtrees = new ArrayList<Subtree>();
    for (long at = from; at < to; at += 1L << subtrees.getLast().level()) {
      int level = 63 - Long.numberOfLeadingZeros(to - at);
      subtrees.add(new Subtree(level, at >> level));
    }
    return subtrees;
  }

  private static byte[] fold(List<byte[]> hashes) {
    var hash = hashes.getLast();
    for (int i = hashes.size() - 2; i >= 0; i--) {
      hash = Merkle.nodeHash(hashes.get(i), hash);
    }
    return hash;
  }

  /** The largest power of two below its number of leaves, which is at least two. */
  long split() {
    return from + Long.highestOneBit(to - from - 1);
  }
}
