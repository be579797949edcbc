package org.stet.review;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.Permission;

/**
 * Remembers which checkers were shown a finding: whoever has read one can't judge the same claim
 * blind. Written in the transaction that shows it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Openings {

  private final EntityManager entities;
  private final Clock clock;

  Openings(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Nothing where this reader is shown no finding, or is never asked for a second check. */
  void note(ReviewRow shown, Actor reader) {
    boolean counts = !shown.findings().isEmpty() && reader.may(Permission.CHECK_CLAIMS);
    if (counts && !of(shown.id()).contains(reader.id())) {
      entities.persist(new Opening(shown.id(), reader.id(), clock.instant()));
    }
  }

  /** The same for those of these reviews in which something was found. */
  void note(Set<UUID> reviews, Actor reader) {
    if (reviews.isEmpty() || !reader.may(Permission.CHECK_CLAIMS)) {
      return;
    }
    entities
        .createQuery(
            "select r.id from ClaimReview r where r.id in :reviews and r.findings is not empty"
                + " and not exists (select 1 from Opening o where o.reviewId = r.id"
                + " and o.accountId = :reader)",
            UUID.class)
        .setParameter("reviews", reviews)
        .setParameter("reader", reader.id())
        .getResultList()
        .forEach(review -> entities.persist(new Opening(review, reader.id(), clock.instant())));
  }

  /** An editor looks at a claim whose words changed under it. */
  void noteChange(ReviewRow shown, Actor reader) {
    boolean counts = shown.stage() == Stage.STALE && reader.may(Permission.JUDGE_REVIEWS);
    if (counts && !ofChange(shown.id(), shown.version()).contains(reader.id())) {
      entities.persist(new ChangeShown(shown.id(), reader.id(), shown.version(), clock.instant()));
    }
  }

  /** Who was shown how the words changed, in this version of the review. */
  Set<UUID> ofChange(UUID review, long version) {
    return entities
        .createQuery(
            "select s.accountId from ChangeShown s where s.reviewId = :review"
                + " and s.version = :version",
            UUID.class)
        .setParameter("review", review)
        .setParameter("version", version)
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of which reviews of an article this person has read a finding. */
  Set<UUID> by(Actor reader, UUID article) {
    return reader.may(Permission.CHECK_CLAIMS)
        ? entities
            .createQuery(
                "select o.reviewId from Opening o, ClaimReview r where r.id = o.reviewId"
                    + " and r.articleId = :article and o.accountId = :reader",
                UUID.class)
            .setParameter("article", article)
            .setParameter("reader", reader.id())
            .getResultStream()
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** Whether it is kept from a reader who passes by: see {@link Veil#seals}. */
  boolean seals(
      UUID review,
      Stage stage,
      @Nullable UUID proposer,
      @Nullable UUID secondChecker,
      Actor reader) {
    return Veil.seals(stage, proposer, secondChecker, reader) && !of(review).contains(reader.id());
  }

  /** Those of these reviews of which it is kept. */
  Set<UUID> sealed(Collection<ClaimReview> reviews, Actor reader) {
    var sealed =
        reviews.stream()
            .filter(review ->
                Veil.seals(review.stage(), review.proposer(), review.secondChecker(), reader))
            .map(ClaimReview::id)
            .collect(Collectors.toSet());
    if (!sealed.isEmpty()) {
      entities
          .createQuery(
              "select o.reviewId from Opening o where o.reviewId in :reviews"
                  + " and o.accountId = :reader",
              UUID.class)
          .setParameter("reviews", List.copyOf(sealed))
          .setParameter("reader", reader.id())
          .getResultList()
          .forEach(sealed::remove);
    }
    return sealed;
  }

  /** Who has read a finding of this review. */
  Set<UUID> of(UUID review) {
    return entities
        .createQuery("select o.accountId from Opening o where o.reviewId = :review", UUID.class)
        .setParameter("review", review)
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
