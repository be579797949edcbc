package org.stet.audit;

/** The trail can't be written, so the change was not made. Answered with 503. */
public class AuditUnavailable extends RuntimeException {

  public AuditUnavailable(Throwable cause) {
    super("The audit trail can’t be written, so nothing was changed.", cause);
  }
}
