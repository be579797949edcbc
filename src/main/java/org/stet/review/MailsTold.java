package org.stet.review;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Ids;

/** What people were told by mail already. */
@Service
@Transactional
class MailsTold {

  private final EntityManager entities;

  MailsTold(EntityManager entities) {
    this.entities = entities;
  }

  private List<TurnRow> untold(UUID account, List<TurnRow> rows, boolean dueSoon) {
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

  /**
   * Of these, what this person was not told yet; from now on they are. Of several programs that ask
   * at once, one gets each.
   */
  public List<TurnRow> claim(UUID account, List<TurnRow> rows, boolean dueSoon, Instant at) {
    return untold(account, rows, dueSoon).stream()
        .filter(row -> isFirst(account, row, dueSoon, at))
        .toList();
  }

  private boolean isFirst(UUID account, TurnRow row, boolean dueSoon, Instant at) {
    return entities
            .createNativeQuery(
                """
                insert into told_by_mail
                  (id, account_id, review_id, waits_since, due_soon, told_at)
                values (:id, :account, :review, :since, :soon, :at)
                on conflict do nothing
                """)
            .setParameter("id", Ids.next())
            .setParameter("account", account)
            .setParameter("review", row.review())
            .setParameter("since", row.since())
            .setParameter("soon", dueSoon)
            .setParameter("at", at)
            .executeUpdate()
        == 1;
  }

  /** They were not told after all. */
  public void giveBack(UUID account, List<TurnRow> rows, boolean dueSoon) {
    for (var row : rows) {
      entities
          .createQuery(
              "delete from ToldByMail t where t.accountId = :account and t.reviewId = :review"
                  + " and t.waitsSince = :since and t.dueSoon = :soon")
          .setParameter("account", account)
          .setParameter("review", row.review())
          .setParameter("since", row.since())
          .setParameter("soon", dueSoon)
          .executeUpdate();
    }
  }
}
