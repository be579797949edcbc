package org.stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import notebook.NotebookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.TestDatabase;
import org.stet.audit.LogFinding.Fault;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Refused;
import org.stet.people.Role;

/** Somebody with full rights on the database tampers; the check names the entry. */
@NotebookTest
class LogCheckTest {

  private static final List<String> GUARDED = List.of("audit_entry", "audit_node", "audit_private");

  @Autowired AuditTrail trail;
  @Autowired StoredLog log;
  @Autowired JdbcTemplate owner;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TransactionTemplate transaction;

  final Actor ravi =
      new Actor(Ids.next(), "Ravi", Set.of(Role.AUDITOR), Actor.SignIn.PASSWORD, null);
  long target;

  @BeforeEach
  void someEntries() {
    var article = Ids.next();
    for (int i = 0; i < 9; i++) {
      var told = tell(Fact.noted("ARTICLE_PLANNED", "article", article, article).note("a", "b"));
      target = i == 4 ? told.index() : target;
    }
  }

  @Test
  void aLogThatNobodyTouchedIsWhole() {
    long size = log.lastIndex() + 1;

    var finding = recount();

    assertThat(finding.isWhole()).isTrue();
    assertThat(finding.size()).isEqualTo(size);
    assertThat(finding.bad()).isNull();
    assertThat(finding.root())
        .isEqualTo(Base64.getEncoder().encodeToString(log.head().frontier().root()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BYTES   | update audit_entry set leaf = X'7b7d' where log_index = :i",
        "TREE    | update audit_node set hash = leaf_of_zeros"
            + " where level = 0 and position = :i",
        "TREE    | delete from audit_node where level = 0 and position = :i",
        "MISSING | delete from audit_private where log_index = :i;"
            + " delete from audit_entry where log_index = :i",
        "COLUMN  | update audit_entry set act = 'ARTICLE_ARCHIVED' where log_index = :i",
        "COLUMN  | update audit_entry set actor = subject where log_index = :i",
        "COLUMN  | update audit_entry set story = subject where log_index = :i",
        "NOTES_GONE | delete from audit_private where log_index = :i",
        "NOTES   | update audit_private set text = X'7b7d' where log_index = :i"
      })
  void whatWasTamperedWithIsNamedByItsIndex(Fault fault, String deed) {
    var finding = tamperedBy(deed);

    assertThat(finding.fault()).isEqualTo(fault);
    assertThat(finding.bad()).isEqualTo(target);
    assertThat(recount().isWhole()).as("put back").isTrue();
  }

  @Test
  void anEntryBehindTheEndIsFound() {
    var end = log.lastIndex() + 1;

    var finding =
        tamperedBy(
            "insert into audit_entry (log_index, leaf, leaf_hash, ts, act, actor, kind, subject)"
                + " select "
                + end
                + ", leaf, leaf_hash, ts, act, actor, kind, subject"
                + " from audit_entry where log_index = :i");

    assertThat(finding.fault()).isEqualTo(Fault.BEHIND_THE_END);
    assertThat(finding.bad()).isEqualTo(end);
  }

  @Test
  void theNewestEntryThatWasTakenAwayIsMissing() {
    target = log.lastIndex();

    var finding =
        tamperedBy(
            "delete from audit_private where log_index = :i;"
                + " delete from audit_entry where log_index = :i");

    assertThat(finding.fault()).isEqualTo(Fault.MISSING);
    assertThat(finding.bad()).isEqualTo(target);
  }

  @Test
  void erasedNotesAreCountedAndNoFault() {
    long before = recount().erased();
    tell(Fact.noted("TEXTS_ERASED", "account", ravi.id(), null).note("reason", "Asked"));

    var finding = tamperedBy("delete from audit_private where log_index = :i");

    assertThat(finding.isWhole()).isTrue();
    assertThat(finding.erased()).isEqualTo(before + 1);
  }

  @Test
  void theErasureOfSomebodyElseOrAnEarlierOneAccountsForNothing() {
    tell(Fact.noted("TEXTS_ERASED", "account", Ids.next(), null).note("reason", "Asked"));
    assertThat(tamperedBy("delete from audit_private where log_index = :i").bad())
        .isEqualTo(target);

    tell(Fact.noted("TEXTS_ERASED", "account", ravi.id(), null).note("reason", "Asked"));
    target = tell(Fact.noted("SIGNED_IN", "account", ravi.id(), null).note("a", "b")).index();
    assertThat(tamperedBy("delete from audit_private where log_index = :i").bad())
        .isEqualTo(target);
  }

  @Test
  void theCheckIsItselfAnEntry() throws InterruptedException {
    var check = checks(ravi).start();
    finished(check);

    assertThat(check.finding()).get().extracting(LogFinding::isWhole).isEqualTo(true);
    var told =
        owner.queryForMap(
            "select act, actor from audit_entry where log_index = ?", log.lastIndex());
    assertThat(told).containsEntry("act", "VERIFIED").containsEntry("actor", ravi.id());
    assertThat(recount().isWhole()).isTrue();
  }

  @Test
  void aCheckThatIsCancelledFindsNothingAndRecordsNothing() {
    long last = log.lastIndex();

    assertThat(new Recount(log).run(counted -> false)).isEmpty();

    assertThat(log.lastIndex()).isEqualTo(last);
  }

  @Test
  void whoMayNotReadTheLogMayNotCheckIt() {
    var mia = new Actor(Ids.next(), "Mia", Set.of(Role.FACT_CHECKER), Actor.SignIn.PASSWORD, null);

    assertThatThrownBy(() -> checks(mia).start()).isInstanceOf(Refused.class);
  }

  private LogChecks checks(Actor actor) {
    return new LogChecks(log, trail, transactions, () -> actor);
  }

  private static void finished(LogCheck check) throws InterruptedException {
    var over = new CountDownLatch(1);
    var unwatch =
        check.watch(() -> {
          if (check.isOver()) {
            over.countDown();
          }
        });
    if (check.isOver()) {
      over.countDown();
    }
    assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
    unwatch.run();
  }

  private LogFinding recount() {
    return new Recount(log).run(counted -> true).orElseThrow();
  }

  /** In a transaction of the tables' owner that is taken back afterwards. */
  private LogFinding tamperedBy(String deed) {
    return withoutGuards(() -> transaction.execute(tx -> tamperedWithin(tx, deed)));
  }

  private LogFinding tamperedWithin(TransactionStatus tx, String deed) {
    tx.setRollbackOnly();
    if (TestDatabase.isPostgres()) {
      GUARDED.forEach(table -> owner.execute("alter table " + table + " disable trigger all"));
    }
    for (var statement : deed.split(";")) {
      owner.execute(
          statement
              .replace(":i", Long.toString(target))
              .replace("leaf_of_zeros", bytes("00".repeat(32)))
              .replace("X'7b7d'", bytes("7b7d")));
    }
    return recount();
  }

  /** On H2 a change of the schema can't be taken back, so each guard is put up again by hand. */
  private <T> T withoutGuards(Supplier<T> work) {
    if (TestDatabase.isPostgres()) {
      return work.get();
    }
    try {
      GUARDED.forEach(table -> owner.execute("drop trigger " + table + "_is_append_only"));
      return work.get();
    } finally {
      GUARDED.forEach(table ->
          owner.execute(
              "create trigger if not exists "
                  + table
                  + "_is_append_only before update, delete on "
                  + table
                  + " for each row call 'org.stet.audit.AppendOnly'"));
    }
  }

  private static String bytes(String hex) {
    return TestDatabase.isPostgres() ? "'\\x" + hex + "'::bytea" : "X'" + hex + "'";
  }

  private AuditEntry tell(Fact fact) {
    return transaction.execute(tx -> trail.append(ravi, fact));
  }
}
