package org.stet.report.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Part;

/** The text as it was checked, its claims numbered as on screen, with a margin to write in. */
final class ArticleSection implements Section {

  private static final Look SETTLED = under(Look.BLUE, "solid");
  private static final Look OPEN = under(Look.RED, "dashed");

  @Override
  public String id() {
    return "article";
  }

  @Override
  public void write(ReportModel report, Fo fo, Says says) {
    if (report.article().text().isBlank() || report.article().parts().isEmpty()) {
      fo.block(Look.PLAIN, () -> fo.text(Says.say("article.empty")));
      return;
    }
    fo.in(
        "list-block",
        Look.of(
            "provisional-distance-between-starts", "74pt",
            "provisional-label-separation", "10pt",
            "end-indent", "48pt"),
        () -> report.article().parts().forEach(part -> part(report, part, fo)));
  }

  private static void part(ReportModel report, Part part, Fo fo) {
    var text = report.article().text();
    var claims = report.claims().stream().filter(claim -> claim.part() == part.number()).toList();
    fo.in(
        "list-item",
        Look.of("space-after", "9pt"),
        () -> {
          fo.in("list-item-label", Look.of("end-indent", "label-end()"), () -> margin(part, fo));
          fo.in(
              "list-item-body",
              Look.of("start-indent", "body-start()"),
              () -> words(text, part, claims, fo));
        });
  }

  private static void margin(Part part, Fo fo) {
    fo.block(
        Look.FAINT.and("font-size", "8pt", "line-height", "15.5pt", "text-align", "right"),
        () -> fo.text(Says.say("article.part", part.number(), part.kind().label())));
    var from = part.relabelledFrom();
    if (from != null) {
      fo.block(
          Look.FAINT.and("font-size", "7.5pt", "line-height", "10pt", "text-align", "right"),
          () -> fo.text(Says.say("article.relabelled", from.label())));
    }
  }

  private static void words(String text, Part part, List<Claim> claims, Fo fo) {
    var look =
        part.kind().code().equals("HEADLINE")
            ? Look.READ.and("font-weight", "bold", "font-size", "14pt", "line-height", "19pt")
            : part.claimText() ? Look.READ : Look.READ.and(Look.FAINT).and("font-size", "9.5pt");
    fo.directed(
        look, text.substring(part.start(), part.end()), () -> stretches(text, part, claims, fo));
  }

  private static void stretches(String text, Part part, List<Claim> claims, Fo fo) {
    var edges = edges(part, claims);
    for (int i = 0; i + 1 < edges.size(); i++) {
      int from = edges.get(i);
      int to = edges.get(i + 1);
      var over = claims.stream().filter(c -> c.start() <= from && to <= c.end()).toList();
      var words = text.substring(from, to);
      if (over.isEmpty()) {
        fo.text(words);
      } else {
        fo.inline(over.stream().allMatch(Claim::wasApproved) ? SETTLED : OPEN, words);
      }
      claims.stream()
          .filter(claim -> claim.end() == to)
          .sorted(Comparator.comparingInt(Claim::number))
          .forEach(claim -> number(claim, fo));
    }
  }

  /** Where a claim begins or ends, from the part's start to its end. */
  private static List<Integer> edges(Part part, List<Claim> claims) {
    var edges = new TreeSet<Integer>();
    edges.add(part.start());
    edges.add(part.end());
    for (var claim : claims) {
      if (part.start() <= claim.start() && claim.end() <= part.end()) {
        edges.add(claim.start());
        edges.add(claim.end());
      }
    }
    return new ArrayList<>(edges);
  }

  private static void number(Claim claim, Fo fo) {
    fo.in(
        "basic-link",
        Look.of(
            "internal-destination", ClaimsSection.id(claim.number()),
            "fox:alt-text", Says.say("article.claim", claim.number()),
            "font-family", "Sans",
            "font-weight", "bold",
            "font-size", "7pt",
            "baseline-shift", "3.5pt",
            "color", claim.wasApproved() ? Look.BLUE : Look.RED),
        () -> fo.text("\u00A0" + claim.number()));
  }

  private static Look under(String colour, String style) {
    return Look.of(
        "border-after-style",
        style,
        "border-after-width",
        "0.9pt",
        "border-after-color",
        colour,
        "padding-after",
        "0.5pt");
  }
}
