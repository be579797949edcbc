package org.stet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the desk may do with its tables where it signs in as somebody who owns none of them. */
@Tag("database")
@EnabledIfSystemProperty(
    named = "stet.database",
    matches = "postgresql",
    disabledReason = "H2 has one user, who owns everything")
class RightsOfTheDeskTest {

  private static final UUID MIA = UUID.randomUUID();
  private static final UUID ADA = UUID.randomUUID();
  private static final UUID REVIEW = UUID.randomUUID();
  private static DataSource database;

  @BeforeAll
  static void aNewDatabaseWithItsTwoRoles() throws SQLException {
    database = TestDatabase.postgresWithTwoRoles("rights_of_the_desk");
  }

  @Test
  void itMayAddToTheTrailAndNeverChangeIt() throws SQLException {
    for (var table :
        List.of(
            "audit_entry",
            "audit_node",
            "audit_checkpoint",
            "audit_private",
            "audit_cosignature")) {
      assertThat(rightsOn(table)).as(table).containsExactly("INSERT", "SELECT");
    }
    assertThat(rightsOn("audit_head")).containsExactly("SELECT", "UPDATE");
    assertThat(rightsOn("audit_signer")).containsExactly("SELECT", "UPDATE");
    assertThat(rightsOn("flyway_schema_history")).containsExactly("SELECT");
  }

  @Test
  void itMayWorkWithEveryOtherTable() throws SQLException {
    var others = new TreeSet<String>();
    try (var connection = database.getConnection();
        var sql = connection.createStatement();
        var tables =
            sql.executeQuery(
                "select tablename from pg_tables where schemaname = 'public'"
                    + " and tablename not like 'audit\\_%'"
                    + " and tablename <> 'flyway_schema_history'")) {
      while (tables.next()) {
        others.add(tables.getString(1));
      }
    }

    assertThat(others).contains("account");
    for (var table : others) {
      assertThat(rightsOn(table)).as(table).containsExactly("DELETE", "INSERT", "SELECT", "UPDATE");
    }
  }

  @Test
  void itIsRefusedWhereItTries() throws SQLException {
    for (var attack :
        List.of(
            "delete from audit_entry",
            "update audit_private set text = ''",
            "truncate audit_entry cascade",
            "alter table audit_entry disable trigger all",
            "delete from audit_private",
            "drop table audit_node",
            "create table another_log (id integer)")) {
      try (var connection = database.getConnection();
          var sql = connection.createStatement()) {
        actAsTheDesk(sql);
        assertThatThrownBy(() -> sql.execute(attack))
            .as(attack)
            .isInstanceOf(SQLException.class)
            .extracting(e -> ((SQLException) e).getSQLState())
            .isEqualTo("42501");
      }
    }
  }

  /** The function is the owner's; it works for the desk where the same transaction tells of it. */
  @Test
  void itErasesTextsOnlyWithTheEntryThatTells() throws SQLException {
    try (var connection = database.getConnection();
        var sql = connection.createStatement()) {
      actAsTheDesk(sql);
      sql.execute(entry(0, "NOTE_WRITTEN", MIA, REVIEW, "review"));
      sql.execute("insert into audit_private values (0, 'body', 'salt', 'text')");

      assertThatThrownBy(() -> sql.execute("select audit_erase('" + MIA + "', 1)"))
          .extracting(e -> ((SQLException) e).getSQLState())
          .isEqualTo("23001");

      sql.execute(entry(1, "TEXTS_ERASED", ADA, MIA, "account"));
      assertThatThrownBy(() -> sql.execute("select audit_erase('" + MIA + "', 1)"))
          .as("told by an earlier transaction")
          .extracting(e -> ((SQLException) e).getSQLState())
          .isEqualTo("23001");

      connection.setAutoCommit(false);
      sql.execute(entry(2, "TEXTS_ERASED", ADA, MIA, "account"));
      try (var gone = sql.executeQuery("select audit_erase('" + MIA + "', 2)")) {
        assertThat(gone.next()).isTrue();
        assertThat(gone.getLong(1)).isEqualTo(1);
      }
      connection.commit();
    }
  }

  private static String entry(int index, String act, UUID actor, UUID subject, String kind) {
    return "insert into audit_entry (log_index, leaf, leaf_hash, ts, act, actor, kind, subject)"
        + " values (%d, '', '', now(), '%s', '%s', '%s', '%s')"
            .formatted(index, act, actor, kind, subject);
  }

  private static void actAsTheDesk(Statement sql) throws SQLException {
    sql.execute("set role stet_runtime");
  }

  private static Set<String> rightsOn(String table) throws SQLException {
    var rights = new TreeSet<String>();
    try (var connection = database.getConnection();
        var question =
            connection.prepareStatement(
                "select privilege_type from information_schema.role_table_grants"
                    + " where grantee = 'stet_runtime' and table_name = ?")) {
      question.setString(1, table);
      try (var answer = question.executeQuery()) {
        while (answer.next()) {
          rights.add(answer.getString(1));
        }
      }
    }
    return rights;
  }
}
