package org.stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.TestDatabase;
import org.stet.people.Actor;

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

    assertThat(sql.queryForObject("select size from audit_head", Long.class)).isZero();
    assertThat(sql.queryForObject("select count(*) from audit_entry", Long.class)).isZero();
  }

  private String sentence() {
    return new DatabaseRights(sql).tooMuch().orElseThrow().sentence();
  }
}
