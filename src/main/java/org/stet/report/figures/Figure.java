package org.stet.report.figures;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a table; what is drawn is drawn from it.
 *
 * @param asOf when it was counted
 * @param n how many things it counts
 * @param rows a cell for each column; a cell is null where there are too few for it. In a figure by
 *     week the last row has no week: it is the whole period
 */
public record Figure(
    FigureName name, Asked asked, Instant asOf, long n, List<Column> columns, List<Line> rows) {

  /** Nothing is drawn of fewer, and no median is told. */
  public static final int FEW = 5;

  /** Of fewer no share is told. */
  public static final int RATE = 20;

  /** Cells, one for each column. */
  public record Line(List<@Nullable Object> cells) {

    public @Nullable Object first() {
      return cells.getFirst();
    }
  }

  /** What stands in a column, and how it is written. */
  public record Column(String key, Unit unit) {}

  /** How the cells of a column are written. */
  public enum Unit {
    /** Of an article; no reader sees it. */
    ID,
    TEXT,
    /** A word of the house, by its code. */
    CODE,
    WEEK,
    MONTH,
    COUNT,
    /** In percent, to one decimal. */
    SHARE,
    MINUTES,
    /** To two decimals. */
    NUMBER
  }

  public boolean isDrawn() {
    return n >= FEW;
  }

  /** Place of a column. */
  public int place(String key) {
    return columns.stream().map(Column::key).toList().indexOf(key);
  }

  public @Nullable Object cell(Line line, String key) {
    return line.cells().get(place(key));
  }

  static List<Column> columns(Object... keysAndUnits) {
    return IntStream.range(0, keysAndUnits.length / 2)
        .mapToObj(i -> new Column((String) keysAndUnits[2 * i], (Unit) keysAndUnits[2 * i + 1]))
        .toList();
  }

  static Line row(@Nullable Object... cells) {
    return new Line(Arrays.asList(cells));
  }

  /** In percent; null of fewer than twenty. */
  static @Nullable Double share(long part, long all) {
    return all < RATE ? null : Math.round(1000.0 * part / all) / 10.0;
  }

  /** A median or another quantile of n; null of fewer than five. */
  static @Nullable Long quantile(@Nullable Double value, long n) {
    return value == null || n < FEW ? null : Math.round(value);
  }
}
