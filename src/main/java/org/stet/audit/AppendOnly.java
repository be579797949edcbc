package org.stet.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The trigger that refuses to change a row of the trail on H2; named by the migration. Only texts
 * go, and only where the newest entry tells of it.
 */
public class AppendOnly implements Trigger {

  private boolean guardsTexts;

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String table,
      boolean before,
      int type) {
    guardsTexts = table.equals("audit_private");
  }

  @Override
  public void fire(Connection connection, Object @Nullable [] oldRow, Object @Nullable [] newRow)
      throws SQLException {
    boolean isErasure =
        guardsTexts
            && newRow == null
            && oldRow != null
            && ErasingOnH2.isTold(connection, (Long) oldRow[0]);
    if (!isErasure) {
      throw new SQLException("The audit trail is append-only: this change is refused", "23001");
    }
  }
}
