package org.stet.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.article.Articles;
import org.stet.article.HandedIn;
import org.stet.article.PartKind;
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
import org.stet.claim.detect.Suggestion;
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
  private final StandingSignatures standing;
  private final AuditTrail audit;
  private final CurrentActor actors;
  private final TransactionTemplate transaction;
  private final TransactionTemplate looking;

  Redraft(
      Bench bench,
      Articles articles,
      Claims claims,
      @Qualifier("rules") ClaimDetector rules,
      ClaimDetector detector,
      HeadsUps headsUps,
      StandingSignatures standing,
      AuditTrail audit,
      CurrentActor actors,
      PlatformTransactionManager transactions) {
    this.bench = bench;
    this.articles = articles;
    this.claims = claims;
    this.rules = rules;
    this.detector = detector;
    this.headsUps = headsUps;
    this.standing = standing;
    this.audit = audit;
    this.actors = actors;
    this.transaction = new TransactionTemplate(transactions);
    this.looking = new TransactionTemplate(transactions);
    looking.setReadOnly(true);
  }

  /**
   * What a new draft did to the claims, in numbers of them.
   *
   * @param revision its number
   * @param kept whose words are the same; among them suggestions
   * @param reworded suggestions whose words are others
   * @param fixApplied whose approved wording stands in it now
   * @param stale whose words, number or attribution changed
   * @param cut whose words left the article
   * @param orphaned that can't be found for certain
   * @param returned that were cut before and stand in it again
   * @param unsigned whether a sign-off no longer holds for it
   * @param partsUnsigned signatures under parts that no longer hold for it
   * @param otherLanguage the language of the draft, where the one before was in another
   */
  public record Outcome(
      int revision,
      int kept,
      int reworded,
      int fixApplied,
      int stale,
      int cut,
      int orphaned,
      int returned,
      boolean unsigned,
      int partsUnsigned,
      @Nullable String otherLanguage) {}

  /** What becomes of a claim under a new draft. */
  public enum What {
    /** The same words stand in it. */
    KEPT,
    /** A suggestion that nobody decided on has other words. */
    REWORDED,
    /** The approved wording stands in it. */
    FIX_APPLIED,
    /** Its words, number or attribution are others. */
    STALE,
    /** It can't be found for certain. */
    ORPHANED,
    /** Its words left the article. */
    CUT,
    /** It was cut before, and its words are there again. */
    RETURNED,
    /** It was dismissed, and its words are there still. */
    FOLLOWED
  }

  /**
   * What becomes of one claim.
   *
   * @param stage of its review as it is now; null where it has none
   * @param at where it stands in the new draft; null where it does not
   */
  public record Fate(ClaimRow claim, @Nullable Stage stage, What what, @Nullable Span at) {

    /** Whether a verdict or work in progress is made doubtful by it. */
    public boolean outdates() {
      return stage != null && Move.OUTDATE.from().contains(stage);
    }
  }

  /**
   * What a draft would do, before anybody takes it.
   *
   * @param suggestions new ones that it would bring
   * @param unsigns whether a sign-off would no longer hold
   * @param unsignsParts whose signatures would no longer hold, as their words are others
   * @param otherLanguage the language of the draft, where the one before was in another
   */
  public record Foreseen(
      RevisionText before,
      RevisionText after,
      List<Fate> fates,
      int suggestions,
      boolean unsigns,
      List<PartKind> unsignsParts,
      @Nullable String otherLanguage) {}

  /**
   * Looks at what a draft would do; nothing is stored.
   *
   * @param replaces number of the revision that it would take the place of
   * @throws org.stet.people.SomebodyWasFaster where another draft came first
   */
  public Foreseen foresee(UUID article, int replaces, ReadArticle draft) {
    var actor = actors.current();
    var known = known(article, replaces, draft, actor);
    var found = found(known);
    return Objects.requireNonNull(
        looking.execute(tx -> foresee(article, replaces, known, found, actor)));
  }

  /** Before anything is held: the model may take its time. */
  private List<Suggestion> found(ReadArticle draft) {
    return detector.suggest(draft.text(), draft.parts(), draft.language());
  }

  /**
   * Once it is known that they may: a part is what it was in the draft before, as people may have
   * put it right.
   */
  private ReadArticle known(UUID article, int replaces, ReadArticle draft, Actor actor) {
    return Objects.requireNonNull(
        looking.execute(tx -> {
          var held = articles.look(article, actor);
          require(held, replaces, draft, actor);
          return draft.withParts(PartsBefore.of(held.text(), draft));
        }));
  }

  private Foreseen foresee(
      UUID article, int replaces, ReadArticle draft, List<Suggestion> found, Actor actor) {
    var held = articles.look(article, actor);
    require(held, replaces, draft, actor);
    var next = articles.asDraft(article, draft, actor);
    var fates = fates(held, next, draft.language(), reviews(article), found);
    int fresh = fresh(held, found, fates).size();
    boolean unsigns = bench.signedCheck(article).isPresent();
    var unsignsParts = standing.notUnder(article, next);
    return new Foreseen(held.text(), next, fates, fresh, unsigns, unsignsParts, other(held, draft));
  }

  /**
   * @param replaces number of the revision that this draft takes the place of
   * @throws org.stet.people.SomebodyWasFaster where another draft came first
   */
  public Outcome revise(
      @About("article") UUID article,
      int replaces,
      ReadArticle draft,
      HandedIn.@Nullable Original original) {
    var actor = actors.current();
    var known = known(article, replaces, draft, actor);
    var found = found(known);
    return Objects.requireNonNull(
        transaction.execute(tx -> revise(article, replaces, known, found, original, actor)));
  }

  private Outcome revise(
      UUID article,
      int replaces,
      ReadArticle draft,
      List<Suggestion> found,
      HandedIn.@Nullable Original original,
      Actor actor) {
    var held = bench.article(article, actor);
    require(held, replaces, draft, actor);
    var reviews = reviews(article);
    var story = new Story(held, reviews, actor);
    story.otherLanguage = other(held, draft);
    story.facts.add(articles.revise(article, draft, original, actor));
    story.next = articles.look(article, actor).text();
    bench.signedCheck(article).ifPresent(story::unsign);
    var fates = fates(held, story.next, draft.language(), reviews, found);
    story.followAll(fates);
    story.suggest(fresh(held, found, fates));
    bench
        .resumeAnswered(article, articles.look(article, actor).stage())
        .forEach(fact -> story.facts.add(fact.bySystem()));
    int partsUnsigned = standing.tell(article, story.facts, actor);
    return story.outcome(partsUnsigned);
  }

  /** No claim is followed from one language to another; null where one of them is not known. */
  private static @Nullable String other(Articles.Held held, ReadArticle draft) {
    var before = held.article().language();
    var after = draft.language();
    boolean another =
        before != null
            && after != null
            && !Locale.forLanguageTag(before)
                .getLanguage()
                .equals(Locale.forLanguageTag(after).getLanguage());
    return another ? after : null;
  }

  private static void require(Articles.Held held, int replaces, ReadArticle draft, Actor actor) {
    ArticleMove.REVISE.require(actor, held.stage());
    held.article().requireText(replaces);
    if (draft.text().equals(held.text().text())) {
      throw Refused.by("refused.revise.same");
    }
  }

  private Map<UUID, ClaimReview> reviews(UUID article) {
    var reviews = new HashMap<UUID, ClaimReview>();
    bench.ofArticle(article).forEach(review -> reviews.put(review.claimId(), review));
    return reviews;
  }

  private List<Fate> fates(
      Articles.Held held,
      RevisionText next,
      @Nullable String language,
      Map<UUID, ClaimReview> reviews,
      List<Suggestion> found) {
    var all = claims.ofArticle(held.id());
    var before = read(held.text(), held.article().language());
    var after = read(next, language);
    var here =
        all.stream()
            .filter(claim -> claim.anchor().revision() == held.text().number())
            .filter(claim -> claim.status() != ClaimStatus.CUT)
            .filter(claim -> claim.status() != ClaimStatus.ORPHANED)
            .toList();
    var outcomes =
        Reanchor.follow(before, after, here.stream().map(claim -> sought(claim, reviews)).toList());
    var fates = new ArrayList<Fate>();
    for (int i = 0; i < here.size(); i++) {
      fate(here.get(i), outcomes.get(i), stage(here.get(i), reviews), next).ifPresent(fates::add);
    }
    var cutBefore = all.stream().filter(claim -> claim.status() == ClaimStatus.CUT).toList();
    var places = Reanchor.onlyPlaces(after, cutBefore.stream().map(ClaimRow::quote).toList());
    for (int i = 0; i < cutBefore.size(); i++) {
      var claim = cutBefore.get(i);
      places
          .get(i)
          .filter(at -> !isTaken(at, fates))
          .map(at -> new Fate(claim, stage(claim, reviews), What.RETURNED, at))
          .ifPresent(fates::add);
    }
    var aside = new ArrayList<>(all);
    aside.removeIf(claim ->
        claim.status() != ClaimStatus.DISMISSED
            || fates.stream().anyMatch(fate -> fate.claim().id().equals(claim.id())));
    for (var one : fresh(held, found, fates)) {
      var words = next.text().substring(one.start(), one.end());
      aside.stream()
          .filter(claim -> Wording.same(claim.quote(), words))
          .findFirst()
          .ifPresent(claim -> {
            aside.remove(claim);
            var at = new Span(one.start(), one.end());
            fates.add(new Fate(claim, stage(claim, reviews), What.FOLLOWED, at));
          });
    }
    return fates;
  }

  /** Only to know who speaks: the order of what was found says nothing here. */
  private Reanchor.Draft read(RevisionText text, @Nullable String language) {
    return new Reanchor.Draft(
        text.text(), text.parts(), rules.suggest(text.text(), text.parts(), language));
  }

  private static Reanchor.Sought sought(ClaimRow claim, Map<UUID, ClaimReview> reviews) {
    var review = reviews.get(claim.id());
    var wording =
        claim.status() == ClaimStatus.ACCEPTED && review != null
            ? review.approvedWording().orElse(null)
            : null;
    return new Reanchor.Sought(new Span(claim.anchor().start(), claim.anchor().end()), wording);
  }

  private static @Nullable Stage stage(ClaimRow claim, Map<UUID, ClaimReview> reviews) {
    var review = reviews.get(claim.id());
    return review == null ? null : review.stage();
  }

  /** Nothing for what was dismissed and is not there any more. */
  private static Optional<Fate> fate(
      ClaimRow claim, Reanchor.Outcome outcome, @Nullable Stage stage, RevisionText next) {
    var at = Reanchor.place(outcome).orElse(null);
    return switch (claim.status()) {
      case ACCEPTED -> Optional.of(new Fate(claim, stage, accepted(outcome), at));
      case SUGGESTED -> Optional.of(new Fate(claim, stage, suggested(claim, at, next), at));
      case DISMISSED ->
          at != null && Wording.same(claim.quote(), at.of(next.text()))
              ? Optional.of(new Fate(claim, stage, What.FOLLOWED, at))
              : Optional.empty();
      case ORPHANED, CUT -> Optional.empty();
    };
  }

  private static What suggested(ClaimRow claim, @Nullable Span at, RevisionText next) {
    if (at == null) {
      return What.CUT;
    }
    return Wording.same(claim.quote(), at.of(next.text())) ? What.KEPT : What.REWORDED;
  }

  private static What accepted(Reanchor.Outcome outcome) {
    return switch (outcome) {
      case Reanchor.Kept kept -> What.KEPT;
      case Reanchor.Fixed fixed -> What.FIX_APPLIED;
      case Reanchor.Changed changed -> What.STALE;
      case Reanchor.Gone gone -> What.CUT;
      case Reanchor.Lost lost -> What.ORPHANED;
    };
  }

  /** Sentences worth a check in which no known claim stands. */
  private static List<Suggestion> fresh(
      Articles.Held held, List<Suggestion> found, List<Fate> fates) {
    return found.stream()
        .filter(one -> one.reaches(held.desk().cutOff()))
        .filter(one -> !isTaken(new Span(one.start(), one.end()), fates))
        .toList();
  }

  private static boolean isTaken(Span span, List<Fate> fates) {
    return fates.stream()
        .flatMap(fate -> Stream.ofNullable(fate.at()))
        .anyMatch(taken -> taken.start() < span.end() && span.start() < taken.end());
  }

  /** One draft taking the place of another. */
  private final class Story {

    private final Articles.Held held;
    private final Actor actor;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<UUID, ClaimReview> reviews;
    private final Map<What, Integer> counted = new EnumMap<>(What.class);
    private RevisionText next;
    private @Nullable String otherLanguage;
    private boolean unsigned;

    Story(Articles.Held held, Map<UUID, ClaimReview> reviews, Actor actor) {
      this.held = held;
      this.reviews = reviews;
      this.actor = actor;
      this.next = held.text();
    }

    void unsign(ArticleCheck check) {
      facts.add(check.takeBack(bench.now()).bySystem());
      unsigned = true;
    }

    void followAll(List<Fate> fates) {
      for (var fate : fates) {
        follow(fate.claim(), fate.what(), fate.at());
        counted.merge(fate.what(), 1, Integer::sum);
      }
    }

    private void follow(ClaimRow claim, What what, @Nullable Span at) {
      if (at != null && what != What.RETURNED) {
        facts.add(claims.follow(claim.id(), next, at.start(), at.end()).bySystem());
      }
      var review = reviews.get(claim.id());
      switch (what) {
        case KEPT, REWORDED, FOLLOWED -> {}
        case FIX_APPLIED -> facts.add(fixApplied(Objects.requireNonNull(review)));
        case STALE -> outdate(Objects.requireNonNull(review), "words");
        case ORPHANED -> {
          facts.add(claims.orphan(claim.id()).bySystem());
          outdate(Objects.requireNonNull(review), "orphaned");
        }
        case CUT -> {
          facts.add(claims.remove(claim.id(), Actor.SYSTEM).bySystem());
          if (review != null && review.stage() != Stage.CLOSED) {
            facts.add(byStet(review, Move.CLOSE));
          }
        }
        case RETURNED -> comeBack(claim, Objects.requireNonNull(at), review);
      }
    }

    private Fact fixApplied(ClaimReview review) {
      return review.fixApplied(next.number(), Actor.SYSTEM, bench.now()).bySystem();
    }

    private void comeBack(ClaimRow claim, Span at, @Nullable ClaimReview review) {
      facts.add(claims.returnOfWords(claim.id(), next, at.start(), at.end()).bySystem());
      if (review != null && review.stage() == Stage.CLOSED) {
        facts.add(byStet(review, Move.REVIVE));
      }
    }

    private void outdate(ClaimReview review, String because) {
      if (Move.OUTDATE.from().contains(review.stage())) {
        var before = review.approvedVerdict();
        facts.add(review.outdate(because, Actor.SYSTEM, bench.now()).bySystem());
        headsUps.changed(review, before, actor);
      }
    }

    private Fact byStet(ClaimReview review, Move move) {
      return review.move(move, MoveRequest.EMPTY, Actor.SYSTEM, bench.now()).bySystem();
    }

    void suggest(List<Suggestion> fresh) {
      claims.suggest(held.id(), next, fresh, actor).forEach(m -> facts.add(m.fact().bySystem()));
    }

    Outcome outcome(int partsUnsigned) {
      return new Outcome(
          next.number(),
          number(What.KEPT),
          number(What.REWORDED),
          number(What.FIX_APPLIED),
          number(What.STALE),
          number(What.CUT),
          number(What.ORPHANED),
          number(What.RETURNED),
          unsigned,
          partsUnsigned,
          otherLanguage);
    }

    private int number(What what) {
      return counted.getOrDefault(what, 0);
    }
  }
}
