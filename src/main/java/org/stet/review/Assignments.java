package org.stet.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.Articles;
import org.stet.article.Plan;
import org.stet.audit.About;
import org.stet.audit.AuditTrail;
import org.stet.audit.Fact;
import org.stet.claim.ClaimRows;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Permission;
import org.stet.people.Refused;
import org.stet.people.Staff;

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
  private final Staff staff;

  Assignments(
      Bench bench,
      Articles articles,
      ClaimRows claims,
      AuditTrail audit,
      CurrentActor actors,
      Staff staff) {
    this.bench = bench;
    this.articles = articles;
    this.claims = claims;
    this.audit = audit;
    this.actors = actors;
    this.staff = staff;
  }

  /** A review, as the person saw it. */
  public record Seen(UUID id, long version) implements About.Thing {}

  /**
   * Whose a review was before it was given out.
   *
   * @param version that came of it: once somebody acted since, it is not taken back
   * @param whose null where nobody had it
   */
  public record Whose(UUID id, long version, @Nullable UUID whose) implements About.Thing {}

  /**
   * What came of giving work out.
   *
   * @param shares how many each checker got, in their order
   * @param before what it takes to take it back; empty where one of them has no way back
   */
  public record GivenOut(List<Integer> shares, List<Whose> before) {}

  /** By when something was due before it got another day. */
  public record WasDue(UUID id, long version, @Nullable Instant due) implements About.Thing {

    private Seen seen() {
      return new Seen(id, version);
    }
  }

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
      facts.add(moved(atHand(seen), Move.ASSIGN, MoveRequest.assigning(assignee)));
    }
    audit.appendAll(actor, facts);
  }

  /**
   * Shares these out among some checkers in equal parts, claims that stand together to one of them.
   */
  public GivenOut shareOut(@About("review") List<Seen> reviews, List<UUID> checkers) {
    var actor = actors.current();
    actor.require(Permission.ASSIGN_WORK);
    requireSome(reviews);
    if (checkers.isEmpty()) {
      throw Refused.by("refused.assignee.none");
    }
    bench.holdArticles(ids(reviews), actor);
    var facts = new ArrayList<Fact>();
    var shares = new ArrayList<>(Collections.nCopies(checkers.size(), 0));
    var before = new ArrayList<Supplier<Whose>>();
    boolean leadsBack = true;
    for (int i = 0; i < reviews.size(); i++) {
      var atHand = atHand(reviews.get(i));
      var review = atHand.review();
      leadsBack &= review.stage() == Stage.TO_CHECK || review.stage() == Stage.CHECKING;
      var had = review.assignee();
      before.add(() -> new Whose(review.id(), review.version(), had));
      int whose = (int) ((long) i * checkers.size() / reviews.size());
      facts.add(moved(atHand, Move.ASSIGN, MoveRequest.assigning(checkers.get(whose))));
      shares.set(whose, shares.get(whose) + 1);
    }
    audit.appendAll(actor, facts);
    return new GivenOut(List.copyOf(shares), leadsBack ? all(before) : List.of());
  }

  /**
   * Takes back that they were given out: each is again whose it was, or nobody's; all or none.
   *
   * @throws org.stet.people.SomebodyWasFaster where somebody acted on one of them since
   * @throws Refused that names who can't have it any more: they check no claims now, wrote the
   *     article, or may not find it
   */
  public void takeBack(@About("review") List<Whose> reviews) {
    var actor = actors.current();
    actor.require(Permission.ASSIGN_WORK);
    bench.holdArticles(reviews.stream().map(Whose::id).toList(), actor);
    var facts = new ArrayList<Fact>();
    for (var was : reviews) {
      var whose = was.whose();
      var atHand = atHand(new Seen(was.id(), was.version()));
      facts.add(
          whose == null ? moved(atHand, Move.RELEASE, MoveRequest.EMPTY) : backTo(whose, atHand));
    }
    audit.appendAll(actor, facts);
  }

  private Fact backTo(UUID whose, Bench.AtHand atHand) {
    try {
      return moved(atHand, Move.ASSIGN, MoveRequest.assigning(whose));
    } catch (Refused refused) {
      int claim = claims.one(atHand.review().claimId()).number();
      throw Refused.by(
          "refused.back.assignee", claim, staff.nameOf(whose), refused.refusal().sentence());
    }
  }

  /**
   * Says by when these are to be checked.
   *
   * @param due null takes the day away, so that the article's stands
   * @return by when they were before
   */
  public List<WasDue> due(@About("review") List<Seen> reviews, @Nullable Instant due) {
    var actor = actors.current();
    actor.require(Permission.ASSIGN_WORK);
    requireSome(reviews);
    if (due != null && !due.isAfter(bench.now())) {
      throw Invalid.field("due", "invalid.due.past");
    }
    bench.holdArticles(ids(reviews), actor);
    var facts = new ArrayList<Fact>();
    var before = new ArrayList<Supplier<WasDue>>();
    for (var seen : inOrder(reviews)) {
      var review = atHand(seen).review();
      var was = review.due();
      before.add(() -> new WasDue(review.id(), review.version(), was));
      facts.add(review.dueBy(due, actor, bench.now()));
    }
    audit.appendAll(actor, facts);
    return all(before);
  }

  /**
   * Takes that back: each has again the day that it had, be it a past one; all or none.
   *
   * @throws org.stet.people.SomebodyWasFaster where somebody acted on one of them since
   */
  public void dueAgain(@About("review") List<WasDue> reviews) {
    var actor = actors.current();
    actor.require(Permission.ASSIGN_WORK);
    bench.holdArticles(reviews.stream().map(WasDue::id).toList(), actor);
    var facts =
        reviews.stream()
            .map(was -> atHand(was.seen()).review().dueBy(was.due(), actor, bench.now()))
            .toList();
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
   * @return what it was before
   */
  public List<WasDue> deadline(@About("article") List<Seen> wanted, @Nullable Instant deadline) {
    var actor = actors.current();
    requireSome(wanted);
    if (deadline != null && !deadline.isAfter(bench.now())) {
      throw Invalid.field("deadline", "invalid.due.past");
    }
    var facts = new ArrayList<Fact>();
    var before = new LinkedHashMap<UUID, @Nullable Instant>();
    for (var seen : inOrder(wanted)) {
      var held = bench.article(seen.id(), actor);
      facts.add(deadline(held, seen.version(), deadline, actor));
      before.put(seen.id(), held.article().deadline());
    }
    audit.appendAll(actor, facts);
    return before.keySet().stream()
        .map(id -> new WasDue(id, articles.look(id, actor).article().version(), before.get(id)))
        .toList();
  }

  /**
   * Takes that back: each has again the deadline that it had, be it a past one; all or none.
   *
   * @throws org.stet.people.SomebodyWasFaster where somebody acted on one of them since
   */
  public void deadlineAgain(@About("article") List<WasDue> wanted) {
    var actor = actors.current();
    var facts =
        wanted.stream()
            .map(was -> deadline(bench.article(was.id(), actor), was.version(), was.due(), actor))
            .toList();
    audit.appendAll(actor, facts);
  }

  private Fact deadline(Articles.Held held, long seen, @Nullable Instant deadline, Actor actor) {
    ArticleMove.PLAN.require(actor, held.stage());
    articles.seenAt(held.id(), seen);
    var plan = Plan.of(held.article());
    return articles.plan(
        held.id(),
        new Plan(
            plan.desk(),
            deadline,
            plan.lead(),
            plan.authors(),
            plan.restricted(),
            plan.named(),
            null),
        actor);
  }

  private Bench.AtHand atHand(Seen seen) {
    var atHand = bench.review(seen.id(), actors.current());
    var review = atHand.review().asSeenAt(seen.version());
    bench.requireReviewsMove(atHand.held(), review.claimId());
    return atHand;
  }

  private Fact moved(Bench.AtHand atHand, Move move, MoveRequest request) {
    var actor = actors.current();
    var review = atHand.review();
    move.require(bench.situation(review, actor, request, atHand.held().article()));
    return review.move(move, request, actor, bench.now());
  }

  /** Once it is written: only then is it known which version came of it. */
  private static <T> List<T> all(List<Supplier<T>> written) {
    return written.stream().map(Supplier::get).toList();
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
