package org.stet.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.Articles;
import org.stet.article.HandedIn;
import org.stet.article.RevisionText;
import org.stet.article.read.ReadArticle;
import org.stet.audit.About;
import org.stet.audit.AuditTrail;
import org.stet.audit.Fact;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;
import org.stet.claim.Claims;
import org.stet.claim.Reanchor;
import org.stet.claim.detect.ClaimDetector;
import org.stet.claim.detect.Span;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Refused;

/**
 * Takes a new draft: finds every claim again, lets those alone whose words are the same, makes the
 * others stale, cuts what left the article, and puts to a person what can't be found for certain.
 */
@Service
public class Redraft {

  private final Bench bench;
  private final Articles articles;
  private final Claims claims;
  private final ClaimDetector rules;
  private final ClaimDetector detector;
  private final HeadsUps headsUps;
  private final AuditTrail audit;
  private final CurrentActor actors;

  Redraft(
      Bench bench,
      Articles articles,
      Claims claims,
      @Qualifier("rules") ClaimDetector rules,
      ClaimDetector detector,
      HeadsUps headsUps,
      AuditTrail audit,
      CurrentActor actors) {
    this.bench = bench;
    this.articles = articles;
    this.claims = claims;
    this.rules = rules;
    this.detector = detector;
    this.headsUps = headsUps;
    this.audit = audit;
    this.actors = actors;
  }

  /**
   * What a new draft did to the claims, in numbers of them.
   *
   * @param revision its number
   * @param kept whose words are the same; among them suggestions
   * @param fixApplied whose approved wording stands in it now
   * @param stale whose words, number or attribution changed
   * @param cut whose words left the article
   * @param orphaned that can't be found for certain
   * @param returned that were cut before and stand in it again
   */
  public record Outcome(
      int revision, int kept, int fixApplied, int stale, int cut, int orphaned, int returned) {}

  /**
   * @param replaces number of the revision that this draft takes the place of
   * @throws org.stet.people.SomebodyWasFaster where another draft came first
   */
  @Transactional
  public Outcome revise(
      @About("article") UUID article,
      int replaces,
      ReadArticle draft,
      HandedIn.@Nullable Original original) {
    var actor = actors.current();
    var held = bench.article(article, actor);
    ArticleMove.REVISE.require(actor, held.stage());
    held.article().requireText(replaces);
    if (draft.text().equals(held.text().text())) {
      throw Refused.by("refused.revise.same");
    }
    var story = new Story(held, actor);
    story.facts.add(articles.revise(article, draft, original, actor));
    story.next = articles.look(article, actor).text();
    bench.signedCheck(article).ifPresent(c -> story.facts.add(c.takeBack(bench.now()).bySystem()));
    story.followAll(draft.language());
    story.suggest(draft.language());
    bench
        .resumeAnswered(article, articles.look(article, actor).stage())
        .forEach(fact -> story.facts.add(fact.bySystem()));
    audit.appendAll(actor, story.facts);
    return story.outcome();
  }

  /** One draft taking the place of another. */
  private final class Story {

    private final Articles.Held held;
    private final Actor actor;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Span> taken = new ArrayList<>();
    private final Map<UUID, ClaimReview> reviews = new HashMap<>();
    private RevisionText next;
    private int kept;
    private int fixApplied;
    private int stale;
    private int cut;
    private int orphaned;
    private int returned;

    Story(Articles.Held held, Actor actor) {
      this.held = held;
      this.actor = actor;
      this.next = held.text();
      bench.ofArticle(held.id()).forEach(review -> reviews.put(review.claimId(), review));
    }

    void followAll(@Nullable String language) {
      var all = claims.ofArticle(held.id());
      var before = read(held.text(), held.article().language());
      var after = read(next, language);
      var here =
          all.stream()
              .filter(claim -> claim.anchor().revision() == held.text().number())
              .filter(claim -> claim.status() != ClaimStatus.CUT)
              .filter(claim -> claim.status() != ClaimStatus.ORPHANED)
              .toList();
      var outcomes = Reanchor.follow(before, after, here.stream().map(this::sought).toList());
      for (int i = 0; i < here.size(); i++) {
        follow(here.get(i), outcomes.get(i));
      }
      var cutBefore = all.stream().filter(claim -> claim.status() == ClaimStatus.CUT).toList();
      var places = Reanchor.onlyPlaces(after, cutBefore.stream().map(ClaimRow::quote).toList());
      for (int i = 0; i < cutBefore.size(); i++) {
        var claim = cutBefore.get(i);
        places.get(i).filter(at -> !isTaken(at)).ifPresent(at -> comeBack(claim, at));
      }
    }

    /** Only to know who speaks: the order of what was found says nothing here. */
    private Reanchor.Draft read(RevisionText text, @Nullable String language) {
      return new Reanchor.Draft(
          text.text(), text.parts(), rules.suggest(text.text(), text.parts(), language));
    }

    private Reanchor.Sought sought(ClaimRow claim) {
      var review = reviews.get(claim.id());
      var wording =
          claim.status() == ClaimStatus.ACCEPTED && review != null
              ? review.approvedWording().orElse(null)
              : null;
      return new Reanchor.Sought(new Span(claim.anchor().start(), claim.anchor().end()), wording);
    }

    private void follow(ClaimRow claim, Reanchor.Outcome outcome) {
      switch (claim.status()) {
        case ACCEPTED -> accepted(claim, outcome);
        case SUGGESTED -> suggested(claim, outcome);
        case DISMISSED -> {
          if (outcome instanceof Reanchor.Kept(Span at)) {
            move(claim, at);
          }
        }
        case ORPHANED, CUT -> {}
      }
    }

    private void suggested(ClaimRow claim, Reanchor.Outcome outcome) {
      Reanchor.place(outcome)
          .ifPresentOrElse(
              at -> {
                move(claim, at);
                kept++;
              },
              () -> remove(claim));
    }

    private void accepted(ClaimRow claim, Reanchor.Outcome outcome) {
      var review = Objects.requireNonNull(reviews.get(claim.id()));
      switch (outcome) {
        case Reanchor.Kept(Span at) -> {
          move(claim, at);
          kept++;
        }
        case Reanchor.Fixed(Span at) -> {
          move(claim, at);
          facts.add(review.fixApplied(next.number(), Actor.SYSTEM, bench.now()).bySystem());
          fixApplied++;
        }
        case Reanchor.Changed(Span at) -> {
          move(claim, at);
          outdate(review, "words");
          stale++;
        }
        case Reanchor.Gone() -> {
          remove(claim);
          close(review);
        }
        case Reanchor.Lost() -> {
          facts.add(claims.orphan(claim.id()).bySystem());
          outdate(review, "orphaned");
          orphaned++;
        }
      }
    }

    private void comeBack(ClaimRow claim, Span at) {
      facts.add(claims.returnOfWords(claim.id(), next, at.start(), at.end()).bySystem());
      taken.add(at);
      returned++;
      var review = reviews.get(claim.id());
      if (review != null && review.stage() == Stage.CLOSED) {
        facts.add(byStet(review, Move.REVIVE));
      }
    }

    private void move(ClaimRow claim, Span at) {
      facts.add(claims.follow(claim.id(), next, at.start(), at.end()).bySystem());
      taken.add(at);
    }

    private void remove(ClaimRow claim) {
      facts.add(claims.remove(claim.id(), Actor.SYSTEM).bySystem());
      cut++;
    }

    private void outdate(ClaimReview review, String because) {
      if (Move.OUTDATE.from().contains(review.stage())) {
        var before = review.approvedVerdict();
        facts.add(review.outdate(because, Actor.SYSTEM, bench.now()).bySystem());
        headsUps.changed(review, before, actor);
      }
    }

    private void close(ClaimReview review) {
      if (review.stage() != Stage.CLOSED) {
        facts.add(byStet(review, Move.CLOSE));
      }
    }

    private Fact byStet(ClaimReview review, Move move) {
      return review.move(move, MoveRequest.EMPTY, Actor.SYSTEM, bench.now()).bySystem();
    }

    void suggest(@Nullable String language) {
      var fresh =
          detector.suggest(next.text(), next.parts(), language).stream()
              .filter(one -> one.reaches(held.desk().cutOff()))
              .filter(one -> !isTaken(new Span(one.start(), one.end())))
              .toList();
      claims.suggest(held.id(), next, fresh, actor).forEach(m -> facts.add(m.fact().bySystem()));
    }

    private boolean isTaken(Span span) {
      return taken.stream().anyMatch(t -> t.start() < span.end() && span.start() < t.end());
    }

    Outcome outcome() {
      return new Outcome(next.number(), kept, fixApplied, stale, cut, orphaned, returned);
    }
  }
}
