package org.stet.review;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleStage;
import org.stet.article.Articles;
import org.stet.audit.Fact;
import org.stet.people.Actor;
import org.stet.people.Missing;
import org.stet.people.Refused;
import org.stet.people.Staff;
import org.stet.people.Words;

/** What every story of this room begins with: the article held, the review at hand. */
@Component
class Bench {

  private final EntityManager entities;
  private final Articles articles;
  private final Openings openings;
  private final Staff staff;
  private final Clock clock;

  Bench(EntityManager entities, Articles articles, Openings openings, Staff staff, Clock clock) {
    this.entities = entities;
    this.articles = articles;
    this.openings = openings;
    this.staff = staff;
    this.clock = clock;
  }

  /** A review whose article is held until the transaction ends. */
  record AtHand(ClaimReview review, Articles.Held held) {}

  /** A claim's review, where it has one, its article held. */
  record ClaimAtHand(@Nullable ClaimReview review, Articles.Held held) {}

  AtHand review(UUID id, Actor actor) {
    var found = entities.find(ClaimReview.class, id);
    if (found == null) {
      throw new Missing("review");
    }
    entities.detach(found);
    var held = held(found.articleId(), actor, "review");
    return new AtHand(entities.find(ClaimReview.class, id), held);
  }

  /** Those of many reviews, in one order, so that nobody waits for somebody who waits for them. */
  void holdArticles(Collection<UUID> reviews, Actor actor) {
    entities
        .createQuery(
            "select distinct r.articleId from ClaimReview r where r.id in :ids", UUID.class)
        .setParameter("ids", reviews)
        .getResultStream()
        .sorted()
        .forEach(article -> {
          var unused = held(article, actor, "review");
        });
  }

  ClaimAtHand claim(UUID claimId, Actor actor) {
    var held = held(articleOf(claimId), actor, "claim");
    return new ClaimAtHand(ofClaim(claimId).orElse(null), held);
  }

  /**
   * @throws Missing also where the claim is one of another article
   */
  ClaimAtHand claimOf(Articles.Held held, UUID claimId) {
    if (!articleOf(claimId).equals(held.id())) {
      throw new Missing("claim");
    }
    return new ClaimAtHand(ofClaim(claimId).orElse(null), held);
  }

  /** The articles of two claims, which may be the same one. */
  record Both(Articles.Held one, Articles.Held other) {}

  /** Both held, in one order, so that nobody waits for somebody who waits for them. */
  Both both(UUID claim, UUID other, Actor actor) {
    var first = articleOf(claim);
    var second = articleOf(other);
    Stream.of(first, second)
        .sorted()
        .forEach(article -> {
          var unused = held(article, actor, "claim");
        });
    return new Both(held(first, actor, "claim"), held(second, actor, "claim"));
  }

  private UUID articleOf(UUID claimId) {
    return entities
        .createQuery("select c.articleId from Claim c where c.id = :id", UUID.class)
        .setParameter("id", claimId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new Missing("claim"));
  }

  Articles.Held article(UUID id, Actor actor) {
    return articles.hold(id, actor);
  }

  /** Somebody else's object and none at all get the same answer, in the words of what was asked. */
  private Articles.Held held(UUID articleId, Actor actor, String kind) {
    try {
      return articles.hold(articleId, actor);
    } catch (Missing e) {
      throw new Missing(kind);
    }
  }

  Optional<ClaimReview> ofClaim(UUID claimId) {
    return entities
        .createQuery("select r from ClaimReview r where r.claimId = :claim", ClaimReview.class)
        .setParameter("claim", claimId)
        .getResultStream()
        .findFirst();
  }

  List<ClaimReview> ofArticle(UUID articleId) {
    return entities
        .createQuery("select r from ClaimReview r where r.articleId = :id", ClaimReview.class)
        .setParameter("id", articleId)
        .getResultList();
  }

  ArticleCheck check(UUID articleId) {
    var check = entities.find(ArticleCheck.class, articleId);
    if (check == null) {
      check = new ArticleCheck(articleId, now());
      entities.persist(check);
    }
    return check;
  }

  /** The article's check, where anything was ever signed. */
  Optional<ArticleCheck> knownCheck(UUID articleId) {
    return Optional.ofNullable(entities.find(ArticleCheck.class, articleId));
  }

  /** The article's check, where a sign-off stands in it. */
  Optional<ArticleCheck> signedCheck(UUID articleId) {
    return knownCheck(articleId).filter(ArticleCheck::isSigned);
  }

  /** Whoever waited for an answer that came while reviews rested goes on, where they move now. */
  List<Fact> resumeAnswered(UUID articleId, ArticleStage stage) {
    return ofArticle(articleId).stream()
        .filter(ClaimReview::isAnswered)
        .filter(review -> reviewsMove(articleId, stage, review.claimId()))
        .map(review -> review.move(Move.RESUME, MoveRequest.EMPTY, Actor.SYSTEM, now()))
        .toList();
  }

  /** For a move that is about to be made; for CONFIRM the readers are those of the change. */
  Situation situationFor(
      Move move, ClaimReview review, Actor actor, MoveRequest request, ArticleRow article) {
    return move == Move.CONFIRM
        ? situation(
            review, actor, request, article, openings.ofChange(review.id(), review.version()))
        : situation(review, actor, request, article);
  }

  Situation situation(ClaimReview review, Actor actor, MoveRequest request, ArticleRow article) {
    requireOpenTo(request.assignee(), article);
    requireOpenTo(request.second(), article);
    var readers = request.second() == null ? Set.<UUID>of() : openings.of(review.id());
    return situation(review, actor, request, article, readers);
  }

  private Situation situation(
      ClaimReview review, Actor actor, MoveRequest request, ArticleRow article, Set<UUID> readers) {
    return new Situation(review, actor, request, authors(article), staff, readers, words(review));
  }

  private @Nullable String words(ClaimReview review) {
    return review.stage() == Stage.STALE
        ? entities
            .createQuery("select c.anchor.quote from Claim c where c.id = :id", String.class)
            .setParameter("id", review.claimId())
            .getSingleResult()
        : null;
  }

  private static void requireOpenTo(@Nullable UUID colleague, ArticleRow article) {
    if (colleague != null && !article.isOpenTo(colleague)) {
      throw Refused.by("refused.assignee.restricted");
    }
  }

  static Set<UUID> authors(ArticleRow article) {
    return article.authors().stream()
        .flatMap(author -> Optional.ofNullable(author.account()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * @throws Refused where reviews of this article rest, and this one is no exception by name
   */
  void requireReviewsMove(Articles.Held held, UUID claim) {
    if (!reviewsMove(held, claim)) {
      throw resting(held);
    }
  }

  boolean reviewsMove(Articles.Held held, UUID claim) {
    return reviewsMove(held.id(), held.stage(), claim);
  }

  /** Whether this claim is checked while its article is there; exceptions by name still are. */
  boolean reviewsMove(UUID article, ArticleStage stage, UUID claim) {
    if (stage.reviewsMove()) {
      return true;
    }
    boolean afterwards = stage == ArticleStage.SIGNED_OFF || stage == ArticleStage.PUBLISHED;
    var check = afterwards ? entities.find(ArticleCheck.class, article) : null;
    return check != null && check.excepts(claim);
  }

  boolean claimsMove(Articles.Held held) {
    return held.stage().claimsMove();
  }

  void requireClaimsMove(Articles.Held held) {
    if (!claimsMove(held)) {
      throw resting(held);
    }
  }

  private static Refused resting(Articles.Held held) {
    return Refused.by(
        "refused.article.rests", Words.say(Locale.ENGLISH, "articleStage." + held.stage().name()));
  }

  void store(Object entity) {
    entities.persist(entity);
  }

  Instant now() {
    return clock.instant();
  }
}
