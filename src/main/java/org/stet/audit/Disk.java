package org.stet.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When what was committed lies on the disk.
 *
 * <p>On PostgreSQL a transaction that appends lets go of the log as soon as its commit is in line
 * for the disk, and whoever did it waits afterwards; so many wait for one writing. What comes later
 * can't be on the disk before what came earlier, so no entry is ever lost without those after it.
 */
@Component
class Disk {

  /** Said in the transaction: its commit need not wait. */
  static final String LATER = "set local synchronous_commit to off";

  /** Changes nothing, but its commit waits as the server's settings want, for all before it. */
  private static final String UP_TO_HERE = "select pg_logical_emit_message(true, 'stet', '')";

  private final JdbcTemplate jdbc;
  private final boolean embedded;
  private final boolean later;
  private final AtomicLong committed = new AtomicLong();
  private final Lock writing = new ReentrantLock();
  private long written;

  Disk(JdbcTemplate jdbc, DatabaseRights rights) {
    this.jdbc = jdbc;
    this.embedded = rights.isEmbedded();
    this.later = !embedded && rights.mayWriteToItsLog();
  }

  /** Whether writers wait for each other before they write at all. */
  boolean hasOneWriter() {
    return embedded;
  }

  /** Whether a transaction may leave the waiting for afterwards. */
  boolean canWaitLater() {
    return later;
  }

  /** After such a commit, on its connection; one wait is for all who have come by then. */
  void await() {
    if (!later) {
      return;
    }
    long mine = committed.incrementAndGet();
    writing.lock();
    try {
      if (written < mine) {
        long all = committed.get();
        jdbc.execute((ConnectionCallback<Boolean>) Disk::await);
        written = all;
      }
    } finally {
      writing.unlock();
    }
  }

  /** Its own transaction, in one round trip. */
  private static boolean await(Connection connection) throws SQLException {
    boolean before = connection.getAutoCommit();
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      return statement.execute(UP_TO_HERE);
    } finally {
      connection.setAutoCommit(before);
    }
  }

  /**
   * All that can be seen now. An embedded database writes late by itself and does it on the
   * connection at hand; PostgreSQL is asked in a transaction that commits.
   */
  void force(TransactionTemplate own) {
    if (embedded) {
      jdbc.execute("checkpoint sync");
    } else if (later) {
      own.executeWithoutResult(tx -> jdbc.execute(UP_TO_HERE));
    }
  }
}
