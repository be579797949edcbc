package org.stet.review;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.Withheld;

/** A second checker judges without having seen the first finding. */
@Component
@Transactional(readOnly = true)
class Blind implements Withheld {

  private final EntityManager entities;
  private final Openings openings;

  Blind(EntityManager entities, Openings openings) {
    this.entities = entities;
    this.openings = openings;
  }

  @Override
  public Set<UUID> from(Actor actor) {
    var blind =
        entities
            .createQuery(
                "select r from ClaimReview r where r.secondChecker = :me"
                    + " and r.stage = SECOND_CHECK",
                ClaimReview.class)
            .setParameter("me", actor.id())
            .getResultList();
    if (blind.isEmpty()) {
      return Set.of();
    }
    var linked =
        entities
            .createQuery(
                "select l.id from ClaimLink l where l.fromClaim in :claims or l.toClaim in :claims",
                UUID.class)
            .setParameter("claims", blind.stream().map(ClaimReview::claimId).toList())
            .getResultStream();
    return Stream.concat(blind.stream().map(ClaimReview::id), linked)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  @Transactional
  public void shown(Set<UUID> things, Actor reader) {
    openings.note(things, reader);
  }
}
