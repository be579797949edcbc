package org.stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.people.DatabaseTrouble;

class OneWriterTest {

  private static final String INSERT = "insert into thing (id) values (?)";
  private static final String HOW_MANY = "select count(*) from thing";

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HikariDataSource pool = new HikariDataSource();
  private JdbcTemplate jdbc;
  private TransactionTemplate transaction;

  @BeforeEach
  void open() {
    pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL");
    pool.setMaximumPoolSize(4);
    var source = OneWriter.ifEmbedded(pool, PATIENCE);
    jdbc = new JdbcTemplate(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    jdbc.execute("create table thing (id int primary key)");
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void waitsUntilTheOtherIsCommittedWhoeverWrites() throws Exception {
    whoWritesWaits(() -> transaction.executeWithoutResult(tx -> jdbc.update(INSERT, 2)));
  }

  @Test
  void waitsWithoutATransactionToo() throws Exception {
    whoWritesWaits(() -> jdbc.execute("insert into thing (id) values (2)"));
  }

  @Test
  void waitsToLockARow() throws Exception {
    whoWritesWaits(() ->
        transaction.executeWithoutResult(
            tx -> jdbc.queryForList("select id from thing for update")));
  }

  private void whoWritesWaits(Runnable writing) throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      var written = new CountDownLatch(1);
      var over = new CountDownLatch(1);
      var first =
          threads.submit(() ->
              transaction.executeWithoutResult(tx -> {
                jdbc.update(INSERT, 1);
                written.countDown();
                await(over);
              }));
      await(written);
      var second = threads.submit(writing);

      assertThat(jdbc.queryForObject(HOW_MANY, Integer.class)).as("readers go on").isZero();
      assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      over.countDown();
      finished(first);
      finished(second);
    }
  }

  @Test
  void aTransactionWithinATransactionGoesOn() {
    var within = new TransactionTemplate(transaction.getTransactionManager());
    within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.executeWithoutResult(tx -> {
      jdbc.update(INSERT, 1);
      within.executeWithoutResult(inner -> jdbc.update(INSERT, 2));
      jdbc.update(INSERT, 3);
    });
    assertThat(jdbc.queryForObject(HOW_MANY, Integer.class)).isEqualTo(3);
  }

  @Test
  void whoWaitedLongEnoughIsRefusedAndHasWrittenNothing() {
    try (var threads = Executors.newSingleThreadExecutor()) {
      transaction.executeWithoutResult(tx -> {
        jdbc.update(INSERT, 1);
        var other = threads.submit(() -> jdbc.update(INSERT, 2));
        assertThatThrownBy(() -> finished(other))
            .satisfies(refused -> assertThat(DatabaseTrouble.isBehind(refused)).isTrue());
      });
    }
    assertThat(jdbc.queryForObject(HOW_MANY, Integer.class)).isEqualTo(1);
  }

  @Test
  void aReturnToASavepointGivesNothingAway() throws Exception {
    try (var threads = Executors.newSingleThreadExecutor()) {
      var other = new AtomicReference<Future<?>>();
      transaction.executeWithoutResult(tx -> {
        var point = tx.createSavepoint();
        jdbc.update(INSERT, 1);
        tx.rollbackToSavepoint(point);
        other.set(threads.submit(() -> jdbc.update(INSERT, 2)));
        assertThatThrownBy(() -> other.get().get(200, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
      });
      finished(other.get());
    }
  }

  @Test
  void whoOnlyReadsLetsNothingBeWrittenAlsoWhereTheyGoBack(@TempDir Path folder) {
    try (var file = new HikariDataSource();
        var threads = Executors.newSingleThreadExecutor()) {
      file.setJdbcUrl("jdbc:h2:file:" + folder.resolve("desk") + ";WRITE_DELAY=0");
      var source = OneWriter.ifEmbedded(file, PATIENCE);
      var desk = new JdbcTemplate(source);
      var together = new TransactionTemplate(new DataSourceTransactionManager(source));
      desk.execute("create table thing (id int primary key)");
      together.executeWithoutResult(tx -> {
        desk.update(INSERT, 1);
        long before = folder.resolve("desk.mv.db").toFile().length();
        for (int i = 0; i < 20; i++) {
          var reader =
              threads.submit(() ->
                  together.executeWithoutResult(reading -> {
                    var unused = desk.queryForObject(HOW_MANY, Integer.class);
                    reading.setRollbackOnly();
                  }));
          assertThatCode(() -> finished(reader)).doesNotThrowAnyException();
        }
        assertThat(folder.resolve("desk.mv.db").toFile().length()).isEqualTo(before);
      });
    }
  }

  @Test
  void whatWasTakenBackLetsOthersWrite() throws Exception {
    transaction.executeWithoutResult(tx -> {
      jdbc.update(INSERT, 1);
      var point = tx.createSavepoint();
      jdbc.update(INSERT, 2);
      tx.rollbackToSavepoint(point);
      tx.setRollbackOnly();
    });
    try (var threads = Executors.newSingleThreadExecutor()) {
      finished(threads.submit(() -> jdbc.update(INSERT, 3)));
    }
    assertThat(jdbc.queryForObject("select max(id) from thing", Integer.class)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"select id\nfrom thing", " SELECT 1", "with a as (select 1) select * from a"})
  void readsAreNoWrites(String sql) {
    assertThat(OneWriter.writes(sql)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into thing (id) values (1)",
        "update thing set id = 2",
        "delete from thing",
        "merge into thing key (id) values (1)",
        "select id from final table (insert into thing (id) values (1))",
        "explain analyze insert into thing (id) values (1)",
        "select id from thing\nfor update",
        "SELECT id FROM thing FOR NO KEY UPDATE",
        "checkpoint sync"
      })
  void whatCanChangeSomethingIs(String sql) {
    assertThat(OneWriter.writes(sql)).isTrue();
  }

  private static void finished(Future<?> act) throws Exception {
    act.get(10, TimeUnit.SECONDS);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
