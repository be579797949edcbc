package org.stet.audit.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * A log that is built again from its entries, and held against every checkpoint that it passes.
 * Keeps the edge of the tree and nothing else.
 */
final class Replay {

  private final Frontier frontier = Frontier.empty();
  private final LeafCheck leaves;
  private final Deque<Known> ahead;
  private final Progress progress;
  private final Taker taker;
  private long good;
  private long goodElsewhere;

  /**
   * @param known in any order; their signatures are checked already
   * @param taker is given what was found to be the next entry
   */
  Replay(LeafCheck leaves, List<Known> known, Progress progress, Taker taker) {
    this.leaves = leaves;
    this.progress = progress;
    this.taker = taker;
    var sorted = new ArrayList<>(known);
    sorted.sort(
        Comparator.comparingLong((Known one) -> one.checkpoint().size())
            .thenComparing(Known::isKeptElsewhere));
    this.ahead = new ArrayDeque<>(sorted);
    pass();
  }

  /**
   * @return the subtrees that this entry completes
   * @throws NotVerified where it can't be the next one
   */
  List<Frontier.Node> add(byte[] entry) {
    return add(entry, Merkle.leafHash(entry), completed -> {});
  }

  /**
   * @param hash of the leaf
   * @param stored compares what the entry completes with what is stored of it, before a checkpoint
   *     says only that something up to here is wrong
   */
  List<Frontier.Node> add(byte[] entry, byte[] hash, Consumer<List<Frontier.Node>> stored) {
    leaves.next(frontier.size(), entry);
    var completed = frontier.add(hash);
    stored.accept(completed);
    pass();
    taker.take(entry, completed);
    progress.at(frontier.size());
    return completed;
  }

  private void pass() {
    while (!ahead.isEmpty() && ahead.peek().checkpoint().size() == frontier.size()) {
      var known = ahead.remove();
      if (!Arrays.equals(known.checkpoint().root(), frontier.root())) {
        long from = known.isKeptElsewhere() ? goodElsewhere : good;
        throw new NotVerified(
            from,
            "it or one up to %d is not the one that was signed in %s"
                .formatted(Math.max(from, frontier.size() - 1), known.name()));
      }
      good = frontier.size();
      if (known.isKeptElsewhere()) {
        goodElsewhere = good;
      }
    }
  }

  /**
   * @throws NotVerified where somebody has seen a longer log
   */
  void end() {
    if (!ahead.isEmpty()) {
      var known = ahead.removeLast();
      throw new NotVerified(
          frontier.size(),
          "the log ends before it, and %s was signed over %d"
              .formatted(known.name(), known.checkpoint().size()));
    }
  }

  long size() {
    return frontier.size();
  }

  byte[] root() {
    return frontier.root();
  }

  byte[] peaks() {
    return frontier.peaks();
  }

  /** Somebody who writes down what is replayed. */
  @FunctionalInterface
  interface Taker {

    /** For who only wants to know whether it is right. */
    Taker NONE = (entry, completed) -> {};

    /**
     * @param completed the subtrees that this entry completes
     */
    void take(byte[] entry, List<Frontier.Node> completed);
  }

  /**
   * A checkpoint to hold the log against.
   *
   * @param name for a sentence: a file, or "the newest checkpoint"
   * @param isKeptElsewhere and not by the desk itself: where such a one contradicts the log,
   *     whoever rewrote it may have had the key, and what lies beside the log vouches for nothing
   */
  record Known(String name, Checkpoint checkpoint, boolean isKeptElsewhere) {

    /** One that lies with the log. */
    Known(String name, Checkpoint checkpoint) {
      this(name, checkpoint, false);
    }
  }
}
