package org.stet.people;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Whether something failed because the database is away or is being stopped. In the middle of a
 * commit nobody can tell whether it was done, so the sentences about it leave that open.
 */
public final class DatabaseAway {

  /** Of the states in SQL: the connection, and the server that an operator ends. */
  private static final String CONNECTION = "08";

  private static final String STOPPED = "57P";

  /** So the pool says, and no more, of a connection that it threw away in the middle. */
  private static final String THROWN_AWAY = "Connection is closed";

  private DatabaseAway() {}

  public static boolean isBehind(@Nullable Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failed && isOfTheConnection(failed)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfTheConnection(SQLException failed) {
    var state = failed.getSQLState() == null ? "" : failed.getSQLState();
    return failed instanceof SQLTransientConnectionException
        || failed instanceof SQLNonTransientConnectionException
        || failed instanceof SQLRecoverableException
        || state.startsWith(CONNECTION)
        || state.startsWith(STOPPED)
        || THROWN_AWAY.equals(failed.getMessage());
  }
}
