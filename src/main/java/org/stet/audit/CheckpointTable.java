package org.stet.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The signed checkpoints in the database, for those who read them; the signer believes its file.
 */
@Component
class CheckpointTable {

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

  /** Of the log of this name. */
  Optional<Row> newest(String origin) {
    return notes("where origin = ?", origin).stream().findFirst();
  }

  /** Of any log that was kept here. */
  Optional<Row> newest() {
    return notes("").stream().findFirst();
  }

  private List<Row> notes(String where, Object... args) {
    return jdbc.query(
        "select size, note, signed_at from audit_checkpoint "
            + where
            + " order by signed_at desc, size desc limit 1",
        (row, n) ->
            new Row(
                row.getLong(1),
                row.getBytes(2),
                row.getObject(3, OffsetDateTime.class).toInstant()),
        args);
  }

  record Row(long size, byte[] note, Instant signedAt) {}
}
