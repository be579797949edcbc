package org.stet.claim.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Whether a ranking is better than another one on decisions that it was not taught: by the share of
 * pairs, one claim and one that is none, that stand in the right order (area under the ROC curve).
 */
final class HeldBack {

  private static final int RESAMPLES = 500;
  private static final long SEED = 11;

  private HeldBack() {}

  /** A decision with what the two make of it. */
  record Judged(boolean claim, double rules, double learnt) {}

  /**
   * The two values, and the 95 % interval of their difference over samples of the decisions.
   *
   * @param rules share of pairs in the right order, 0.5 by chance, 1 at best
   */
  record Result(double rules, double learnt, double low, double high) {

    boolean isBetter() {
      return low > 0;
    }
  }

  static Result compare(List<Judged> all) {
    var random = new Random(SEED);
    var differences = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      var sample = new ArrayList<Judged>(all.size());
      for (int j = 0; j < all.size(); j++) {
        sample.add(all.get(random.nextInt(all.size())));
      }
      differences[i] = inOrder(sample, true) - inOrder(sample, false);
    }
    Arrays.sort(differences);
    return new Result(
        inOrder(all, false),
        inOrder(all, true),
        differences[RESAMPLES / 40],
        differences[RESAMPLES - RESAMPLES / 40 - 1]);
  }

  private static double inOrder(List<Judged> all, boolean learnt) {
    var sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingDouble(one -> learnt ? one.learnt() : one.rules()));
    double ranks = 0;
    long claims = 0;
    for (int from = 0; from < sorted.size(); ) {
      int to = from;
      double value = value(sorted.get(from), learnt);
      while (to < sorted.size() && value(sorted.get(to), learnt) == value) {
        to++;
      }
      for (int i = from; i < to; i++) {
        if (sorted.get(i).claim()) {
          ranks += (from + to + 1) / 2.0;
          claims++;
        }
      }
      from = to;
    }
    long others = sorted.size() - claims;
    return claims == 0 || others == 0
        ? 0.5
        : (ranks - claims * (claims + 1) / 2.0) / ((double) claims * others);
  }

  private static double value(Judged one, boolean learnt) {
    return learnt ? one.learnt() : one.rules();
  }
}
