package org.stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.TestDatabase;
import org.stet.people.Actor;
import org.stet.people.PerhapsDone;

/** The check at the start says what is wrong where the desk may do more than it should. */
@Tag("database")
@EnabledIfSystemProperty(
    named = "stet.database",
    matches = "postgresql",
    disabledReason = "H2 has one user, who owns everything")
class DatabaseRightsTest {

  private static DataSource database;

  private SingleConnectionDataSource connection;
  private JdbcTemplate sql;

  @BeforeAll
  static void aNewDatabaseWithItsTwoRoles() throws SQLException {
    database = TestDatabase.postgresWithTwoRoles("rights_that_are_checked");
  }

  @BeforeEach
  void oneConnection() throws SQLException {
    connection = new SingleConnectionDataSource(database.getConnection(), true);
    sql = new JdbcTemplate(connection);
  }

  @AfterEach
  void asItWas() {
    sql.execute("reset role");
    sql.execute("revoke delete, trigger on audit_entry from stet_runtime");
    sql.execute("revoke update (text) on audit_private from stet_runtime");
    sql.execute("alter table audit_node owner to postgres");
    sql.execute("grant insert on audit_entry, audit_node, audit_private to stet_runtime");
    sql.execute("alter database rights_that_are_checked owner to postgres");
    sql.execute("alter schema public owner to pg_database_owner");
    sql.execute("alter function audit_refuses() owner to postgres");
    sql.execute("revoke pg_write_server_files from stet_runtime");
    sql.execute("revoke create on schema public from stet_runtime");
    sql.execute("alter role stet_runtime nocreaterole");
    onTheMark("grant execute on function %s to public");
    connection.destroy();
  }

  @Test
  void theRoleOfTheDeskMayDoNoMoreThanItNeeds() {
    sql.execute("set role stet_runtime");

    assertThat(new DatabaseRights(sql).tooMuch()).isEmpty();
  }

  @Test
  void aRightTooManyIsNamed() {
    sql.execute("grant delete, trigger on audit_entry to stet_runtime");
    sql.execute("grant update (text) on audit_private to stet_runtime");
    sql.execute("set role stet_runtime");

    assertThat(sentence())
        .isEqualTo(
            "The desk signs in to PostgreSQL as stet_runtime, who has more rights on the audit"
                + " trail than it needs: DELETE on audit_entry, TRIGGER on audit_entry, UPDATE on"
                + " audit_private. Only triggers keep it from using them; let the owner take them"
                + " away.");
  }

  @Test
  void anOwnerIsNamed() {
    sql.execute("alter table audit_node owner to stet_runtime");
    sql.execute("set role stet_runtime");

    assertThat(sentence())
        .startsWith("The desk signs in to PostgreSQL as stet_runtime, who owns the tables");
  }

  @Test
  void whoOwnsTheDatabaseCanTakeTheGuardsAwayAndIsNamed() {
    sql.execute("alter database rights_that_are_checked owner to stet_runtime");
    sql.execute("set role stet_runtime");

    assertThat(sentence())
        .startsWith("The desk signs in to PostgreSQL as stet_runtime, who owns the database");

    sql.execute("begin");
    sql.execute("drop function audit_refuses() cascade");
    assertThat(
            sql.queryForObject(
                "select count(*) from pg_trigger where tgname = 'audit_entry_is_append_only'",
                Long.class))
        .as("so it is worth a warning")
        .isZero();
    sql.execute("rollback");
  }

  @ParameterizedTest
  @CsvSource({
    "alter schema public owner to stet_runtime, who owns the schema",
    "grant create on schema public to stet_runtime, who may make tables and functions",
    "alter role stet_runtime createrole, who may make roles",
    "alter function audit_refuses() owner to stet_runtime, who owns functions that guard",
    "grant pg_write_server_files to stet_runtime, who can become pg_write_server_files"
  })
  void soAreOthersWhoCouldTakeThemAway(String act, String who) {
    sql.execute(act);
    sql.execute("set role stet_runtime");

    assertThat(sentence()).startsWith("The desk signs in to PostgreSQL as stet_runtime, " + who);
  }

  @Test
  void whereTheDiskDoesNotAnswerAfterTheCommitNobodyHearsThatNothingWasChanged() {
    sql.execute("set role stet_runtime");
    var rights = new DatabaseRights(sql);
    var news = new ArrayList<Object>();
    var trail =
        new MerkleTrail(
            OwnedLog.nothingToFlush(),
            new AuditTables(sql, rights),
            new Disk(sql, rights),
            news::add,
            Clock.systemUTC());
    sql.execute("reset role");
    onTheMark("revoke execute on function %s from public");
    sql.execute("set role stet_runtime");
    var before = sql.queryForObject("select size from audit_head", Long.class);
    var transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
    var fact = Fact.noted("COPY_TAKEN", "log", Actor.SYSTEM_ID, null);

    assertThatThrownBy(() ->
            transaction.executeWithoutResult(tx -> {
              Ledger.ofThisTransaction().waitLater();
              var unused = trail.append(Actor.SYSTEM, fact);
            }))
        .isInstanceOf(PerhapsDone.class)
        .hasMessageStartingWith("It may have been done")
        .hasMessageNotContaining("nothing was changed");

    assertThat(sql.queryForObject("select size from audit_head", Long.class)).isEqualTo(before + 1);
    assertThat(news).as("it stands, so the others hear of it").hasSize(1);
  }

  /** The function by which the desk waits for the disk; its arguments differ by version. */
  private void onTheMark(String act) {
    sql.queryForList(
            "select oid::regprocedure::text from pg_proc where proname = 'pg_logical_emit_message'",
            String.class)
        .forEach(function -> sql.execute(act.formatted(function)));
  }

  @Test
  void aSuperuserIsNamed() {
    assertThat(sentence()).startsWith("The desk signs in to PostgreSQL as postgres, a superuser");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit_entry", "audit_node", "audit_private"})
  void whereTheRightToAddIsTakenAwayNothingIsDone(String table) {
    sql.execute("revoke insert on " + table + " from stet_runtime");
    sql.execute("set role stet_runtime");
    var rights = new DatabaseRights(sql);
    var disk = new Disk(sql, rights);
    var before = sql.queryForObject("select size from audit_head", Long.class);
    var trail =
        new MerkleTrail(
            OwnedLog.nothingToFlush(),
            new AuditTables(sql, rights),
            disk,
            event -> {},
            Clock.systemUTC());
    var transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
    var fact = Fact.noted("COPY_TAKEN", "log", Actor.SYSTEM_ID, null).note("why", "To keep it.");

    assertThatThrownBy(() ->
            transaction.executeWithoutResult(tx -> {
              var unused = trail.append(Actor.SYSTEM, fact);
            }))
        .isInstanceOf(AuditUnavailable.class)
        .hasMessageContaining("can’t be written, so nothing was changed");

    assertThat(sql.queryForObject("select size from audit_head", Long.class)).isEqualTo(before);
    assertThat(sql.queryForObject("select count(*) from audit_entry", Long.class))
        .isEqualTo(before);
  }

  private String sentence() {
    return new DatabaseRights(sql).tooMuch().orElseThrow().sentence();
  }
}
