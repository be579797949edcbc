package org.stet.report.pdf;

import static org.stet.report.pdf.Look.FAINT;
import static org.stet.report.pdf.Look.PLAIN;
import static org.stet.report.pdf.Look.SMALL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Count;
import org.stet.report.ReportModel.Term;

/** What somebody with one minute reads: headline, bottom line, the bar, the facts. */
final class Front {

  /** Between the margins of the page, in points. */
  private static final double MEASURE = 481.5;

  private final ReportModel report;
  private final Fo fo;
  private final Says says;

  Front(ReportModel report, Fo fo, Says says) {
    this.report = report;
    this.fo = fo;
    this.says = says;
  }

  void write() {
    headline();
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
        headline.isBlank() ? Says.say("untitled") : headline);
  }

  private void bar() {
    var line = report.bottomLine();
    var counts = new ArrayList<>(line.verdicts());
    if (line.unchecked() > 0) {
      counts.add(new Count(Term.of(Marks.UNCHECKED, Says.say("unchecked")), line.unchecked()));
    }
    var words = counts.stream().map(Front::inWords).toList();
    fo.block(
        Look.of("line-height", "20pt", "space-after", "3pt"),
        () ->
            fo.drawing(PLAIN, Says.say("bar", String.join(", ", words)), Marks.bar(line, MEASURE)));
    fo.block(
        SMALL.and(FAINT).and("line-height", "14pt", "space-after", "8pt"),
        () -> {
          for (int i = 0; i < counts.size(); i++) {
            var code = counts.get(i).verdict().code();
            fo.drawing(Look.of("alignment-baseline", "middle"), words.get(i), Marks.key(code));
            // words of one entry stay together
            fo.text('\u00A0' + words.get(i).replace(' ', '\u00A0') + "\u00A0\u00A0\u00A0 ");
          }
        });
  }

  private static String inWords(Count count) {
    return count.claims() + " " + count.verdict().label().toLowerCase(Locale.ENGLISH);
  }

  private void facts() {
    var head = report.head();
    var line = report.bottomLine();
    var left = new Facts(fo);
    left.add(Says.say("fact.source"), head.source())
        .add(Says.say("fact.authors"), authors())
        .add(Says.say("fact.desk"), head.desk())
        .add(Says.say("fact.received"), says.time(head.receivedAt()))
        .add(Says.say("fact.checked"), Says.say("of", line.checked(), line.found()))
        .add(Says.say("fact.second"), seconds())
        .add(Says.say("fact.caveat"), quoted(line.caveat()));
    var right = new Facts(fo);
    right
        .add(Says.say("fact.stage"), head.stage().label())
        .add(Says.say("fact.revision"), Says.say("revision", head.revision(), head.words()))
        .add(Says.say("fact.hash"), () -> hash(head.textHash()))
        .add(Says.say("fact.signed"), signed())
        .add(Says.say("fact.published"), published())
        .add(Says.say("fact.primary"), Says.say("of", line.withPrimary(), line.checked()))
        .add(Says.say("fact.url"), () -> Links.write(fo, head.url()));
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

  private String authors() {
    var head = report.head();
    var authors = String.join("; ", head.authors());
    return authors.isBlank() && head.byline() != null ? head.byline() : authors;
  }

  private String seconds() {
    var line = report.bottomLine();
    return line.secondChecks() == 0
        ? Says.say("second.none")
        : Says.say("second", line.secondChecks(), line.secondChecksAgreed());
  }

  private String signed() {
    var head = report.head();
    if (head.signedAt() == null) {
      return Says.say("signed.not");
    }
    var time = says.time(head.signedAt());
    if (head.dueAt() == null) {
      return time;
    }
    var left = Duration.between(head.signedAt(), head.dueAt());
    return Says.say(left.isNegative() ? "signed.late" : "signed.early", time, span(left.abs()));
  }

  private static String span(Duration time) {
    return time.toHours() >= 48
        ? Says.say("span.days", time.toDays())
        : time.toMinutes() >= 120
            ? Says.say("span.hours", time.toHours())
            : Says.say("span.minutes", time.toMinutes());
  }

  private String published() {
    var head = report.head();
    if (head.publishedAt() == null) {
      return "";
    }
    var where = head.publishedWhere();
    return says.time(head.publishedAt()) + (where == null ? "" : ", " + where);
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "" : "“" + text + "”";
  }
}
