package org.stet.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.stet.audit.verify.ErasedTexts;

/** The log as it lies in its tables, for who counts it again; takes no lock. */
@Component
class StoredLog {

  private static final byte[] NOTHING = {};

  private final JdbcTemplate jdbc;

  StoredLog(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws org.springframework.dao.DataAccessException where it is gone or can't be read as one
   */
  AuditTables.Head head() {
    return jdbc.queryForObject(AuditTables.HEAD, AuditTables::head);
  }

  /** Of the newest leaf; −1 where there is none. */
  long lastIndex() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select coalesce(max(log_index), -1) from audit_entry", Long.class));
  }

  /** Whether none stands before the place of the first. */
  boolean beginsAtTheFirst() {
    return Objects.requireNonNull(
            jdbc.queryForObject("select coalesce(min(log_index), 0) from audit_entry", Long.class))
        >= 0;
  }

  List<Row> rows(long from, long to) {
    return jdbc.query(
        "select * from audit_entry where log_index >= ? and log_index < ? order by log_index",
        (row, n) -> row(row),
        from,
        to);
  }

  /** The hashes that are stored on one level of the tree, by position. */
  Map<Long, byte[]> nodes(int level, long from, long to) {
    var nodes = new HashMap<Long, byte[]>();
    jdbc.query(
        "select position, hash from audit_node where level = ? and position >= ? and position < ?",
        row -> {
          nodes.put(row.getLong(1), row.getBytes(2));
        },
        level,
        from,
        to);
    return nodes;
  }

  /** Salts and texts, by index and field. */
  Map<String, Secret> secrets(long from, long to) {
    var secrets = new HashMap<String, Secret>();
    jdbc.query(
        "select log_index, field, salt, text from audit_private"
            + " where log_index >= ? and log_index < ?",
        row -> {
          secrets.put(
              row.getLong(1) + row.getString(2),
              new Secret(bytes(row, "salt"), bytes(row, "text")));
        },
        from,
        to);
    return secrets;
  }

  /** The leaves that tell of erasures. */
  List<byte[]> erasures() {
    return jdbc.query(ErasedTexts.LEAVES, (row, n) -> row.getBytes(1));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("log_index"),
        bytes(row, "leaf"),
        bytes(row, "leaf_hash"),
        Optional.ofNullable(row.getObject("ts", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant)
            .orElse(Instant.EPOCH),
        row.getString("act"),
        row.getObject("actor", UUID.class),
        row.getString("kind") + ":" + row.getObject("subject", UUID.class),
        row.getObject("article", UUID.class),
        row.getObject("art_seq", Long.class),
        row.getString("stage_from"),
        row.getString("stage_to"),
        versions(row.getObject("ver_before", Long.class), row.getLong("ver_after")),
        row.getObject("story", UUID.class));
  }

  /** What must never be null, and then is not what it was; read as nothing. */
  private static byte[] bytes(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getBytes(column), NOTHING);
  }

  private static @Nullable String versions(@Nullable Long before, long after) {
    return before == null ? null : (before < 0 ? "new" : before.toString()) + ">" + after;
  }

  record Secret(byte[] salt, byte[] text) {}

  /** A leaf, its hash, and the columns that repeat it, spelt as in the leaf. */
  record Row(
      long index,
      byte[] leaf,
      byte[] hash,
      Instant at,
      String act,
      UUID actor,
      String object,
      @Nullable UUID article,
      @Nullable Long articleNumber,
      @Nullable String from,
      @Nullable String to,
      @Nullable String versions,
      @Nullable UUID story) {

    /** Whether the columns say what the leaf says. */
    boolean repeats(Map<String, Object> fields) {
      return says(fields, "i", index)
          && says(fields, "ts", Leaf.time(at))
          && at.equals(at.truncatedTo(ChronoUnit.MILLIS))
          && says(fields, "act", act)
          && says(fields, "actor", actor)
          && says(fields, "obj", object)
          && says(fields, "art", article)
          && says(fields, "art_seq", articleNumber)
          && says(fields, "from", from)
          && says(fields, "to", to)
          && says(fields, "ver", versions)
          && says(fields, "story", story);
    }

    private static boolean says(Map<String, Object> fields, String key, @Nullable Object column) {
      var field = fields.get(key);
      return field == null || column == null
          ? field == column
          : field.toString().equals(column.toString());
    }
  }
}
