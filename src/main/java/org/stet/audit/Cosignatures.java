package org.stet.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.stet.audit.verify.Note;

/** What witnesses signed, beside the checkpoints. */
@Component
class Cosignatures {

  private final JdbcTemplate jdbc;

  Cosignatures(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void add(String origin, long size, String witness, String line, Instant at) {
    jdbc.update(
        "insert into audit_cosignature (origin, size, witness, line, signed_at)"
            + " values (?, ?, ?, ?, ?)",
        origin,
        size,
        witness,
        line,
        at.atOffset(ZoneOffset.UTC));
  }

  /** The last that a witness signed. */
  Optional<Seen> newest(String origin, String witness) {
    return jdbc
        .query(
            "select size, signed_at from audit_cosignature where origin = ? and witness = ?"
                + " order by size desc limit 1",
            (row, n) ->
                new Seen(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()),
            origin,
            witness)
        .stream()
        .findFirst();
  }

  /** The checkpoint with the lines of all who signed it. */
  Note under(Note checkpoint, String origin, long size) {
    var lines =
        jdbc.query(
            "select line from audit_cosignature where origin = ? and size = ? order by witness",
            (row, n) -> row.getString(1),
            origin,
            size);
    return lines.isEmpty() ? checkpoint : Note.parse(joined(checkpoint, lines).getBytes(UTF_8));
  }

  private static String joined(Note checkpoint, List<String> lines) {
    return checkpoint + String.join("\n", lines) + "\n";
  }

  record Seen(long size, Instant at) {}
}
