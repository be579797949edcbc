package org.stet.people;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

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
      if (cause instanceof CannotCreateTransactionException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof SQLException failed && isOfTheConnection(failed)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfTheConnection(SQLException failed) {
    var state = failed.getSQLState() == null ? "" : failed.getSQLState();
    return state.startsWith(CONNECTION)
        || state.startsWith(STOPPED)
        || THROWN_AWAY.equals(failed.getMessage());
  }
}
