package org.stet.report.html;

import static org.stet.report.print.Says.say;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Part;
import org.stet.report.print.ClaimWords;
import org.stet.report.print.FrontWords;
import org.stet.report.print.Line;
import org.stet.report.print.Marked;
import org.stet.report.print.Marks;
import org.stet.report.print.Paper;

/** The report as the body of a page. */
final class HtmlPaper implements Paper {

  private static final double BAR = 720;

  private final ReportModel report;
  private final Html html;

  HtmlPaper(ReportModel report, Html html) {
    this.report = report;
    this.html = html;
  }

  @Override
  public void title(String headline) {
    html.in("h1", Map.of("dir", "auto", "id", "summary"), () -> html.text(headline));
  }

  @Override
  public void heading(String id, String text) {
    html.raw("\n");
    html.in("h2", Map.of("id", id), () -> html.text(text));
  }

  @Override
  public void claim(Claim claim, ClaimWords words) {
    html.raw("\n");
    html.in(
        "h3",
        Map.of("id", ClaimWords.id(claim.number()), "dir", "auto"),
        () -> {
          html.drawing(
              Marks.number(claim), say("claim.mark", claim.number(), words.judged()), "mark");
          html.text(" " + words.quoted());
        });
  }

  @Override
  public void line(Line line) {
    paragraph(line, "");
  }

  @Override
  public void lead(Line line) {
    paragraph(line, "leads");
  }

  private void paragraph(Line line, String more) {
    var tone = line.tone() == Line.Tone.PLAIN ? "" : line.tone().name().toLowerCase(Locale.ROOT);
    var classes = (tone + " " + more).strip();
    html.in(
        "p",
        classes.isEmpty() ? Map.of("dir", "auto") : Map.of("dir", "auto", "class", classes),
        () -> line.pieces().forEach(this::piece));
  }

  private void piece(Line.Piece piece) {
    var target = piece.target();
    if (target != null) {
      html.in(
          "a",
          Map.of("href", target, "rel", "noopener noreferrer nofollow"),
          () -> html.text(piece.text()));
      return;
    }
    switch (piece.look()) {
      case PLAIN -> html.text(piece.text());
      case STRONG -> html.text("strong", "", piece.text());
      case QUIET -> html.text("span", "quiet", piece.text());
      case STRUCK -> html.text("del", "", piece.text());
      case ADDED -> html.text("ins", "", piece.text());
      case ALERT -> html.text("strong", "alert", piece.text());
    }
  }

  @Override
  public void facts(List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    html.in(
        "dl",
        "",
        () ->
            facts.forEach(fact -> {
              html.text("dt", "", fact.word());
              html.in("dd", "", () -> fact.lines().forEach(this::line));
            }));
  }

  @Override
  public void table(String name, List<Column> columns, List<List<List<Line>>> rows) {
    html.in(
        "table",
        "cols-" + String.join("-", columns.stream().map(c -> "" + c.share()).toList()),
        () -> {
          html.text("caption", "", name);
          html.in(
              "thead",
              "",
              () ->
                  html.in(
                      "tr",
                      "",
                      () ->
                          columns.forEach(column ->
                              html.in(
                                  "th", Map.of("scope", "col"), () -> html.text(column.head())))));
          html.in("tbody", "", () -> rows.forEach(this::row));
        });
  }

  private void row(List<List<Line>> cells) {
    html.in(
        "tr", "", () -> cells.forEach(cell -> html.in("td", "", () -> cell.forEach(this::line))));
    html.raw("\n");
  }

  @Override
  public void bar(FrontWords front) {
    html.drawing(Marks.bar(report.bottomLine(), BAR), front.bar(), "bar");
    html.in(
        "ul",
        "key",
        () ->
            front
                .counts()
                .forEach(count ->
                    html.in(
                        "li",
                        "",
                        () -> {
                          html.drawing(Marks.key(count.verdict().code()), "", "sign");
                          html.text(" " + FrontWords.inWords(count));
                        })));
  }

  @Override
  public void article(List<Claim> claims) {
    var article = report.article();
    if (article.text().isBlank() || article.parts().isEmpty()) {
      html.text("p", "", say("article.empty"));
      return;
    }
    html.in(
        "div", "text", () -> article.parts().forEach(part -> part(article.text(), part, claims)));
  }

  private void part(String text, Part part, List<Claim> claims) {
    html.in(
        "div",
        part.claimText() ? "part " + part.kind().code().toLowerCase(Locale.ROOT) : "part other",
        () -> {
          html.in(
              "p",
              "margin",
              () -> {
                html.text(say("article.part", part.number(), part.kind().label()));
                if (part.relabelledFrom() != null) {
                  html.text(" · " + say("article.relabelled", part.relabelledFrom().label()));
                }
              });
          html.in(
              "p",
              Map.of("dir", "auto", "class", "words"),
              () -> Marked.of(text, part, claims).forEach(this::stretch));
        });
    html.raw("\n");
  }

  private void stretch(Marked stretch) {
    if (stretch.over().isEmpty()) {
      html.text(stretch.words());
    } else {
      html.text("span", stretch.isSettled() ? "settled" : "open", stretch.words());
    }
    stretch
        .ending()
        .forEach(claim ->
            html.in(
                "a",
                Map.of(
                    "class",
                    claim.wasApproved() ? "number" : "number alert",
                    "href",
                    "#" + ClaimWords.id(claim.number()),
                    "aria-label",
                    say("article.claim", claim.number())),
                () -> html.text(Integer.toString(claim.number()))));
  }

  @Override
  public void proofs() {
    for (var leaf : report.verification().leaves()) {
      var proof = leaf.proof();
      if (proof != null) {
        html.in(
            "details",
            "",
            () -> {
              html.text("summary", "", leaf.proofFile());
              html.in("pre", Map.of("tabindex", "0"), () -> html.text("\n" + proof));
            });
      }
    }
  }
}
