package org.stet.review;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.article.ArticleStage;
import org.stet.article.PartKind;
import org.stet.claim.ClaimStatus;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Refusal;
import org.stet.people.Staff;
import org.stet.people.Visibility;

/** Whose turn it is, and why. */
@Service
@Transactional(readOnly = true)
public class Turns {

  private static final int MOST = 500;

  /** Where claims are checked; once it is signed off, those excepted by name. */
  private static final Set<ArticleStage> MOVING =
      EnumSet.of(
          ArticleStage.CHECKING,
          ArticleStage.CORRECTING,
          ArticleStage.SIGNED_OFF,
          ArticleStage.PUBLISHED);

  private final EntityManager entities;
  private final ArticleRows articles;
  private final Bench bench;
  private final CurrentActor actors;
  private final Visibility visibility;
  private final Staff staff;
  private final Mentions mentions;
  private final HeadsUps headsUps;
  private final Openings openings;

  Turns(
      EntityManager entities,
      ArticleRows articles,
      Bench bench,
      CurrentActor actors,
      Visibility visibility,
      Staff staff,
      Mentions mentions,
      HeadsUps headsUps,
      Openings openings) {
    this.entities = entities;
    this.articles = articles;
    this.bench = bench;
    this.actors = actors;
    this.visibility = visibility;
    this.staff = staff;
    this.mentions = mentions;
    this.headsUps = headsUps;
    this.openings = openings;
  }

  /**
   * Somebody's turn.
   *
   * @param waitForYou oldest due first
   * @param youWaitFor what lies with others and was yours
   * @param free to check by anybody; empty for those who don't check
   * @param more whether there is more than was asked for
   */
  public record Turn(
      List<TurnRow> waitForYou, List<TurnRow> youWaitFor, List<TurnRow> free, boolean more) {}

  public Turn mine() {
    return mine(MOST);
  }

  /**
   * @param most of each kind, those due first; beyond that it only says that there is more
   */
  public Turn mine(int most) {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    return turn(actor, List.of(Share.values()), most);
  }

  /** Articles that nobody can check before who may confirms their author, those due first. */
  public List<ArticleRow> toConfirm() {
    var actor = actors.current();
    if (!actor.may(Permission.ASSIGN_WORK) || !actor.may(Permission.READ_DESK)) {
      return List.of();
    }
    var sight = visibility.of(actor);
    var ids =
        entities
            .createQuery(
                "select a.id from Article a where a.stage = INTAKE"
                    + " and exists (select 1 from a.authors w"
                    + " where w.account is null and w.confirmed = false)"
                    + " and (:whole = true and a.id not in :ids"
                    + " or :whole = false and a.id in :ids)"
                    + " order by a.deadline asc nulls last, a.id asc",
                UUID.class)
            .setParameter("whole", sight.wholeDesk())
            .setParameter("ids", sight.articles())
            .setMaxResults(MOST)
            .getResultList();
    var known = articles.these(ids, actor);
    return ids.stream().map(known::get).filter(Objects::nonNull).toList();
  }

  /**
   * An article in which signatures of this person under parts fell by themselves.
   *
   * @param parts that nobody has signed since, and that the present text has
   */
  public record Fallen(ArticleRow article, List<PartKind> parts) {}

  /** What somebody signed and what does not hold any more; those due first. */
  public List<Fallen> fallen() {
    var actor = actors.current();
    if (!actor.may(Permission.SIGN_OFF)) {
      return List.of();
    }
    var sight = visibility.of(actor);
    var checks =
        entities
            .createQuery(
                "select distinct c from ArticleCheck c join c.signatures s, Article a"
                    + " where a.id = c.articleId and a.stage in :signing and s.signedBy = :me"
                    + " and s.fall.because in (WORDS_CHANGED, OPEN_AGAIN)"
                    + " and (:whole = true and a.id not in :ids"
                    + " or :whole = false and a.id in :ids)",
                ArticleCheck.class)
            .setParameter("signing", ArticleMove.SIGN_PART.from())
            .setParameter("me", actor.id())
            .setParameter("whole", sight.wholeDesk())
            .setParameter("ids", sight.articles())
            .setMaxResults(MOST)
            .getResultList();
    var known = articles.these(checks.stream().map(ArticleCheck::articleId).toList(), actor);
    return checks.stream()
        .flatMap(check ->
            Stream.ofNullable(known.get(check.articleId()))
                .map(article -> new Fallen(article, fallen(check, actor))))
        .filter(fallen -> !fallen.parts().isEmpty())
        .sorted(
            Comparator.comparing(
                fallen -> fallen.article().due(), Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  private List<PartKind> fallen(ArticleCheck check, Actor signer) {
    var fallen = check.fallenOf(signer.id());
    if (fallen.isEmpty()) {
      return fallen;
    }
    var text = articles.text(check.articleId());
    return fallen.stream().filter(kind -> !text.parts(kind).isEmpty()).toList();
  }

  /** What would wait for somebody who is not here now. */
  Turn of(Actor actor) {
    return turn(actor, List.of(Share.values()), MOST);
  }

  /** Verdicts that this editor may decide now, oldest due first. */
  public List<TurnRow> awaitingApproval() {
    var actor = actors.current();
    actor.require(Permission.JUDGE_REVIEWS);
    var decisive = EnumSet.of(Stage.PROPOSED, Stage.DISPUTED, Stage.STALE);
    return turn(actor, List.of(Share.TO_CHECK, Share.TO_JUDGE), MOST).waitForYou().stream()
        .filter(row -> decisive.contains(row.stage()))
        .toList();
  }

  /** What the bell counts. */
  public int waiting() {
    return waitingBeside(List.of());
  }

  /** How much of it is none of these. */
  public int waitingBeside(List<TurnRow> these) {
    if (!actors.current().may(Permission.READ_DESK)) {
      return 0;
    }
    var shown = these.stream().map(TurnRow::review).toList();
    var others = mine().waitForYou().stream().filter(row -> !shown.contains(row.review())).toList();
    return toConfirm().size() + fallen().size() + others.size();
  }

  /** What somebody's turn is made of; each is looked for by itself, so that none hides another. */
  private enum Share {
    TO_CHECK(
        Permission.CHECK_CLAIMS,
        "r.assignee = :me and r.stage in (CHECKING, STALE)"
            + " or r.secondChecker = :me and r.stage = SECOND_CHECK"),
    TO_JUDGE(
        Permission.JUDGE_REVIEWS,
        "(r.stage in (PROPOSED, DISPUTED) or r.stage = STALE and r.approver is not null)"
            + " and (r.proposer is null or r.proposer <> :me)"
            + " and (r.secondChecker is null or r.secondChecker <> :me) and not "
            + Share.WRITTEN_BY_ME),
    TO_ANSWER(
        Permission.READ_DESK,
        Share.WRITTEN_BY_ME
            + " and exists (select 1 from r.queries q where q.putTo = AUTHOR and q.answeredAt is"
            + " null) and r.stage not in (APPROVED, CLOSED)"),
    ASKED_AS_EDITOR(
        Permission.JUDGE_REVIEWS,
        "exists (select 1 from r.queries q where q.putTo = EDITOR and q.answeredAt is null"
            + " and q.askedBy <> :me) and r.stage not in (APPROVED, CLOSED) and not "
            + Share.WRITTEN_BY_ME),
    LEFT_ALONE(
        Permission.ASSIGN_WORK,
        "r.stage in (CHECKING, WAITING, STALE) and r.assignee <> :me"
            + " and (r.assignee not in :checkers"
            + " or a.restricted = true and r.assignee not member of a.named)"
            + " or r.stage = SECOND_CHECK and r.secondChecker <> :me"
            + " and (r.secondChecker not in :checkers"
            + " or a.restricted = true and r.secondChecker not member of a.named)"),
    MENTIONED(
        Permission.READ_DESK,
        "exists (select 1 from Mention m where m.reviewId = r.id and m.accountId = :me"
            + " and m.seenAt is null)"),
    TOLD_OF_A_LINK(
        Permission.CHECK_CLAIMS,
        "exists (select 1 from HeadsUp h where h.reviewId = r.id and " + HeadsUps.WAITING + ")"),
    WITH_OTHERS(
        Permission.READ_DESK,
        "(r.assignee = :me or r.proposer = :me) and r.stage not in (APPROVED, CLOSED)"),
    FREE(Permission.CHECK_CLAIMS, "r.stage = TO_CHECK and not " + Share.WRITTEN_BY_ME);

    private static final String WRITTEN_BY_ME =
        "exists (select 1 from a.authors w where w.account = :me)";

    private final Permission ability;
    private final String which;

    Share(Permission ability, String which) {
      this.ability = ability;
      this.which = which;
    }
  }

  private Turn turn(Actor actor, List<Share> shares, int most) {
    boolean more = false;
    var rows = new LinkedHashMap<UUID, Row>();
    for (var share : shares) {
      if (actor.may(share.ability)) {
        var found = found(share, actor, most + 1);
        more |= found.size() > most;
        found.stream().limit(most).forEach(row -> rows.put(row.review().id(), row));
      }
    }
    var known =
        articles.these(
            rows.values().stream().map(row -> row.review().articleId()).distinct().toList(), actor);
    var checkers = actor.may(Permission.ASSIGN_WORK) ? checkers() : List.<UUID>of();
    var named = actor.seesOwnOnly() ? Map.<UUID, Instant>of() : mentions.waitingFor(actor);
    var told = actor.seesOwnOnly() ? Map.<UUID, Instant>of() : headsUps.waitingFor(actor);
    var mine = new ArrayList<TurnRow>();
    var others = new ArrayList<TurnRow>();
    var free = new ArrayList<TurnRow>();
    for (var row : rows.values()) {
      var article = known.get(row.review().articleId());
      if (article == null) {
        continue;
      }
      var turn = moves(article, row.review()) ? turn(row, article, actor, checkers) : null;
      if (turn == null) {
        turn = news(row, article, actor, "turn.mentioned", named.get(row.review().id()));
      }
      if (turn == null) {
        turn = news(row, article, actor, "turn.linked", told.get(row.review().id()));
      }
      if (turn != null) {
        mine.add(turn);
      } else if (!moves(article, row.review())) {
        continue;
      } else if (row.review().stage() == Stage.TO_CHECK && canTake(actor, article)) {
        free.add(shown(row, article, actor, Refusal.of("turn.free"), "take"));
      } else if (isMineWithOthers(row.review(), actor)) {
        others.add(shown(row, article, actor, waitsForOthers(row), "look"));
      }
    }
    return new Turn(sorted(mine), sorted(others), sorted(free), more);
  }

  /**
   * @param sealed whether its finding is kept from this reader
   */
  private record Row(
      ClaimReview review, int number, String quote, ClaimStatus status, boolean sealed) {

    /** Its words stand nowhere in the new draft, and nobody pointed at others. */
    boolean isUnplaced() {
      return review.isUnplaced() && status == ClaimStatus.ORPHANED;
    }
  }

  private List<Row> found(Share share, Actor actor, int most) {
    var sight = visibility.of(actor);
    var query =
        entities.createQuery(
            "select r, c.number, c.anchor.quote, c.status from ClaimReview r, Claim c, Article a"
                + " where c.id = r.claimId and a.id = r.articleId and a.stage in :moving"
                + " and (:whole = true and a.id not in :ids or :whole = false and a.id in :ids)"
                + " and ("
                + share.which
                + ") order by coalesce(r.due, a.deadline) asc nulls last, r.since asc, r.id asc",
            Object[].class);
    if (share == Share.LEFT_ALONE) {
      query.setParameter("checkers", checkers());
    }
    var rows =
        query
            .setParameter("moving", MOVING)
            .setParameter("whole", sight.wholeDesk())
            .setParameter("ids", sight.articles())
            .setParameter("me", actor.id())
            .setMaxResults(most)
            .getResultList();
    var sealed = openings.sealed(rows.stream().map(row -> (ClaimReview) row[0]).toList(), actor);
    return rows.stream()
        .map(row -> {
          var review = (ClaimReview) row[0];
          return new Row(
              review,
              (Integer) row[1],
              (String) row[2],
              (ClaimStatus) row[3],
              sealed.contains(review.id()));
        })
        .toList();
  }

  private @Nullable TurnRow turn(Row row, ArticleRow article, Actor actor, List<UUID> checkers) {
    var review = row.review();
    if (actor.may(Permission.CHECK_CLAIMS)) {
      var asChecker = checkersTurn(row, article, actor);
      if (asChecker != null) {
        return shown(row, article, actor, asChecker.why(), asChecker.action());
      }
    }
    if (actor.may(Permission.JUDGE_REVIEWS)) {
      var asEditor = editorsTurn(row, article, actor);
      if (asEditor != null) {
        return shown(row, article, actor, asEditor.why(), asEditor.action());
      }
    }
    if (isAskedAsEditor(review, article, actor)) {
      return asked(
          shown(row, article, actor, Refusal.of("turn.asked.editor"), "answer"),
          review.queries().stream()
              .filter(query -> query.isOpen() && query.putTo() == Addressee.EDITOR)
              .filter(query -> !actor.is(query.askedBy())));
    }
    if (actor.may(Permission.ASSIGN_WORK)) {
      var alone = leftAlone(review, article, actor, checkers);
      if (alone != null) {
        return shown(row, article, actor, alone.why(), alone.action());
      }
    }
    boolean asked =
        article.isAuthor(actor.id())
            && review.queries().stream()
                .anyMatch(query -> query.isOpen() && query.putTo() == Addressee.AUTHOR);
    return asked
        ? asked(
            shown(row, article, actor, Refusal.of("turn.asked"), "answer"),
            review.queries().stream()
                .filter(query -> query.isOpen() && query.putTo() == Addressee.AUTHOR))
        : null;
  }

  /** It waits since the oldest of these questions was put. */
  private static TurnRow asked(TurnRow row, Stream<Query> open) {
    return open.map(Query::askedAt)
        .min(Comparator.naturalOrder())
        .map(row::waitingSince)
        .orElse(row);
  }

  private static boolean isAskedAsEditor(ClaimReview review, ArticleRow article, Actor actor) {
    return actor.may(Permission.JUDGE_REVIEWS)
        && !article.isAuthor(actor.id())
        && review.queries().stream()
            .anyMatch(query ->
                query.isOpen() && query.putTo() == Addressee.EDITOR && !actor.is(query.askedBy()));
  }

  /**
   * That whoever has it can't go on: the account was locked, checks no more, or may not find the
   * article any more.
   */
  private @Nullable Reason leftAlone(
      ClaimReview review, ArticleRow article, Actor actor, List<UUID> checkers) {
    var whose =
        switch (review.stage()) {
          case CHECKING, WAITING, STALE -> review.assignee();
          case SECOND_CHECK -> review.secondChecker();
          case TO_CHECK, PROPOSED, DISPUTED, APPROVED, CLOSED -> null;
        };
    boolean second = review.stage() == Stage.SECOND_CHECK;
    if (whose == null || actor.is(whose) || checkers.contains(whose) && article.isOpenTo(whose)) {
      return null;
    }
    var why = Refusal.of(second ? "turn.gone.second" : "turn.gone", staff.nameOf(whose));
    return new Reason(why, second ? "recall" : "assign");
  }

  /** Never empty, as a list for the database has to be. */
  private List<UUID> checkers() {
    return Stream.concat(
            Stream.of(Actor.SYSTEM_ID), staff.who(Permission.CHECK_CLAIMS).stream().map(Person::id))
        .toList();
  }

  /** A note names them, or a linked verdict is another; neither is told to who checks blind. */
  private @Nullable TurnRow news(
      Row row, ArticleRow article, Actor actor, String what, @Nullable Instant since) {
    var review = row.review();
    boolean blind = Veil.blinds(review.stage(), review.secondChecker(), actor);
    return since == null || blind
        ? null
        : shown(row, article, actor, Refusal.of(what), "read").waitingSince(since);
  }

  private record Reason(Refusal why, String action) {}

  private @Nullable Reason checkersTurn(Row row, ArticleRow article, Actor actor) {
    var review = row.review();
    if (review.stage() == Stage.SECOND_CHECK && actor.is(review.secondChecker())) {
      return new Reason(Refusal.of("turn.second"), "open");
    }
    if (!actor.is(review.assignee())) {
      return null;
    }
    return switch (review.stage()) {
      case CHECKING -> {
        if (review.isReturned()) {
          yield new Reason(returned(review, text(review.returnReason())), "answerReturn");
        }
        if (!article.stage().reviewsMove()) {
          yield new Reason(Refusal.of("turn.excepted"), "goOn");
        }
        var by = review.assignedBy();
        if (Actor.SYSTEM.is(by)) {
          yield new Reason(Refusal.of("turn.rota"), "goOn");
        }
        if (by != null && !by.equals(actor.id())) {
          yield new Reason(Refusal.of("turn.assigned", staff.nameOf(by)), "goOn");
        }
        yield new Reason(Refusal.of("turn.checking"), "goOn");
      }
      case STALE ->
          new Reason(Refusal.of(row.isUnplaced() ? "turn.unplaced" : "turn.stale"), "recheck");
      case WAITING, TO_CHECK, PROPOSED, SECOND_CHECK, DISPUTED, APPROVED, CLOSED -> null;
    };
  }

  private Refusal returned(ClaimReview review, String reason) {
    var by = review.returnedBy();
    return by == null
        ? Refusal.of("turn.returned.then", reason)
        : Refusal.of("turn.returned", staff.nameOf(by), reason);
  }

  private @Nullable Reason editorsTurn(Row row, ArticleRow article, Actor actor) {
    var review = row.review();
    var situation = bench.situation(review, actor, MoveRequest.EMPTY, article);
    return switch (review.stage()) {
      case PROPOSED ->
          Rule.FOUR_EYES.refusal(situation).isPresent()
              ? null
              : new Reason(Refusal.of("turn.proposed", staff.nameOf(review.proposer())), "decide");
      case DISPUTED ->
          Rule.NOT_A_PARTY.refusal(situation).isPresent()
              ? null
              : new Reason(Refusal.of("turn.disputed"), "decide");
      case STALE ->
          review.approver() == null || Rule.FOUR_EYES.refusal(situation).isPresent()
              ? null
              : new Reason(
                  Refusal.of(row.isUnplaced() ? "turn.unplaced" : "turn.confirm"), "decide");
      case TO_CHECK, CHECKING, WAITING, SECOND_CHECK, APPROVED, CLOSED -> null;
    };
  }

  private static boolean isMineWithOthers(ClaimReview review, Actor actor) {
    return actor.is(review.assignee()) || actor.is(review.proposer());
  }

  private static Refusal waitsForOthers(Row row) {
    var review = row.review();
    var whom = review.waitsFor();
    var until = review.chaseOn();
    return review.stage() == Stage.WAITING && whom != null && until != null
        ? Refusal.of("turn.waits." + whom, until)
        : Refusal.of(row.isUnplaced() ? "turn.unplaced" : "turn.with." + review.stage());
  }

  private TurnRow shown(Row row, ArticleRow article, Actor actor, Refusal why, String action) {
    var review = row.review();
    boolean open = !actor.seesOwnOnly();
    return new TurnRow(
        review.id(),
        review.claimId(),
        article.id(),
        row.number(),
        article.headline(),
        article.restricted(),
        row.quote(),
        Veil.over(review.stage(), actor),
        open && !row.sealed() && !Veil.blinds(review.stage(), review.secondChecker(), actor)
            ? review.verdict()
            : null,
        open && review.isReturned(),
        review.isAnswered(),
        why,
        earlier(article.due(), review.due()),
        review.since(),
        action);
  }

  private static boolean canTake(Actor actor, ArticleRow article) {
    return actor.may(Permission.CHECK_CLAIMS) && !article.isAuthor(actor.id());
  }

  private boolean moves(ArticleRow article, ClaimReview review) {
    return bench.reviewsMove(article.id(), article.stage(), review.claimId());
  }

  private static @Nullable Instant earlier(@Nullable Instant article, @Nullable Instant claim) {
    return claim == null || article != null && article.isBefore(claim) ? article : claim;
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }

  private static List<TurnRow> sorted(List<TurnRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing(
                    TurnRow::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                .thenComparing(TurnRow::since))
        .toList();
  }
}
