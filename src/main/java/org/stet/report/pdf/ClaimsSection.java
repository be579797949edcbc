package org.stet.report.pdf;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Evidence;
import org.stet.report.ReportModel.Term;

/** Every claim with what was found and on what grounds. */
final class ClaimsSection implements Section {

  static String id(int number) {
    return "claim-" + number;
  }

  @Override
  public String id() {
    return "claims";
  }

  @Override
  public void write(ReportModel report, Fo fo, Says says) {
    if (report.claims().isEmpty()) {
      fo.block(Look.PLAIN, () -> fo.text(Says.say("claims.none")));
    }
    for (var claim : report.claims()) {
      Runnable number =
          () ->
              fo.block(
                  Look.PLAIN,
                  () -> fo.drawing(Look.PLAIN, description(claim), Marks.number(claim)));
      if (isShort(claim)) {
        Entry.together(fo, number, () -> claim(claim, fo, says));
      } else {
        Entry.write(fo, number, () -> claim(claim, fo, says));
      }
    }
  }

  private static boolean isShort(Claim claim) {
    var rationale = claim.rationale();
    return claim.evidence().size() <= 3
        && claim.quote().length() <= 400
        && (rationale == null || rationale.length() <= 800)
        && claim.evidence().stream().mapToInt(ClaimsSection::length).sum() <= 1_000;
  }

  private static int length(Evidence evidence) {
    var quote = evidence.quote();
    return evidence.title().length() + (quote == null ? 0 : quote.length());
  }

  private static String description(Claim claim) {
    return Says.say("claim.mark", claim.number(), judged(claim));
  }

  /** The verdict where it counts, else where the work stands. */
  private static String judged(Claim claim) {
    var verdict = claim.verdict();
    return claim.wasApproved() && verdict != null ? verdict.label() : claim.stage().label();
  }

  private static void claim(Claim claim, Fo fo, Says says) {
    fo.paragraph(
        Look.READ.and(
            "role", "H3",
            "id", id(claim.number()),
            "font-size", "12pt",
            "space-after", "2pt",
            "keep-with-next.within-page", "always"),
        "“" + trimmed(claim.quote()) + "”");
    verdict(claim, fo);
    if (claim.rationale() != null) {
      fo.paragraphs(Look.of("space-after", "3pt"), claim.rationale());
    }
    facts(claim, fo, says).write(Look.SMALL.and("space-before", "2pt"), "58pt");
  }

  /** A quote that is a quotation has its marks already. */
  private static String trimmed(String quote) {
    return quote.length() > 2 && quote.startsWith("“") && quote.endsWith("”")
        ? quote.substring(1, quote.length() - 1)
        : quote;
  }

  private static void verdict(Claim claim, Fo fo) {
    var verdict = claim.verdict();
    fo.block(
        Look.of("space-after", "2pt", "keep-with-previous.within-page", "always"),
        () -> {
          fo.inline(Look.BOLD, sentence(judged(claim)));
          if (verdict != null && !claim.wasApproved()) {
            boolean said = claim.stage().code().equals("PROPOSED");
            fo.text(
                said ? ": " + verdict.label() : ", " + Says.say("claim.proposed", verdict.label()));
          }
          if (claim.asOf() != null) {
            fo.text(", " + Says.say("claim.asof", Says.day(claim.asOf())));
          }
          fo.text(". ");
          fo.inline(Look.FAINT, meaning(claim, verdict));
          if (claim.afterSignOff()) {
            fo.text(" " + Says.say("claim.late"));
          }
        });
  }

  private static String meaning(Claim claim, @Nullable Term verdict) {
    var meaning = verdict == null || !claim.wasApproved() ? null : verdict.meaning();
    return meaning == null || meaning.isBlank()
        ? ""
        : sentence(meaning.endsWith(".") ? meaning : meaning + ".");
  }

  private static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
  }

  private static Facts facts(Claim claim, Fo fo, Says says) {
    var facts = new Facts(fo);
    facts
        .add(Says.say("claim.statement"), claim.statement())
        .add(Says.say("claim.claimant"), claimant(claim))
        .add(Says.say("claim.kinds"), kinds(claim));
    for (var evidence : claim.evidence()) {
      facts.add(capital(evidence.stance().label()), () -> evidence(evidence, fo, says));
    }
    var disposition = claim.disposition();
    return facts
        .add(Says.say("claim.disposition"), disposition == null ? null : disposition.label())
        .add(Says.say("claim.by"), people(claim, says));
  }

  private static @Nullable String claimant(Claim claim) {
    if (claim.claimant() == null) {
      return null;
    }
    return claim.attribution() == null
        ? claim.claimant()
        : Says.say("claim.attributed", claim.claimant(), claim.attribution());
  }

  private static String kinds(Claim claim) {
    return claim.kinds().stream().map(Term::label).collect(Collectors.joining(", "));
  }

  private static void evidence(Evidence evidence, Fo fo, Says says) {
    var words = new ArrayList<String>();
    words.add(evidence.title());
    if (evidence.publisher() != null) {
      words.add(evidence.publisher());
    }
    if (evidence.locator() != null) {
      words.add(evidence.locator());
    }
    fo.paragraphs(Look.PLAIN, String.join(", ", words) + ". " + nature(evidence));
    if (evidence.quote() != null) {
      fo.paragraphs(
          Look.of("font-family", "Serif", "font-size", "9.5pt", "line-height", "13pt"),
          "“" + evidence.quote() + "”");
    }
    if (evidence.url() != null) {
      fo.block(Look.PLAIN, () -> Links.write(fo, evidence.url()));
    }
    captured(evidence, fo, says);
  }

  private static String nature(Evidence evidence) {
    var nature = Says.say(evidence.primary() ? "evidence.primary" : "evidence.secondary");
    var asOf =
        evidence.asOf() == null ? "" : " " + Says.say("evidence.asof", Says.day(evidence.asOf()));
    return nature + asOf + (evidence.confidential() ? " " + Says.say("evidence.confidential") : "");
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

  private static @Nullable String people(Claim claim, Says says) {
    var sentences = new ArrayList<String>();
    var checked = claim.checked();
    if (checked != null) {
      sentences.add(Says.say("claim.checked", says.done(checked.by(), checked.at())));
    }
    var second = claim.second();
    if (second != null) {
      sentences.add(
          Says.say(
              second.agreed() ? "claim.second.agreed" : "claim.second.differed",
              says.done(second.by(), second.at())));
    }
    var approved = claim.approved();
    if (approved != null) {
      sentences.add(Says.say("claim.approved", says.done(approved.by(), approved.at())));
    }
    return sentences.isEmpty() ? null : String.join("; ", sentences);
  }

  private static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ENGLISH)
            + word.substring(word.offsetByCodePoints(0, 1));
  }
}
