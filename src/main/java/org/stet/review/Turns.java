package org.stet.review;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Permission;
import org.stet.people.Refusal;
import org.stet.people.Staff;
import org.stet.people.Visibility;

/** Whose turn it is, and why. */
@Service
@Transactional(readOnly = true)
public class Turns {

  private static final int MOST = 500;

  private final EntityManager entities;
  private final ArticleRows articles;
  private final Bench bench;
  private final CurrentActor actors;
  private final Visibility visibility;
  private final Staff staff;

  Turns(
      EntityManager entities,
      ArticleRows articles,
      Bench bench,
      CurrentActor actors,
      Visibility visibility,
      Staff staff) {
    this.entities = entities;
    this.articles = articles;
    this.bench = bench;
    this.actors = actors;
    this.visibility = visibility;
    this.staff = staff;
  }

  /**
   * Somebody's turn.
   *
   * @param waitForYou oldest due first
   * @param youWaitFor what lies with others and was yours
   * @param free to check by anybody; empty for those who don't check
   */
  public record Turn(List<TurnRow> waitForYou, List<TurnRow> youWaitFor, List<TurnRow> free) {}

  public Turn mine() {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    var mine = new ArrayList<TurnRow>();
    var others = new ArrayList<TurnRow>();
    var free = new ArrayList<TurnRow>();
    var known = new HashMap<UUID, Optional<ArticleRow>>();
    for (var row : open(actor)) {
      var article = known.computeIfAbsent(row.review().articleId(), id -> seen(id, actor));
      if (article.filter(a -> moves(a, row.review())).isEmpty()) {
        continue;
      }
      var turn = turn(row, article.get(), actor);
      if (turn != null) {
        mine.add(turn);
      } else if (row.review().stage() == Stage.TO_CHECK && canTake(actor, article.get())) {
        free.add(shown(row, article.get(), actor, Refusal.of("turn.free"), "take"));
      } else if (isMineWithOthers(row.review(), actor)) {
        others.add(shown(row, article.get(), actor, waitsForOthers(row.review()), "look"));
      }
    }
    return new Turn(sorted(mine), sorted(others), sorted(free));
  }

  /** Verdicts that this editor may decide now, oldest due first. */
  public List<TurnRow> awaitingApproval() {
    actors.current().require(Permission.JUDGE_REVIEWS);
    var decisive = EnumSet.of(Stage.PROPOSED, Stage.DISPUTED, Stage.STALE);
    return mine().waitForYou().stream().filter(row -> decisive.contains(row.stage())).toList();
  }

  private record Row(ClaimReview review, int number, String quote) {}

  private List<Row> open(Actor actor) {
    var sight = visibility.of(actor);
    return entities
        .createQuery(
            "select r, c.number, c.anchor.quote from ClaimReview r, Claim c, Article a"
                + " where c.id = r.claimId and a.id = r.articleId and r.stage in :stages"
                + " and (:whole = true and a.id not in :ids or :whole = false and a.id in :ids)"
                + " order by a.deadline asc nulls last, r.since asc",
            Object[].class)
        .setParameter("stages", EnumSet.complementOf(EnumSet.of(Stage.APPROVED, Stage.CLOSED)))
        .setParameter("whole", sight.wholeDesk())
        .setParameter("ids", sight.articles())
        .setMaxResults(5 * MOST)
        .getResultStream()
        .map(row -> new Row((ClaimReview) row[0], (Integer) row[1], (String) row[2]))
        .toList();
  }

  private @Nullable TurnRow turn(Row row, ArticleRow article, Actor actor) {
    var review = row.review();
    if (actor.may(Permission.CHECK_CLAIMS)) {
      var asChecker = checkersTurn(review, actor);
      if (asChecker != null) {
        return shown(row, article, actor, asChecker.why(), asChecker.action());
      }
    }
    if (actor.may(Permission.JUDGE_REVIEWS)) {
      var asEditor = editorsTurn(review, article, actor);
      if (asEditor != null) {
        return shown(row, article, actor, asEditor.why(), asEditor.action());
      }
    }
    boolean asked =
        article.isAuthor(actor.id())
            && review.queries().stream()
                .anyMatch(query -> query.isOpen() && query.putTo() == Addressee.AUTHOR);
    return asked ? shown(row, article, actor, Refusal.of("turn.asked"), "answer") : null;
  }

  private record Reason(Refusal why, String action) {}

  private @Nullable Reason checkersTurn(ClaimReview review, Actor actor) {
    if (review.stage() == Stage.SECOND_CHECK && actor.is(review.secondChecker())) {
      return new Reason(Refusal.of("turn.second"), "open");
    }
    if (!actor.is(review.assignee())) {
      return null;
    }
    var row = review.row(List.of());
    return switch (review.stage()) {
      case CHECKING -> {
        if (row.returned()) {
          yield new Reason(returned(review, text(row.returnReason())), "answerReturn");
        }
        if (row.assignedBy() != null && !row.assignedBy().equals(actor.id())) {
          yield new Reason(Refusal.of("turn.assigned", staff.nameOf(row.assignedBy())), "goOn");
        }
        yield new Reason(Refusal.of("turn.checking"), "goOn");
      }
      case STALE -> new Reason(Refusal.of("turn.stale"), "recheck");
      case WAITING, TO_CHECK, PROPOSED, SECOND_CHECK, DISPUTED, APPROVED, CLOSED -> null;
    };
  }

  private Refusal returned(ClaimReview review, String reason) {
    var by = review.returnedBy();
    return by == null
        ? Refusal.of("turn.returned.then", reason)
        : Refusal.of("turn.returned", staff.nameOf(by), reason);
  }

  private @Nullable Reason editorsTurn(ClaimReview review, ArticleRow article, Actor actor) {
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
              : new Reason(Refusal.of("turn.confirm"), "decide");
      case TO_CHECK, CHECKING, WAITING, SECOND_CHECK, APPROVED, CLOSED -> null;
    };
  }

  private static boolean isMineWithOthers(ClaimReview review, Actor actor) {
    return actor.is(review.assignee()) || actor.is(review.proposer());
  }

  private static Refusal waitsForOthers(ClaimReview review) {
    var row = review.row(List.of());
    return row.stage() == Stage.WAITING && row.waitsFor() != null && row.chaseOn() != null
        ? Refusal.of("turn.waits." + row.waitsFor(), row.chaseOn().toString())
        : Refusal.of("turn.with." + row.stage());
  }

  private TurnRow shown(Row row, ArticleRow article, Actor actor, Refusal why, String action) {
    var review = Veil.over(row.review().row(List.of()), actor);
    return new TurnRow(
        review.id(),
        review.claim(),
        article.id(),
        row.number(),
        article.headline(),
        row.quote(),
        review.stage(),
        review.verdict(),
        review.returned(),
        row.review().isAnswered(),
        why,
        article.due(),
        review.since(),
        action);
  }

  private Optional<ArticleRow> seen(UUID article, Actor actor) {
    return visibility.of(actor).includes(article)
        ? Optional.of(articles.one(article))
        : Optional.empty();
  }

  private static boolean canTake(Actor actor, ArticleRow article) {
    return actor.may(Permission.CHECK_CLAIMS) && !article.isAuthor(actor.id());
  }

  private boolean moves(ArticleRow article, ClaimReview review) {
    return bench.reviewsMove(article.id(), article.stage(), review.claimId());
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }

  private static List<TurnRow> sorted(List<TurnRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing(
                    TurnRow::due,
                    Comparator.nullsLast(Comparator.<java.time.Instant>naturalOrder()))
                .thenComparing(TurnRow::since))
        .limit(MOST)
        .toList();
  }
}
