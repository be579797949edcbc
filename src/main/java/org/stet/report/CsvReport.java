package org.stet.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One table of everything: a row for each claim in reading order, then for each source, question
 * and act, and for the report as a whole; a column for each fact, empty where a row has none. RFC
 * 4180, CRLF, UTF-8 without a byte order mark, which the RFC does not know and many readers take
 * for part of the first column's name.
 */
@Component
@Order(30)
class CsvReport implements ReportFormat {

  /** Says what a row is. */
  private static final String ROW = "row";

  private static final List<Sheet<?>> SHEETS =
      List.of(
          Sheets.CLAIMS,
          Sheets.GONE,
          Sheets.EVIDENCE,
          Sheets.QUERIES,
          Sheets.AUDIT,
          Sheets.SUMMARY);

  static final List<String> HEADS =
      Stream.concat(Stream.of(ROW), SHEETS.stream().map(Sheet::heads).flatMap(List::stream))
          .distinct()
          .toList();

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return "text/csv";
  }

  @Override
  public void write(ReportModel model, OutputStream out) throws IOException {
    var table = begin(out);
    add(model, table);
    table.flush();
  }

  static CsvWriter begin(OutputStream out) {
    return table(out, HEADS);
  }

  static void add(ReportModel model, CsvWriter table) {
    rows(model).forEach(row -> write(row, table));
  }

  /** Of all sheets, each in its columns. */
  static Stream<List<@Nullable Object>> rows(ReportModel model) {
    return SHEETS.stream().flatMap(sheet -> rows(model, sheet));
  }

  private static Stream<List<@Nullable Object>> rows(ReportModel model, Sheet<?> sheet) {
    int[] places = sheet.heads().stream().mapToInt(HEADS::indexOf).toArray();
    return sheet
        .rows(model)
        .<List<@Nullable Object>>map(cells -> {
          var row = new @Nullable Object[HEADS.size()];
          row[0] = sheet.row();
          for (int i = 0; i < places.length; i++) {
            row[places[i]] = cells.get(i);
          }
          return Arrays.<@Nullable Object>asList(row);
        });
  }

  /** A table of one sheet alone. */
  static CsvWriter table(OutputStream out, Sheet<?> sheet) {
    return table(out, sheet.heads());
  }

  static void add(ReportModel model, Sheet<?> sheet, CsvWriter table) {
    sheet.rows(model).forEach(row -> write(row, table));
  }

  private static CsvWriter table(OutputStream out, List<String> heads) {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(heads);
    return csv;
  }

  private static void write(List<? extends @Nullable Object> row, CsvWriter table) {
    table.writeRecord(row.stream().map(CsvReport::cell).toList());
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : Cells.safe(value.toString());
  }
}
