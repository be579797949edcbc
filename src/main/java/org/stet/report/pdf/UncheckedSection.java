package org.stet.report.pdf;

import org.stet.report.ReportModel;
import org.stet.report.print.ClaimWords;
import org.stet.report.print.RecordWords;
import org.stet.report.print.Says;

/** Claims without an approved verdict, in copies that say nothing else of them. */
final class UncheckedSection implements Section {

  @Override
  public String id() {
    return "unchecked";
  }

  @Override
  public boolean concerns(ReportModel report) {
    return report.tellsUnchecked();
  }

  @Override
  public void write(ReportModel report, Fo fo, Says says) {
    for (var each : report.unchecked()) {
      Entry.write(
          fo,
          Integer.toString(each.claim()),
          () -> {
            fo.paragraph(Look.READ, ClaimWords.quoted(each.quote()));
            fo.paragraphs(Look.SMALL.and(Look.FAINT), RecordWords.unchecked(each));
          });
    }
  }
}
