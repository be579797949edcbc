package org.stet.audit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import org.stet.people.Actor;

/** Where every change is told, in the transaction that makes it. */
public interface AuditTrail {

  /**
   * Flushes, then adds one leaf to the log. The last thing a service method does.
   *
   * @throws AuditUnavailable where the entry can't be written; the change is rolled back
   */
  @CanIgnoreReturnValue
  AuditEntry append(Actor actor, Fact fact);

  /**
   * One story with several subjects: its leaves stand together and carry one story id, where there
   * are several.
   */
  @CanIgnoreReturnValue
  List<AuditEntry> appendAll(Actor actor, List<Fact> facts);
}
