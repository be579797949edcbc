package org.stet.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** The trigger that refuses to change a row of the trail on H2; named by the migration. */
public class AppendOnly implements Trigger {

  @Override
  public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
      throws SQLException {
    throw new SQLException("The audit trail is append-only: this change is refused", "23001");
  }
}
