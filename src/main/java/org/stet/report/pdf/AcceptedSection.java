package org.stet.report.pdf;

import java.util.List;
import org.stet.report.ReportModel;
import org.stet.report.print.Acceptance;
import org.stet.report.print.Acceptance.Row;
import org.stet.report.print.Says;

/** What was let through, and by whom. */
final class AcceptedSection implements Section {

  private static final List<Table.Column> COLUMNS =
      List.of(
          new Table.Column("changes.no", 8),
          new Table.Column("accepted.words", 58),
          new Table.Column("accepted.item", 34));

  private static final List<Table.Column> UNQUOTED =
      List.of(new Table.Column("changes.no", 8), new Table.Column("accepted.item", 92));

  /** Of a row that stays on one page, in characters. */
  private static final int SHORT = 1_000;

  private static final Look WITH_NEXT = Look.of("keep-with-next.within-page", "always");
  private static final Look QUOTE =
      Look.of("font-family", "Serif", "font-size", "9.5pt", "line-height", "13pt");

  @Override
  public String id() {
    return "accepted";
  }

  @Override
  public boolean concerns(ReportModel report) {
    return !report.bottomLine().exceptions().isEmpty();
  }

  @Override
  public void write(ReportModel report, Fo fo, Says says) {
    for (var accepted : Acceptance.of(report.bottomLine().exceptions())) {
      fo.paragraphs(WITH_NEXT.and(Look.BOLD), accepted.reason());
      fo.block(
          WITH_NEXT.and(Look.SMALL).and(Look.FAINT).and("space-after", "6pt"),
          () -> fo.text(accepted.by(says)));
      boolean quotes = accepted.quotes();
      Table.write(fo, quotes ? COLUMNS : UNQUOTED, () -> rows(accepted.rows(), quotes, fo));
      fo.block(Look.of("space-after", "8pt"), () -> {});
    }
  }

  /** The first ones stay with the reason that they stand under. */
  private static void rows(List<Row> rows, boolean quotes, Fo fo) {
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), quotes, i < Math.min(2, rows.size() - 1), fo);
    }
  }

  private static void row(Row row, boolean quotes, boolean withNext, Fo fo) {
    boolean isShort = row.quote().length() + row.lacking().length() < SHORT;
    var look = isShort ? Look.TOGETHER : Look.PLAIN;
    fo.in(
        "table-row",
        withNext && isShort ? look.and(WITH_NEXT) : look,
        () -> {
          Table.number(fo, row.number());
          if (quotes) {
            Table.cell(fo, () -> fo.paragraphs(QUOTE, row.quote()));
          }
          Table.cell(fo, () -> fo.paragraphs(Look.SMALL, row.lacking()));
        });
  }
}
