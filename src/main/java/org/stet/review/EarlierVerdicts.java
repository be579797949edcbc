package org.stet.review;

import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.article.ArticleRows;
import org.stet.claim.match.SimilarTexts.Hit;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Refused;
import org.stet.people.Visibility;

/**
 * Claims like one in hand that were checked before. The index only points; what a person may see of
 * it is decided here, by the same visibility and the same veil as everywhere.
 */
@Service
public class EarlierVerdicts {

  private static final Logger LOG = LoggerFactory.getLogger(EarlierVerdicts.class);

  private static final int MOST = 8;

  /** So many are looked through before it is said that there are none that one may see. */
  private static final int DEEP = 200;

  private final EarlierIndex index;
  private final EntityManager entities;
  private final ArticleRows articles;
  private final Openings openings;
  private final Sources sources;
  private final CurrentActor actors;
  private final Visibility visibility;
  private final TransactionTemplate transaction;

  EarlierVerdicts(
      EarlierIndex index,
      EntityManager entities,
      ArticleRows articles,
      Openings openings,
      Sources sources,
      CurrentActor actors,
      Visibility visibility,
      PlatformTransactionManager transactions) {
    this.index = index;
    this.entities = entities;
    this.articles = articles;
    this.openings = openings;
    this.sources = sources;
    this.actors = actors;
    this.visibility = visibility;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What was found.
   *
   * @param like the most similar first
   * @param whole false while the index is still being made, so that there may be more
   */
  public record Found(List<EarlierVerdict> like, boolean whole) {}

  /**
   * The most similar first. Whoever is shown a finding here has read it.
   *
   * @throws Missing where there is no such review, or it is not open to the one who asks
   * @throws Refused with 403 to authors, who see what became of their words and no more
   * @throws org.stet.people.Unavailable where the index can't be searched now
   */
  public Found of(UUID review) {
    return found(actor -> {
      var known = entities.find(ClaimReview.class, review);
      if (known == null || !visibility.of(actor).includes(known.articleId())) {
        throw new Missing("review");
      }
      return like(known, actor);
    });
  }

  /**
   * The same for a claim that nobody reviews yet, such as a suggestion.
   *
   * @throws Missing where there is no such claim, or it is not open to the one who asks
   */
  public Found ofClaim(UUID claim) {
    return found(actor -> {
      var article =
          entities
              .createQuery("select c.articleId from Claim c where c.id = :id", UUID.class)
              .setParameter("id", claim)
              .getResultStream()
              .findFirst();
      if (article.filter(visibility.of(actor)::includes).isEmpty()) {
        throw new Missing("claim");
      }
      return like(claim, null, actor);
    });
  }

  private Found found(Function<Actor, List<EarlierVerdict>> like) {
    var actor = reader();
    try {
      boolean whole = index.catchUpSoon();
      return new Found(
          Objects.requireNonNull(transaction.execute(tx -> read(like.apply(actor), actor))), whole);
    } catch (UncheckedIOException e) {
      throw new EarlierClosed(e);
    }
  }

  private List<EarlierVerdict> read(List<EarlierVerdict> found, Actor actor) {
    for (var earlier : found) {
      openings.note(row(entities.find(ClaimReview.class, earlier.review()), actor), actor);
    }
    return found;
  }

  /**
   * The closest one that says something else, among those the actor may see; what the index points
   * to stands in the database, or it is none. It is asked inside a story and fails none: while the
   * index is made anew, or can't be searched, there is nothing.
   */
  Optional<EarlierVerdict> against(Verdict verdict, ClaimReview review, Actor actor) {
    try {
      return index.isMadeAnew()
          ? Optional.empty()
          : like(review, actor).stream()
              .filter(earlier -> earlier.close() && earlier.finding().verdict() != verdict)
              .findFirst();
    } catch (RuntimeException e) {
      LOG.warn("Earlier verdicts could not be looked up", e);
      return Optional.empty();
    }
  }

  /**
   * Where evidence was first entered that stands in a review too.
   *
   * @param article null where it is not open to the one who asks
   */
  public record Origin(
      @Nullable UUID article, @Nullable UUID claim, int number, @Nullable String headline) {

    static final Origin HIDDEN = new Origin(null, null, 0, null);
  }

  /** By the evidence that was taken over from an earlier claim; the others are not in it. */
  public Map<UUID, Origin> origins(Collection<UUID> evidence) {
    if (evidence.isEmpty()) {
      return Map.of();
    }
    return Objects.requireNonNull(
        transaction.execute(tx -> {
          var sight = visibility.of(actors.current());
          var origins = new HashMap<UUID, Origin>();
          entities
              .createQuery(
                  "select u.evidenceId, r.articleId, c.id, c.number from Reuse u, ClaimReview r,"
                      + " Claim c where r.id = u.fromReviewId and c.id = r.claimId"
                      + " and u.evidenceId in :evidence",
                  Object[].class)
              .setParameter("evidence", evidence)
              .getResultStream()
              .forEach(row -> origins.put((UUID) row[0], origin(row, sight)));
          return origins;
        }));
  }

  /** Where an earlier claim stands; empty where it is not open to the one who asks. */
  public Optional<Origin> where(@Nullable UUID review) {
    if (review == null) {
      return Optional.empty();
    }
    return Objects.requireNonNull(
        transaction.execute(tx -> {
          var sight = visibility.of(actors.current());
          return entities
              .createQuery(
                  "select r.id, r.articleId, c.id, c.number from ClaimReview r, Claim c"
                      + " where c.id = r.claimId and r.id = :review",
                  Object[].class)
              .setParameter("review", review)
              .getResultStream()
              .map(row -> origin(row, sight))
              .filter(origin -> origin.article() != null)
              .findFirst();
        }));
  }

  private Origin origin(Object[] row, Visibility.Sight sight) {
    var article = (UUID) row[1];
    return sight.includes(article)
        ? new Origin(article, (UUID) row[2], (Integer) row[3], articles.one(article).headline())
        : Origin.HIDDEN;
  }

  /** Evidence as it would be taken over, for who may know its source. */
  public NewEvidence again(UUID evidence) {
    var actor = reader();
    return Objects.requireNonNull(
        transaction.execute(tx -> NewEvidence.again(piece(evidence, actor).piece())));
  }

  /** The review from which this may be taken over into another one. */
  UUID source(UUID evidence, ClaimReview into, Actor actor) {
    var found = piece(evidence, actor);
    if (found.review().id().equals(into.id())) {
      throw Refused.by("refused.evidence.reuse.same");
    }
    if (Veil.blinds(found.review().stage(), found.review().secondChecker(), actor)) {
      throw Refused.by("refused.evidence.reuse.blind");
    }
    return found.review().id();
  }

  private record Piece(ClaimReview review, Evidence piece) {}

  private Piece piece(UUID evidence, Actor actor) {
    var review =
        entities
            .createQuery(
                "select r from ClaimReview r join r.evidence e where e.id = :id", ClaimReview.class)
            .setParameter("id", evidence)
            .getResultStream()
            .filter(one -> visibility.of(actor).includes(one.articleId()))
            .findFirst()
            .orElseThrow(() -> new Missing("evidence"));
    var piece =
        review.evidence().stream().filter(e -> e.id().equals(evidence)).findFirst().orElseThrow();
    if (!piece.counts()) {
      throw Refused.by("refused.evidence.withdrawn");
    }
    if (!Veil.isKnown(piece, actor, sources.knownTo(actor))) {
      throw Refused.by("refused.evidence.reuse.confidential");
    }
    return new Piece(review, piece);
  }

  private List<EarlierVerdict> like(ClaimReview review, Actor actor) {
    return like(review.claimId(), review.id(), actor);
  }

  private List<EarlierVerdict> like(UUID claim, @Nullable UUID review, Actor actor) {
    var hits = new LinkedHashMap<UUID, Hit>();
    var words = words(claim);
    for (var hit : index.like(words, DEEP)) {
      if (hit.isSimilar() && !hit.id().equals(review)) {
        hits.put(hit.id(), hit);
      }
    }
    if (hits.isEmpty()) {
      return List.of();
    }
    var sight = visibility.of(actor);
    var places = new HashMap<UUID, Place>();
    entities
        .createQuery(
            "select r.id, r.articleId, c.id, c.number, c.anchor.quote, c.statement"
                + " from ClaimReview r, Claim c where c.id = r.claimId and r.id in :ids and "
                + EarlierIndex.DECIDED,
            Object[].class)
        .setParameter("ids", hits.keySet())
        .getResultStream()
        .map(Place::new)
        .filter(place -> sight.includes(place.article()))
        .forEach(place -> places.put(place.review(), place));
    return hits.values().stream()
        .flatMap(hit ->
            Optional.ofNullable(places.get(hit.id())).stream().map(place -> new Match(hit, place)))
        .limit(MOST)
        .map(match -> earlier(words, match.hit(), match.place(), actor))
        .toList();
  }

  private String words(UUID claim) {
    var row =
        entities
            .createQuery(
                "select c.anchor.quote, c.statement from Claim c where c.id = :id", Object[].class)
            .setParameter("id", claim)
            .getSingleResult();
    return EarlierIndex.words((String) row[0], (String) row[1]);
  }

  private EarlierVerdict earlier(String words, Hit hit, Place place, Actor actor) {
    var figures = otherFigures(words, EarlierIndex.words(place.quote(), place.statement()));
    var review = entities.find(ClaimReview.class, place.review());
    var row = row(review, actor);
    var known = sources.knownTo(actor);
    return new EarlierVerdict(
        place.review(),
        place.claim(),
        place.article(),
        place.number(),
        articles.one(place.article()).headline(),
        place.quote(),
        place.statement(),
        row.stage(),
        Objects.requireNonNull(row.finding()),
        row.approver(),
        Objects.requireNonNull(row.approvedAt()),
        row.countingEvidence(),
        review.evidence().stream()
            .filter(piece -> Veil.isKnown(piece, actor, known))
            .map(Evidence::id)
            .collect(Collectors.toUnmodifiableSet()),
        hit.shared(),
        hit.words(),
        hit.meaning(),
        figures,
        hit.isClose() && figures.isEmpty());
  }

  /** The figures of the earlier one that this one lacks, where it has others in their place. */
  private static List<String> otherFigures(String words, String earlier) {
    var here = Numerals.in(words);
    var there = Numerals.in(earlier);
    return here.containsAll(there) || there.containsAll(here)
        ? List.of()
        : there.stream().filter(figure -> !here.contains(figure)).distinct().toList();
  }

  private ReviewRow row(ClaimReview review, Actor actor) {
    return Veil.over(review.row(List.of()), actor, sources.knownTo(actor));
  }

  private Actor reader() {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    if (actor.seesOwnOnly()) {
      throw Refused.forbidden("refused.earlier.author");
    }
    return actor;
  }

  private record Match(Hit hit, Place place) {}

  /** A decided claim and where it stands. */
  private record Place(
      UUID review, UUID article, UUID claim, int number, String quote, @Nullable String statement) {

    Place(Object[] row) {
      this(
          (UUID) row[0],
          (UUID) row[1],
          (UUID) row[2],
          (Integer) row[3],
          (String) row[4],
          (String) row[5]);
    }
  }
}
