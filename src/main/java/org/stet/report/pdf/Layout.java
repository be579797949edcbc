package org.stet.report.pdf;

import static org.stet.report.pdf.Look.BLUE;
import static org.stet.report.pdf.Look.BOLD;
import static org.stet.report.pdf.Look.FAINT;
import static org.stet.report.pdf.Look.INK;
import static org.stet.report.pdf.Look.PLAIN;
import static org.stet.report.pdf.Look.QUIET;
import static org.stet.report.pdf.Look.SMALL;

import java.util.ArrayList;
import java.util.List;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Claim;
import org.stet.report.print.ClaimWords;
import org.stet.report.print.Says;

/**
 * The whole document: the page, what stands on every page, the bookmarks, the sections in order.
 */
final class Layout {

  private static final int BOOKMARK = 90;

  private final ReportModel report;
  private final Fo fo;
  private final Says says;

  Layout(ReportModel report, Fo fo) {
    this.report = report;
    this.fo = fo;
    this.says = new Says(report.timeZone());
  }

  static String title(ReportModel report) {
    return Fo.label(Says.say("title") + ": " + report.head().headline(), 300);
  }

  void write() {
    var sections = sections();
    var look =
        Look.of(
            "font-family", "Sans",
            "font-size", "9.5pt",
            "line-height", "13.5pt",
            "color", INK,
            "xml:lang", "en",
            "language", "en",
            "country", "GB");
    fo.document(
        look,
        () -> {
          pages();
          bookmarks(sections);
          fo.in(
              "page-sequence",
              Look.of("master-reference", "page", "id", "report", "initial-page-number", "1"),
              () -> {
                fo.onEveryPage("xsl-region-before", this::top);
                fo.onEveryPage("xsl-region-after", this::foot);
                fo.in("flow", Look.of("flow-name", "xsl-region-body"), () -> body(sections));
              });
        });
  }

  private List<Section> sections() {
    var sections = new ArrayList<Section>();
    sections.add(new AcceptedSection());
    sections.add(new ChangesSection());
    sections.add(new ClaimsSection());
    sections.add(new UncheckedSection());
    sections.add(new GoneSection());
    sections.addAll(RecordSections.all());
    sections.add(new ArticleSection());
    sections.addAll(ProofSections.all());
    return sections.stream().filter(section -> section.concerns(report)).toList();
  }

  private void pages() {
    fo.in(
        "layout-master-set",
        PLAIN,
        () ->
            fo.in(
                "simple-page-master",
                Look.of(
                    "master-name", "page",
                    "page-width", "210mm",
                    "page-height", "297mm",
                    "margin", "13mm 20mm 11mm 20mm"),
                () -> {
                  fo.empty("region-body", Look.of("margin-top", "15mm", "margin-bottom", "14mm"));
                  fo.empty("region-before", Look.of("extent", "10mm"));
                  fo.empty("region-after", Look.of("extent", "9mm", "display-align", "after"));
                }));
  }

  private void top() {
    var line =
        Look.of(
            "text-align-last", "justify",
            "border-bottom", "1.25pt solid " + INK,
            "padding-top", "3pt",
            "padding-bottom", "4pt");
    var stamp =
        BOLD.and(
            "font-size", "8.5pt",
            "border", "0.9pt solid " + INK,
            "padding", "2.5pt 5pt 1pt 5pt");
    fo.block(
        line,
        () -> {
          fo.inline(BOLD, Says.say("title"));
          fo.empty("leader", Look.of("leader-pattern", "space"));
          fo.inline(stamp, report.redaction().stamp());
        });
  }

  /** More of a verifier key than a line has room for, for a name of reasonable length. */
  private static final int LONGEST_KEY = 130;

  private void foot() {
    var line =
        Look.of(
            "text-align-last", "justify",
            "font-size", "8pt",
            "line-height", "11pt",
            "color", QUIET,
            "border-top", "0.6pt solid " + INK,
            "padding-top", "4pt");
    var trail = report.verification();
    fo.block(
        line,
        () -> {
          fo.text(Says.say("foot.report", Fo.label(report.id(), 40)) + " ");
          fo.empty("page-number", PLAIN);
          fo.text(" " + Says.say("foot.of") + " ");
          fo.empty("page-number-citation-last", Look.of("ref-id", "report"));
          fo.text(" · Stet " + Fo.label(report.softwareVersion(), 24));
          fo.empty("leader", Look.of("leader-pattern", "space"));
          fo.inline(
              Look.of("font-family", "Mono", "font-size", "7pt"),
              Says.say("foot.checkpoint", trail.logSize(), Fo.label(trail.rootHash(), 8)));
          fo.empty("leader", Look.of("leader-pattern", "space"));
          fo.text(Says.say("foot.verify") + " ");
          fo.empty("page-number-citation", Look.of("ref-id", "verify"));
        });
    var key = trail.key();
    if (key != null) {
      fo.block(
          Look.of("font-family", "Mono", "font-size", "6pt", "line-height", "8pt", "color", QUIET),
          () -> fo.text(Says.say("foot.key", Fo.label(key, LONGEST_KEY))));
    }
  }

  private void bookmarks(List<Section> sections) {
    fo.in(
        "bookmark-tree",
        PLAIN,
        () -> {
          bookmark("summary", report.head().headline(), () -> {});
          for (var section : sections) {
            bookmark(
                section.id(),
                section.title(),
                () -> {
                  if (section instanceof ClaimsSection) {
                    report.claims().forEach(this::bookmark);
                  } else if (section instanceof GoneSection) {
                    report.gone().forEach(this::bookmark);
                  }
                });
          }
        });
  }

  private void bookmark(Claim claim) {
    var judged = new ClaimWords(claim, says).judged();
    bookmark(
        ClaimWords.id(claim.number()),
        claim.number() + " · " + judged + " · " + claim.quote(),
        () -> {});
  }

  private void bookmark(String id, String title, Runnable below) {
    var label = Fo.label(title, BOOKMARK);
    fo.in(
        "bookmark",
        Look.of("internal-destination", id),
        () -> {
          fo.in("bookmark-title", PLAIN, () -> fo.raw(label.isBlank() ? id : label));
          below.run();
        });
  }

  private void body(List<Section> sections) {
    new Front(report, fo, says).write();
    for (var section : sections) {
      var heading =
          Look.of(
              "role", "H2",
              "id", section.id(),
              "font-family", "Serif",
              "font-weight", "bold",
              "font-size", "14pt",
              "line-height", "18pt",
              "color", INK,
              "space-before", "20pt",
              "space-after", "6pt",
              "keep-with-next.within-page", "always");
      fo.block(heading, () -> fo.text(section.title()));
      section.write(report, fo, says);
    }
    fo.block(
        SMALL
            .and(FAINT)
            .and(
                "keep-with-previous.within-page",
                "always",
                "space-before",
                "14pt",
                "text-align",
                "center",
                "font-family",
                "Serif",
                "color",
                BLUE),
        () -> fo.text("· · ·"));
  }
}
