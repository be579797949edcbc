package org.stet.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stet.people.Refused;
import org.stet.people.Words;
import org.stet.report.ReportModel.Accepted;
import org.stet.report.ReportModel.Article;
import org.stet.report.ReportModel.BottomLine;
import org.stet.report.ReportModel.Change;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Dismissal;
import org.stet.report.ReportModel.Done;
import org.stet.report.ReportModel.Evidence;
import org.stet.report.ReportModel.Happening;
import org.stet.report.ReportModel.Head;
import org.stet.report.ReportModel.Part;
import org.stet.report.ReportModel.Person;
import org.stet.report.ReportModel.Query;
import org.stet.report.ReportModel.Search;
import org.stet.report.ReportModel.SecondCheck;
import org.stet.report.ReportModel.Signature;
import org.stet.report.ReportModel.Verification;

/**
 * The one place where something is left out of a report. What people wrote in free text is not
 * searched for names.
 */
final class Redactor {

  private final ReportModel whole;

  private Redactor(ReportModel whole) {
    this.whole = whole;
  }

  /**
   * A copy of the whole report for these readers.
   *
   * @throws Refused where a public copy of an unpublished article is asked for
   */
  static ReportModel redact(ReportModel whole, Redaction readers) {
    if (whole.redaction() != Redaction.INTERNAL) {
      throw new IllegalArgumentException("Something was left out of this report already");
    }
    var redactor = new Redactor(whole);
    return switch (readers) {
      case INTERNAL -> whole;
      case PARTNER -> redactor.forPartners();
      case PUBLIC -> redactor.forEverybody();
    };
  }

  private ReportModel forPartners() {
    var claims = whole.claims().stream().map(Redactor::withoutNames).map(Redactor::masked).toList();
    return copy(
        Redaction.PARTNER,
        whole.head(),
        withoutNames(whole.bottomLine()),
        whole.changes().stream().map(Redactor::withoutNames).toList(),
        claims,
        whole.queries().stream().map(Redactor::withoutNames).toList(),
        whole.history().stream().map(Redactor::withoutNames).toList(),
        whole.dismissed().stream().map(Redactor::withoutNames).toList(),
        whole.article(),
        whole.verification());
  }

  private ReportModel forEverybody() {
    if (whole.head().publishedAt() == null) {
      throw Refused.by("report.public.unpublished");
    }
    var claims =
        whole.claims().stream()
            .filter(Claim::wasApproved)
            .map(Redactor::withoutNames)
            .map(Redactor::open)
            .toList();
    return copy(
        Redaction.PUBLIC,
        withoutDeadline(whole.head()),
        openLine(),
        List.of(),
        claims,
        List.of(),
        List.of(),
        List.of(),
        withoutLabels(whole.article()),
        only(claims));
  }

  /** Counted over all claims: a public copy must not look more complete than the check was. */
  private BottomLine openLine() {
    var counted =
        BottomLines.of(
            whole.claims().stream()
                .map(claim -> claim.wasApproved() ? open(claim) : claim)
                .toList(),
            List.of(),
            whole.bottomLine().exceptions(),
            whole.method(),
            whole.bottomLine().caveat());
    return line(counted, List.of());
  }

  private ReportModel copy(
      Redaction readers,
      Head head,
      BottomLine bottomLine,
      List<Change> changes,
      List<Claim> claims,
      List<Query> queries,
      List<Happening> history,
      List<Dismissal> dismissed,
      Article article,
      Verification verification) {
    var numbers = claims.stream().map(Claim::number).toList();
    return new ReportModel(
        whole.id(),
        readers,
        whole.generatedAt(),
        nameless(whole.generatedBy()),
        whole.softwareVersion(),
        whole.timeZone(),
        head,
        bottomLine,
        changes,
        claims,
        queries,
        whole.searches().stream()
            .filter(search -> numbers.contains(search.claim()))
            .map(Redactor::withoutNames)
            .toList(),
        history,
        whole.corrections(),
        dismissed,
        article,
        whole.signatures().stream().map(Redactor::withoutNames).toList(),
        whole.method(),
        verification);
  }

  private Verification only(List<Claim> claims) {
    var trail = whole.verification();
    var numbers = claims.stream().map(Claim::number).toList();
    return new Verification(
        trail.origin(),
        trail.logSize(),
        trail.rootHash(),
        trail.checkpoint(),
        trail.key(),
        trail.command(),
        trail.leaves().stream().filter(leaf -> numbers.contains(leaf.claim())).toList());
  }

  /** The confidential sources are still counted, but nothing tells which they are. */
  private static Claim masked(Claim claim) {
    return with(
        claim, claim.disposition(), claim.evidence().stream().map(Redactor::masked).toList());
  }

  private static Evidence masked(Evidence evidence) {
    return evidence.confidential()
        ? new Evidence(
            evidence.number(),
            evidence.kind(),
            Words.say(Locale.ENGLISH, "report.confidential"),
            null,
            null,
            evidence.primary(),
            evidence.stance(),
            null,
            null,
            null,
            null,
            null,
            true)
        : evidence;
  }

  private static Claim open(Claim claim) {
    return with(claim, null, claim.evidence().stream().filter(e -> !e.confidential()).toList());
  }

  private static Claim with(
      Claim c, ReportModel.@Nullable Term disposition, List<Evidence> evidence) {
    return new Claim(
        c.number(),
        c.part(),
        c.start(),
        c.end(),
        c.quote(),
        c.statement(),
        c.kinds(),
        c.medium(),
        c.claimant(),
        c.attribution(),
        c.stage(),
        c.verdict(),
        c.asOf(),
        c.rationale(),
        disposition,
        c.checked(),
        c.second(),
        c.approved(),
        c.afterSignOff(),
        evidence);
  }

  private static Claim withoutNames(Claim c) {
    var second = c.second();
    return new Claim(
        c.number(),
        c.part(),
        c.start(),
        c.end(),
        c.quote(),
        c.statement(),
        c.kinds(),
        c.medium(),
        c.claimant(),
        c.attribution(),
        c.stage(),
        c.verdict(),
        c.asOf(),
        c.rationale(),
        c.disposition(),
        nameless(c.checked()),
        second == null
            ? null
            : new SecondCheck(nameless(second.by()), second.at(), second.agreed()),
        nameless(c.approved()),
        c.afterSignOff(),
        c.evidence());
  }

  private static BottomLine withoutNames(BottomLine line) {
    return line(
        line,
        line.exceptions().stream()
            .map(e -> new Accepted(e.claim(), e.item(), e.reason(), nameless(e.by()), e.at()))
            .toList());
  }

  private static BottomLine line(BottomLine line, List<Accepted> exceptions) {
    return new BottomLine(
        line.sentence(),
        line.found(),
        line.checked(),
        line.changed(),
        line.verdicts(),
        line.unchecked(),
        line.withEvidence(),
        line.withPrimary(),
        line.secondChecks(),
        line.secondChecksAgreed(),
        exceptions,
        line.caveat());
  }

  private static Change withoutNames(Change c) {
    return new Change(
        c.claim(),
        c.disposition(),
        c.original(),
        c.suggested(),
        c.result(),
        c.reason(),
        c.agreed().stream().map(Redactor::nameless).toList(),
        c.dissent());
  }

  private static Query withoutNames(Query q) {
    var answeredBy = q.answeredBy();
    return new Query(
        q.claim(),
        q.to(),
        q.text(),
        nameless(q.by()),
        q.at(),
        q.answer(),
        answeredBy == null ? null : nameless(answeredBy),
        q.answeredAt());
  }

  private static Search withoutNames(Search s) {
    return new Search(s.claim(), s.where(), s.terms(), s.outcome(), nameless(s.by()), s.at());
  }

  private static Happening withoutNames(Happening h) {
    var by = h.by();
    return new Happening(h.at(), h.claim(), h.what(), by == null ? null : nameless(by), h.reason());
  }

  private static Dismissal withoutNames(Dismissal d) {
    return new Dismissal(
        d.part(), d.start(), d.end(), d.quote(), d.reason(), d.note(), nameless(d.by()));
  }

  private static Signature withoutNames(Signature s) {
    return new Signature(
        nameless(s.by()), s.meaning(), s.at(), s.revision(), s.textHash(), s.stands());
  }

  private static Head withoutDeadline(Head h) {
    return new Head(
        h.headline(),
        h.byline(),
        h.authors(),
        h.desk(),
        h.source(),
        h.url(),
        h.language(),
        h.revision(),
        h.textHash(),
        h.words(),
        h.stage(),
        h.receivedAt(),
        null,
        h.signedAt(),
        h.publishedAt(),
        h.publishedWhere());
  }

  private static Article withoutLabels(Article article) {
    return new Article(
        article.text(),
        article.parts().stream()
            .map(p -> new Part(p.number(), p.kind(), p.start(), p.end(), p.claimText(), null))
            .toList());
  }

  private static @Nullable Done nameless(@Nullable Done done) {
    return done == null ? null : new Done(nameless(done.by()), done.at());
  }

  private static Person nameless(Person person) {
    return new Person(null, person.role());
  }
}
