package org.stet.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What PostgreSQL does by a function of the tables' owner; named by the migration. */
public final class ErasingOnH2 {

  private ErasingOnH2() {}

  /**
   * Takes the texts of a person away.
   *
   * @param told index of the entry that tells of it
   * @return how many they were
   */
  public static long erase(Connection connection, UUID person, long told) throws SQLException {
    try (var texts =
        connection.prepareStatement(
            "delete from audit_private p where exists (select 1 from audit_entry e"
                + " where e.log_index = p.log_index and e.log_index < ? and e.act <> 'TEXTS_ERASED'"
                + " and (e.actor = ? and p.field = 'body'"
                + " or e.kind = 'account' and e.subject = ?))")) {
      texts.setLong(1, told);
      texts.setObject(2, person);
      texts.setObject(3, person);
      return texts.executeLargeUpdate();
    }
  }

  /** Whether the newest entry tells that texts like those beside this entry are erased. */
  static boolean isTold(Connection connection, long index) throws SQLException {
    try (var newest =
        connection.prepareStatement(
            "select 1 from audit_head h join audit_entry told on told.log_index = h.size - 1"
                + " join audit_entry e on e.log_index = ?"
                + " where told.act = 'TEXTS_ERASED' and told.kind = 'account'"
                + " and e.log_index < told.log_index and e.act <> 'TEXTS_ERASED'"
                + " and told.subject in (e.actor, e.subject)")) {
      newest.setLong(1, index);
      try (var answer = newest.executeQuery()) {
        return answer.next();
      }
    }
  }
}
