package org.stet.accounts;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers of the HTTP interface, kept for a day in the transaction that earned them. */
@Repository
class KeptAnswers {

  static final Duration KEPT = Duration.ofHours(24);
  private static final int AT_ONCE = 500;

  private final EntityManager entities;
  private final Clock clock;

  KeptAnswers(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Optional<KeptAnswer> find(UUID account, String route, String name) {
    return entities
        .createQuery(
            """
            select k from KeptAnswer k
            where k.accountId = :account and k.route = :route and k.name = :name\
            """,
            KeptAnswer.class)
        .setParameter("account", account)
        .setParameter("route", route)
        .setParameter("name", name)
        .getResultList()
        .stream()
        .findFirst()
        .filter(kept -> !kept.isOlderThan(clock.instant().minus(KEPT)));
  }

  /**
   * Takes the key; on another machine of the desk a second one waits here until the first has
   * ended.
   *
   * @throws org.springframework.dao.DataIntegrityViolationException where it was answered meanwhile
   * @throws org.springframework.dao.ConcurrencyFailureException where that took too long
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public KeptAnswer take(UUID account, String route, String name, String bodyHash) {
    var now = clock.instant();
    entities
        .createQuery(
            """
            select k from KeptAnswer k
            where k.accountId = :account and k.route = :route and k.name = :name
              and k.createdAt < :time\
            """,
            KeptAnswer.class)
        .setParameter("account", account)
        .setParameter("route", route)
        .setParameter("name", name)
        .setParameter("time", now.minus(KEPT))
        .getResultList()
        .stream()
        .forEach(entities::remove);
    entities.flush();
    var kept = new KeptAnswer(account, route, name, bodyHash, now);
    entities.persist(kept);
    entities.flush();
    return kept;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void forgetOld() {
    old().forEach(entities::remove);
  }

  private List<KeptAnswer> old() {
    return entities
        .createQuery(
            "select k from KeptAnswer k where k.createdAt < :time order by k.createdAt",
            KeptAnswer.class)
        .setParameter("time", clock.instant().minus(KEPT))
        .setMaxResults(AT_ONCE)
        .getResultList();
  }
}
