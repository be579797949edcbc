package org.stet.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stet.people.Refused;
import org.stet.people.Words;
import org.stet.report.ReportModel.Accepted;
import org.stet.report.ReportModel.Article;
import org.stet.report.ReportModel.BottomLine;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Correction;
import org.stet.report.ReportModel.Dismissal;
import org.stet.report.ReportModel.Dispute;
import org.stet.report.ReportModel.Evidence;
import org.stet.report.ReportModel.Head;
import org.stet.report.ReportModel.Leaf;
import org.stet.report.ReportModel.Link;
import org.stet.report.ReportModel.Method;
import org.stet.report.ReportModel.Part;
import org.stet.report.ReportModel.Person;
import org.stet.report.ReportModel.Signature;
import org.stet.report.ReportModel.Term;
import org.stet.report.ReportModel.Verification;

/**
 * The one place where something is left out of a report. What people wrote in free text is not
 * searched for names.
 */
final class Redactor {

  /** Signatures whose words partners may read: what stands in the others may name an informant. */
  private static final Set<String> SHARED = Set.of("SIGNED_OFF", "PUBLISHED", "SETTLED");

  /** Those whose words are meant for readers. */
  private static final Set<String> OPEN = Set.of("PUBLISHED", "SETTLED");

  /** For or against words that readers never saw. */
  private static final Term CONTEXT =
      Term.of("CONTEXT", Words.say(Locale.ENGLISH, "stance.CONTEXT"));

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
      case PARTNER -> nameless(shared(whole), readers);
      case PUBLIC -> namesStaff ? named(open(whole), readers) : nameless(open(whole), readers);
    };
  }

  private static ReportModel shared(ReportModel whole) {
    var own = Copies.with(whole, Link.class, Redactor::ofThisArticle);
    var masked = Copies.with(own, Evidence.class, Redactor::masked);
    var said = Copies.with(masked, Correction.class, Redactor::withoutInformant);
    var signed = Copies.with(said, Signature.class, s -> saying(s, SHARED));
    var settled = Copies.with(signed, Dispute.class, dispute -> null);
    var ruled = Copies.with(settled, Method.class, Redactor::withoutAccess);
    return withoutEntries(ruled, leaf -> leaf);
  }

  /** Whose account was given what is the house's own business. */
  private static Method withoutAccess(Method m) {
    return new Method(m.policy(), m.scale(), m.notes(), List.of());
  }

  /** What was entered there says what is wrong with the piece, and who said so. */
  private static Correction withoutInformant(Correction c) {
    return new Correction(c.openedAt(), null, null, c.settledAt(), c.text(), c.place());
  }

  /** Of what was kept before it said what was signed, the meaning holds the signer's words. */
  private static @Nullable Signature saying(Signature s, Set<String> acts) {
    if (s.act() == null || acts.contains(s.act())) {
      return s.act() == null ? null : s;
    }
    return new Signature(
        s.by(),
        s.act(),
        s.meaning(),
        null,
        s.at(),
        s.revision(),
        s.textHash(),
        s.stands(),
        s.part(),
        s.fell());
  }

  /** The bytes of an entry name by their ids who acted; without them it can be proved as well. */
  private static ReportModel withoutEntries(
      ReportModel report, Function<Leaf, @Nullable Leaf> each) {
    return Copies.with(
        report,
        Verification.class,
        v -> {
          var leaves =
              v.leaves().stream()
                  .map(each)
                  .filter(Objects::nonNull)
                  .map(Leaf::withoutEntry)
                  .toList();
          return v.proving(leaves);
        });
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
    var approved = new LinkedHashMap<Integer, Claim>();
    whole.claims().stream()
        .filter(Claim::wasApproved)
        .forEach(claim -> approved.put(claim.number(), claim));
    var claims = approved.values().stream().map(claim -> open(claim, approved)).toList();
    var standing = new HashMap<Integer, Leaf>();
    whole.verification().leaves().forEach(leaf -> standing.put(leaf.claim(), leaf));
    var copy =
        new ReportModel(
            whole.id(),
            whole.redaction(),
            whole.generatedAt(),
            whole.generatedBy(),
            whole.softwareVersion(),
            whole.timeZone(),
            whole.notices(),
            withoutDeadline(whole.head()),
            openLine(whole),
            whole.coverage(),
            List.of(),
            claims,
            List.of(),
            whole.unchecked(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            whole.corrections().stream()
                .filter(each -> each.settledAt() != null)
                .map(Redactor::withoutInformant)
                .toList(),
            List.of(),
            withoutLabels(whole.article()),
            whole.signatures().stream()
                .filter(s -> !"CORRECTING".equals(s.act()) && s.part() == null)
                .map(s -> saying(s, OPEN))
                .filter(Objects::nonNull)
                .toList(),
            withoutAccess(whole.method()),
            whole.verification());
    return withoutEntries(
        copy,
        leaf ->
            approved.containsKey(leaf.claim()) && leaf.equals(standing.get(leaf.claim()))
                ? leaf.withoutAct()
                : null);
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
  private static Claim open(Claim claim, Map<Integer, Claim> approved) {
    return claim.bare(
        claim.links().stream()
            .filter(link -> link.article() == null && approved.containsKey(link.claim()))
            .map(link -> open(link, Objects.requireNonNull(approved.get(link.claim()))))
            .toList(),
        claim.evidence().stream()
            .filter(e -> !e.confidential())
            .map(e -> claim.fixed() ? e.taking(CONTEXT) : e)
            .toList());
  }

  /** Words that were put right before they were published are told to nobody outside. */
  private static Link open(Link l, Claim other) {
    boolean fixed = other.fixed();
    return new Link(
        l.link(),
        l.claim(),
        l.article(),
        other.quote(),
        l.stage(),
        fixed ? null : l.verdict(),
        fixed ? null : l.asOf(),
        l.clashes() && !fixed,
        null);
  }

  /** Counted over all claims: a public copy must not look more complete than the check was. */
  private static BottomLine openLine(ReportModel whole) {
    var claims =
        whole.claims().stream()
            .map(claim -> claim.wasApproved() ? open(claim, Map.of()) : claim)
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
