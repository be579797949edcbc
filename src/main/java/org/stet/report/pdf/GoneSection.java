package org.stet.report.pdf;

import org.stet.report.ReportModel;
import org.stet.report.print.Says;

/** What was found about words that left the article, and why they did. */
final class GoneSection implements Section {

  @Override
  public String id() {
    return "gone";
  }

  @Override
  public boolean concerns(ReportModel report) {
    return !report.gone().isEmpty();
  }

  @Override
  public void write(ReportModel report, Fo fo, Says says) {
    ClaimsSection.write(report.gone(), fo, says);
  }
}
