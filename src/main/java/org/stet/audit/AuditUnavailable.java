package org.stet.audit;

import org.stet.people.Refusal;
import org.stet.people.Unavailable;

/** The trail can't be written, so the change was not made: it is never done unrecorded. */
public class AuditUnavailable extends Unavailable {

  public AuditUnavailable(Throwable cause) {
    super(Refusal.of("unavailable.audit"), cause);
  }
}
