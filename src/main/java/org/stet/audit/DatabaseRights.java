package org.stet.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.stet.people.Refusal;

/** Whether the desk could do more with the tables of the trail than it should, and what. */
@Component
public class DatabaseRights {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseRights.class);

  /** What the desk needs of each table; whatever else it may is too much. */
  private static final List<Needed> NEEDED =
      List.of(
          new Needed("audit_entry", "INSERT"),
          new Needed("audit_node", "INSERT"),
          new Needed("audit_checkpoint", "INSERT"),
          new Needed("audit_private", "INSERT"),
          new Needed("audit_cosignature", "INSERT"),
          new Needed("audit_head", "UPDATE"),
          new Needed("audit_signer", "UPDATE"));

  private static final List<String> WRITING =
      List.of("INSERT", "UPDATE", "DELETE", "TRUNCATE", "TRIGGER");

  /** Roles that may do everything, or write to the files of the server, and that it can become. */
  private static final String MIGHT =
      "select coalesce(string_agg(rolname, ', ' order by rolname), '') from pg_roles"
          + " where (rolsuper or rolname in ('pg_execute_server_program', 'pg_write_server_files'))"
          + " and pg_has_role(oid, 'MEMBER')";

  private static final String SCHEMA =
      "(select relnamespace from pg_class where oid = to_regclass('audit_entry'))";

  /** By what the desk could get at the tables or take away what guards them, though not its own. */
  private static final List<Owned> OWNED =
      List.of(
          new Owned(
              "audit.rights.functions",
              "select coalesce(bool_or(pg_has_role(proowner, 'MEMBER')), false) from pg_proc"
                  + " where proname like 'audit\\_%' and pronamespace = "
                  + SCHEMA),
          new Owned(
              "audit.rights.database",
              "select pg_has_role(datdba, 'MEMBER') from pg_database"
                  + " where datname = current_database()"),
          new Owned(
              "audit.rights.schema",
              "select pg_has_role(nspowner, 'MEMBER') from pg_namespace where oid = " + SCHEMA),
          new Owned(
              "audit.rights.create",
              "select has_schema_privilege(oid, 'CREATE') from pg_namespace where oid = " + SCHEMA),
          new Owned(
              "audit.rights.roles",
              "select rolcreaterole from pg_roles where rolname = current_user"));

  private final JdbcTemplate jdbc;
  private final boolean embedded;

  DatabaseRights(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.embedded =
        "H2"
            .equals(
                jdbc.execute(
                    (ConnectionCallback<String>)
                        connection -> connection.getMetaData().getDatabaseProductName()));
  }

  /** Whether the database is a file of this process, which can do with it what it likes. */
  public boolean isEmbedded() {
    return embedded;
  }

  /** What is wrong, in one sentence; nothing where the desk may do what it needs and no more. */
  public Optional<Refusal> tooMuch() {
    return embedded ? Optional.empty() : onPostgres();
  }

  /** Whether it may put a mark into the log that PostgreSQL writes before anything else. */
  boolean mayWriteToItsLog() {
    return ask(
        "select coalesce(bool_and(has_function_privilege(oid, 'EXECUTE')), false) from pg_proc"
            + " where proname = 'pg_logical_emit_message'",
        Boolean.class);
  }

  @EventListener(ApplicationReadyEvent.class)
  void warn() {
    tooMuch().ifPresent(wrong -> LOG.warn("{}", wrong.sentence()));
  }

  private Optional<Refusal> onPostgres() {
    var user = ask("select current_user", String.class);
    if (ask("select rolsuper from pg_roles where rolname = current_user", Boolean.class)) {
      return Optional.of(Refusal.of("audit.rights.super", user));
    }
    var might = ask(MIGHT, String.class);
    if (!might.isEmpty()) {
      return Optional.of(Refusal.of("audit.rights.member", user, might));
    }
    var more = new ArrayList<String>();
    for (var needed : NEEDED) {
      if (ask(
          "select pg_has_role(relowner, 'MEMBER') from pg_class where oid = to_regclass(?)",
          Boolean.class,
          needed.table())) {
        return Optional.of(Refusal.of("audit.rights.owner", user));
      }
      WRITING.stream()
          .filter(right -> !right.equals(needed.right()) && may(needed.table(), right))
          .forEach(right -> more.add(right + " on " + needed.table()));
    }
    for (var owned : OWNED) {
      if (ask(owned.question(), Boolean.class)) {
        return Optional.of(Refusal.of(owned.key(), user));
      }
    }
    return more.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of("audit.rights.more", user, String.join(", ", more)));
  }

  private boolean may(String table, String right) {
    var question =
        List.of("INSERT", "UPDATE").contains(right)
            ? "select has_any_column_privilege(to_regclass(?)::oid, ?)"
            : "select has_table_privilege(to_regclass(?)::oid, ?)";
    return ask(question, Boolean.class, table, right);
  }

  private <T> T ask(String question, Class<T> type, Object... args) {
    return Objects.requireNonNull(jdbc.queryForObject(question, type, args));
  }

  private record Needed(String table, String right) {}

  /**
   * @param question whether it is the desk's
   */
  private record Owned(String key, String question) {}
}
