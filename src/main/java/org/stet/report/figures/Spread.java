package org.stet.report.figures;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Minutes in order, and what lies at a place among them. */
final class Spread {

  static final Spread NONE = Spread.of(new int[0]);

  private final int[] sorted;

  private Spread(int[] sorted) {
    this.sorted = sorted;
  }

  static Spread of(int[] minutes) {
    var sorted = minutes.clone();
    Arrays.sort(sorted);
    return new Spread(sorted);
  }

  static Spread of(Collection<Spread> parts) {
    return of(parts.stream().map(part -> part.sorted).flatMapToInt(Arrays::stream).toArray());
  }

  long n() {
    return sorted.length;
  }

  /**
   * The minutes that so many stay below, between two values in proportion, as {@code
   * percentile_cont} of SQL tells it; null of fewer than five.
   *
   * @param share from 0 to 1
   */
  @Nullable Long at(double share) {
    if (sorted.length < Figure.FEW) {
      return null;
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return Math.round(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
  }
}
