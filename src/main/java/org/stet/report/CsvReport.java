package org.stet.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One row a claim, in reading order: RFC 4180, CRLF, UTF-8 without a byte order mark, which the RFC
 * does not know and many readers take for part of the first column's name.
 */
@Component
@Order(30)
class CsvReport implements ReportFormat {

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
    return table(out, Sheets.CLAIMS);
  }

  static void add(ReportModel model, CsvWriter table) {
    add(model, Sheets.CLAIMS, table);
  }

  static CsvWriter table(OutputStream out, Sheet<?> sheet) {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(sheet.heads());
    return csv;
  }

  static void add(ReportModel model, Sheet<?> sheet, CsvWriter table) {
    sheet.rows(model).forEach(row -> table.writeRecord(row.stream().map(CsvReport::cell).toList()));
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : Cells.safe(value.toString());
  }
}
