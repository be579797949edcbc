package org.stet.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stet.people.Refused;
import org.stet.people.Words;
import org.stet.report.ReportModel.Accepted;
import org.stet.report.ReportModel.Article;
import org.stet.report.ReportModel.BottomLine;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Dismissal;
import org.stet.report.ReportModel.Evidence;
import org.stet.report.ReportModel.Head;
import org.stet.report.ReportModel.Leaf;
import org.stet.report.ReportModel.Link;
import org.stet.report.ReportModel.Part;
import org.stet.report.ReportModel.Person;

/**
 * The one place where something is left out of a report. What people wrote in free text is not
 * searched for names.
 */
final class Redactor {

  private Redactor() {}

  /**
   * A copy of the whole report for these readers.
   *
   * @throws Refused where a public copy is asked for of a text that was not published
   */
  static ReportModel redact(ReportModel whole, Redaction readers, boolean namesStaff) {
    if (whole.redaction() != Redaction.INTERNAL) {
      throw new IllegalArgumentException("Something was left out of this report already");
    }
    return switch (readers) {
      case INTERNAL -> whole;
      case PARTNER ->
          nameless(
              Copies.with(
                  Copies.with(whole, Link.class, Redactor::ofThisArticle),
                  Evidence.class,
                  Redactor::masked),
              readers);
      case PUBLIC -> namesStaff ? named(open(whole), readers) : nameless(open(whole), readers);
    };
  }

  /** What another article of the house says is not this paper's to tell. */
  private static @Nullable Link ofThisArticle(Link link) {
    return link.article() == null ? link : null;
  }

  /** Whoever stands in it by name is there by role only, wherever that is. */
  private static ReportModel nameless(ReportModel report, Redaction readers) {
    var copy = Copies.with(report, Person.class, person -> new Person(null, person.role()));
    var unwaived = Copies.with(copy, Dismissal.class, Redactor::withoutWaiver);
    return named(unwaived, readers);
  }

  private static ReportModel named(ReportModel report, Redaction readers) {
    return Copies.with(report, Redaction.class, whole -> readers);
  }

  /** The note of a waived suggestion names who waived it. */
  private static Dismissal withoutWaiver(Dismissal d) {
    return d.reason().code().equals("WAIVED")
        ? new Dismissal(d.part(), d.start(), d.end(), d.quote(), d.reason(), null, d.by())
        : d;
  }

  /** The confidential sources are still counted, but nothing tells which they are. */
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

  private static ReportModel open(ReportModel whole) {
    requirePublished(whole.head());
    var approved = whole.claims().stream().filter(Claim::wasApproved).toList();
    var numbers = approved.stream().map(Claim::number).toList();
    var claims = approved.stream().map(claim -> open(claim, numbers)).toList();
    return new ReportModel(
        whole.id(),
        whole.redaction(),
        whole.generatedAt(),
        whole.generatedBy(),
        whole.softwareVersion(),
        whole.timeZone(),
        withoutDeadline(whole.head()),
        openLine(whole),
        whole.coverage(),
        List.of(),
        claims,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        whole.corrections(),
        List.of(),
        withoutLabels(whole.article()),
        whole.signatures(),
        whole.method(),
        Copies.with(
            whole.verification(),
            Leaf.class,
            leaf -> numbers.contains(leaf.claim()) ? leaf : null));
  }

  private static void requirePublished(Head head) {
    var published = head.publishedRevision();
    if (published == null) {
      throw Refused.by("report.public.unpublished");
    }
    if (published != head.revision()) {
      throw Refused.by("report.public.changed", published, head.revision());
    }
  }

  /** Beside it only those claims that stand in the copy too, and not why somebody linked them. */
  private static Claim open(Claim claim, List<Integer> numbers) {
    return claim.bare(
        claim.links().stream()
            .filter(link -> link.article() == null && numbers.contains(link.claim()))
            .map(Redactor::withoutReason)
            .toList(),
        claim.evidence().stream().filter(e -> !e.confidential()).toList());
  }

  private static Link withoutReason(Link l) {
    return new Link(
        l.link(),
        l.claim(),
        l.article(),
        l.quote(),
        l.stage(),
        l.verdict(),
        l.asOf(),
        l.clashes(),
        null);
  }

  /** Counted over all claims: a public copy must not look more complete than the check was. */
  private static BottomLine openLine(ReportModel whole) {
    var claims =
        whole.claims().stream()
            .map(claim -> claim.wasApproved() ? open(claim, List.of()) : claim)
            .toList();
    var line =
        BottomLines.of(
            claims,
            List.of(),
            whole.bottomLine().exceptions(),
            whole.bottomLine().undecided(),
            whole.method(),
            whole.bottomLine().caveat());
    return Copies.with(line, Accepted.class, exception -> null);
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
        h.publishedWhere(),
        h.publishedRevision());
  }

  private static Article withoutLabels(Article article) {
    return Copies.with(
        article,
        Part.class,
        p -> new Part(p.number(), p.kind(), p.start(), p.end(), p.claimText(), null));
  }
}
