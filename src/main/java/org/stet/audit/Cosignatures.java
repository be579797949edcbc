package org.stet.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.stet.audit.verify.Checkpoint;
import org.stet.audit.verify.Malformed;
import org.stet.audit.verify.Note;
import org.stet.audit.verify.VerifierKey;

/**
 * What witnesses signed, beside the checkpoints. The desk may add rows here, so nobody believes one
 * before its signature is verified.
 */
@Component
class Cosignatures {

  private static final Logger LOG = LoggerFactory.getLogger(Cosignatures.class);

  /** More witnesses than a house asks; a note holds a hundred signatures. */
  private static final int MOST = 50;

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
  Optional<Seen> newest(String origin, VerifierKey witness) {
    var row = below(origin, witness, Long.MAX_VALUE);
    while (row.isPresent() && !row.get().isBy(witness)) {
      row = below(origin, witness, row.get().size());
    }
    return row.map(it -> new Seen(it.size(), it.at()));
  }

  private Optional<Row> below(String origin, VerifierKey witness, long size) {
    return jdbc
        .query(
            "select s.origin, s.size, s.line, s.signed_at, c.note"
                + " from audit_cosignature s"
                + " join audit_checkpoint c on c.origin = s.origin and c.size = s.size"
                + " where s.origin = ? and s.witness = ? and s.size < ?"
                + " order by s.size desc limit 1",
            Cosignatures::row,
            origin,
            witness.toString(),
            size)
        .stream()
        .findFirst();
  }

  /** The checkpoint with the lines of all who signed it. */
  Note under(Note checkpoint, String origin, long size) {
    var signatures =
        jdbc
            .query(
                "select witness, line from audit_cosignature where origin = ? and size = ?"
                    + " order by witness",
                (row, n) -> signature(checkpoint, row.getString(1), row.getString(2)),
                origin,
                size)
            .stream()
            .flatMap(Optional::stream)
            .limit(MOST)
            .toList();
    var whole = checkpoint;
    for (var signature : signatures) {
      whole = whole.with(signature);
    }
    return whole;
  }

  /** Nothing where the line is not what this witness signed. */
  private static Optional<Note.Signature> signature(Note checkpoint, String witness, String line) {
    try {
      var key = VerifierKey.parse(witness);
      var note = Note.parse((checkpoint + line + "\n").getBytes(UTF_8));
      if (key.isCosigner()
          && note.text().equals(checkpoint.text())
          && note.signatures().size() == checkpoint.signatures().size() + 1
          && note.isSignedBy(key)) {
        return Optional.of(note.signatures().getLast());
      }
    } catch (Malformed e) {
      LOG.debug("No signature of a witness: {}", e.getMessage());
    }
    LOG.error("A line in audit_cosignature is not signed by its witness and is passed over");
    return Optional.empty();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getString(1),
        row.getLong(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getBytes(5));
  }

  private record Row(String origin, long size, String line, Instant at, byte[] note) {

    boolean isBy(VerifierKey witness) {
      try {
        var checkpoint = Note.parse(note);
        var told = Checkpoint.parse(checkpoint.text());
        return told.origin().equals(origin)
            && told.size() == size
            && signature(checkpoint, witness.toString(), line).isPresent();
      } catch (Malformed e) {
        LOG.error("A checkpoint of {} entries in the database is none: {}", size, e.getMessage());
        return false;
      }
    }
  }

  record Seen(long size, Instant at) {}
}
