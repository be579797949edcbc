package org.stet.report.pdf;

import java.util.List;
import org.stet.report.print.Says;

/** Rows under heads that are told again on each page; a hairline below each. */
final class Table {

  /** A column: the word for its head, and its share of the width in percent. */
  record Column(String head, int share) {}

  private Table() {}

  static void write(Fo fo, List<Column> columns, Runnable rows) {
    fo.in(
        "table",
        Look.of("table-layout", "fixed", "width", "100%"),
        () -> {
          columns.forEach(
              column -> fo.empty("table-column", Look.of("column-width", column.share() + "%")));
          fo.in("table-header", Look.PLAIN, () -> heads(fo, columns));
          fo.in("table-body", Look.PLAIN, rows);
        });
  }

  private static void heads(Fo fo, List<Column> columns) {
    fo.in(
        "table-row",
        Look.SMALL.and(Look.BOLD).and(Look.FAINT),
        () -> {
          for (var column : columns) {
            fo.in(
                "table-cell",
                Look.of(
                    "role", "TH",
                    "border-bottom", "0.9pt solid " + Look.INK,
                    "padding", "0 8pt 3pt 0"),
                () -> fo.block(Look.PLAIN, () -> fo.text(Says.say(column.head()))));
          }
        });
  }

  static void cell(Fo fo, Runnable inside) {
    fo.in(
        "table-cell",
        Look.of("border-bottom", "0.5pt solid " + Look.RULE, "padding", "6pt 8pt 6pt 0"),
        () -> fo.block(Look.PLAIN, inside));
  }

  static void number(Fo fo, String number) {
    cell(fo, () -> fo.inline(Look.BOLD, number));
  }
}
