package org.stet.report.print;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Count;
import org.stet.report.ReportModel.Signature;
import org.stet.report.ReportModel.Term;

/** What every report says before its details. */
public record FrontWords(ReportModel report, Says says) {

  public String headline() {
    var headline = report.head().headline();
    return headline.isBlank() ? Says.say("untitled") : headline;
  }

  /** What a reader must know before anything else, a paragraph each. */
  public List<String> notices() {
    return report.notices().stream()
        .map(each -> {
          var text = each.text();
          var key = "notice." + each.what().code();
          return text == null || text.isBlank()
              ? Says.say(key, says.time(each.at()), "", each.revision())
              : Says.say(key + ".said", says.time(each.at()), text, each.revision());
        })
        .toList();
  }

  /** A length of the bar each: the verdicts that occur, and what was not checked. */
  public List<Count> counts() {
    var line = report.bottomLine();
    var counts = new ArrayList<>(line.verdicts());
    if (line.unchecked() > 0) {
      counts.add(new Count(Term.of(Marks.UNCHECKED, Says.say("unchecked")), line.unchecked()));
    }
    return counts;
  }

  public static String inWords(Count count) {
    return count.claims() + " " + count.verdict().label().toLowerCase(Locale.ENGLISH);
  }

  /** The bar for whoever can't see it. */
  public String bar() {
    return Says.say("bar", String.join(", ", counts().stream().map(FrontWords::inWords).toList()));
  }

  public String checked() {
    var line = report.bottomLine();
    return Says.say("of", line.checked(), line.found());
  }

  public String primary() {
    var line = report.bottomLine();
    return Says.say("of", line.withPrimary(), line.checked());
  }

  public String revision() {
    return Says.say("revision", report.head().revision(), report.head().words());
  }

  public @Nullable String caveat() {
    var caveat = report.bottomLine().caveat();
    return caveat == null ? null : ClaimWords.quoted(caveat);
  }

  public String authors() {
    var head = report.head();
    var authors = String.join("; ", head.authors());
    var byline = head.byline();
    return byline == null || byline.equals(authors)
        ? authors
        : authors.isBlank() ? byline : authors + " (" + ClaimWords.quoted(byline) + ")";
  }

  public String seconds() {
    var line = report.bottomLine();
    return line.secondChecks() == 0
        ? Says.say("second.none")
        : Says.say("second", line.secondChecks(), line.secondChecksAgreed());
  }

  public @Nullable String due() {
    var due = report.head().dueAt();
    return due == null ? null : says.time(due);
  }

  /** How long before it was due, where no correction had to be signed after that. */
  public String signed() {
    var head = report.head();
    if (head.signedAt() == null) {
      return Says.say("signed.not");
    }
    var time = says.time(head.signedAt());
    var settled = signatures("SETTLED");
    if (!settled.isEmpty()) {
      return settled(settled);
    }
    if (head.dueAt() == null) {
      return time;
    }
    var left = Duration.between(head.signedAt(), head.dueAt());
    return Says.say(left.isNegative() ? "signed.late" : "signed.early", time, span(left.abs()));
  }

  /** The signature that it went out with, and those under its corrections. */
  private String settled(List<Signature> corrections) {
    var first =
        signatures("SIGNED_OFF").stream()
            .filter(each -> each.at().isBefore(corrections.getFirst().at()))
            .reduce((earlier, later) -> later)
            .map(this::signed)
            .orElse("–");
    var last = signed(corrections.getLast());
    return Says.say("signed.settled", first, last);
  }

  private String signed(Signature signature) {
    return Says.say(
        "signed.draft",
        says.time(signature.at()),
        signature.revision(),
        Says.person(signature.by()));
  }

  private List<Signature> signatures(String act) {
    return report.signatures().stream().filter(each -> act.equals(each.act())).toList();
  }

  private static String span(Duration time) {
    return time.toHours() >= 48
        ? Says.say("span.days", time.toDays())
        : time.toMinutes() >= 120
            ? Says.say("span.hours", time.toHours())
            : Says.say("span.minutes", time.toMinutes());
  }

  public String published() {
    var head = report.head();
    if (head.publishedAt() == null) {
      return "";
    }
    var where = head.publishedWhere();
    return says.time(head.publishedAt()) + (where == null ? "" : ", " + where);
  }

  /** In place of the claims, where none is told. */
  public static String noClaims(ReportModel report) {
    return Says.say(report.bottomLine().found() == 0 ? "claims.none" : "claims.none.checked");
  }
}
