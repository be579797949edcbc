package org.stet.article;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.people.Role;
import org.stet.people.Visibility;

/**
 * Who may find which article: a reporter own ones; everybody else on the desk all but restricted
 * ones they are not named on; an auditor all; an administrator none.
 */
@Component
@Transactional(readOnly = true)
class Seen implements Visibility {

  private final EntityManager entities;

  Seen(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Sight of(Actor actor) {
    if (actor.isSystem() || actor.roles().contains(Role.AUDITOR)) {
      return new Sight(true, Set.of());
    }
    if (!actor.may(Permission.READ_DESK)) {
      return new Sight(false, Set.of());
    }
    var hidden = restrictedFor(actor.id());
    if (!actor.seesOwnOnly()) {
      return new Sight(true, hidden);
    }
    var own = new HashSet<>(own(actor.id()));
    own.removeAll(hidden);
    return new Sight(false, own);
  }

  private Set<UUID> restrictedFor(UUID person) {
    return new HashSet<>(
        entities
            .createQuery(
                "select a.id from Article a where a.restricted = true and :me not member of"
                    + " a.named",
                UUID.class)
            .setParameter("me", person)
            .getResultList());
  }

  private List<UUID> own(UUID person) {
    return entities
        .createQuery(
            "select distinct a.id from Article a left join a.authors w"
                + " where a.handedInBy = :me or w.account = :me",
            UUID.class)
        .setParameter("me", person)
        .getResultList();
  }
}
