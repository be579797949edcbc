package org.stet.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.api.Trigger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stet.TestDatabase;

/** A trail that takes no more entries, as on a full disk; H2 calls it as a trigger. */
public class FullStorage implements Trigger {

  @Override
  public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
    throw new SQLException("No space left on device", "58030", ErrorCode.IO_EXCEPTION_1);
  }

  /** While it is full, somebody does something. */
  static void during(JdbcTemplate owner, String table, Runnable work) {
    if (TestDatabase.isPostgres()) {
      owner.execute(
          "create function no_space() returns trigger language plpgsql as"
              + " 'begin raise exception $q$could not extend file: No space left on device$q$"
              + " using errcode = $q$53100$q$; end'");
      owner.execute(
          "create trigger no_space before insert on "
              + table
              + " for each statement execute function no_space()");
    } else {
      owner.execute(
          "create trigger no_space before insert on "
              + table
              + " for each row call 'org.stet.audit.FullStorage'");
    }
    try {
      work.run();
    } finally {
      if (TestDatabase.isPostgres()) {
        owner.execute("drop function no_space() cascade");
      } else {
        owner.execute("drop trigger no_space");
      }
    }
  }
}
