package org.stet.report.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Evidence;
import org.stet.report.ReportModel.Found;
import org.stet.report.ReportModel.Term;

/** What every report says about one claim, in the same words. */
public record ClaimWords(Claim claim, Says says) {

  public static String id(int number) {
    return "claim-" + number;
  }

  /** The words of the claim in quotation marks. */
  public String quoted() {
    return quoted(claim.quote());
  }

  /** Words in quotation marks; what begins with one has its own already. */
  public static String quoted(String words) {
    boolean isQuotation = !words.isEmpty() && "“\"„«»‘".indexOf(words.charAt(0)) >= 0;
    return isQuotation ? words : "“" + words + "”";
  }

  /** The claim in full, and of which draft that was written where its words are others now. */
  public @Nullable String statement() {
    var statement = claim.statement();
    return statement == null || claim.statedIn() == null
        ? statement
        : Says.say("claim.statement.earlier", statement, claim.statedIn());
  }

  /** The verdict where it counts, else where the work stands. */
  public String judged() {
    var verdict = claim.verdict();
    return claim.fixed()
        ? Says.say(claim.confirmed() == null ? "bottom.fixed.label" : "bottom.confirmed.label")
        : claim.wasApproved() && verdict != null ? verdict.label() : claim.stage().label();
  }

  /** As a beginning of a sentence. */
  public String verdict() {
    return capital(judged());
  }

  /**
   * What follows the verdict in its sentence: what was judged, or is only proposed, and of which
   * day it speaks.
   */
  public String standing() {
    var standing = new StringBuilder();
    var verdict = claim.verdict();
    if (verdict != null && claim.fixed()) {
      var words = claim.judged() == null ? quoted() : quoted(claim.judged());
      standing
          .append(": ")
          .append(Says.say("claim.fixed", words, verdict.label().toLowerCase(Locale.ENGLISH)));
    } else if (verdict != null && !claim.wasApproved()) {
      standing.append(
          claim.approved() != null
              ? ", " + Says.say("claim.was", verdict.label())
              : claim.stage().code().equals("PROPOSED")
                  ? ": " + verdict.label()
                  : ", " + Says.say("claim.proposed", verdict.label()));
      if (claim.judged() != null) {
        standing.append(", ").append(Says.say("claim.of", quoted(claim.judged())));
      }
    }
    if (claim.asOf() != null) {
      standing.append(", ").append(Says.say("claim.asof", Says.day(claim.asOf())));
    }
    return standing.append(". ").toString();
  }

  /** What the verdict means, a sentence; empty where nothing was decided. */
  public String meaning() {
    if (claim.fixed()) {
      var confirmed = claim.confirmed();
      return confirmed == null
          ? Says.say(claim.printed() ? "claim.fixed.printed" : "claim.fixed.meaning")
          : Says.say(
              claim.printed() ? "claim.confirmed.printed" : "claim.confirmed.meaning",
              says.done(confirmed.by(), confirmed.at()));
    }
    var verdict = claim.verdict();
    var meaning = verdict == null || !claim.wasApproved() ? null : verdict.meaning();
    return meaning == null || meaning.isBlank()
        ? ""
        : capital(meaning.endsWith(".") ? meaning : meaning + ".");
  }

  public @Nullable String claimant() {
    if (claim.claimant() == null) {
      return null;
    }
    return claim.attribution() == null
        ? claim.claimant()
        : Says.say("claim.attributed", claim.claimant(), claim.attribution());
  }

  /** What it says, and what it stands in where that is more than a sentence. */
  public String kinds() {
    return Stream.concat(claim.kinds().stream(), Stream.ofNullable(claim.medium()))
        .map(Term::label)
        .collect(Collectors.joining(", "));
  }

  public @Nullable String people() {
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
    var overruled = claim.overruled();
    var approved = claim.approved();
    boolean approvedByOverruling =
        approved != null && overruled != null && approved.at().equals(overruled.at());
    if (approved != null && !approvedByOverruling) {
      sentences.add(Says.say("claim.approved", says.done(approved.by(), approved.at())));
    }
    return sentences.isEmpty() ? null : String.join("; ", sentences);
  }

  /** What becomes of the sentence, and which words would be better. */
  public @Nullable String disposition() {
    var disposition = claim.disposition();
    return disposition == null ? null : disposition.label() + better(claim.wording());
  }

  /** Who decided otherwise, what was proposed with which words, and why it was not to be. */
  public @Nullable String overruled() {
    var overruled = claim.overruled();
    if (overruled == null) {
      return null;
    }
    var decided =
        Says.say(
            "claim.overruled.by",
            says.done(overruled.by(), overruled.at()),
            decided(overruled.verdict(), overruled.disposition()) + better(overruled.wording()),
            decided(claim.verdict(), claim.disposition()));
    var sentences = new ArrayList<>(List.of(decided));
    if (overruled.rationale() != null) {
      sentences.add(Says.say("claim.overruled.rationale", overruled.rationale()));
    }
    if (overruled.reason() != null && !overruled.reason().equals(claim.rationale())) {
      sentences.add(Says.say("history.reason", overruled.reason()));
    }
    return String.join(" ", sentences);
  }

  /** Who found what, and which of it an editor let stand; a line each. */
  public @Nullable String dispute() {
    var dispute = claim.dispute();
    if (dispute == null) {
      return null;
    }
    var lines = new ArrayList<String>();
    lines.add(found("dispute.found", dispute.first()));
    lines.add(found("dispute.blind", dispute.second()));
    var decided = dispute.decided();
    if (decided != null) {
      var by = says.done(decided.by(), decided.at());
      var stands = dispute.stands();
      var said =
          stands == null
              ? Says.say("dispute.decided.unsaid", by)
              : Says.say("dispute.decided", by, stands.label());
      var reason = dispute.reason();
      lines.add(reason == null ? said : said + " " + Says.say("history.reason", reason));
    }
    return String.join("\n", lines);
  }

  private String found(String key, Found found) {
    return Says.say(
            key,
            says.done(found.by(), found.at()),
            decided(found.verdict(), found.disposition()) + better(found.wording()))
        + " "
        + found.rationale();
  }

  private static String better(@Nullable String wording) {
    return wording == null ? "" : " → " + quoted(wording);
  }

  private static String decided(@Nullable Term verdict, @Nullable Term disposition) {
    return Stream.of(verdict, disposition)
        .filter(Objects::nonNull)
        .map(term -> term.label().toLowerCase(Locale.ENGLISH))
        .collect(Collectors.joining(", "));
  }

  /** Title, publisher, place in it. */
  public static String source(Evidence evidence) {
    var words = new ArrayList<>(List.of(evidence.title()));
    if (evidence.publisher() != null) {
      words.add(evidence.publisher());
    }
    if (evidence.locator() != null) {
      words.add(evidence.locator());
    }
    return String.join(", ", words) + ".";
  }

  /** Primary or not, as of when, confidential or not. */
  public static String nature(Evidence evidence) {
    var nature =
        Says.say(
            evidence.primary() ? "evidence.primary" : "evidence.secondary",
            capital(evidence.kind().label()));
    var asOf =
        evidence.asOf() == null ? "" : " " + Says.say("evidence.asof", Says.day(evidence.asOf()));
    return nature + asOf + (evidence.confidential() ? " " + Says.say("evidence.confidential") : "");
  }

  public static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ENGLISH)
            + word.substring(word.offsetByCodePoints(0, 1));
  }
}
