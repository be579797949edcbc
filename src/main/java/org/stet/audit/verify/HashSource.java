package org.stet.audit.verify;

import java.util.List;

/** Where the hashes of a log's complete subtrees come from: a table, tiles, memory. */
@FunctionalInterface
public interface HashSource {

  /**
   * The hashes of these complete subtrees, in the same order. Asked once for all that a proof
   * needs, about two for each bit of the log's size, so that one query can answer.
   *
   * @throws RuntimeException where one is missing
   */
  List<byte[]> hashes(List<Subtree> subtrees);

  /** The root over the first leaves. */
  default byte[] root(long size) {
    return size == 0
        ? Merkle.root(List.of())
        : Range.hashes(List.of(new Range(0, size)), this).getFirst();
  }

  /**
   * The leaves from position · 2^level, 2^level of them.
   *
   * @param level 0 for a leaf
   * @param position among the subtrees of its level, from 0
   */
  record Subtree(int level, long position) {}
}
