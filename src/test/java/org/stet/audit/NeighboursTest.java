package org.stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import notebook.NotebookTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.TestDatabase;
import org.stet.people.Actor;
import org.stet.people.Ids;

@NotebookTest
class NeighboursTest {

  private static final Actor ED =
      new Actor(Ids.next(), "Ed", Set.of(), Actor.SignIn.PASSWORD, null);

  @Autowired NeighboursOnPostgres here;
  @Autowired DataSource database;
  @Autowired EntryRows rows;
  @Autowired AuditTables tables;
  @Autowired DatabaseRights rights;
  @Autowired AuditTrail trail;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final List<Object> heard = new CopyOnWriteArrayList<>();
  private NeighboursOnPostgres there;

  @AfterEach
  void close() throws InterruptedException {
    if (there != null) {
      there.destroy();
    }
  }

  @Test
  void whatOneProgramAppendsTheOtherPublishes() {
    openTheOther();

    var entry = signIn();

    if (TestDatabase.isPostgres()) {
      await()
          .untilAsserted(
              () -> assertThat(heard).containsExactly(new AppendedElsewhere(List.of(entry))));
    } else {
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void wordsReachTheOthersInTheirOrderAndNeverOneself() {
    openTheOther();

    here.tell("news", "one two");
    here.tell("news", "");
    here.tell("news", "x".repeat(8_000));
    there.tell("news", "to myself");
    here.tell("news", "three");

    if (TestDatabase.isPostgres()) {
      await().untilAsserted(() -> assertThat(heard).hasSize(3));
      assertThat(heard)
          .extracting(one -> ((Neighbours.Heard) one).words())
          .containsExactly("one two", "", "three");
    } else {
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void whatWasAppendedWhileTheLineWasDownIsMadeUpFor() {
    assumeTrue(TestDatabase.isPostgres(), "an embedded database has no neighbours");
    openTheOther();

    jdbc.sql(
            "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where datname = current_database() and query = 'listen stet'")
        .query(Long.class)
        .single();
    var entry = signIn();

    await()
        .untilAsserted(() ->
            assertThat(heard)
                .flatExtracting(one -> ((AppendedElsewhere) one).entries())
                .contains(entry));
  }

  private void openTheOther() {
    there = new NeighboursOnPostgres(database, jdbc, rows, tables, rights, heard::add);
    there.open();
    if (TestDatabase.isPostgres()) {
      await()
          .until(() -> {
            here.tell("hello", "are you there");
            return !heard.isEmpty();
          });
      here.tell("hello", "last");
      await().until(() -> heard.getLast().toString().contains("last"));
      heard.clear();
    }
  }

  private AuditEntry signIn() {
    return transaction.execute(
        tx -> trail.append(ED, Fact.noted("SIGNED_IN", "account", Ids.next(), null)));
  }
}
