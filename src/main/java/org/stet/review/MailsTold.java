package org.stet.review;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What people were told by mail already. */
@Service
class MailsTold {

  private final EntityManager entities;
  private final TransactionTemplate transactions;

  MailsTold(EntityManager entities, PlatformTransactionManager manager) {
    this.entities = entities;
    this.transactions = new TransactionTemplate(manager);
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Of these, what this person was not told yet; from now on they are. Of several programs that ask
   * at once, one gets each.
   */
  public List<TurnRow> firstToTell(UUID account, List<TurnRow> rows, boolean dueSoon, Instant at) {
    return untold(account, rows, dueSoon).stream()
        .filter(row -> isFirst(account, row, dueSoon, at))
        .toList();
  }

  /** The row is there only once: another program may have been faster. */
  private boolean isFirst(UUID account, TurnRow row, boolean dueSoon, Instant at) {
    try {
      transactions.executeWithoutResult(status -> {
        entities.persist(new ToldByMail(account, row, dueSoon, at));
        entities.flush();
      });
      return true;
    } catch (DataIntegrityViolationException | PersistenceException taken) {
      return false;
    }
  }

  /** They were not told after all. */
  public void giveBack(UUID account, List<TurnRow> rows, boolean dueSoon) {
    transactions.executeWithoutResult(status ->
        told(account, rows).stream()
            .filter(one -> rows.stream().anyMatch(row -> one.is(row, dueSoon)))
            .forEach(entities::remove));
  }

  private List<TurnRow> untold(UUID account, List<TurnRow> rows, boolean dueSoon) {
    var told = told(account, rows);
    return rows.stream().filter(row -> told.stream().noneMatch(t -> t.is(row, dueSoon))).toList();
  }

  private List<ToldByMail> told(UUID account, List<TurnRow> rows) {
    return rows.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select t from ToldByMail t where t.accountId = :account and t.reviewId in :ids",
                ToldByMail.class)
            .setParameter("account", account)
            .setParameter("ids", rows.stream().map(TurnRow::review).toList())
            .getResultList();
  }
}
