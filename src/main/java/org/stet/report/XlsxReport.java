package org.stet.report;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Five sheets to filter and count: summary, claims, evidence, queries, audit. */
@Component
@Order(20)
class XlsxReport implements ReportFormat {

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public void write(ReportModel model, OutputStream out) throws IOException {
    try (var workbook = new ReportWorkbook()) {
      workbook.add(model);
      workbook.write(model.head().headline(), out);
    }
  }
}
