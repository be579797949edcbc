package org.stet.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.Articles;
import org.stet.article.Plan;
import org.stet.audit.About;
import org.stet.audit.AuditTrail;
import org.stet.audit.Fact;
import org.stet.claim.ClaimRows;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Permission;
import org.stet.people.Refused;

/**
 * Gives work out: one claim, many at once, or all that is free in equal shares; and says by when.
 */
@Service
@Transactional
public class Assignments {

  private final Bench bench;
  private final Articles articles;
  private final ClaimRows claims;
  private final AuditTrail audit;
  private final CurrentActor actors;

  Assignments(
      Bench bench, Articles articles, ClaimRows claims, AuditTrail audit, CurrentActor actors) {
    this.bench = bench;
    this.articles = articles;
    this.claims = claims;
    this.audit = audit;
    this.actors = actors;
  }

  /** A review, as the person saw it. */
  public record Seen(UUID id, long version) implements About.Thing {}

  /**
   * Assigns all of these, or none of them.
   *
   * @throws org.stet.people.SomebodyWasFaster where one of them changed since
   */
  public void assign(@About("review") List<Seen> reviews, @Nullable UUID assignee) {
    var actor = actors.current();
    actor.require(Permission.ASSIGN_WORK);
    requireSome(reviews);
    bench.holdArticles(ids(reviews), actor);
    var facts = new ArrayList<Fact>();
    for (var seen : inOrder(reviews)) {
      facts.add(assigned(seen, MoveRequest.assigning(assignee)));
    }
    audit.appendAll(actor, facts);
  }

  /**
   * Shares these out among some checkers in equal parts, claims that stand together to one of them.
   *
   * @return how many each of them got, in their order
   */
  public List<Integer> shareOut(@About("review") List<Seen> reviews, List<UUID> checkers) {
    var actor = actors.current();
    actor.require(Permission.ASSIGN_WORK);
    requireSome(reviews);
    if (checkers.isEmpty()) {
      throw Refused.by("refused.assignee.none");
    }
    bench.holdArticles(ids(reviews), actor);
    var facts = new ArrayList<Fact>();
    var shares = new ArrayList<>(Collections.nCopies(checkers.size(), 0));
    for (int i = 0; i < reviews.size(); i++) {
      int whose = (int) ((long) i * checkers.size() / reviews.size());
      facts.add(assigned(reviews.get(i), MoveRequest.assigning(checkers.get(whose))));
      shares.set(whose, shares.get(whose) + 1);
    }
    audit.appendAll(actor, facts);
    return List.copyOf(shares);
  }

  /**
   * Says by when these are to be checked.
   *
   * @param due null takes the day away, so that the article's stands
   */
  public void due(@About("review") List<Seen> reviews, @Nullable Instant due) {
    var actor = actors.current();
    actor.require(Permission.ASSIGN_WORK);
    requireSome(reviews);
    if (due != null && !due.isAfter(bench.now())) {
      throw Invalid.field("due", "invalid.due.past");
    }
    bench.holdArticles(ids(reviews), actor);
    var facts = new ArrayList<Fact>();
    for (var seen : inOrder(reviews)) {
      var atHand = bench.review(seen.id(), actor);
      var review = atHand.review().asSeenAt(seen.version());
      bench.requireReviewsMove(atHand.held(), review.claimId());
      facts.add(review.dueBy(due, actor, bench.now()));
    }
    audit.appendAll(actor, facts);
  }

  /** What nobody has in these articles, in the order in which it stands there. */
  @Transactional(readOnly = true)
  public List<Seen> free(List<UUID> articles) {
    var actor = actors.current();
    actor.require(Permission.ASSIGN_WORK);
    var free = new ArrayList<Seen>();
    for (var article : articles) {
      var held = this.articles.look(article, actor);
      var places = new HashMap<UUID, Integer>();
      claims.ofArticle(article).forEach(claim -> places.put(claim.id(), claim.position()));
      bench.ofArticle(held.id()).stream()
          .filter(review -> review.stage() == Stage.TO_CHECK)
          .filter(review -> bench.reviewsMove(held, review.claimId()))
          .sorted(
              Comparator.comparing(
                  review -> places.getOrDefault(review.claimId(), Integer.MAX_VALUE)))
          .forEach(review -> free.add(new Seen(review.id(), review.version())));
    }
    return List.copyOf(free);
  }

  /**
   * Gives these articles another deadline, all of them or none.
   *
   * @param deadline null for none
   */
  public void deadline(@About("article") List<Seen> wanted, @Nullable Instant deadline) {
    var actor = actors.current();
    requireSome(wanted);
    if (deadline != null && !deadline.isAfter(bench.now())) {
      throw Invalid.field("deadline", "invalid.due.past");
    }
    var facts = new ArrayList<Fact>();
    for (var seen : inOrder(wanted)) {
      var held = bench.article(seen.id(), actor);
      ArticleMove.PLAN.require(actor, held.stage());
      articles.seenAt(seen.id(), seen.version());
      var plan = Plan.of(held.article());
      facts.add(
          articles.plan(
              seen.id(),
              new Plan(
                  plan.desk(),
                  deadline,
                  plan.lead(),
                  plan.authors(),
                  plan.restricted(),
                  plan.named(),
                  null),
              actor));
    }
    audit.appendAll(actor, facts);
  }

  private Fact assigned(Seen seen, MoveRequest request) {
    var actor = actors.current();
    var atHand = bench.review(seen.id(), actor);
    var review = atHand.review().asSeenAt(seen.version());
    bench.requireReviewsMove(atHand.held(), review.claimId());
    Move.ASSIGN.require(bench.situation(review, actor, request, atHand.held().article()));
    return review.move(Move.ASSIGN, request, actor, bench.now());
  }

  private static void requireSome(List<Seen> reviews) {
    if (reviews.isEmpty()) {
      throw Invalid.field("reviews", "invalid.reviews.none");
    }
    if (reviews.size() > Limits.CLAIMS_PER_ARTICLE) {
      throw Invalid.field("reviews", "invalid.reviews.many", Limits.CLAIMS_PER_ARTICLE);
    }
    if (reviews.stream().map(Seen::id).distinct().count() < reviews.size()) {
      throw Invalid.field("reviews", "invalid.reviews.twice");
    }
  }

  private static List<UUID> ids(List<Seen> reviews) {
    return reviews.stream().map(Seen::id).toList();
  }

  /** So that two who do the same at once wait for each other, and never for each other's lock. */
  private static List<Seen> inOrder(List<Seen> reviews) {
    return reviews.stream().sorted(Comparator.comparing(Seen::id)).toList();
  }
}
