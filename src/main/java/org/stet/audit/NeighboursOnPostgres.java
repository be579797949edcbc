package org.stet.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By LISTEN and NOTIFY, on a connection that is kept for it. An embedded database has no
 * neighbours.
 */
@Component
class NeighboursOnPostgres implements Neighbours, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(NeighboursOnPostgres.class);
  private static final String CHANNEL = "stet";
  private static final String ENTRIES = "entries";
  private static final int MOST_BYTES = 7_000;
  private static final int LOOK_UP_MILLIS = 1_000;
  private static final int TRY_AGAIN_SECONDS = 2;

  private final String me = UUID.randomUUID().toString();
  private final DataSource database;
  private final JdbcClient jdbc;
  private final EntryRows rows;
  private final AuditTables tables;
  private final ApplicationEventPublisher events;
  private final boolean alone;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService mouth =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("neighbours").factory());
  private @Nullable Thread ear;
  private volatile long known = -1;

  NeighboursOnPostgres(
      DataSource database,
      JdbcClient jdbc,
      EntryRows rows,
      AuditTables tables,
      DatabaseRights rights,
      ApplicationEventPublisher events) {
    this.database = database;
    this.jdbc = jdbc;
    this.rows = rows;
    this.tables = tables;
    this.events = events;
    this.alone = rights.isEmbedded();
  }

  @EventListener(ApplicationReadyEvent.class)
  synchronized void open() {
    if (!alone && ear == null) {
      ear = Thread.ofPlatform().daemon().name("neighbours").start(this::listen);
    }
  }

  @Override
  public void tell(String topic, String words) {
    if (!alone && closing.getCount() > 0 && words.getBytes(UTF_8).length <= MOST_BYTES) {
      mouth.execute(() -> say(topic, words));
    }
  }

  /** Not in the transaction of the change, which it must neither slow nor fail. */
  @EventListener
  void on(Appended appended) {
    var entries = appended.entries();
    if (!entries.isEmpty()) {
      tell(ENTRIES, entries.getFirst().index() + "-" + entries.getLast().index());
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    closing.countDown();
    mouth.close();
    var listening = ear;
    if (listening != null) {
      listening.join(2L * LOOK_UP_MILLIS);
    }
  }

  private void say(String topic, String words) {
    try {
      jdbc.sql("select 1 from (select pg_notify(:channel, :message)) told")
          .param("channel", CHANNEL)
          .param("message", me + " " + topic + " " + words)
          .query(Integer.class)
          .single();
    } catch (DataAccessException e) {
      LOG.debug("Other programs of this desk could not be told", e);
    }
  }

  private void listen() {
    boolean warned = false;
    while (!isClosing(0)) {
      try (var connection = database.getConnection()) {
        hearOn(connection);
        warned = false;
      } catch (SQLException | RuntimeException e) {
        if (!warned) {
          LOG.warn("Screens don't follow other programs of this desk for now: {}", e.toString());
          warned = true;
        }
        if (isClosing(TRY_AGAIN_SECONDS)) {
          return;
        }
      }
    }
  }

  private void hearOn(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (var listening = connection.createStatement()) {
      listening.execute("listen " + CHANNEL);
      catchUp();
      var line = connection.unwrap(PGConnection.class);
      while (!isClosing(0)) {
        for (var notice : line.getNotifications(LOOK_UP_MILLIS)) {
          hear(notice.getParameter());
        }
      }
    } finally {
      deafen(connection);
    }
  }

  /** The connection goes back to the others, who don't listen. */
  private static void deafen(Connection connection) {
    try (var statement = connection.createStatement()) {
      statement.execute("unlisten *");
    } catch (SQLException e) {
      LOG.debug("The line to other programs of this desk was down already", e);
    }
  }

  /** What was appended while nobody listened; before the first time, nothing is news. */
  private void catchUp() {
    long newest = tables.head().frontier().size() - 1;
    if (known >= 0 && newest > known) {
      publish(known + 1, newest);
    }
    known = newest;
  }

  private void hear(String message) {
    var said = message.split(" ", 3);
    if (said.length < 3 || said[0].equals(me)) {
      return;
    }
    try {
      if (said[1].equals(ENTRIES)) {
        var range = said[2].split("-", 2);
        publish(Long.parseLong(range[0]), Long.parseLong(range[1]));
      } else {
        events.publishEvent(new Heard(said[0], said[1], said[2]));
      }
    } catch (RuntimeException e) {
      LOG.warn("Somebody who listens to other programs of this desk failed", e);
    }
  }

  private void publish(long first, long last) {
    known = Math.max(known, last);
    var filter = AuditFilter.newest(AuditFilter.MOST).within(first, last);
    var entries = List.copyOf(rows.list(filter, EntryRows.EVERYTHING).reversed());
    events.publishEvent(new AppendedElsewhere(entries));
  }

  private boolean isClosing(int seconds) {
    try {
      return closing.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
