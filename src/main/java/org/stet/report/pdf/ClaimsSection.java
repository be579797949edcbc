package org.stet.report.pdf;

import java.util.List;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Evidence;
import org.stet.report.print.ClaimWords;
import org.stet.report.print.FrontWords;
import org.stet.report.print.Marks;
import org.stet.report.print.RecordWords;
import org.stet.report.print.Says;

/** Every claim with what was found and on what grounds. */
final class ClaimsSection implements Section {

  /** Of a rationale that need not stay with its verdict, in characters. */
  private static final int LONG = 1_000;

  private static final Look WITH_PREVIOUS = Look.of("keep-with-previous.within-page", "always");

  @Override
  public String id() {
    return "claims";
  }

  @Override
  public void write(ReportModel report, Fo fo, Says says) {
    if (report.claims().isEmpty()) {
      fo.block(Look.PLAIN, () -> fo.text(FrontWords.noClaims(report)));
    }
    write(report.claims(), fo, says);
  }

  static void write(List<Claim> claims, Fo fo, Says says) {
    for (var claim : claims) {
      Runnable number =
          () ->
              fo.block(
                  Look.PLAIN,
                  () -> fo.drawing(Look.PLAIN, description(claim, says), Marks.number(claim)));
      Entry.write(fo, number, () -> claim(claim, fo, says));
    }
  }

  private static int length(Evidence evidence) {
    var quote = evidence.quote();
    return evidence.title().length() + (quote == null ? 0 : quote.length());
  }

  private static String description(Claim claim, Says says) {
    return Says.say("claim.mark", claim.number(), new ClaimWords(claim, says).judged());
  }

  private static void claim(Claim claim, Fo fo, Says says) {
    var words = new ClaimWords(claim, says);
    fo.paragraph(
        Look.READ.and(
            "role", "H3",
            "id", ClaimWords.id(claim.number()),
            "font-size", "12pt",
            "space-after", "2pt",
            "keep-with-next.within-page", "always"),
        words.quoted());
    verdict(words, fo);
    if (claim.rationale() != null) {
      var look = Look.of("space-after", "3pt");
      fo.paragraphs(
          claim.rationale().length() < LONG ? look.and(WITH_PREVIOUS) : look, claim.rationale());
    }
    facts(words, fo, says).write(Look.SMALL.and(WITH_PREVIOUS).and("space-before", "2pt"), "58pt");
  }

  private static void verdict(ClaimWords words, Fo fo) {
    fo.block(
        WITH_PREVIOUS.and("space-after", "2pt"),
        () -> {
          fo.inline(Look.BOLD, words.verdict());
          fo.text(words.standing());
          fo.inline(Look.FAINT, words.meaning());
          if (words.claim().afterSignOff()) {
            fo.text(" " + Says.say("claim.late"));
          }
        });
  }

  private static Facts facts(ClaimWords words, Fo fo, Says says) {
    var claim = words.claim();
    var facts = new Facts(fo);
    facts
        .add(Says.say("claim.statement"), words.statement())
        .add(Says.say("claim.claimant"), words.claimant())
        .add(Says.say("claim.kinds"), words.kinds());
    for (var evidence : claim.evidence()) {
      facts.add(
          ClaimWords.capital(evidence.stance().label()),
          length(evidence),
          () -> evidence(evidence, fo, says));
    }
    var grade = claim.grade();
    facts
        .add(Says.say("claim.disposition"), words.disposition())
        .add(Says.say("claim.dispute"), words.dispute())
        .add(Says.say("claim.overruled"), words.overruled())
        .add(Says.say("claim.exception"), claim.exception())
        .add(Says.say("claim.grade"), grade == null ? null : RecordWords.grade(grade))
        .add(Says.say("claim.differs"), claim.differs());
    if (!claim.links().isEmpty()) {
      facts.add(
          Says.say("claim.links"),
          () -> claim.links().forEach(link -> fo.paragraphs(Look.PLAIN, RecordWords.link(link))));
    }
    return facts.add(Says.say("claim.by"), words.people());
  }

  private static void evidence(Evidence evidence, Fo fo, Says says) {
    var source = ClaimWords.source(evidence);
    if (Runs.isRightToLeft(source)) {
      fo.paragraphs(Look.PLAIN, source);
      fo.paragraphs(Look.PLAIN, ClaimWords.nature(evidence));
    } else {
      fo.paragraphs(Look.PLAIN, source + " " + ClaimWords.nature(evidence));
    }
    if (evidence.quote() != null) {
      fo.paragraphs(
          Look.of("font-family", "Serif", "font-size", "9.5pt", "line-height", "13pt"),
          ClaimWords.quoted(evidence.quote()));
    }
    if (evidence.url() != null) {
      fo.block(Look.PLAIN, () -> Addresses.write(fo, evidence.url()));
    }
    captured(evidence, fo, says);
  }

  private static void captured(Evidence evidence, Fo fo, Says says) {
    var at = evidence.capturedAt();
    if (at != null) {
      fo.block(Look.FAINT, () -> fo.text(Says.say("evidence.captured", says.time(at))));
    }
    if (evidence.sha256() != null) {
      fo.block(
          Look.CODE.and(Look.FAINT).and("font-size", "7pt"),
          () -> fo.text("sha256 " + evidence.sha256()));
    }
  }
}
