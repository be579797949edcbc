package org.stet.article;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.audit.AuditTrail;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Plain;

/** The desks of the house; there is always one. */
@Service
public class Desks {

  private final EntityManager entities;
  private final AuditTrail audit;
  private final CurrentActor actors;

  Desks(EntityManager entities, AuditTrail audit, CurrentActor actors) {
    this.entities = entities;
    this.audit = audit;
    this.actors = actors;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  @Transactional
  public void openTheFirst() {
    if (all().isEmpty()) {
      var desk = new Desk("News", ZoneId.systemDefault());
      entities.persist(desk);
      audit.append(Actor.SYSTEM, desk.opened());
    }
  }

  @Transactional
  public UUID open(String name, ZoneId timeZone) {
    var actor = actors.current();
    actor.require(Permission.MANAGE_SETTINGS);
    var desk = new Desk(Plain.required("name", name, Limits.NAME), timeZone);
    if (named(name).isPresent()) {
      throw Invalid.field("name", "invalid.desk.taken", name);
    }
    entities.persist(desk);
    audit.append(actor, desk.opened());
    return desk.id();
  }

  @Transactional
  public void set(UUID id, int cutOff, int secondCheckShare, boolean fullCoverage) {
    var actor = actors.current();
    actor.require(Permission.MANAGE_SETTINGS);
    if (cutOff < 0 || cutOff > 100) {
      throw Invalid.field("cutOff", "invalid.percent");
    }
    if (secondCheckShare < 0 || secondCheckShare > 100) {
      throw Invalid.field("secondCheckShare", "invalid.percent");
    }
    audit.append(actor, find(id).set(cutOff, secondCheckShare, fullCoverage));
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

  /** The one that articles go to where nobody names a desk. */
  @Transactional(readOnly = true)
  public DeskSettings first() {
    return all().getFirst();
  }

  private Desk find(UUID id) {
    var desk = entities.find(Desk.class, id);
    if (desk == null) {
      throw new Missing("desk");
    }
    return desk;
  }
}
