package org.stet.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.archive.Archive;
import org.stet.audit.About;
import org.stet.audit.AuditTrail;
import org.stet.audit.Fact;
import org.stet.claim.Claims;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Ids;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Plain;
import org.stet.people.Refusal;
import org.stet.people.Refused;

/** Moves claim reviews. Each method is one story in one transaction: load, move, append. */
@Service
@Transactional
public class Reviews {

  /** Verdicts after which a sentence can't stay as it is. */
  private static final Set<Verdict> NEVER_KEPT =
      EnumSet.of(Verdict.REFUTED, Verdict.MISLEADING, Verdict.SUPPORTED_WITH_FIX);

  private final Bench bench;
  private final Claims claims;
  private final AuditTrail audit;
  private final CurrentActor actors;
  private final SecondChecks secondChecks;
  private final Sources sources;
  private final Archive archive;
  private final Mentions mentions;
  private final EarlierVerdicts earlier;
  private final HeadsUps headsUps;
  private final StandingSignatures standing;

  Reviews(
      Bench bench,
      Claims claims,
      AuditTrail audit,
      CurrentActor actors,
      SecondChecks secondChecks,
      Sources sources,
      Archive archive,
      Mentions mentions,
      EarlierVerdicts earlier,
      HeadsUps headsUps,
      StandingSignatures standing) {
    this.bench = bench;
    this.claims = claims;
    this.audit = audit;
    this.actors = actors;
    this.secondChecks = secondChecks;
    this.sources = sources;
    this.archive = archive;
    this.mentions = mentions;
    this.earlier = earlier;
    this.headsUps = headsUps;
    this.standing = standing;
  }

  /** A move of somebody who has the words of the claim from nowhere but the review. */
  public void move(@About("review") UUID id, long seen, Move move, MoveRequest entered) {
    move(id, seen, null, move, entered);
  }

  /**
   * Makes a move.
   *
   * @param seen the version of the review that the person saw
   * @param claimSeen that of the claim: nobody judges words that they have not seen; null where it
   *     is not known
   * @throws Refused where the table of moves does not allow it
   * @throws Invalid where what came with it is incomplete
   * @throws org.stet.people.SomebodyWasFaster where the review or the claim changed since
   */
  public void move(
      @About("review") UUID id,
      long seen,
      @Nullable Long claimSeen,
      Move move,
      MoveRequest entered) {
    var actor = actors.current();
    move.who().requireAbility(actor);
    var atHand = bench.review(id, actor);
    var review = atHand.review().asSeenAt(seen);
    var unused = claims.seenAt(review.claimId(), claimSeen);
    var request = checked(entered);
    bench.requireReviewsMove(atHand.held(), review.claimId());
    move.require(bench.situationFor(move, review, actor, request, atHand.held().article()));
    var before = review.approvedVerdict();
    var fact = moved(atHand, move, request, actor);
    if (move == Move.CONFIRM) {
      review.confirmedIn(atHand.held().text().number());
    }
    headsUps.changed(review, before, actor);
    standing.tell(atHand.held().id(), List.of(fact), actor);
    if (move == Move.PROPOSE) {
      secondChecks
          .draw(review, atHand.held())
          .ifPresent(asked -> audit.append(Actor.SYSTEM, asked));
    }
  }

  private Fact moved(Bench.AtHand atHand, Move move, MoveRequest request, Actor actor) {
    var review = atHand.review();
    var now = bench.now();
    return switch (move) {
      case PROPOSE ->
          review.propose(finding(atHand, request, Finding.Origin.FIRST, actor), actor, now);
      case FIND -> review.find(finding(atHand, request, Finding.Origin.SECOND, actor), actor, now);
      case ADJUDICATE ->
          review.adjudicate(
              adjudicated(atHand, request, actor), given(request.reason()), actor, now);
      case OVERRULE -> review.overrule(overruled(review, request, actor), actor, now);
      case OUTDATE, CLOSE, REVIVE -> throw Refused.forbidden("refused.who.SYSTEM");
      case TAKE,
          ASSIGN,
          RELEASE,
          WAIT,
          RESUME,
          WITHDRAW,
          ASK_SECOND,
          RECALL,
          APPROVE,
          RETURN,
          REOPEN,
          CONFIRM,
          RECHECK ->
          review.move(move, request, actor, now);
    };
  }

  public UUID addEvidence(@About("review") UUID id, long seen, NewEvidence entered) {
    return addEvidence(id, seen, entered, null);
  }

  /**
   * Takes evidence over from an earlier claim: as somebody has looked at it again, and marked with
   * where it comes from. Its verdict is never taken over.
   *
   * @param from the earlier evidence
   * @throws Missing where there is none, or its article is not open to this person
   * @throws Refused where its source is confidential and somebody else's
   */
  public UUID reuseEvidence(@About("review") UUID id, long seen, UUID from, NewEvidence entered) {
    return addEvidence(id, seen, entered, from);
  }

  private UUID addEvidence(UUID id, long seen, NewEvidence entered, @Nullable UUID from) {
    var actor = actors.current();
    requireAny(actor, Permission.CHECK_CLAIMS);
    var atHand = bench.review(id, actor);
    var review = atHand.review().asSeenAt(seen);
    requireGathering(atHand, actor);
    requireRoom(review);
    var facts = new ArrayList<Fact>();
    var piece = cited(entered, actor, facts);
    if (from != null) {
      bench.store(new Reuse(piece.id(), from, earlier.source(from, review, actor)));
    }
    facts.add(review.add(piece, actor, bench.now()).mark("reusedFrom", from));
    audit.appendAll(actor, facts);
    return piece.id();
  }

  /** The source is found or entered, the copy kept. */
  private Evidence cited(NewEvidence entered, Actor actor, List<Fact> facts) {
    var source = entered.source().filledFrom(entered.capture());
    entered.check(source);
    var known = sources.found(source, actor);
    if (known.isNew()) {
      facts.add(known.source().entered());
    }
    var capture = entered.capture();
    if (capture != null) {
      var unused = archive.keep(capture.bytes(), capture.mediaType(), capture.name(), actor);
    }
    return entered.by(actor, bench.now(), known.source().id(), known.source().cited());
  }

  public void withdrawEvidence(
      @About("review") UUID id, long seen, UUID piece, @Nullable String reason) {
    var actor = actors.current();
    requireAny(actor, Permission.CHECK_CLAIMS);
    var atHand = bench.review(id, actor);
    var review = atHand.review().asSeenAt(seen);
    requireGathering(atHand, actor);
    var unused = takenBack(review, piece, actor);
    var why = Plain.required("reason", reason, Limits.REASON);
    audit.append(actor, review.withdraw(piece, why, actor, bench.now()));
  }

  /**
   * Puts a better entry in the place of one that was entered wrongly. Its copy stays with it,
   * unless another source or another copy is given.
   *
   * @param seen the version of the review that whoever corrects it saw
   * @param reason what was wrong
   * @return the id of the better one
   * @throws org.stet.people.SomebodyWasFaster where the review changed since
   * @throws Refused where it was withdrawn already, is somebody else's and a finding rests on it,
   *     or the claim has as much evidence as it can hold
   * @throws Invalid with the fields that are missing or wrong
   */
  public UUID correctEvidence(
      @About("review") UUID id,
      long seen,
      UUID piece,
      NewEvidence entered,
      @Nullable String reason) {
    var actor = actors.current();
    requireAny(actor, Permission.CHECK_CLAIMS);
    var atHand = bench.review(id, actor);
    var review = atHand.review().asSeenAt(seen);
    requireGathering(atHand, actor);
    var known = takenBack(review, piece, actor);
    requireRoom(review);
    var why = Plain.required("reason", reason, Limits.REASON);
    var facts = new ArrayList<Fact>();
    var better = cited(entered, actor, facts);
    if (entered.capture() == null && better.isOfTheSource(known)) {
      better = better.keeping(copy(known, better.quote()));
    }
    facts.add(review.correct(piece, better, why, actor, bench.now()));
    audit.appendAll(actor, facts);
    return better.id();
  }

  private static void requireRoom(ClaimReview review) {
    if (review.evidence().size() >= Limits.EVIDENCE_PER_CLAIM) {
      throw Refused.by("refused.evidence.room", Limits.EVIDENCE_PER_CLAIM);
    }
  }

  /** Whether another quote stands in the copy, nobody has looked. */
  private static @Nullable EvidenceFile copy(Evidence known, @Nullable String quote) {
    var file = known.file();
    return file == null || Objects.equals(known.quote(), quote) ? file : file.with(null);
  }

  private static Evidence takenBack(ClaimReview review, UUID piece, Actor actor) {
    var known = evidence(review, piece);
    if (!known.counts()) {
      throw Refused.by("refused.evidence.withdrawn");
    }
    if (review.standingFinding().isPresent() && !actor.is(known.addedBy())) {
      throw Refused.by("refused.evidence.others");
    }
    return known;
  }

  /** Takes a withdrawal back; only who withdrew it does, while evidence is still gathered. */
  public void restoreEvidence(@About("review") UUID id, long seen, UUID piece) {
    var actor = actors.current();
    requireAny(actor, Permission.CHECK_CLAIMS);
    var atHand = bench.review(id, actor);
    var review = atHand.review().asSeenAt(seen);
    requireGathering(atHand, actor);
    var known = evidence(review, piece);
    if (known.counts()) {
      throw Refused.by("refused.evidence.stands");
    }
    if (!actor.is(known.withdrawnBy())) {
      throw Refused.by("refused.evidence.restore");
    }
    audit.append(actor, review.restore(piece, actor, bench.now()));
  }

  private static Evidence evidence(ClaimReview review, UUID id) {
    return review.evidence().stream()
        .filter(piece -> piece.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Missing("evidence"));
  }

  public UUID ask(
      @About("review") UUID id, long seen, @Nullable Addressee to, @Nullable String text) {
    var actor = actors.current();
    requireAny(actor, Permission.CHECK_CLAIMS, Permission.JUDGE_REVIEWS);
    var atHand = bench.review(id, actor);
    var review = atHand.review().asSeenAt(seen);
    boolean judging = review.stage() == Stage.PROPOSED && actor.may(Permission.JUDGE_REVIEWS);
    if (judging) {
      bench.requireReviewsMove(atHand.held(), review.claimId());
    } else {
      requireGathering(atHand, actor);
    }
    if (to == null) {
      throw Invalid.field("to", "invalid.blank");
    }
    var query =
        new Query(
            Ids.next(),
            to,
            Plain.required("text", text, Limits.NOTE),
            false,
            actor.id(),
            bench.now(),
            null,
            null,
            null);
    audit.append(actor, review.ask(query, actor, bench.now()));
    return query.id();
  }

  /**
   * Records an answer, always: also while the review rests. What waits for it goes on by itself, or
   * once reviews move again.
   */
  public void answer(@About("review") UUID id, UUID queryId, @Nullable String text) {
    var actor = actors.current();
    actor.require(Permission.ANSWER_QUERIES);
    var atHand = bench.review(id, actor);
    var review = atHand.review();
    var query =
        review.queries().stream()
            .filter(q -> q.id().equals(queryId))
            .filter(q -> !actor.seesOwnOnly() || q.putTo() == Addressee.AUTHOR)
            .findFirst()
            .orElseThrow(() -> new Missing("query"));
    if (query.isForTheLawyer() && !actor.may(Permission.JUDGE_REVIEWS)) {
      throw Refused.forbidden("refused.legal.answer");
    }
    if (!query.isOpen()) {
      throw Refused.by("refused.query.answered");
    }
    var words = Plain.required("text", text, Limits.NOTE);
    audit.append(actor, review.answer(queryId, words, actor, bench.now()));
    if (review.isAnswered() && bench.reviewsMove(atHand.held(), review.claimId())) {
      audit.append(
          Actor.SYSTEM, review.move(Move.RESUME, MoveRequest.EMPTY, Actor.SYSTEM, bench.now()));
    }
  }

  public UUID logSearch(
      @About("review") UUID id, long seen, @Nullable String in, @Nullable String terms, int hits) {
    var actor = actors.current();
    requireAny(actor, Permission.CHECK_CLAIMS);
    var atHand = bench.review(id, actor);
    var review = atHand.review().asSeenAt(seen);
    requireGathering(atHand, actor);
    if (hits < 0) {
      throw Invalid.field("hits", "invalid.hits");
    }
    var search =
        new Search(
            Ids.next(),
            Plain.required("in", in, Limits.NAME),
            Plain.required("terms", terms, Limits.SEARCH_TERMS),
            hits,
            actor.id(),
            bench.now());
    audit.append(actor, review.log(search, actor, bench.now()));
    return search.id();
  }

  /** A note for colleagues, at any time. */
  public UUID note(@About("review") UUID id, @Nullable String text) {
    return note(id, text, null);
  }

  /**
   * A note, or an answer to one; whoever it names as {@code @name} finds it on their desk.
   *
   * @param inReplyTo any note of the thread
   */
  public UUID note(@About("review") UUID id, @Nullable String text, @Nullable UUID inReplyTo) {
    var actor = actors.current();
    requireAny(actor, Permission.MARK_CLAIMS, Permission.ASSIGN_WORK);
    var review = bench.review(id, actor).review();
    var words = Plain.required("text", text, Limits.NOTE);
    var thread = inReplyTo == null ? null : thread(review, inReplyTo, actor);
    var note =
        new Note(Ids.next(), words, thread == null ? null : thread.id(), actor.id(), bench.now());
    mentions.of(review, note);
    audit.append(actor, review.note(note));
    return note.id();
  }

  /** Says that a thread is settled. */
  public void resolve(@About("review") UUID id, UUID note) {
    var actor = actors.current();
    requireAny(actor, Permission.MARK_CLAIMS, Permission.ASSIGN_WORK);
    var review = bench.review(id, actor).review();
    var thread = thread(review, note, actor);
    if (thread.isResolved()) {
      throw Refused.by("refused.note.resolved");
    }
    audit.append(actor, review.resolve(thread.id(), actor, bench.now()));
  }

  public void reopenNote(@About("review") UUID id, UUID note) {
    var actor = actors.current();
    requireAny(actor, Permission.MARK_CLAIMS, Permission.ASSIGN_WORK);
    var review = bench.review(id, actor).review();
    var thread = thread(review, note, actor);
    if (!thread.isResolved()) {
      throw Refused.by("refused.note.open");
    }
    audit.append(actor, review.reopenNote(thread.id()));
  }

  /** The first note of a thread; a blind second checker knows of none. */
  private static Note thread(ClaimReview review, UUID note, Actor actor) {
    boolean blind = review.stage() == Stage.SECOND_CHECK && actor.is(review.secondChecker());
    var known =
        review.notes().stream()
            .filter(one -> !blind && one.id().equals(note))
            .findFirst()
            .orElseThrow(() -> new Missing("note"));
    var first = known.inReplyTo();
    return first == null
        ? known
        : review.notes().stream().filter(one -> one.id().equals(first)).findFirst().orElseThrow();
  }

  /** Somebody was tried, be it in vain; recorded at any time. */
  public UUID tried(@About("review") UUID id, NewContact entered) {
    var actor = actors.current();
    requireAny(actor, Permission.CHECK_CLAIMS, Permission.JUDGE_REVIEWS);
    var atHand = bench.review(id, actor);
    var review = atHand.review();
    requireNotAuthor(atHand, actor);
    var query = entered.query();
    if (query != null && review.queries().stream().noneMatch(q -> q.id().equals(query))) {
      throw new Missing("query");
    }
    if (review.contacts().size() >= Limits.CONTACTS_PER_CLAIM) {
      throw Refused.by("refused.contact.room", Limits.CONTACTS_PER_CLAIM);
    }
    var contact = entered.by(actor, bench.now());
    audit.append(actor, review.tried(contact));
    return contact.id();
  }

  /** It was entered wrongly: it stays on record, with what was wrong, and counts no more. */
  public void withdrawContact(@About("review") UUID id, UUID contact, @Nullable String reason) {
    var actor = actors.current();
    requireAny(actor, Permission.CHECK_CLAIMS, Permission.JUDGE_REVIEWS);
    var atHand = bench.review(id, actor);
    var review = atHand.review();
    requireNotAuthor(atHand, actor);
    boolean counts =
        review.contacts().stream()
            .filter(one -> one.id().equals(contact))
            .findFirst()
            .orElseThrow(() -> new Missing("contact"))
            .counts();
    if (!counts) {
      throw Refused.by("refused.contact.withdrawn");
    }
    var why = Plain.required("reason", reason, Limits.REASON);
    audit.append(actor, review.withdrawContact(contact, why, actor, bench.now()));
  }

  /** A party that the claim criticises: it has a right of reply. */
  public UUID party(@About("review") UUID id, long seen, NewReply entered) {
    var actor = actors.current();
    requireAny(actor, Permission.CHECK_CLAIMS, Permission.JUDGE_REVIEWS);
    var atHand = bench.review(id, actor);
    var review = atHand.review().asSeenAt(seen);
    requireNotAuthor(atHand, actor);
    if (review.replies().size() >= Limits.CONTACTS_PER_CLAIM) {
      throw Refused.by("refused.contact.room", Limits.CONTACTS_PER_CLAIM);
    }
    var reply = entered.by(Ids.next(), actor, bench.now(), today(atHand));
    standing.tell(atHand.held().id(), List.of(review.party(reply, actor, bench.now())), actor);
    return reply.id();
  }

  /** Whether it was asked, what it said, where that stands; all of it as it is now. */
  public void reply(@About("review") UUID id, long seen, UUID replyId, NewReply entered) {
    var actor = actors.current();
    requireAny(actor, Permission.CHECK_CLAIMS, Permission.JUDGE_REVIEWS);
    var atHand = bench.review(id, actor);
    var review = atHand.review().asSeenAt(seen);
    requireNotAuthor(atHand, actor);
    if (review.replies().stream().noneMatch(reply -> reply.id().equals(replyId))) {
      throw new Missing("reply");
    }
    var reply = entered.by(replyId, actor, bench.now(), today(atHand));
    standing.tell(atHand.held().id(), List.of(review.reply(reply, actor, bench.now())), actor);
  }

  private static void requireNotAuthor(Bench.AtHand atHand, Actor actor) {
    if (atHand.held().article().isAuthor(actor.id())) {
      throw Refused.by("refused.duty.author");
    }
  }

  /** What the checker says to being overruled; it stays in the report. */
  public void dissent(@About("review") UUID id, long seen, @Nullable String text) {
    var actor = actors.current();
    requireAny(actor, Permission.CHECK_CLAIMS);
    var review = bench.review(id, actor).review().asSeenAt(seen);
    boolean overruled = review.lastBy(Finding.Origin.OVERRULED).isPresent();
    if (!overruled || !actor.is(review.assignee())) {
      throw Refused.by("refused.dissent");
    }
    audit.append(
        actor, review.dissent(Plain.required("text", text, Limits.REASON), actor, bench.now()));
  }

  private Finding adjudicated(Bench.AtHand atHand, MoveRequest request, Actor actor) {
    var adopt = request.adopt();
    if (adopt == null) {
      return finding(atHand, request, Finding.Origin.ADJUDICATED, actor);
    }
    return atHand
        .review()
        .lastBy(adopt)
        .filter(f -> adopt == Finding.Origin.FIRST || adopt == Finding.Origin.SECOND)
        .orElseThrow(() -> Invalid.field("adopt", "invalid.adopt"));
  }

  private Finding overruled(ClaimReview review, MoveRequest request, Actor actor) {
    var before = review.standingFinding().orElseThrow();
    var verdict = request.verdict() == null ? before.verdict() : request.verdict();
    var disposition = request.disposition() == null ? before.disposition() : request.disposition();
    boolean same =
        verdict == before.verdict()
            && disposition == before.disposition()
            && isLeft(request.wording(), before.wording())
            && isLeft(request.rationale(), before.rationale())
            && isLeft(request.asOf(), before.asOf());
    if (same) {
      throw Refused.by("refused.overrule.same");
    }
    if (verdict != before.verdict() && disposition == Disposition.STET) {
      throw Refused.by("refused.overrule.stet");
    }
    var exception =
        request.exception() == null && verdict == before.verdict()
            ? before.exception()
            : request.exception();
    if (exception == null) {
      EvidenceRule.missing(verdict, review.evidence(), review.searches())
          .ifPresent(refusal -> {
            throw Refused.by(refusal);
          });
    }
    if (disposition == Disposition.LEGAL && before.disposition() != Disposition.LEGAL) {
      throw Refused.by("refused.overrule.legal");
    }
    var kept = disposition.mayHaveWording() ? before.wording() : null;
    var wording = request.wording() == null ? kept : request.wording();
    requireFits(verdict, disposition, wording);
    // what spoke for another verdict says nothing for this one
    var reason = verdict == before.verdict() ? before.rationale() : request.reason();
    var rationale = request.rationale() == null ? reason : request.rationale();
    var found =
        new Finding(
            Finding.Origin.OVERRULED,
            verdict,
            disposition,
            before.quote(),
            wording,
            Objects.requireNonNullElse(rationale, before.rationale()),
            request.asOf() == null ? before.asOf() : request.asOf(),
            exception,
            request.reason(),
            actor.id(),
            bench.now());
    return verdict == before.verdict()
        ? found.differing(before.differsFrom(), before.differsBecause())
        : compared(found, review, request, actor);
  }

  private static boolean isLeft(@Nullable Object entered, @Nullable Object before) {
    return entered == null || entered.equals(before);
  }

  /**
   * Held against what was found of a claim like this one before. A checker says why theirs is
   * another, as the screens ask; an editor gives a reason for what they decide in any case.
   *
   * @throws Invalid that names the earlier claim, where nothing is said to it
   */
  private Finding compared(Finding found, ClaimReview review, MoveRequest request, Actor actor) {
    var other = earlier.against(found.verdict(), review, actor);
    if (other.isPresent() && request.differs() == null && found.isByAChecker()) {
      throw Invalid.field(
          "differs", "invalid.differs", other.get().number(), other.get().headline());
    }
    return found.differing(other.map(EarlierVerdict::review).orElse(null), request.differs());
  }

  private Finding finding(
      Bench.AtHand atHand, MoveRequest request, Finding.Origin origin, Actor actor) {
    var verdict = request.verdict();
    var disposition = request.disposition();
    var rationale = request.rationale();
    var missing = new LinkedHashMap<String, Refusal>();
    if (verdict == null) {
      missing.put("verdict", Refusal.of("invalid.verdict"));
    }
    if (disposition == null) {
      missing.put("disposition", Refusal.of("invalid.disposition"));
    }
    if (rationale == null) {
      missing.put("rationale", Refusal.of("invalid.rationale"));
    }
    if (verdict == null || disposition == null || rationale == null) {
      throw new Invalid(missing);
    }
    if (disposition == Disposition.STET) {
      throw Refused.by("refused.stet");
    }
    requireFits(verdict, disposition, request.wording());
    var found =
        new Finding(
            origin,
            verdict,
            disposition,
            claims.seenAt(atHand.review().claimId(), null).quote(),
            request.wording(),
            rationale,
            request.asOf() == null ? today(atHand) : request.asOf(),
            request.exception(),
            origin == Finding.Origin.ADJUDICATED ? request.reason() : null,
            actor.id(),
            bench.now());
    return compared(found, atHand.review(), request, actor);
  }

  /** The desk's, which is another day than the server's around midnight. */
  private LocalDate today(Bench.AtHand atHand) {
    return LocalDate.ofInstant(bench.now(), atHand.held().desk().timeZone());
  }

  private static void requireFits(
      Verdict verdict, Disposition disposition, @Nullable String wording) {
    if (NEVER_KEPT.contains(verdict) && disposition == Disposition.KEEP) {
      throw Refused.by("refused.keep." + verdict);
    }
    if (wording != null && !disposition.mayHaveWording()) {
      throw Invalid.field("wording", "invalid.wording." + disposition);
    }
    boolean wanted = verdict == Verdict.SUPPORTED_WITH_FIX || disposition == Disposition.CHANGE;
    if (wanted && disposition.mayHaveWording() && wording == null) {
      throw Invalid.field("wording", "invalid.wording");
    }
  }

  /** What was entered, each text checked once. */
  private static MoveRequest checked(MoveRequest r) {
    return new MoveRequest(
        r.verdict(),
        r.disposition(),
        Plain.optional("wording", r.wording(), Limits.QUOTE),
        Plain.optional("rationale", r.rationale(), Limits.RATIONALE),
        r.asOf(),
        Plain.optional("exception", r.exception(), Limits.REASON),
        Plain.optional("reason", r.reason(), Limits.REASON),
        Plain.optional("note", r.note(), Limits.NOTE),
        r.assignee(),
        r.second(),
        r.waitsFor(),
        r.until(),
        r.adopt(),
        Plain.optional("differs", r.differs(), Limits.REASON));
  }

  /**
   * Evidence, searches and queries come from the one whose work it is: the assignee, or the second
   * checker while it is theirs. Once proposed they are fixed.
   */
  private void requireGathering(Bench.AtHand atHand, Actor actor) {
    var review = atHand.review();
    bench.requireReviewsMove(atHand.held(), review.claimId());
    switch (review.stage()) {
      case CHECKING, WAITING, DISPUTED -> {
        if (!actor.is(review.assignee())) {
          throw Refused.forbidden("refused.who.ASSIGNEE");
        }
      }
      case SECOND_CHECK -> {
        if (!actor.is(review.secondChecker())) {
          throw Refused.forbidden("refused.who.SECOND_CHECKER");
        }
      }
      case TO_CHECK -> throw Refused.by("refused.gather.take");
      case PROPOSED -> throw Refused.by("refused.gather.proposed");
      case APPROVED, STALE, CLOSED -> throw Refused.by("refused.gather.rests");
    }
  }

  private static void requireAny(Actor actor, Permission first, Permission... others) {
    if (!actor.may(first) && List.of(others).stream().noneMatch(actor::may)) {
      actor.require(first);
    }
  }

  private static String given(@Nullable String reason) {
    return Optional.ofNullable(reason).orElseThrow();
  }
}
