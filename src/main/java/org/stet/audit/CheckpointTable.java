package org.stet.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.stet.audit.verify.Checkpoint;
import org.stet.audit.verify.Malformed;
import org.stet.audit.verify.NotVerified;
import org.stet.audit.verify.VerifierKey;

/**
 * The signed checkpoints in the database, for those who read them; the signer believes its file.
 */
@Component
class CheckpointTable {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointTable.class);
  private static final String ROW =
      "select origin, size, root, note, signed_at from audit_checkpoint ";

  private final JdbcTemplate jdbc;

  CheckpointTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever signs holds the one row until their transaction ends. */
  void lockSigner() {
    jdbc.queryForObject("select id from audit_signer where id = 1 for update", Integer.class);
  }

  void add(String origin, long size, byte[] root, byte[] note, Instant at) {
    jdbc.update(
        "insert into audit_checkpoint (origin, size, root, note, signed_at) values (?, ?, ?, ?, ?)",
        origin,
        size,
        root,
        note,
        at.atOffset(ZoneOffset.UTC));
  }

  boolean has(String origin, long size) {
    return !notes("where origin = ? and size = ?", origin, size).isEmpty();
  }

  boolean isEmpty() {
    return notes("").isEmpty();
  }

  /** Whether the log of this name was ever signed. */
  boolean has(String origin) {
    return !notes("where origin = ?", origin).isEmpty();
  }

  /**
   * The longest of the log of this key. Whatever else somebody put among them is passed over: what
   * the key did not sign, and a row that tells of its note what the note does not.
   */
  Optional<Row> newest(VerifierKey key) {
    var row = below(key.name(), Long.MAX_VALUE);
    while (row.isPresent() && !row.get().isSignedBy(key)) {
      row = below(key.name(), row.get().size());
    }
    return row;
  }

  /** By size, for a clock can be set back and a log can't. */
  private Optional<Row> below(String origin, long size) {
    return jdbc
        .query(
            ROW + "where origin = ? and size < ? order by size desc limit 1",
            CheckpointTable::row,
            origin,
            size)
        .stream()
        .findFirst();
  }

  /** Of any log that was kept here. */
  Optional<Row> newest() {
    return notes("").stream().findFirst();
  }

  private List<Row> notes(String where, Object... args) {
    return jdbc.query(
        ROW + where + " order by signed_at desc, size desc limit 1", CheckpointTable::row, args);
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getString(1),
        row.getLong(2),
        row.getBytes(3),
        row.getBytes(4),
        row.getObject(5, OffsetDateTime.class).toInstant());
  }

  record Row(String origin, long size, byte[] root, byte[] note, Instant signedAt) {

    boolean isSignedBy(VerifierKey key) {
      try {
        if (Checkpoint.open(note, key).equals(new Checkpoint(origin, size, root))) {
          return true;
        }
        LOG.error("A checkpoint of {} entries is not the one of its note", size);
      } catch (Malformed | NotVerified e) {
        LOG.error("A checkpoint of {} entries is not the signer's: {}", size, e.getMessage());
      }
      return false;
    }
  }
}
