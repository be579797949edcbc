package org.stet.report.pdf;

import static org.stet.report.pdf.Look.FAINT;
import static org.stet.report.pdf.Look.PLAIN;
import static org.stet.report.pdf.Look.SMALL;

import java.util.List;
import org.stet.report.ReportModel;
import org.stet.report.print.FrontWords;
import org.stet.report.print.Marks;
import org.stet.report.print.RecordWords;
import org.stet.report.print.Says;

/** What somebody with one minute reads: headline, bottom line, the bar, the facts. */
final class Front {

  /** Between the margins of the page, in points. */
  private static final double MEASURE = 481.5;

  private final ReportModel report;
  private final Fo fo;
  private final Says says;
  private final FrontWords words;

  Front(ReportModel report, Fo fo, Says says) {
    this.report = report;
    this.fo = fo;
    this.says = says;
    this.words = new FrontWords(report, says);
  }

  void write() {
    headline();
    notices();
    fo.paragraph(
        Look.of(
            "font-family",
            "Serif",
            "font-size",
            "13pt",
            "line-height",
            "19pt",
            "space-after",
            "9pt"),
        report.bottomLine().sentence());
    if (report.bottomLine().found() > 0) {
      bar();
    }
    facts();
  }

  /** Before anything else: that it was retracted, or corrected. */
  private void notices() {
    words
        .notices()
        .forEach(notice ->
            fo.paragraphs(
                Look.BOLD.and("font-size", "11pt", "line-height", "15pt", "space-after", "6pt"),
                notice));
  }

  private void headline() {
    var headline = report.head().headline();
    var size = headline.length() > 300 ? 13 : headline.length() > 120 ? 17 : 22;
    fo.paragraph(
        Look.of(
            "role", "H1",
            "id", "summary",
            "font-family", "Serif",
            "font-weight", "bold",
            "font-size", size + "pt",
            "line-height", 1.25 * size + "pt",
            "space-after", "9pt"),
        words.headline());
  }

  private void bar() {
    var counts = words.counts();
    fo.block(
        Look.of("line-height", "20pt", "space-after", "3pt"),
        () -> fo.drawing(PLAIN, words.bar(), Marks.bar(report.bottomLine(), MEASURE)));
    fo.block(
        SMALL.and(FAINT).and("line-height", "14pt", "space-after", "8pt"),
        () -> {
          for (int i = 0; i < counts.size(); i++) {
            var said = FrontWords.inWords(counts.get(i));
            var key = Marks.key(counts.get(i).verdict().code());
            fo.drawing(Look.of("alignment-baseline", "middle"), said, key);
            // words of one entry stay together
            fo.text('\u00A0' + said.replace(' ', '\u00A0') + "\u00A0\u00A0\u00A0 ");
          }
        });
  }

  private void facts() {
    var head = report.head();
    var left = new Facts(fo);
    left.add(Says.say("fact.source"), head.source())
        .add(Says.say("fact.authors"), words.authors())
        .add(Says.say("fact.desk"), head.desk())
        .add(Says.say("fact.received"), says.time(head.receivedAt()))
        .add(Says.say("fact.due"), words.due())
        .add(Says.say("fact.checked"), words.checked())
        .add(Says.say("fact.second"), words.seconds())
        .add(Says.say("fact.caveat"), words.caveat());
    var right = new Facts(fo);
    right
        .add(Says.say("fact.stage"), head.stage().label())
        .add(Says.say("fact.revision"), words.revision())
        .add(Says.say("fact.hash"), () -> hash(head.textHash()))
        .add(Says.say("fact.signed"), words.signed())
        .add(Says.say("fact.published"), words.published())
        .add(Says.say("fact.coverage"), RecordWords.coverage(report.coverage()))
        .add(Says.say("fact.primary"), words.primary());
    if (head.url() != null && !head.url().isBlank()) {
      right.add(Says.say("fact.url"), () -> Addresses.write(fo, head.url()));
    }
    beside(left, right);
  }

  private void hash(String hash) {
    fo.block(Look.CODE.and("line-height", "11pt"), () -> fo.text("sha256 " + hash));
  }

  private void beside(Facts left, Facts right) {
    fo.in(
        "table",
        SMALL.and("table-layout", "fixed", "width", "100%", "space-before", "4pt"),
        () -> {
          fo.empty("table-column", Look.of("column-width", "50%"));
          fo.empty("table-column", Look.of("column-width", "50%"));
          fo.in(
              "table-body",
              PLAIN,
              () ->
                  fo.in(
                      "table-row",
                      PLAIN,
                      () -> {
                        for (var facts : List.of(left, right)) {
                          fo.in(
                              "table-cell",
                              facts == left ? Look.of("padding-right", "12pt") : PLAIN,
                              () -> facts.write(PLAIN, "72pt"));
                        }
                      }));
        });
  }
}
