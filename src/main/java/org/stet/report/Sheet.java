package org.stet.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet shows of reports: its columns, and a row for each thing of a kind.
 *
 * @param name of the tab
 * @param row what one row of it is, where there are no tabs
 */
record Sheet<R>(
    String name, String row, List<Column<R>> columns, Function<ReportModel, Stream<R>> things) {

  /**
   * One column.
   *
   * @param name stays the same for good; people build on it
   * @param width in characters
   */
  record Column<R>(String name, int width, Function<R, @Nullable Object> value) {

    /** Long texts break into lines. */
    boolean isText() {
      return width >= Sheets.TEXT;
    }
  }

  /** The same without some of its columns. */
  Sheet<R> without(String... names) {
    var less = columns.stream().filter(c -> !List.of(names).contains(c.name())).toList();
    return new Sheet<>(name, row, less, things);
  }

  List<String> heads() {
    return columns.stream().map(Column::name).toList();
  }

  /** The rows of this report, cell by cell; an absent value is null. */
  Stream<List<@Nullable Object>> rows(ReportModel report) {
    return things.apply(report).map(this::row);
  }

  private List<@Nullable Object> row(R thing) {
    return columns.stream().<@Nullable Object>map(column -> column.value().apply(thing)).toList();
  }
}
