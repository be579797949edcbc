package org.stet.review;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.Articles;
import org.stet.article.Desks;
import org.stet.audit.About;
import org.stet.audit.AuditTrail;
import org.stet.claim.ClaimKind;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;

/** Gives claims out by the rule of their desk, in the moment in which they are to be checked. */
@Service
@Transactional
public class Rotas {

  private static final int MOST = 40;

  private final EntityManager entities;
  private final Desks desks;
  private final AuditTrail audit;
  private final CurrentActor actors;
  private final Staff staff;
  private final Clock clock;

  Rotas(
      EntityManager entities,
      Desks desks,
      AuditTrail audit,
      CurrentActor actors,
      Staff staff,
      Clock clock) {
    this.entities = entities;
    this.desks = desks;
    this.audit = audit;
    this.actors = actors;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * A desk's rota.
   *
   * @param version -1 where the desk never had one
   */
  public record Shown(UUID desk, List<RotaRule> rules, long version) {}

  @Transactional(readOnly = true)
  public Shown of(UUID desk) {
    actors.current().require(Permission.ASSIGN_WORK);
    var rota = entities.find(Rota.class, desks.settings(desk).id());
    return rota == null
        ? new Shown(desk, List.of(), Rota.NONE)
        : new Shown(desk, rota.rules(), rota.version());
  }

  /**
   * Puts these in the place of what there was; the first that fits a claim counts.
   *
   * @param seen the version the person saw; -1 where there was none
   */
  public void set(@About("desk") UUID desk, long seen, List<RotaRule> rules) {
    var actor = actors.current();
    actor.require(Permission.ASSIGN_WORK);
    var unused = desks.settings(desk);
    if (rules.size() > MOST) {
      throw Invalid.field("rules", "invalid.rota.many", MOST);
    }
    for (var rule : rules) {
      var whom = rule.whom();
      boolean checks = whom == null || checkers().stream().anyMatch(p -> p.id().equals(whom));
      if (!checks) {
        throw Invalid.field("to", "refused.assignee.checker");
      }
    }
    held(desk);
    var known = entities.find(Rota.class, desk);
    if (known == null && seen != Rota.NONE) {
      throw Invalid.field("version", "invalid.version", Rota.NONE);
    }
    var rota = known == null ? new Rota(desk, actor, clock.instant()) : known.asSeenAt(seen);
    if (known == null) {
      entities.persist(rota);
    }
    audit.append(actor, rota.set(rules, actor, clock.instant()));
  }

  /** Two who give a desk its first rota come one after the other. */
  private void held(UUID desk) {
    var unused =
        entities
            .createQuery("select d from Desk d where d.id = :desk", Object.class)
            .setParameter("desk", desk)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
  }

  /**
   * Whose a claim of these kinds is; nobody's where no rule fits, or it names who can't check it.
   */
  Optional<UUID> whose(Set<ClaimKind> kinds, Articles.Held held) {
    var rota = entities.find(Rota.class, held.desk().id());
    if (rota == null) {
      return Optional.empty();
    }
    var article = held.article();
    var authors = Bench.authors(article);
    var able =
        checkers().stream()
            .filter(one -> !authors.contains(one.id()))
            .filter(one -> article.isOpenTo(one.id()))
            .toList();
    return rota.rules().stream()
        .filter(rule -> rule.fits(kinds))
        .findFirst()
        .flatMap(rule -> chosen(rule.whom(), able));
  }

  private Optional<UUID> chosen(@Nullable UUID whom, List<Person> able) {
    if (whom != null) {
      return able.stream().map(Person::id).filter(whom::equals).findFirst();
    }
    var inHand = inHand();
    return able.stream()
        .min(
            Comparator.<Person>comparingLong(one -> inHand.getOrDefault(one.id(), 0L))
                .thenComparing(Person::name)
                .thenComparing(Person::id))
        .map(Person::id);
  }

  private Map<UUID, Long> inHand() {
    var inHand = new HashMap<UUID, Long>();
    entities
        .createQuery(
            "select r.assignee, count(r) from ClaimReview r where r.assignee is not null"
                + " and r.stage in (CHECKING, WAITING, STALE) group by r.assignee",
            Object[].class)
        .getResultStream()
        .forEach(row -> inHand.put((UUID) row[0], (Long) row[1]));
    return inHand;
  }

  private List<Person> checkers() {
    return staff.who(Permission.CHECK_CLAIMS);
  }
}
