package org.stet.article;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.audit.About;
import org.stet.audit.AuditTrail;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.SomebodyWasFaster;

/** The desks of the house; there is always one. */
@Service
public class Desks {

  private final EntityManager entities;
  private final AuditTrail audit;
  private final CurrentActor actors;
  private final Clock clock;

  Desks(EntityManager entities, AuditTrail audit, CurrentActor actors, Clock clock) {
    this.entities = entities;
    this.audit = audit;
    this.actors = actors;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  @Transactional
  public void openTheFirst() {
    if (all().isEmpty()) {
      var unused = open(DeskPlan.named("News", ZoneId.systemDefault()), Actor.SYSTEM);
    }
  }

  /**
   * @throws Invalid where another desk is called the same
   */
  @About(About.HOUSE)
  @Transactional
  public UUID open(DeskPlan plan) {
    var actor = administrator();
    refuseTaken(plan.name(), null);
    return open(plan, actor);
  }

  /**
   * Changes what is different; where nothing is, nothing happened.
   *
   * @throws SomebodyWasFaster where it was changed since
   * @throws Invalid where another desk is called the same
   */
  @Transactional
  public void set(@About("desk") UUID id, long seen, DeskPlan plan) {
    var actor = administrator();
    var desk = find(id).asSeenAt(seen);
    refuseTaken(plan.name(), id);
    if (!desk.settings().plan().equals(plan)) {
      audit.append(actor, desk.set(plan, actor, clock.instant()));
    }
  }

  /**
   * Before something is asked of a person that they could not send off.
   *
   * @throws org.stet.people.Refused with 403 to who may not MANAGE_SETTINGS
   */
  @About(About.HOUSE)
  public void requireAdministrator() {
    var unused = administrator();
  }

  @Transactional(readOnly = true)
  public List<DeskSettings> all() {
    return entities
        .createQuery("select d from Desk d order by d.name", Desk.class)
        .getResultList()
        .stream()
        .map(Desk::settings)
        .toList();
  }

  @Transactional(readOnly = true)
  public DeskSettings settings(UUID id) {
    return find(id).settings();
  }

  @Transactional(readOnly = true)
  public Optional<DeskSettings> named(String name) {
    return all().stream().filter(desk -> desk.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The oldest: the one that articles go to where nobody names a desk. */
  @Transactional(readOnly = true)
  public DeskSettings first() {
    return all().stream().min(Comparator.comparing(desk -> desk.id().toString())).orElseThrow();
  }

  private Actor administrator() {
    var actor = actors.current();
    actor.require(Permission.MANAGE_SETTINGS);
    return actor;
  }

  private UUID open(DeskPlan plan, Actor by) {
    var desk = new Desk(plan, by, clock.instant());
    entities.persist(desk);
    audit.append(by, desk.opened());
    return desk.id();
  }

  private void refuseTaken(String name, @Nullable UUID by) {
    named(name)
        .filter(desk -> !desk.id().equals(by))
        .ifPresent(desk -> {
          throw Invalid.field("name", "invalid.desk.taken", desk.name());
        });
  }

  private Desk find(UUID id) {
    var desk = entities.find(Desk.class, id);
    if (desk == null) {
      throw new Missing("desk");
    }
    return desk;
  }
}
