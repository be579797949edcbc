package org.stet.report.pdf;

import org.stet.report.ReportModel;
import org.stet.report.print.Says;

/** What was let through, and by whom. */
final class AcceptedSection implements Section {

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
    for (var accepted : report.bottomLine().exceptions()) {
      var number = accepted.claim();
      Entry.write(
          fo,
          number == null ? "" : number.toString(),
          () -> {
            fo.paragraphs(Look.BOLD, accepted.item());
            fo.paragraphs(Look.PLAIN, accepted.reason());
            fo.block(
                Look.SMALL.and(Look.FAINT),
                () -> fo.text(Says.say("accepted.by", says.done(accepted.by(), accepted.at()))));
          });
    }
  }
}
