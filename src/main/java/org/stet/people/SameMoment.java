package org.stet.people;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Whether something failed because somebody did the same in the same moment: both found room for
 * it, and only one got it.
 */
public final class SameMoment {

  /** Of the states in SQL: a key that is there already. */
  private static final String TAKEN = "23505";

  private SameMoment() {}

  public static boolean isBehind(@Nullable Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failed && TAKEN.equals(failed.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
