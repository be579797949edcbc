package org.stet.report.pdf;

import java.util.List;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Part;
import org.stet.report.print.ClaimWords;
import org.stet.report.print.Marked;
import org.stet.report.print.Says;

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
    var words = text.substring(part.start(), part.end());
    int from = part.start();
    for (int end : Pieces.ends(words, at -> isBetween(claims, part.start() + at))) {
      int to = part.start() + end;
      var piece = new Part(part.number(), part.kind(), from, to, part.claimText(), null);
      fo.directed(look, words, () -> stretches(text, piece, claims, fo));
      from = to;
    }
  }

  private static boolean isBetween(List<Claim> claims, int at) {
    return claims.stream().noneMatch(claim -> claim.start() < at && at < claim.end());
  }

  private static void stretches(String text, Part part, List<Claim> claims, Fo fo) {
    for (var stretch : Marked.of(text, part, claims)) {
      if (stretch.over().isEmpty()) {
        fo.text(stretch.words());
      } else {
        fo.inline(stretch.isSettled() ? SETTLED : OPEN, stretch.words());
      }
      stretch.ending().forEach(claim -> number(claim, fo));
    }
  }

  private static void number(Claim claim, Fo fo) {
    fo.in(
        "basic-link",
        Look.of(
            "internal-destination", ClaimWords.id(claim.number()),
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
