package org.stet.accounts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.stet.people.Role;

/** The accounts in the database. */
@Repository
class StoredAccounts {

  private final EntityManager entities;

  StoredAccounts(EntityManager entities) {
    this.entities = entities;
  }

  void add(Account account) {
    entities.persist(account);
  }

  Optional<Account> find(UUID id) {
    return Optional.ofNullable(entities.find(Account.class, id));
  }

  Optional<Account> named(String userName) {
    return entities
        .createQuery("select a from Account a where a.userName = :name", Account.class)
        .setParameter("name", UserName.folded(userName))
        .getResultList()
        .stream()
        .findFirst();
  }

  List<Account> all() {
    return entities
        .createQuery("select a from Account a order by a.name, a.userName", Account.class)
        .getResultList();
  }

  List<Account> activeWithAny(Collection<Role> roles) {
    return entities
        .createQuery(
            """
            select distinct a from Account a join a.roles r
            where a.active and r in :roles order by a.name, a.userName\
            """,
            Account.class)
        .setParameter("roles", roles)
        .getResultList();
  }

  List<Account> withIds(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery("select a from Account a where a.id in :ids", Account.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  Optional<FirstRun> firstRun() {
    return Optional.ofNullable(entities.find(FirstRun.class, FirstRun.ONLY));
  }

  /** Waits until nobody else changes who administrates; so two can't remove each other. */
  void queueForAdministrators() {
    entities.find(FirstRun.class, FirstRun.ONLY, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * @throws org.springframework.dao.DataIntegrityViolationException where somebody was first
   */
  void markFirstRun(FirstRun run) {
    entities.persist(run);
    entities.flush();
  }
}
