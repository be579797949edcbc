package org.stet.review;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.Visibility;

/** Tells whoever checks a claim that the verdict on one linked with it is another. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeadsUps {

  /** Not seen yet, of what is open to the reader; in the words of the query language. */
  static final String WAITING =
      "h.accountId = :me and h.seenAt is null and (:whole = true and h.aboutArticle not in :ids"
          + " or :whole = false and h.aboutArticle in :ids)";

  private final EntityManager entities;
  private final Visibility visibility;
  private final Clock clock;

  HeadsUps(EntityManager entities, Visibility visibility, Clock clock) {
    this.entities = entities;
    this.visibility = visibility;
    this.clock = clock;
  }

  /**
   * Tells the checkers of linked claims, if what stands approved is something else now.
   *
   * @param before the verdict that stood approved; null where none did
   */
  void changed(ClaimReview review, @Nullable Verdict before, Actor by) {
    if (Objects.equals(before, review.approvedVerdict())) {
      return;
    }
    var linked =
        entities
            .createQuery(
                "select r from ClaimReview r, ClaimLink l where l.unlinkedAt is null"
                    + " and (l.fromClaim = :claim and r.claimId = l.toClaim"
                    + " or l.toClaim = :claim and r.claimId = l.fromClaim)",
                ClaimReview.class)
            .setParameter("claim", review.claimId())
            .getResultList();
    for (var other : linked) {
      Stream.of(other.assignee(), other.proposer())
          .filter(Objects::nonNull)
          .distinct()
          .filter(person -> !by.is(person) && other.stage() != Stage.CLOSED)
          .filter(person -> isNews(other, person, review))
          .forEach(person -> entities.persist(new HeadsUp(other, person, review, clock.instant())));
    }
  }

  /** When somebody was first told what they have not looked at, by review. */
  Map<UUID, Instant> waitingFor(Actor actor) {
    var sight = visibility.of(actor);
    return entities
        .createQuery(
            "select h from HeadsUp h where " + WAITING + " order by h.givenAt", HeadsUp.class)
        .setParameter("me", actor.id())
        .setParameter("whole", sight.wholeDesk())
        .setParameter("ids", sight.articles())
        .getResultStream()
        .collect(Collectors.toMap(HeadsUp::reviewId, HeadsUp::givenAt, (first, later) -> first));
  }

  /** Somebody looks at this review. */
  void seen(UUID review, Actor actor) {
    waiting(review, actor.id()).forEach(told -> told.seen(clock.instant()));
  }

  /** What they were told of another claim may not be open to them any more. */
  private boolean isNews(ClaimReview other, UUID person, ClaimReview about) {
    return waiting(other.id(), person).stream().noneMatch(told -> told.isAbout(about));
  }

  private List<HeadsUp> waiting(UUID review, UUID person) {
    return entities
        .createQuery(
            "select h from HeadsUp h where h.reviewId = :review and h.accountId = :person"
                + " and h.seenAt is null",
            HeadsUp.class)
        .setParameter("review", review)
        .setParameter("person", person)
        .getResultList();
  }
}
