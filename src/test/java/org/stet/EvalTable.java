package org.stet;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * A table of measures: what was reached, its 95 % interval by drawing whole articles anew, what is
 * aimed at, and what others reach.
 */
public final class EvalTable {

  private static final int RESAMPLES = 1_000;
  private static final long SEED = 20_261_122L;
  private static final String LINE = "%-44s %8s  %-16s %-9s %s%n";

  private final PrintStream out;

  public EvalTable(PrintStream out) {
    this.out = out;
    out.printf(Locale.ROOT, LINE, "", "reached", "95 % interval", "aim", "beside it");
  }

  public void title(String words) {
    out.printf("%n%s%n", words);
  }

  /** A measure over articles. */
  public <T> void row(
      String name, List<T> articles, ToDoubleFunction<List<T>> measure, String aim, String beside) {
    var random = new Random(SEED);
    var values = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      var sample = new ArrayList<T>();
      for (int k = 0; k < articles.size(); k++) {
        sample.add(articles.get(random.nextInt(articles.size())));
      }
      values[i] = measure.applyAsDouble(sample);
    }
    Arrays.sort(values);
    line(
        name,
        figure(measure.applyAsDouble(articles)),
        figure(values[RESAMPLES / 40]) + " – " + figure(values[RESAMPLES - 1 - RESAMPLES / 40]),
        aim,
        beside);
  }

  public void line(String name, String reached, String interval, String aim, String beside) {
    out.printf(Locale.ROOT, LINE, "  " + name, reached, interval, aim, beside);
  }

  public static String figure(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** How far apart precision and recall pull: their harmonic mean. */
  public static double f1(double hit, double missed, double wrong) {
    return hit == 0 ? 0 : 2 * hit / (2 * hit + missed + wrong);
  }
}
