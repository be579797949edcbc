package org.stet.people;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Whether something failed because the database is away, is being stopped, has no room on its disk,
 * or let nobody at a row for too long. In the middle of a commit nobody can tell whether it was
 * done, so the sentences about it leave that open.
 */
public final class DatabaseTrouble {

  /** Of the states in SQL: the connection, and the server that an operator ends. */
  private static final String CONNECTION = "08";

  private static final String STOPPED = "57P";

  /** A lock that was not given in time, as PostgreSQL and H2 tell it. */
  private static final Set<String> LOCKED = Set.of("55P03", "HYT00");

  /** A disk that is full or does not answer, and what an embedded database closes itself for. */
  private static final Set<String> DISK =
      Set.of("53100", "58030", "90028", "90031", "90098", "90121");

  /** So the pool says, and no more, of a connection that it threw away in the middle. */
  private static final String THROWN_AWAY = "Connection is closed";

  private DatabaseTrouble() {}

  public static boolean isBehind(@Nullable Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotCreateTransactionException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof SQLException failed && isForNow(failed)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForNow(SQLException failed) {
    var state = failed.getSQLState() == null ? "" : failed.getSQLState();
    return state.startsWith(CONNECTION)
        || state.startsWith(STOPPED)
        || LOCKED.contains(state)
        || DISK.contains(state)
        || THROWN_AWAY.equals(failed.getMessage());
  }
}
