package org.stet.review;

import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    return entities
        .createQuery(
            "select r.id from ClaimReview r where r.secondChecker = :me and r.stage = SECOND_CHECK",
            UUID.class)
        .setParameter("me", actor.id())
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  @Transactional
  public void shown(Set<UUID> things, Actor reader) {
    openings.note(things, reader);
  }
}
