package org.stet.audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log as a whole: how long it is, and the one hash that stands for all of it. */
@Component
@Transactional(readOnly = true)
public class AuditLog {

  private final AuditTables tables;

  AuditLog(AuditTables tables) {
    this.tables = tables;
  }

  /**
   * The log at one moment.
   *
   * @param size entries
   * @param root Merkle tree hash of all of them, RFC 6962 section 2.1
   */
  public record State(long size, byte[] root) {}

  public State state() {
    var frontier = tables.head().frontier();
    return new State(frontier.size(), frontier.root());
  }
}
