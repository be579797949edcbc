package org.stet.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.ArticleStage;
import org.stet.article.Articles;
import org.stet.article.PartKind;
import org.stet.audit.About;
import org.stet.audit.Fact;
import org.stet.claim.Amendment;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;
import org.stet.claim.Claims;
import org.stet.claim.DismissReason;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;

/** Decides what is a claim, and opens, closes or revives its review with it. */
@Service
@Transactional
public class Marking {

  private final Bench bench;
  private final Articles articles;
  private final Claims claims;
  private final CurrentActor actors;
  private final Rotas rotas;
  private final StandingSignatures standing;

  Marking(
      Bench bench,
      Articles articles,
      Claims claims,
      CurrentActor actors,
      Rotas rotas,
      StandingSignatures standing) {
    this.bench = bench;
    this.articles = articles;
    this.claims = claims;
    this.actors = actors;
    this.rotas = rotas;
    this.standing = standing;
  }

  /** A claim of one's own, at a span of the present revision. */
  public UUID mark(
      @About("article") UUID article,
      int revision,
      int start,
      int end,
      @Nullable String statement) {
    var actor = marker();
    var held = bench.article(article, actor);
    bench.requireClaimsMove(held);
    held.article().requireText(revision);
    var facts = new ArrayList<Fact>();
    var marked = claims.mark(article, held.text(), start, end, statement, actor);
    facts.add(marked.fact());
    facts.addAll(openReview(marked.id(), article, actor, held, true));
    openArticle(held, actor, facts);
    standing.tell(held.id(), facts, actor);
    return marked.id();
  }

  /** Words of the present revision hold no fact: they count as looked at, nobody checks them. */
  public UUID waive(@About("article") UUID article, int revision, int start, int end) {
    var actor = marker();
    var held = bench.article(article, actor);
    bench.requireClaimsMove(held);
    held.article().requireText(revision);
    var waived = claims.waive(article, held.text(), start, end, actor);
    standing.tell(article, List.of(waived.fact()), actor);
    return waived.id();
  }

  /**
   * Takes a decision back: the claim is to be decided again. One that was accepted goes back only
   * as long as nobody has begun to check it.
   */
  public void reconsider(@About("claim") UUID claim, long seen) {
    var actor = marker();
    var atHand = bench.claim(claim, actor);
    bench.requireClaimsMove(atHand.held());
    var row = claims.seenAt(claim, seen);
    var review = atHand.review();
    boolean accepted = row.status() == ClaimStatus.ACCEPTED;
    if (accepted && review != null && !review.isUntouched()) {
      throw Refused.by("refused.reconsider.begun", row.number());
    }
    var facts = new ArrayList<Fact>();
    facts.add(claims.reconsider(claim, atHand.held().text().number(), actor));
    if (accepted && review != null) {
      facts.add(review.move(Move.CLOSE, MoveRequest.EMPTY, Actor.SYSTEM, bench.now()).bySystem());
    }
    standing.tell(atHand.held().id(), facts, actor);
  }

  /**
   * @param seen the version the person saw; null: it must still be a suggestion
   */
  public void accept(@About("claim") UUID claim, @Nullable Long seen) {
    accept(claim, seen, true);
  }

  /** To be taken by who accepts it, whatever the desk's rule says. */
  public void acceptForOneself(@About("claim") UUID claim, @Nullable Long seen) {
    accept(claim, seen, false);
  }

  private void accept(UUID claim, @Nullable Long seen, boolean byRule) {
    var actor = marker();
    var atHand = bench.claim(claim, actor);
    bench.requireClaimsMove(atHand.held());
    var row = claims.seenAt(claim, seen);
    requireUndecided(row, seen);
    var facts = new ArrayList<Fact>();
    facts.add(claims.accept(claim, atHand.held().text().number(), actor));
    var review = atHand.review();
    if (review == null) {
      facts.addAll(openReview(claim, row.article(), actor, atHand.held(), byRule));
    } else if (review.stage() == Stage.CLOSED) {
      facts.add(review.move(Move.REVIVE, MoveRequest.EMPTY, Actor.SYSTEM, bench.now()).bySystem());
    }
    openArticle(atHand.held(), actor, facts);
    standing.tell(atHand.held().id(), facts, actor);
  }

  /**
   * @param of number of the claim it repeats, wanted for DUPLICATE
   * @param by who waived it, wanted for WAIVED
   */
  public void dismiss(
      @About("claim") UUID claim,
      @Nullable Long seen,
      @Nullable DismissReason why,
      @Nullable Integer of,
      @Nullable String by) {
    var actor = marker();
    var atHand = bench.claim(claim, actor);
    bench.requireClaimsMove(atHand.held());
    var row = claims.seenAt(claim, seen);
    requireUndecided(row, seen);
    if (why == null) {
      throw Invalid.field("reason", "invalid.blank");
    }
    var review = atHand.review();
    if (review != null) {
      DismissRule.against(
              actor,
              atHand.held().article().isAuthor(actor.id()),
              review.stage(),
              review.assignee(),
              review.proposer())
          .ifPresent(refused -> {
            throw refused;
          });
    }
    var facts = new ArrayList<Fact>();
    facts.add(claims.dismiss(claim, why, of, by, actor));
    if (review != null && review.stage() != Stage.CLOSED) {
      facts.add(review.move(Move.CLOSE, MoveRequest.EMPTY, Actor.SYSTEM, bench.now()).bySystem());
    }
    standing.tell(atHand.held().id(), facts, actor);
  }

  /** Other words for the claim: its statement, who asserts it, the span itself. */
  public void amend(@About("claim") UUID claim, long seen, Amendment words) {
    var actor = marker();
    var atHand = bench.claim(claim, actor);
    requireMalleable(atHand);
    var unused = claims.seenAt(claim, seen);
    var fact = claims.amend(claim, atHand.held().text(), words, actor);
    standing.tell(atHand.held().id(), List.of(fact), actor);
  }

  /**
   * @return the ids of the pieces, the claim itself first
   */
  public List<UUID> split(@About("claim") UUID claim, long seen, List<Integer> at) {
    var actor = marker();
    var atHand = bench.claim(claim, actor);
    requireMalleable(atHand);
    var before = claims.seenAt(claim, seen);
    var pieces = claims.split(claim, atHand.held().text(), at, actor);
    var facts = new ArrayList<Fact>();
    for (var piece : pieces) {
      facts.add(piece.fact());
      boolean wantsReview = before.status() == ClaimStatus.ACCEPTED && !piece.id().equals(claim);
      if (wantsReview) {
        facts.addAll(openReview(piece.id(), before.article(), actor, atHand.held(), true));
      }
    }
    standing.tell(atHand.held().id(), facts, actor);
    return pieces.stream().map(Claims.Moved::id).toList();
  }

  /** A claim and the version somebody saw. */
  public record Seen(UUID id, long version) implements About.Thing {}

  /**
   * @return the id of the claim that takes all their words
   */
  public UUID merge(@About("claim") List<Seen> several) {
    var actor = marker();
    if (several.size() < 2) {
      throw Invalid.field("claims", "invalid.merge.two");
    }
    var first = bench.claim(several.getFirst().id(), actor);
    // nothing is said of a claim elsewhere, which this person may not be able to find
    for (var one : several) {
      requireMalleable(bench.claimOf(first.held(), one.id()));
      var unused = claims.seenAt(one.id(), one.version());
    }
    var merged = claims.merge(several.stream().map(Seen::id).toList(), first.held().text(), actor);
    var facts = new ArrayList<Fact>();
    for (var one : merged) {
      facts.add(one.fact());
      boolean gone = !one.id().equals(merged.getFirst().id());
      if (gone) {
        bench
            .ofClaim(one.id())
            .filter(review -> review.stage() != Stage.CLOSED)
            .ifPresent(review ->
                facts.add(
                    review
                        .move(Move.CLOSE, MoveRequest.EMPTY, Actor.SYSTEM, bench.now())
                        .bySystem()));
      }
    }
    standing.tell(first.held().id(), facts, actor);
    return merged.getFirst().id();
  }

  /**
   * An orphan gets the words a person points at. A suggestion of the same words repeats it from
   * then on.
   */
  public void place(@About("claim") UUID claim, long seen, int revision, int start, int end) {
    var actor = marker();
    var atHand = bench.claim(claim, actor);
    bench.requireClaimsMove(atHand.held());
    atHand.held().article().requireText(revision);
    var unused = claims.seenAt(claim, seen);
    var facts = new ArrayList<Fact>();
    facts.add(claims.place(claim, atHand.held().text(), start, end, actor));
    claims.repeating(claim, atHand.held().text()).forEach(fact -> facts.add(fact.bySystem()));
    standing.tell(atHand.held().id(), facts, actor);
  }

  /** An orphan's words have left the article. */
  public void remove(@About("claim") UUID claim, long seen) {
    var actor = marker();
    var atHand = bench.claim(claim, actor);
    bench.requireClaimsMove(atHand.held());
    var unused = claims.seenAt(claim, seen);
    var review = atHand.review();
    if (review != null && atHand.held().article().isAuthor(actor.id())) {
      throw Refused.by("refused.duty.author");
    }
    var facts = new ArrayList<Fact>();
    facts.add(claims.remove(claim, actor));
    if (review != null && review.stage() != Stage.CLOSED) {
      facts.add(review.move(Move.CLOSE, MoveRequest.EMPTY, Actor.SYSTEM, bench.now()).bySystem());
    }
    standing.tell(atHand.held().id(), facts, actor);
  }

  /** Corrects what a part of the present revision is. */
  public void relabel(@About("article") UUID article, long seen, int part, PartKind kind) {
    var actor = actors.current();
    var held = bench.article(article, actor);
    ArticleMove.RELABEL.require(actor, held.stage());
    articles.seenAt(article, seen);
    var span = held.text().part(part).orElseThrow(() -> new Missing("part"));
    boolean holdsClaims =
        claims.accepted(article).stream()
            .anyMatch(anchor -> span.holds(anchor.start(), anchor.end()));
    if (holdsClaims) {
      throw Refused.by("refused.relabel.claims");
    }
    standing.tell(article, List.of(articles.relabel(article, part, kind, actor)), actor);
  }

  private Actor marker() {
    var actor = actors.current();
    actor.require(Permission.MARK_CLAIMS);
    return actor;
  }

  /** Opens it, and gives it to whom the desk's rule names. */
  private List<Fact> openReview(
      UUID claim, UUID article, Actor actor, Articles.Held held, boolean byRule) {
    var review = new ClaimReview(claim, article, actor, bench.now());
    bench.store(review);
    var facts = new ArrayList<Fact>();
    facts.add(review.opened());
    var kinds = Set.copyOf(claims.seenAt(claim, null).kinds());
    var whose = byRule ? rotas.whose(kinds, held) : Optional.<UUID>empty();
    boolean moves = held.stage() == ArticleStage.INTAKE || held.stage().reviewsMove();
    whose
        .filter(one -> moves)
        .map(one -> review.move(Move.ASSIGN, MoveRequest.assigning(one), Actor.SYSTEM, bench.now()))
        .ifPresent(fact -> facts.add(fact.mark("by", "rota").bySystem()));
    return facts;
  }

  /** The first claim of an article opens it. */
  private void openArticle(Articles.Held held, Actor actor, List<Fact> facts) {
    if (held.stage() == ArticleStage.INTAKE) {
      ArticleChecks.requireOpenable(held);
      facts.add(articles.become(held.id(), ArticleStage.CHECKING, ArticleMove.OPEN.act(), actor));
    }
  }

  /** Without a version a decision is only about what nobody has decided yet. */
  private static void requireUndecided(ClaimRow row, @Nullable Long seen) {
    if (seen == null && row.status() != ClaimStatus.SUGGESTED) {
      throw new SomebodyWasFaster(row.changedBy(), row.changedAt(), row.version());
    }
  }

  private void requireMalleable(Bench.ClaimAtHand atHand) {
    bench.requireClaimsMove(atHand.held());
    var review = atHand.review();
    if (review == null) {
      return;
    }
    switch (review.stage()) {
      case TO_CHECK, CHECKING, WAITING, CLOSED -> {}
      case PROPOSED, SECOND_CHECK, DISPUTED -> throw Refused.by("refused.claim.proposed");
      case APPROVED, STALE -> throw Refused.by("refused.claim.approved");
    }
  }
}
