package org.stet.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Audited;
import org.stet.audit.Content;
import org.stet.audit.Fact;
import org.stet.audit.Subject;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Plain;
import org.stet.people.SomebodyWasFaster;

/** The checking of one claim: its evidence, its findings, and whose work it is. */
@Entity
class ClaimReview implements Audited {

  @Id private UUID id;
  private UUID claimId;
  private UUID articleId;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  private Instant since;
  private @Nullable UUID assignee;
  private @Nullable UUID assignedBy;
  private @Nullable UUID proposer;
  private @Nullable UUID secondChecker;
  private @Nullable UUID adjudicator;
  private @Nullable UUID approver;
  private @Nullable Instant approvedAt;
  private boolean approvedOnce;

  /** Place of the finding that stands, in {@link #findings}. */
  private @Nullable Integer standing;

  @Enumerated(EnumType.STRING)
  private @Nullable Verdict verdict;

  @Enumerated(EnumType.STRING)
  private @Nullable Disposition disposition;

  private @Nullable Integer carriedOutIn;
  private boolean returned;
  private @Nullable String returnReason;
  private @Nullable UUID returnedBy;
  private @Nullable String outdatedBecause;

  @Enumerated(EnumType.STRING)
  private @Nullable WaitsFor waitsFor;

  private @Nullable LocalDate chaseOn;

  /** Before the article, where somebody said so. */
  private @Nullable Instant due;

  private @Nullable String dissent;
  private Instant openedAt;
  private UUID changedBy;
  private Instant changedAt;

  @ElementCollection
  @Fetch(FetchMode.SUBSELECT)
  @CollectionTable(name = "finding", joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "position")
  private List<Finding> findings = new ArrayList<>();

  @ElementCollection
  @Fetch(FetchMode.SUBSELECT)
  @CollectionTable(name = "evidence", joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "position")
  private List<Evidence> evidence = new ArrayList<>();

  @ElementCollection
  @Fetch(FetchMode.SUBSELECT)
  @CollectionTable(name = "query", joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "position")
  private List<Query> queries = new ArrayList<>();

  @ElementCollection
  @Fetch(FetchMode.SUBSELECT)
  @CollectionTable(name = "search", joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "position")
  private List<Search> searches = new ArrayList<>();

  @ElementCollection
  @Fetch(FetchMode.SUBSELECT)
  @CollectionTable(name = "contact", joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "position")
  @OptimisticLock(excluded = true) // that somebody was called changes nothing that is decided
  private List<Contact> contacts = new ArrayList<>();

  @ElementCollection
  @Fetch(FetchMode.SUBSELECT)
  @CollectionTable(name = "reply", joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "position")
  private List<Reply> replies = new ArrayList<>();

  @ElementCollection
  @Fetch(FetchMode.SUBSELECT)
  @CollectionTable(name = "note", joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "position")
  @OptimisticLock(excluded = true) // a colleague's note makes nobody's move come too late
  private List<Note> notes = new ArrayList<>();

  @Version private long version;

  protected ClaimReview() {}

  ClaimReview(UUID claimId, UUID articleId, Actor by, Instant at) {
    this.id = Ids.next();
    this.claimId = claimId;
    this.articleId = articleId;
    this.stage = Stage.TO_CHECK;
    this.since = at;
    this.openedAt = at;
    this.changedBy = by.id();
    this.changedAt = at;
  }

  Fact opened() {
    return Fact.of("REVIEW_OPENED", this).mark("claim", claimId);
  }

  /** A move without a finding of its own; the table has allowed it. */
  Fact move(Move move, MoveRequest request, Actor by, Instant at) {
    var fact = fact(move).note("reason", request.reason()).note("note", request.note());
    if (verdict != null && (move == Move.APPROVE || move == Move.CONFIRM)) {
      fact = fact.note("verdict", verdict.name());
    }
    switch (move) {
      case TAKE, RECHECK -> {
        assign(by.id(), by.id());
        forgetFinding();
        become(Stage.CHECKING, by, at);
      }
      case ASSIGN -> {
        assign(request.assignee(), by.id());
        forgetFinding();
        become(Stage.CHECKING, by, at);
      }
      case RELEASE -> {
        assign(null, null);
        become(Stage.TO_CHECK, by, at);
      }
      case WAIT -> {
        become(Stage.WAITING, by, at);
        waitsFor = request.waitsFor();
        chaseOn = request.until();
      }
      case RESUME -> become(Stage.CHECKING, by, at);
      case WITHDRAW -> {
        forgetFinding();
        become(Stage.CHECKING, by, at);
      }
      case ASK_SECOND -> {
        secondChecker = request.second();
        become(Stage.SECOND_CHECK, by, at);
      }
      case RECALL -> {
        secondChecker = null;
        become(Stage.PROPOSED, by, at);
      }
      case APPROVE -> approve(by, at);
      case RETURN -> {
        forgetFinding();
        become(Stage.CHECKING, by, at);
        returned = true;
        returnReason = request.reason();
        returnedBy = by.id();
      }
      case REOPEN -> {
        forgetFinding();
        become(Stage.CHECKING, by, at);
      }
      case CONFIRM -> {
        approve(by, at);
        outdatedBecause = null;
      }
      case CLOSE -> become(Stage.CLOSED, by, at);
      case REVIVE -> revive(by, at);
      case PROPOSE, FIND, ADJUDICATE, OVERRULE, OUTDATE ->
          throw new IllegalArgumentException(move + " has a verb of its own");
    }
    return fact;
  }

  Fact propose(Finding finding, Actor by, Instant at) {
    var fact = fact(Move.PROPOSE).note("verdict", finding.verdict().name());
    stand(finding);
    proposer = by.id();
    secondChecker = null;
    adjudicator = null;
    returned = false;
    returnReason = null;
    returnedBy = null;
    become(Stage.PROPOSED, by, at);
    openLegalQuery(finding, by, at);
    return fact;
  }

  /** The blind second finding: agreement leaves the first one standing, difference is disputed. */
  Fact find(Finding second, Actor by, Instant at) {
    var fact = fact(Move.FIND).note("verdict", second.verdict().name());
    boolean agree = standingFinding().filter(second::agreesWith).isPresent();
    findings.add(second);
    become(agree ? Stage.PROPOSED : Stage.DISPUTED, by, at);
    return fact;
  }

  /** One of the two findings stands, or the editor's own does. */
  Fact adjudicate(Finding stands, String reason, Actor by, Instant at) {
    var fact =
        fact(Move.ADJUDICATE)
            .note("verdict", stands.verdict().name())
            .note("reason", reason)
            .mark("origin", stands.origin());
    stand(stands);
    adjudicator = by.id();
    if (stands.origin() == Finding.Origin.ADJUDICATED) {
      proposer = by.id();
    }
    become(Stage.PROPOSED, by, at);
    if (stands.origin() != Finding.Origin.FIRST) {
      openLegalQuery(stands, by, at); // the first finding asked when it was proposed
    }
    return fact;
  }

  /** Another disposition alone is approved by it; anything else waits for another editor. */
  Fact overrule(Finding instead, Actor by, Instant at) {
    boolean approves = standingFinding().filter(instead::differsInDispositionOnly).isPresent();
    var changes = approves ? "disposition" : instead.verdict() == verdict ? "words" : "verdict";
    var fact =
        fact(Move.OVERRULE)
            .note("verdict", instead.verdict().name())
            .note("reason", instead.reason())
            .mark("changes", changes);
    standingFinding().ifPresent(before -> tellOverruled(fact, before, instead));
    stand(instead);
    if (approves) {
      approve(by, at);
    } else {
      proposer = by.id();
      become(Stage.PROPOSED, by, at);
    }
    return fact;
  }

  private static void tellOverruled(Fact fact, Finding before, Finding instead) {
    if (before.verdict() != instead.verdict()) {
      var unused = fact.note("overruledVerdict", before.verdict().name());
    }
    if (before.disposition() != instead.disposition()) {
      var unused =
          fact.note("overruledDisposition", before.disposition().name())
              .note("disposition", instead.disposition().name());
    }
    if (!before.rationale().equals(instead.rationale())) {
      var unused = fact.note("overruledRationale", before.rationale());
    }
    if (!Objects.equals(before.wording(), instead.wording())) {
      var unused = fact.note("before", before.wording()).note("after", instead.wording());
    }
  }

  /** Its words changed under it. */
  Fact outdate(String because, Actor by, Instant at) {
    var fact = fact(Move.OUTDATE).mark("because", because);
    become(Stage.STALE, by, at);
    outdatedBecause = because;
    return fact;
  }

  /** The next draft carries the approved wording: it stays approved. */
  Fact fixApplied(int revision, Actor by, Instant at) {
    var fact = Fact.of("FIX_APPLIED", this).from(stage).mark("revision", revision);
    carriedOutIn = revision;
    changed(by, at);
    return fact;
  }

  /** The changed words were shown and confirmed in this revision. */
  void confirmedIn(int revision) {
    carriedOutIn = revision;
  }

  Fact add(Evidence piece, Actor by, Instant at) {
    var fact =
        Fact.of("EVIDENCE_ADDED", this)
            .from(stage)
            .mark("evidence", piece.id())
            .mark("stance", piece.stance());
    evidence.add(piece);
    changed(by, at);
    return fact;
  }

  Fact withdraw(UUID piece, String why, Actor by, Instant at) {
    var fact =
        Fact.of("EVIDENCE_WITHDRAWN", this).from(stage).mark("evidence", piece).note("reason", why);
    replace(piece, known -> known.withdrawn(by.id(), at, why));
    changed(by, at);
    return fact;
  }

  /** The better one takes its place; what was wrong with the first stays on record. */
  Fact correct(UUID piece, Evidence better, String why, Actor by, Instant at) {
    var fact =
        Fact.of("EVIDENCE_CORRECTED", this)
            .from(stage)
            .mark("evidence", better.id())
            .mark("stance", better.stance())
            .mark("corrects", piece)
            .note("reason", why);
    replace(piece, known -> known.withdrawn(by.id(), at, why));
    evidence.add(better);
    changed(by, at);
    return fact;
  }

  /** It counts again, as if it had never been withdrawn. */
  Fact restore(UUID piece, Actor by, Instant at) {
    var fact = Fact.of("EVIDENCE_RESTORED", this).from(stage).mark("evidence", piece);
    replace(piece, Evidence::restored);
    changed(by, at);
    return fact;
  }

  private void replace(UUID piece, UnaryOperator<Evidence> by) {
    int place = place(evidence.stream().map(Evidence::id).toList(), piece, "evidence");
    evidence.set(place, by.apply(evidence.get(place)));
  }

  Fact ask(Query query, Actor by, Instant at) {
    var fact =
        Fact.of("QUERY_ASKED", this)
            .from(stage)
            .mark("query", query.id())
            .mark("to", query.putTo());
    queries.add(query);
    changed(by, at);
    return fact;
  }

  Fact answer(UUID query, String words, Actor by, Instant at) {
    var fact = Fact.of("QUERY_ANSWERED", this).from(stage).mark("query", query);
    int place = place(queries.stream().map(Query::id).toList(), query, "query");
    queries.set(place, queries.get(place).answered(words, by.id(), at));
    changed(by, at);
    return fact;
  }

  Fact log(Search search, Actor by, Instant at) {
    var fact = Fact.of("SEARCH_LOGGED", this).from(stage).mark("search", search.id());
    searches.add(search);
    changed(by, at);
    return fact;
  }

  /** It leaves the version as it is: what somebody is about to decide did not change. */
  Fact note(Note note) {
    var fact =
        Fact.of("NOTE_WRITTEN", this)
            .from(stage)
            .mark("note", note.id())
            .mark("thread", note.inReplyTo());
    notes.add(note);
    return fact;
  }

  Fact resolve(UUID note, Actor by, Instant at) {
    var fact = Fact.of("NOTE_RESOLVED", this).from(stage).mark("note", note);
    int place = firstNote(note);
    notes.set(place, notes.get(place).resolved(by.id(), at));
    return fact;
  }

  Fact reopenNote(UUID note) {
    var fact = Fact.of("NOTE_REOPENED", this).from(stage).mark("note", note);
    int place = firstNote(note);
    notes.set(place, notes.get(place).reopened());
    return fact;
  }

  private int firstNote(UUID note) {
    int place = place(notes.stream().map(Note::id).toList(), note, "note");
    if (!notes.get(place).isFirst()) {
      throw new Missing("note");
    }
    return place;
  }

  Fact tried(Contact contact) {
    var fact =
        Fact.of("CONTACT_RECORDED", this)
            .from(stage)
            .mark("contact", contact.id())
            .mark("outcome", contact.outcome());
    contacts.add(contact);
    return fact;
  }

  /** It was entered wrongly. */
  Fact withdrawContact(UUID contact, String why, Actor by, Instant at) {
    var fact =
        Fact.of("CONTACT_WITHDRAWN", this).from(stage).mark("contact", contact).note("reason", why);
    contacts.replaceAll(
        known -> known.id().equals(contact) ? known.withdrawn(by.id(), at, why) : known);
    return fact;
  }

  Fact party(Reply reply, Actor by, Instant at) {
    var fact = Fact.of("REPLY_OPENED", this).from(stage).mark("reply", reply.id());
    replies.add(reply);
    changed(by, at);
    return fact.mark("state", reply.state());
  }

  Fact reply(Reply reply, Actor by, Instant at) {
    var fact = Fact.of("REPLY_RECORDED", this).from(stage).mark("reply", reply.id());
    replies.set(place(replies.stream().map(Reply::id).toList(), reply.id(), "reply"), reply);
    changed(by, at);
    return fact.mark("state", reply.state());
  }

  /** Null where the article's day is enough. */
  Fact dueBy(@Nullable Instant when, Actor by, Instant at) {
    var fact = Fact.of("REVIEW_DUE_SET", this).from(stage);
    due = when == null ? null : when.truncatedTo(ChronoUnit.MILLIS); // as the trail tells it
    changed(by, at);
    return fact;
  }

  /** The checker disagrees with an editor who overruled; it stays in the report. */
  Fact dissent(String words, Actor by, Instant at) {
    var fact = Fact.of("DISSENT_RECORDED", this).from(stage).note("dissent", words);
    dissent = words;
    changed(by, at);
    return fact;
  }

  private Fact fact(Move move) {
    return Fact.of(move.act(), this).from(stage).mark("move", move);
  }

  private void approve(Actor by, Instant at) {
    approver = by.id();
    approvedAt = at;
    approvedOnce = true;
    become(Stage.APPROVED, by, at);
  }

  /** What was never approved begins anew, as anybody's work. */
  private void revive(Actor by, Instant at) {
    if (approvedOnce) {
      become(Stage.STALE, by, at);
    } else {
      assign(null, null);
      forgetFinding();
      secondChecker = null;
      become(Stage.TO_CHECK, by, at);
    }
  }

  private void assign(@Nullable UUID whom, @Nullable UUID by) {
    assignee = whom;
    assignedBy = by;
  }

  private void stand(Finding finding) {
    int known = findings.indexOf(finding);
    if (known < 0) {
      findings.add(finding);
      known = findings.size() - 1;
    }
    standing = known;
    verdict = finding.verdict();
    disposition = finding.disposition();
    carriedOutIn = null;
  }

  /** It stays in the list of findings; none stands. */
  private void forgetFinding() {
    standing = null;
    verdict = null;
    disposition = null;
    proposer = null;
    approver = null;
    approvedAt = null;
    carriedOutIn = null;
  }

  private void become(Stage next, Actor by, Instant at) {
    stage = next;
    since = at;
    waitsFor = null;
    chaseOn = null;
    changed(by, at);
  }

  private void openLegalQuery(Finding finding, Actor by, Instant at) {
    if (finding.disposition() != Disposition.LEGAL) {
      return;
    }
    var words = Plain.shortened(finding.rationale(), Limits.NOTE);
    boolean isOpen =
        queries.stream().anyMatch(q -> q.legal() && q.isOpen() && q.question().equals(words));
    if (!isOpen) {
      queries.add(
          new Query(Ids.next(), Addressee.LAWYER, words, true, by.id(), at, null, null, null));
    }
  }

  private void changed(Actor by, Instant at) {
    changedBy = by.id();
    changedAt = at;
  }

  private static int place(List<UUID> ids, UUID wanted, String kind) {
    int place = ids.indexOf(wanted);
    if (place < 0) {
      throw new Missing(kind);
    }
    return place;
  }

  ClaimReview asSeenAt(long seen) {
    SomebodyWasFaster.unlessSeen(seen, changedBy, changedAt, version);
    return this;
  }

  Optional<Finding> standingFinding() {
    return standing == null ? Optional.empty() : Optional.of(findings.get(standing));
  }

  /** The wording that an editor agreed to. */
  Optional<String> approvedWording() {
    return stage == Stage.APPROVED
        ? standingFinding()
            .filter(finding -> finding.disposition().isCarriedOut())
            .flatMap(finding -> Optional.ofNullable(finding.wording()))
        : Optional.empty();
  }

  /** Whether a verdict was ever found. */
  boolean wasJudged() {
    return approvedOnce || !findings.isEmpty();
  }

  /** Whether a verdict stands in which this person had a part. */
  boolean isJudgedBy(UUID person) {
    return standingFinding().isPresent()
        && (Stream.of(proposer, secondChecker, adjudicator, approver).anyMatch(person::equals)
            || findings.stream().anyMatch(finding -> finding.foundBy().equals(person)));
  }

  /** Whether this person was the first to find this rationale. */
  boolean hasGiven(UUID person, String rationale) {
    return findings.stream()
        .filter(finding -> finding.rationale().strip().equals(rationale.strip()))
        .findFirst()
        .filter(finding -> finding.foundBy().equals(person))
        .isPresent();
  }

  boolean hasSecondFindingBy(UUID person) {
    return findings.stream()
        .anyMatch(f -> f.origin() == Finding.Origin.SECOND && f.foundBy().equals(person));
  }

  Optional<Finding> lastBy(Finding.Origin origin) {
    return findings.reversed().stream().filter(finding -> finding.origin() == origin).findFirst();
  }

  /** Whether nobody has anything in it: no checker, no finding, nothing gathered. */
  boolean isUntouched() {
    return stage == Stage.TO_CHECK
        && !approvedOnce
        && findings.isEmpty()
        && evidence.isEmpty()
        && queries.isEmpty()
        && searches.isEmpty()
        && contacts.isEmpty()
        && replies.isEmpty()
        && notes.isEmpty();
  }

  /** Whether an answer to what it waits for has come. */
  boolean isAnswered() {
    var whom = waitsFor;
    return stage == Stage.WAITING
        && whom != null
        && queries.stream()
            .filter(query -> whom.isAnsweredBy(query.putTo()))
            .anyMatch(query -> query.answeredAt() != null && !query.answeredAt().isBefore(since));
  }

  UUID id() {
    return id;
  }

  UUID claimId() {
    return claimId;
  }

  UUID articleId() {
    return articleId;
  }

  Stage stage() {
    return stage;
  }

  long version() {
    return version;
  }

  @Nullable UUID assignee() {
    return assignee;
  }

  @Nullable UUID proposer() {
    return proposer;
  }

  @Nullable UUID secondChecker() {
    return secondChecker;
  }

  @Nullable Verdict verdict() {
    return verdict;
  }

  /** What stands approved; null where nothing does. */
  @Nullable Verdict approvedVerdict() {
    return stage == Stage.APPROVED ? verdict : null;
  }

  Instant since() {
    return since;
  }

  @Nullable UUID assignedBy() {
    return assignedBy;
  }

  /** Whether it is stale because its words stand nowhere in the new draft. */
  boolean isUnplaced() {
    return stage == Stage.STALE && "orphaned".equals(outdatedBecause);
  }

  boolean isReturned() {
    return returned;
  }

  @Nullable String returnReason() {
    return returnReason;
  }

  @Nullable WaitsFor waitsFor() {
    return waitsFor;
  }

  @Nullable LocalDate chaseOn() {
    return chaseOn;
  }

  @Nullable UUID returnedBy() {
    return returnedBy;
  }

  @Nullable UUID approver() {
    return approver;
  }

  @Nullable Integer carriedOutIn() {
    return carriedOutIn;
  }

  List<Evidence> evidence() {
    return evidence;
  }

  List<Query> queries() {
    return queries;
  }

  List<Search> searches() {
    return searches;
  }

  List<Contact> contacts() {
    return contacts;
  }

  List<Reply> replies() {
    return replies;
  }

  List<Note> notes() {
    return notes;
  }

  @Nullable Instant due() {
    return due;
  }

  /** All of it; what a reader may not see is taken away by {@link ReviewRows}. */
  ReviewRow row(List<Offer> offers) {
    return new ReviewRow(
        id,
        claimId,
        articleId,
        version,
        stage,
        since,
        assignee,
        assignedBy,
        proposer,
        secondChecker,
        adjudicator,
        approver,
        approvedAt,
        approvedOnce,
        standingFinding().orElse(null),
        List.copyOf(findings),
        carriedOutIn,
        returned,
        returnedBy,
        returnReason,
        outdatedBecause,
        waitsFor,
        chaseOn,
        due,
        dissent,
        List.copyOf(evidence),
        List.copyOf(queries),
        List.copyOf(searches),
        List.copyOf(contacts),
        List.copyOf(replies),
        List.copyOf(notes),
        openedAt,
        changedBy,
        changedAt,
        offers,
        null);
  }

  @Override
  public Subject audited() {
    var content =
        Content.of()
            .with("claim", claimId)
            .with("assignee", assignee)
            .with("proposer", proposer)
            .with("secondChecker", secondChecker)
            .with("adjudicator", adjudicator)
            .with("approver", approver)
            .with("verdict", verdict)
            .with("disposition", disposition)
            .with("standing", standing)
            .with("carriedOutIn", carriedOutIn)
            .with("returned", returnReason)
            .with("returnedBy", returnedBy)
            .with("dissent", dissent)
            .with("due", due)
            .with("contacts", orNone(contacts.stream().map(Contact::content).toList()))
            .with("replies", orNone(replies.stream().map(Reply::content).toList()))
            .with("findings", findings.stream().map(Finding::content).toList())
            .with("evidence", evidence.stream().map(Evidence::content).toList())
            .with("queries", queries.stream().map(Query::content).toList())
            .with("searches", searches.stream().map(Search::content).toList())
            .with("notes", notes.stream().map(Note::content).toList());
    return new Subject("review", id, articleId, version, stage.name(), content);
  }

  /** Lists that came later are left out while they are empty: older entries do not have them. */
  private static @Nullable List<Content> orNone(List<Content> list) {
    return list.isEmpty() ? null : list;
  }
}
