package org.stet.review;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people were told by mail already. */
@Service
@Transactional
class MailsTold {

  private final EntityManager entities;

  MailsTold(EntityManager entities) {
    this.entities = entities;
  }

  /** Of these, what this person was not told yet. */
  @Transactional(readOnly = true)
  public List<TurnRow> untold(UUID account, List<TurnRow> rows, boolean dueSoon) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var told =
        entities
            .createQuery(
                "select t from ToldByMail t where t.accountId = :account and t.reviewId in :ids",
                ToldByMail.class)
            .setParameter("account", account)
            .setParameter("ids", rows.stream().map(TurnRow::review).toList())
            .getResultList();
    return rows.stream().filter(row -> told.stream().noneMatch(t -> t.is(row, dueSoon))).toList();
  }

  public void keep(UUID account, List<TurnRow> rows, boolean dueSoon, Instant at) {
    rows.forEach(row -> entities.persist(new ToldByMail(account, row, dueSoon, at)));
  }
}
