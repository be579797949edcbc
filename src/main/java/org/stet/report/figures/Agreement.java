package org.stet.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.stet.review.Verdict;

/**
 * How far two checkers agree who judge the same claims: Krippendorff's α for ordinal data, with two
 * values for each claim (Krippendorff, Content Analysis, chapter 12). On the scale lie the verdicts
 * that ClaimReview rates by a number, from inaccurate to accurate; a pair with any other verdict
 * has no place on it and counts in the percentage only.
 */
final class Agreement {

  private static final List<Verdict> SCALE =
      List.of(Verdict.REFUTED, Verdict.MISLEADING, Verdict.SUPPORTED_WITH_FIX, Verdict.SUPPORTED);

  private static final int RESAMPLES = 1_000;
  private static final long SEED = 20_260_302;

  private final long[][] pairs = new long[SCALE.size()][SCALE.size()];
  private long checks;
  private long agreed;
  private long onScale;

  /** So many checks in which one found this and the other that. */
  void add(Verdict first, Verdict second, boolean agrees, long count) {
    checks += count;
    agreed += agrees ? count : 0;
    int one = SCALE.indexOf(first);
    int other = SCALE.indexOf(second);
    if (one >= 0 && other >= 0) {
      pairs[one][other] += count;
      onScale += count;
    }
  }

  long checks() {
    return checks;
  }

  /** In verdict and disposition. */
  long agreed() {
    return agreed;
  }

  long onScale() {
    return onScale;
  }

  /** Null where all found the same, so that there is nothing to agree about. */
  @Nullable Double alpha() {
    return alpha(pairs);
  }

  /** Between which α lies in 95 of 100 resamples of the claims; null where it can't be told. */
  record Interval(double low, double high) {}

  @Nullable Interval interval() {
    var random = new SplittableRandom(SEED);
    var alphas = new ArrayList<Double>();
    for (int i = 0; i < RESAMPLES; i++) {
      var alpha = alpha(resampled(random));
      if (alpha != null) {
        alphas.add(alpha);
      }
    }
    if (alphas.size() < RESAMPLES / 2) {
      return null;
    }
    alphas.sort(null);
    return new Interval(at(alphas, 0.025), at(alphas, 0.975));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.round(share * (sorted.size() - 1)));
  }

  private static @Nullable Double alpha(long[][] pairs) {
    int size = pairs.length;
    var values = new double[size];
    double all = 0;
    for (int c = 0; c < size; c++) {
      for (int k = 0; k < size; k++) {
        values[c] += pairs[c][k] + pairs[k][c];
      }
      all += values[c];
    }
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < size; c++) {
      for (int k = c + 1; k < size; k++) {
        double apart = apart(values, c, k);
        observed += (pairs[c][k] + pairs[k][c]) * apart;
        expected += values[c] * values[k] * apart;
      }
    }
    return expected == 0 ? null : 1 - (all - 1) * observed / expected;
  }

  /** The ordinal metric: by how many of all values given two of them lie apart, squared. */
  private static double apart(double[] values, int c, int k) {
    double between = -(values[c] + values[k]) / 2;
    for (int g = c; g <= k; g++) {
      between += values[g];
    }
    return between * between;
  }

  /** As many claims, drawn anew from these with putting back. */
  private long[][] resampled(SplittableRandom random) {
    int size = SCALE.size();
    var drawn = new long[size][size];
    long left = onScale;
    long rest = onScale;
    for (int c = 0; c < size && left > 0; c++) {
      for (int k = 0; k < size && left > 0; k++) {
        long here = pairs[c][k];
        if (here > 0) {
          drawn[c][k] = here == rest ? left : hits(left, (double) here / rest, random);
          left -= drawn[c][k];
          rest -= here;
        }
      }
    }
    return drawn;
  }

  /** How often in so many tries something happens that is so likely; many tries by their curve. */
  private static long hits(long tries, double likely, SplittableRandom random) {
    double expected = tries * likely;
    double unexpected = tries - expected;
    if (Math.min(expected, unexpected) > 1_000) {
      double spread = Math.sqrt(expected * (1 - likely));
      return Math.clamp(Math.round(expected + spread * random.nextGaussian()), 0, tries);
    }
    if (likely > 0.5) {
      return tries - hits(tries, 1 - likely, random);
    }
    long hits = 0;
    // Jumps from hit to hit, so that rare things cost little in many tries.
    for (double at = jump(likely, random); at <= tries; at += jump(likely, random)) {
      hits++;
    }
    return hits;
  }

  private static double jump(double likely, SplittableRandom random) {
    return 1 + Math.floor(Math.log(1 - random.nextDouble()) / Math.log1p(-likely));
  }
}
