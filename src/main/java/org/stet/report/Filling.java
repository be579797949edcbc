package org.stet.report;

import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.stet.article.Author;
import org.stet.article.PartKind;
import org.stet.audit.AuditEntry;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;
import org.stet.people.Actor;
import org.stet.people.Role;
import org.stet.people.Staff;
import org.stet.people.Words;
import org.stet.report.ReportModel.Accepted;
import org.stet.report.ReportModel.Change;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Correction;
import org.stet.report.ReportModel.Dismissal;
import org.stet.report.ReportModel.Done;
import org.stet.report.ReportModel.Grade;
import org.stet.report.ReportModel.Happening;
import org.stet.report.ReportModel.Leaf;
import org.stet.report.ReportModel.Link;
import org.stet.report.ReportModel.Method;
import org.stet.report.ReportModel.Notice;
import org.stet.report.ReportModel.Person;
import org.stet.report.ReportModel.SecondCheck;
import org.stet.report.ReportModel.Term;
import org.stet.report.ReportModel.Unchecked;
import org.stet.report.print.Says;
import org.stet.review.Addressee;
import org.stet.review.Contact;
import org.stet.review.Disposition;
import org.stet.review.Evidence;
import org.stet.review.EvidenceGrade;
import org.stet.review.Finding;
import org.stet.review.Histories;
import org.stet.review.OpenItem;
import org.stet.review.PartState;
import org.stet.review.Query;
import org.stet.review.Reply;
import org.stet.review.ReviewRow;
import org.stet.review.ReviewRows;
import org.stet.review.Sensitivity;
import org.stet.review.Signature;
import org.stet.review.Stage;
import org.stet.review.Verdict;
import org.stet.review.Walk;
import org.stet.review.WholePiece;
import org.stet.review.Wording;

/**
 * Fills the whole, internal report from what stands now, as far as the one who asks may see it; a
 * {@link Redaction} takes away what other readers may not.
 */
@Component
class Filling {

  /** What the history tells, each in a sentence of its own. */
  static final Set<String> TOLD =
      Set.of(
          "ARTICLE_IMPORTED",
          "ARTICLE_REVISED",
          "PART_RELABELLED",
          "VERDICT_RETURNED",
          "VERDICT_WITHDRAWN",
          "VERDICT_OVERRULED",
          "REVIEW_REOPENED",
          "REVIEW_OUTDATED",
          "VERDICT_CONFIRMED",
          "FIX_APPLIED",
          "FINDINGS_ADJUDICATED",
          "SIGNATURE_TAKEN_BACK",
          "PART_SIGNATURE_VOID",
          "ARTICLE_HELD",
          "ARTICLE_RESUMED",
          "CLAIM_ORPHANED",
          "CLAIM_REMOVED");

  private static final String RETRACTED = "ARTICLE_RETRACTED";

  /** What else the report takes from the trail. */
  private static final Set<String> USED = Set.of("VERDICT_APPROVED", RETRACTED);

  /** How a sentence comes to be among those that nobody checks. */
  private static final Set<String> PUT_ASIDE =
      Set.of("CLAIM_DISMISSED", "CLAIM_WAIVED", "CLAIM_LEFT_OUT");

  private final ReviewRows rows;
  private final Histories histories;
  private final Staff staff;
  private final Proofs proofs;
  private final String version;

  Filling(
      ReviewRows rows,
      Histories histories,
      Staff staff,
      Proofs proofs,
      ObjectProvider<BuildProperties> build) {
    this.rows = rows;
    this.histories = histories;
    this.staff = staff;
    this.proofs = proofs;
    this.version =
        Optional.ofNullable(build.getIfAvailable())
            .map(BuildProperties::getVersion)
            .orElse("in development");
  }

  ReportModel of(UUID article, UUID id, Actor actor) {
    return whole(article, id, actor).model();
  }

  /** What these readers may see of it, staff by name where the desk says so. */
  ReportModel copy(UUID article, UUID id, Actor actor, Redaction readers) {
    var whole = whole(article, id, actor);
    return readers.copyOf(whole.model(), whole.walk.desk().namesStaff());
  }

  private Whole whole(UUID article, UUID id, Actor actor) {
    return new Whole(rows.reported(article), actor, id, told(article));
  }

  /** Whether public copies name the staff, as the desk of the article says now. */
  boolean namesStaff(UUID article) {
    return rows.walk(article).desk().namesStaff();
  }

  private List<AuditEntry> told(UUID article) {
    var acts = Stream.of(TOLD, USED, PUT_ASIDE).flatMap(Set::stream).collect(Collectors.toSet());
    return histories.ofArticle(article, acts);
  }

  /** To be kept with a signature; nobody reads it by that. */
  ReportModel asSigned(UUID article, UUID id, Signature.Meaning meaning, Actor signer) {
    var model = new Whole(rows.walk(article), signer, id, told(article)).model();
    return Copies.with(
        model,
        ReportModel.Head.class,
        // the stage is the only term of a head
        head -> Copies.with(head, Term.class, stage -> stood(stage, model, meaning)));
  }

  /** The stage of the article, and that this is how it stood then. */
  private static Term stood(Term stage, ReportModel model, Signature.Meaning meaning) {
    var time = new Says(model.timeZone()).time(model.generatedAt());
    return new Term(
        stage.code(),
        Words.say(Locale.ENGLISH, "report.stood." + meaning, stage.label(), time),
        stage.meaning());
  }

  /**
   * A kept report, to be given to somebody who thereby reads it, with the proofs that the log gives
   * now; what it says is not touched.
   */
  ReportModel proved(ReportModel kept, UUID article) {
    var unused = rows.reported(article);
    var leaves = kept.verification().leaves();
    var entries = new HashMap<Long, AuditEntry>();
    told(article).forEach(entry -> entries.put(entry.index(), entry));
    return Copies.with(
        kept,
        ReportModel.Verification.class,
        then ->
            proofs.of(
                leaves.stream()
                    .map(leaf -> proofs.anew(leaf, entries.get(leaf.index())))
                    .toList()));
  }

  /** One report of one article. */
  private final class Whole {

    private final Walk walk;
    private final Actor actor;
    private final UUID id;
    private final List<AuditEntry> history;
    private final Map<UUID, Person> people = new HashMap<>();

    Whole(Walk walk, Actor actor, UUID id, List<AuditEntry> history) {
      this.walk = walk;
      this.actor = actor;
      this.id = id;
      this.history = history;
    }

    ReportModel model() {
      var accepted = walk.steps().stream().filter(step -> step.claim().status().isClaim()).toList();
      var left = walk.steps().stream().filter(Filling::isGone).toList();
      var all = asJudged(Stream.concat(accepted.stream(), left.stream()).map(this::claim).toList());
      var claims = all.subList(0, accepted.size());
      var gone = all.subList(accepted.size(), all.size());
      var worked = Stream.concat(accepted.stream(), left.stream()).toList();
      var changed = walk.steps().stream().filter(Filling::isToldAsChange).toList();
      var changes = changed.stream().map(this::change).toList();
      var exceptions = exceptions();
      var method = method();
      return new ReportModel(
          id.toString(),
          Redaction.INTERNAL,
          walk.at(),
          new Person(actor.name(), inWords(actor.roles())),
          version,
          walk.desk().timeZone().getId(),
          notices(),
          head(),
          BottomLines.of(claims, gone, changes, exceptions, undecided(), method, caveat()),
          coverage(),
          changes,
          claims,
          gone,
          unchecked(claims, exceptions),
          queries(worked),
          contacts(worked),
          replies(worked),
          searches(worked),
          wholePiece(),
          happenings(),
          corrections(),
          dismissals(),
          article(),
          signatures(),
          method,
          verification(worked));
    }

    /** A retraction first, then the corrections, newest first. */
    private List<Notice> notices() {
      var notices = new ArrayList<Notice>();
      statement(Signature.Meaning.RETRACTED)
          .ifPresent(s ->
              notices.add(
                  new Notice(
                      Term.of("RETRACTED", say("report.notice.what.RETRACTED")),
                      s.signedAt(),
                      retraction(),
                      s.revision())));
      walk.signatures().reversed().stream()
          .filter(s -> s.meaning() == Signature.Meaning.SETTLED)
          .forEach(s ->
              notices.add(
                  new Notice(
                      Term.of("CORRECTED", say("report.notice.what.CORRECTED")),
                      s.signedAt(),
                      s.words(),
                      s.revision())));
      return notices;
    }

    /** What readers are told of it; the signature holds the reason, too, which is the house's. */
    private @Nullable String retraction() {
      return history.stream()
          .filter(entry -> entry.act().equals(RETRACTED))
          .findFirst()
          .map(entry -> entry.notes().get("words"))
          .orElse(null);
    }

    private static List<Unchecked> unchecked(List<Claim> claims, List<Accepted> exceptions) {
      return claims.stream()
          .filter(claim -> !claim.wasApproved())
          .map(claim ->
              new Unchecked(
                  claim.number(),
                  claim.quote(),
                  exceptions.stream().anyMatch(e -> BottomLines.isAbout(e, claim))))
          .toList();
    }

    private ReportModel.Head head() {
      var article = walk.article();
      var published = statement(Signature.Meaning.PUBLISHED);
      return new ReportModel.Head(
          article.headline(),
          article.byline(),
          article.authors().stream().map(Author::name).toList(),
          walk.desk().name(),
          article.source(),
          article.url(),
          article.language(),
          walk.text().number(),
          walk.text().textSha256(),
          walk.text().words(),
          term("articleStage", article.stage()),
          article.receivedAt(),
          article.deadline(),
          signedOff().map(Signature::signedAt).orElse(null),
          published.map(Signature::signedAt).orElse(null),
          published.map(Signature::words).orElse(null),
          article.publishedRevision());
    }

    private Claim claim(Walk.Step step) {
      var claim = step.claim();
      var review = Objects.requireNonNull(step.review());
      var finding = review.stage() == Stage.SECOND_CHECK ? null : review.finding();
      boolean placed =
          claim.status() == ClaimStatus.ACCEPTED; // else its offsets are another text's
      var words = finding == null ? claim.quote() : finding.quoteOr(claim.quote());
      boolean same = words.equals(claim.quote());
      boolean fixed = placed && !same && isFixed(step, review, finding);
      boolean stale = isStale(claim, words);
      return new Claim(
          claim.number(),
          placed ? partOf(claim) : 0,
          placed ? claim.anchor().start() : 0,
          placed ? claim.anchor().end() : 0,
          claim.quote(),
          same ? null : words,
          claim.statement(),
          claim.statedIn(),
          claim.kinds().stream().map(kind -> term("claimKind", kind)).toList(),
          term("medium", claim.medium()),
          stale ? null : claim.claimant(),
          stale ? null : claim.attribution(),
          placed ? term("stage", review.stage()) : term("claimStatus", claim.status()),
          finding == null ? null : verdict(finding.verdict()),
          fixed,
          finding == null ? null : finding.asOf(),
          finding == null ? null : finding.rationale(),
          finding == null ? null : finding.exception(),
          finding == null ? null : term("disposition", finding.disposition()),
          finding == null ? null : finding.wording(),
          finding == null ? null : checked(review, finding),
          second(review),
          review.approver() == null || review.approvedAt() == null
              ? null
              : new Done(person(review.approver()), review.approvedAt()),
          isAfterSignOff(review),
          finding == null ? null : grade(review.grade()),
          finding == null ? null : finding.differsBecause(),
          links(step),
          evidence(review),
          overruled(review),
          fixed ? confirmed(claim, review) : null,
          dispute(review),
          fixed && isAfterPublication(review));
    }

    /** Whether readers had the words that were judged. */
    private boolean isAfterPublication(ReviewRow review) {
      var carriedOutIn = review.carriedOutIn();
      return carriedOutIn != null
          && walk.signatures().stream()
              .filter(s -> s.meaning() == Signature.Meaning.PUBLISHED)
              .findFirst()
              .filter(first -> first.revision() < carriedOutIn)
              .isPresent();
    }

    /** Whether who said it, or how, stood in the words that were judged and stands no more. */
    private static boolean isStale(ClaimRow claim, String judged) {
      return Stream.of(claim.claimant(), claim.attribution())
          .filter(Objects::nonNull)
          .anyMatch(said -> isIn(judged, said) && !isIn(claim.quote(), said));
    }

    private static boolean isIn(String words, String some) {
      return words.toLowerCase(Locale.ROOT).contains(some.toLowerCase(Locale.ROOT));
    }

    /** Where the words are those that were asked for nobody has to confirm them. */
    private @Nullable Done confirmed(ClaimRow claim, ReviewRow review) {
      var finding = review.finding();
      var asked = finding == null ? null : finding.wording();
      return asked != null && Wording.same(asked, claim.quote())
          ? null
          : history.stream()
              .filter(entry -> entry.act().equals("VERDICT_CONFIRMED"))
              .filter(entry -> entry.subject().equals(review.id()))
              .findFirst()
              .map(entry -> new Done(person(entry.actor()), entry.at()))
              .orElse(null);
    }

    /** Empty where nobody checked it a second time, and where both found the same. */
    private ReportModel.@Nullable Dispute dispute(ReviewRow review) {
      var both = review.dispute().orElse(null);
      if (both == null || review.stage() == Stage.SECOND_CHECK) {
        return null;
      }
      var second = both.second();
      var told =
          history.stream()
              .filter(entry -> entry.act().equals("FINDINGS_ADJUDICATED"))
              .filter(entry -> entry.subject().equals(review.id()))
              .filter(entry -> !entry.at().isBefore(second.foundAt()))
              .findFirst();
      return new ReportModel.Dispute(
          found(both.first()),
          found(second),
          told.map(entry -> new Done(person(entry.actor()), entry.at())).orElse(null),
          told.map(entry -> entry.marks().get("origin"))
              .map(origin -> Term.of(origin, say("report.dispute.stands." + origin)))
              .orElse(null),
          told.map(entry -> entry.notes().get("reason")).orElse(null));
    }

    private ReportModel.Found found(Finding finding) {
      return new ReportModel.Found(
          person(finding.foundBy()),
          finding.foundAt(),
          verdict(finding.verdict()),
          term("disposition", finding.disposition()),
          finding.wording(),
          finding.rationale());
    }

    private boolean isFixed(Walk.Step step, ReviewRow review, @Nullable Finding finding) {
      return finding != null
          && review.stage() == Stage.APPROVED
          && finding.disposition().isCarriedOut()
          && walk.outcome(step).isPresent();
    }

    /** A verdict that another claim links to is told of the words that it is about. */
    private List<Claim> asJudged(List<Claim> claims) {
      var judged = new HashMap<Integer, String>();
      for (var claim : claims) {
        if (claim.judged() != null) {
          judged.put(claim.number(), claim.judged());
        }
      }
      return Copies.with(
          claims,
          Link.class,
          link ->
              link.article() == null && judged.containsKey(link.claim())
                  ? link.about(judged.get(link.claim()))
                  : link);
    }

    /** What was proposed before an editor decided otherwise; empty where nobody did. */
    private ReportModel.@Nullable Overruled overruled(ReviewRow review) {
      var standing = review.finding();
      if (standing == null) {
        return null;
      }
      return overruledBy(standing, review)
          .map(proposed ->
              new ReportModel.Overruled(
                  person(standing.foundBy()),
                  standing.foundAt(),
                  verdict(proposed.verdict()),
                  term("disposition", proposed.disposition()),
                  proposed.wording(),
                  proposed.rationale().equals(standing.rationale()) ? null : proposed.rationale(),
                  standing.reason()))
          .orElse(null);
    }

    private static Optional<Finding> overruledBy(Finding standing, ReviewRow review) {
      return standing.origin() != Finding.Origin.OVERRULED
          ? Optional.empty()
          : review.findings().stream()
              .filter(finding -> finding.origin() != Finding.Origin.OVERRULED)
              .reduce((earlier, later) -> later);
    }

    private static Grade grade(EvidenceGrade grade) {
      return new Grade(
          Term.of(grade.level().name(), say("grade.level." + grade.level())),
          grade.primary(),
          grade.voices(),
          grade.isTooStrong(),
          grade.remarks().stream().map(remark -> remark.sentence(Locale.ENGLISH)).toList());
    }

    /** What is found only by those who are named on an article is in no paper about another. */
    private List<Link> links(Walk.Step step) {
      return step.links().stream()
          .filter(link -> !link.restricted())
          .map(link -> {
            var stage = link.stage();
            var verdict = stage == Stage.SECOND_CHECK ? null : link.verdict();
            return new Link(
                Term.of(link.reading(), say("walk.link." + link.reading())),
                link.number(),
                link.headline(),
                link.quote(),
                stage == null ? null : term("stage", stage),
                verdict == null ? null : verdict(verdict),
                verdict == null ? null : link.asOf(),
                link.clashes(),
                link.reason());
          })
          .toList();
    }

    /** By the checker; an editor who decided otherwise stands beside it as who approved it. */
    private Done checked(ReviewRow review, Finding standing) {
      var checkers =
          review.findings().stream()
              .filter(finding -> finding.origin() == Finding.Origin.FIRST)
              .reduce((earlier, later) -> later)
              .orElse(standing);
      return new Done(person(checkers.foundBy()), checkers.foundAt());
    }

    private @Nullable SecondCheck second(ReviewRow review) {
      var second =
          review.findings().reversed().stream()
              .filter(finding -> finding.origin() == Finding.Origin.SECOND)
              .findFirst()
              .orElse(null);
      if (second == null) {
        return null;
      }
      boolean agreed =
          review.findings().stream()
              .filter(finding -> finding.origin() == Finding.Origin.FIRST)
              .filter(first -> !first.foundAt().isAfter(second.foundAt()))
              .reduce((earlier, later) -> later)
              .filter(first -> first.verdict() == second.verdict())
              .filter(first -> first.disposition() == second.disposition())
              .isPresent();
      return new SecondCheck(person(second.foundBy()), second.foundAt(), agreed);
    }

    private List<ReportModel.Evidence> evidence(ReviewRow review) {
      var shown = new ArrayList<ReportModel.Evidence>();
      for (var piece : review.evidenceToFile()) {
        var file = piece.file();
        shown.add(
            new ReportModel.Evidence(
                shown.size() + 1,
                term("sourceKind", piece.sourceKind()),
                piece.sourceTitle(),
                piece.sourcePublisher(),
                piece.sourceUrl(),
                piece.primary(),
                term("stance", piece.stance()),
                piece.locator(),
                piece.quote(),
                piece.asOf(),
                file == null ? null : piece.addedAt(),
                file == null ? null : file.sha256(),
                isConfidential(piece)));
      }
      return shown;
    }

    private Change change(Walk.Step step) {
      var claim = step.claim();
      var review = Objects.requireNonNull(step.review());
      var finding = Objects.requireNonNull(review.finding());
      var agreed = new ArrayList<Person>();
      agreed.add(person(finding.foundBy()));
      if (review.approver() != null && !review.approver().equals(finding.foundBy())) {
        agreed.add(person(review.approver()));
      }
      return new Change(
          claim.number(),
          term("disposition", finding.disposition()),
          finding.quoteOr(claim.quote()),
          suggested(finding, review),
          walk.outcome(step).orElse(null),
          finding.reason() == null ? finding.rationale() : finding.reason(),
          agreed,
          review.dissent());
    }

    /** Also what an editor decided against: its words are the checker's. */
    private static @Nullable String suggested(Finding finding, ReviewRow review) {
      return finding.wording() != null
          ? finding.wording()
          : overruledBy(finding, review).map(Finding::wording).orElse(null);
    }

    private List<Accepted> exceptions() {
      return walk.standingExceptions().stream()
          .map(waiver -> {
            int number = walk.number(waiver);
            var item = new OpenItem(waiver.item(), waiver.claimId(), number);
            return new Accepted(
                number == 0 ? null : number,
                item.sentence(Locale.ENGLISH),
                waiver.quote(),
                waiver.reason(),
                person(waiver.acceptedBy()),
                waiver.acceptedAt());
          })
          .toList();
    }

    private ReportModel.Coverage coverage() {
      var all = walk.coverage();
      return new ReportModel.Coverage(
          all.words(), all.marked(), all.dismissed(), all.waived(), all.untouched(), all.share());
    }

    private List<ReportModel.Query> queries(List<Walk.Step> steps) {
      return steps.stream()
          .flatMap(step ->
              Objects.requireNonNull(step.review()).queries().stream()
                  .map(query -> query(step.claim().number(), query)))
          .toList();
    }

    private ReportModel.Query query(int claim, Query q) {
      return new ReportModel.Query(
          claim,
          say("addressee." + q.putTo()),
          q.question(),
          person(q.askedBy()),
          q.askedAt(),
          q.answer(),
          q.answeredBy() == null ? null : person(q.answeredBy()),
          q.answeredAt());
    }

    private List<ReportModel.Contact> contacts(List<Walk.Step> steps) {
      return steps.stream()
          .flatMap(step -> {
            var review = Objects.requireNonNull(step.review());
            return review.contacts().stream()
                .filter(Contact::counts)
                .map(contact -> contact(step.claim().number(), review, contact));
          })
          .toList();
    }

    /** Neither by name nor with their words where it may be a confidential source. */
    private ReportModel.Contact contact(int claim, ReviewRow review, Contact contact) {
      var about =
          review.queries().stream()
              .filter(query -> query.id().equals(contact.queryId()))
              .findFirst()
              .orElse(null);
      boolean hidden =
          (about == null || about.putTo() == Addressee.SOURCE)
              && review.evidence().stream().anyMatch(Filling::isConfidential);
      return new ReportModel.Contact(
          claim,
          about == null ? null : about.question(),
          hidden ? say("report.confidential") : contact.whom(),
          term("contactWay", contact.way()),
          contact.triedAt(),
          term("contactOutcome", contact.outcome()),
          hidden ? null : contact.result(),
          person(contact.recordedBy()));
    }

    private List<ReportModel.Reply> replies(List<Walk.Step> steps) {
      return steps.stream()
          .flatMap(step ->
              Objects.requireNonNull(step.review()).replies().stream()
                  .map(reply -> reply(step.claim().number(), reply)))
          .toList();
    }

    /** The right of reply: whether the party was asked, what it said, where that stands. */
    private ReportModel.Reply reply(int claim, Reply reply) {
      var way = reply.way();
      return new ReportModel.Reply(
          claim,
          reply.party(),
          term("reply", reply.state()),
          reply.askedOn(),
          way == null ? null : term("contactWay", way),
          reply.answer(),
          reply.answeredOn(),
          reply.standsIn(),
          reply.waivedWhy(),
          person(reply.enteredBy()),
          reply.enteredAt());
    }

    private List<ReportModel.Whole> wholePiece() {
      return walk.wholePiece().stream()
          .filter(WholePiece::stands)
          .map(answer ->
              new ReportModel.Whole(
                  new Term(
                      answer.question().name(),
                      say("whole." + answer.question()),
                      say("whole.help." + answer.question())),
                  answer.fine(),
                  answer.remark(),
                  person(answer.answeredBy()),
                  answer.answeredAt()))
          .toList();
    }

    private List<ReportModel.Search> searches(List<Walk.Step> steps) {
      return steps.stream()
          .flatMap(step ->
              Objects.requireNonNull(step.review()).searches().stream()
                  .map(s ->
                      new ReportModel.Search(
                          step.claim().number(),
                          s.lookedIn(),
                          s.terms(),
                          s.hits(),
                          person(s.searchedBy()),
                          s.searchedAt())))
          .toList();
    }

    /** Oldest first: drafts, returns, re-openings, overrules, what was taken back or is void. */
    private List<Happening> happenings() {
      return Stream.concat(acts(), lapsed()).sorted(Comparator.comparing(Happening::at)).toList();
    }

    /** What was accepted by name and is not any more. */
    private Stream<Happening> lapsed() {
      return walk.exceptions().stream()
          .filter(waiver -> !waiver.stands())
          .map(waiver -> {
            int number = walk.number(waiver);
            var item = new OpenItem(waiver.item(), waiver.claimId(), number);
            var said =
                Words.say(
                    Locale.ENGLISH,
                    "report.happened.lapsed",
                    item.sentence(Locale.ENGLISH),
                    waiver.quote() == null ? 0 : 1,
                    waiver.quote() == null ? "" : waiver.quote(),
                    new Says(walk.desk().timeZone().getId())
                        .time(Objects.requireNonNull(waiver.voidSince())));
            return new Happening(
                waiver.acceptedAt(),
                number == 0 ? null : number,
                said,
                person(waiver.acceptedBy()),
                waiver.reason());
          });
    }

    private Stream<Happening> acts() {
      return history.reversed().stream()
          .filter(entry -> TOLD.contains(entry.act()))
          .map(entry ->
              new Happening(
                  entry.at(),
                  numberOf(entry),
                  Words.say(
                      Locale.ENGLISH,
                      "report.happened." + entry.act(),
                      entry.marks().getOrDefault("revision", ""),
                      Integer.valueOf(entry.marks().getOrDefault("leftOut", "0")),
                      stoodBefore(entry),
                      "orphaned".equals(entry.marks().get("because")) ? 1 : 0,
                      partSigned(entry.marks().get("part"))),
                  entry.actor().equals(Actor.SYSTEM_ID) ? null : person(entry),
                  entry.notes().get("reason")));
    }

    /**
     * What a review had before: 0 no verdict yet, 1 one that was proposed, 2 an approved one, 3
     * none any more.
     */
    private int stoodBefore(AuditEntry entry) {
      if (Stage.APPROVED.name().equals(entry.from())) {
        return 2;
      }
      boolean checking =
          Stage.CHECKING.name().equals(entry.from()) || Stage.WAITING.name().equals(entry.from());
      return !checking ? 1 : wasApprovedBefore(entry) ? 3 : 0;
    }

    private boolean wasApprovedBefore(AuditEntry entry) {
      return history.stream()
          .filter(other -> other.index() < entry.index())
          .filter(other -> other.subject().equals(entry.subject()))
          .anyMatch(other -> Stage.APPROVED.name().equals(other.to()));
    }

    private @Nullable Integer numberOf(AuditEntry entry) {
      return walk.steps().stream()
          .filter(step ->
              step.id().equals(entry.subject())
                  || (step.review() != null && step.review().id().equals(entry.subject())))
          .map(step -> step.claim().number())
          .findFirst()
          .orElse(null);
    }

    private List<Correction> corrections() {
      var corrections = new ArrayList<Correction>();
      Signature open = null;
      for (var statement : walk.signatures()) {
        if (statement.meaning() == Signature.Meaning.CORRECTING) {
          open = statement;
        } else if (statement.meaning() == Signature.Meaning.SETTLED && open != null) {
          corrections.add(correction(open, statement));
          open = null;
        }
      }
      if (open != null) {
        corrections.add(correction(open, null));
      }
      return corrections;
    }

    private static Correction correction(Signature opened, @Nullable Signature settled) {
      return new Correction(
          opened.signedAt(),
          Objects.requireNonNullElse(opened.words(), ""),
          null,
          settled == null ? null : settled.signedAt(),
          settled == null ? null : settled.words(),
          null);
    }

    private List<Dismissal> dismissals() {
      return walk.steps().stream()
          .map(Walk.Step::claim)
          .filter(claim -> claim.status() == ClaimStatus.DISMISSED)
          .filter(claim -> claim.worthiness() == null || claim.worthiness() >= walk.desk().cutOff())
          .map(claim -> {
            boolean placed = claim.anchor().revision() == walk.text().number();
            return new Dismissal(
                placed ? partOf(claim) : 0,
                placed ? claim.anchor().start() : 0,
                placed ? claim.anchor().end() : 0,
                claim.quote(),
                term("dismissed", Objects.requireNonNull(claim.dismissedAs())),
                note(claim),
                dismissedBy(claim));
          })
          .toList();
    }

    private @Nullable String note(ClaimRow claim) {
      return claim.waivedBy() != null
          ? Words.say(Locale.ENGLISH, "report.dismissed.waived", claim.waivedBy())
          : claim.duplicateOf() != null
              ? Words.say(Locale.ENGLISH, "report.dismissed.duplicate", claim.duplicateOf())
              : null;
    }

    /** The claim itself only knows who changed it last. */
    private Person dismissedBy(ClaimRow claim) {
      return history.stream()
          .filter(entry -> PUT_ASIDE.contains(entry.act()))
          .filter(entry -> entry.subject().equals(claim.id()))
          .findFirst()
          .map(this::person)
          .orElseGet(() -> person(claim.changedBy()));
    }

    private ReportModel.Article article() {
      return new ReportModel.Article(
          walk.text().text(),
          walk.text().parts().stream()
              .map(part ->
                  new ReportModel.Part(
                      part.number(),
                      term("partKind", part.kind()),
                      part.start(),
                      part.end(),
                      part.kind().isClaimText(),
                      null))
              .toList());
    }

    private List<ReportModel.Signature> signatures() {
      return walk.signatures().stream()
          .map(s ->
              new ReportModel.Signature(
                  person(s.signedBy()),
                  s.meaning().name(),
                  meaning(s),
                  s.words(),
                  s.signedAt(),
                  s.revision(),
                  s.textSha256(),
                  s.stands(),
                  s.part() == null ? null : term("partKind", s.part()),
                  fell(s.fall())))
          .toList();
    }

    /** And how much of what it is under lies in no claim, where that is still the text. */
    private String meaning(Signature s) {
      var said = say("report.meaning." + s.meaning(), partSigned(s.part()));
      boolean signsOff = s.meaning().isSignOff() || s.part() != null;
      if (!signsOff || !s.stands() || s.revision() != walk.text().number()) {
        return said;
      }
      var under =
          s.part() == null
              ? walk.coverage()
              : walk.partByPart().stream()
                  .filter(part -> part.kind() == s.part())
                  .findFirst()
                  .map(PartState::coverage)
                  .orElse(walk.coverage());
      return said + " " + say("report.meaning.words", under.untouched(), under.words());
    }

    private static String partSigned(@Nullable Object kind) {
      return kind == null ? "" : Words.say(Locale.ENGLISH, "partSigned." + kind);
    }

    private static @Nullable String fell(Signature.@Nullable Fall fall) {
      return fall == null
          ? null
          : Words.say(
              Locale.ENGLISH,
              "report.fell." + fall.because(),
              fall.over() == null ? 0 : fall.over());
    }

    private Method method() {
      var scale = new ArrayList<Term>();
      for (var verdict : Verdict.values()) {
        scale.add(verdict(verdict));
      }
      return new Method(
          Long.toString(walk.desk().version()),
          scale,
          List.of(
              Words.say(Locale.ENGLISH, "report.method.duties"),
              Words.say(Locale.ENGLISH, "report.method.evidence"),
              Words.say(Locale.ENGLISH, "report.method.machine")),
          histories.ofAccess(walk.article().receivedAt()).reversed().stream()
              .filter(Filling::isAccess)
              .map(this::access)
              .toList());
    }

    private Happening access(AuditEntry entry) {
      var whose = staff.nameOf(entry.subject());
      return new Happening(
          entry.at(), null, say("report.access." + entry.act(), whose), person(entry), null);
    }

    private ReportModel.Verification verification(List<Walk.Step> steps) {
      var leaves = new ArrayList<Leaf>();
      for (var entry : history.reversed()) {
        boolean approves = entry.kind().equals("review") && "APPROVED".equals(entry.to());
        var number = approves && isMove(entry) ? numberOf(entry) : null;
        if (number != null && steps.stream().anyMatch(s -> s.claim().number() == number)) {
          leaves.add(proofs.leaf(number, entry));
        }
      }
      return proofs.of(leaves);
    }

    private static boolean isMove(AuditEntry entry) {
      return entry.marks().containsKey("move");
    }

    private int undecided() {
      return (int)
          walk.steps().stream()
              .filter(step -> step.claim().status() == ClaimStatus.SUGGESTED)
              .count();
    }

    private @Nullable String caveat() {
      var caveats =
          walk.text().parts().stream()
              .filter(part -> part.kind() == PartKind.DISCLAIMER)
              .map(part -> part.of(walk.text().text()).strip())
              .toList();
      return caveats.isEmpty() ? null : String.join(" ", caveats);
    }

    private Optional<Signature> statement(Signature.Meaning meaning) {
      return walk.signatures().reversed().stream()
          .filter(s -> s.meaning() == meaning && s.stands())
          .findFirst();
    }

    /** A settled correction is one, too. */
    private Optional<Signature> signedOff() {
      return walk.signatures().reversed().stream()
          .filter(s -> s.meaning().isSignOff() && s.stands())
          .findFirst();
    }

    private boolean isAfterSignOff(ReviewRow review) {
      var signed = signedOff().map(Signature::signedAt).orElse(null);
      return signed != null && review.approvedAt() != null && review.approvedAt().isAfter(signed);
    }

    private int partOf(ClaimRow claim) {
      return walk.text()
          .partAround(claim.anchor().start(), claim.anchor().end())
          .map(part -> part.number())
          .orElse(0);
    }

    /** With the roles that they hold now. */
    private Person person(UUID who) {
      return people.computeIfAbsent(
          who,
          id ->
              staff
                  .find(id)
                  .map(known -> new Person(known.name(), inWords(known.roles())))
                  .orElseGet(() -> new Person(walk.name(id), inWords(Set.of()))));
    }

    /** With the roles that they held then. */
    private Person person(AuditEntry entry) {
      var held =
          entry.roles() == null
              ? Set.<Role>of()
              : Stream.of(entry.roles().split("\\+"))
                  .map(Role::valueOf)
                  .collect(Collectors.toSet());
      return new Person(person(entry.actor()).name(), inWords(held));
    }
  }

  private static String inWords(Set<Role> roles) {
    var words = roles.stream().sorted().map(r -> Words.say(Locale.ENGLISH, "role." + r)).toList();
    return words.isEmpty()
        ? Words.say(Locale.ENGLISH, "report.role.none")
        : ListFormatter.getInstance(Locale.ENGLISH).format(words);
  }

  /** Approved, for other words than the author's or against advice; also where they left since. */
  private static boolean isToldAsChange(Walk.Step step) {
    var review = step.review();
    var finding = review == null ? null : review.finding();
    if (review == null || finding == null) {
      return false;
    }
    boolean approved =
        switch (step.claim().status()) {
          case ACCEPTED -> review.stage() == Stage.APPROVED;
          case CUT -> review.approvedAt() != null && asksForOthers(finding, review);
          case SUGGESTED, DISMISSED, ORPHANED -> false;
        };
    return approved && (touches(finding.disposition()) || finding.wording() != null);
  }

  /** Whether it was a claim once, and its words left the article. */
  private static boolean isGone(Walk.Step step) {
    return step.claim().status() == ClaimStatus.CUT && step.review() != null;
  }

  /** Else it was its author's own wish that the words go. */
  private static boolean asksForOthers(Finding standing, ReviewRow review) {
    return standing.disposition().isCarriedOut()
        || review.findings().stream().anyMatch(each -> each.disposition() == Disposition.CUT);
  }

  /** Of new and changed accounts, those that made somebody an editor. */
  private static boolean isAccess(AuditEntry entry) {
    var roles = entry.marks().getOrDefault("gained", entry.marks().getOrDefault("roles", ""));
    return entry.act().equals("PASSWORD_LINK_MADE") || roles.contains(Role.EDITOR.name());
  }

  /** Also what was said for background: readers outside learn of neither whose it is. */
  private static boolean isConfidential(Evidence piece) {
    return piece.confidential() || piece.sensitivity() == Sensitivity.BACKGROUND;
  }

  private static boolean touches(Disposition disposition) {
    return disposition != Disposition.KEEP && disposition != Disposition.ON_AUTHOR;
  }

  private static String say(String key, Object... args) {
    return Words.say(Locale.ENGLISH, key, args);
  }

  private static Term verdict(Verdict verdict) {
    return new Term(
        verdict.name(),
        Words.say(Locale.ENGLISH, "verdict." + verdict),
        Words.say(Locale.ENGLISH, "verdict.meaning." + verdict));
  }

  private static Term term(String list, Enum<?> value) {
    return Term.of(value.name(), Words.say(Locale.ENGLISH, list + "." + value.name()));
  }
}
