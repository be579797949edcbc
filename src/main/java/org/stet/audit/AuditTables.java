package org.stet.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.stet.audit.verify.Frontier;

/** The rows of the trail, written by hand on the connection of the business transaction. */
@Component
class AuditTables {

  private final JdbcTemplate jdbc;

  AuditTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes the one lock that puts all entries into one order; held until the transaction ends. */
  Head lockHead() {
    return jdbc.queryForObject(
        "select size, ts, peaks from audit_head where id = 1 for update", AuditTables::head);
  }

  /** As it is now; nobody waits for it. */
  Head head() {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select size, ts, peaks from audit_head where id = 1", AuditTables::head));
  }

  void moveHead(Head head) {
    int rows =
        jdbc.update(
            "update audit_head set size = ?, ts = ?, peaks = ? where id = 1",
            head.frontier().size(),
            at(head.at()),
            head.frontier().peaks());
    if (rows != 1) {
      throw new DataRetrievalFailureException("The head of the log is gone");
    }
  }

  /** The newest entry of an article. */
  Optional<ArticleEnd> endOf(UUID article) {
    return jdbc
        .query(
            "select log_index, art_seq from audit_entry where article = ?"
                + " order by art_seq desc limit 1",
            (row, n) -> new ArticleEnd(row.getLong("log_index"), row.getLong("art_seq")),
            article)
        .stream()
        .findFirst();
  }

  void insertEntries(List<Row> rows) {
    jdbc.batchUpdate(
        "insert into audit_entry (log_index, leaf, leaf_hash, ts, act, actor, kind, subject,"
            + " article, art_seq, stage_from, stage_to, ver_before, ver_after, story)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows.stream().map(AuditTables::columns).toList());
    insertSecrets(rows);
  }

  void insertNodes(List<Frontier.Node> nodes) {
    jdbc.batchUpdate(
        "insert into audit_node (level, position, hash) values (?, ?, ?)",
        nodes.stream()
            .map(node -> new Object[] {node.level(), node.position(), node.hash()})
            .toList());
  }

  /** Texts beside the entries of this person and beside those about their account. */
  long countTexts(UUID person) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "select count(*) from audit_private p join audit_entry e on e.log_index = p.log_index"
                + " where e.act <> 'TEXTS_ERASED' and (e.actor = ? and p.field = 'body'"
                + " or e.kind = 'account' and e.subject = ?)",
            Long.class,
            person,
            person));
  }

  /**
   * Takes them away, in the transaction that has told of it.
   *
   * @param told index of the entry that tells
   */
  long eraseTexts(UUID person, long told) {
    return Objects.requireNonNull(
        jdbc.queryForObject("select audit_erase(?, ?)", Long.class, person, told));
  }

  private void insertSecrets(List<Row> rows) {
    var secrets = new ArrayList<Object[]>();
    for (var row : rows) {
      for (var secret : row.leaf().secrets()) {
        secrets.add(
            new Object[] {row.place().index(), secret.field(), secret.salt(), secret.text()});
      }
    }
    if (!secrets.isEmpty()) {
      jdbc.batchUpdate(
          "insert into audit_private (log_index, field, salt, text) values (?, ?, ?, ?)", secrets);
    }
  }

  private static @Nullable Object[] columns(Row row) {
    var place = row.place();
    var fact = row.fact();
    var subject = row.subject();
    return new @Nullable Object[] {
      place.index(),
      row.leaf().bytes(),
      row.leaf().hash(),
      at(place.at()),
      fact.act(),
      row.actor(),
      subject.kind(),
      subject.id(),
      subject.article(),
      subject.article() == null ? null : place.articleNumber(),
      fact.from(),
      subject.stage(),
      row.versionBefore(),
      fact.isAboutEntity() ? subject.version() : null,
      place.story()
    };
  }

  static Head head(ResultSet row, int n) throws SQLException {
    try {
      return new Head(
          Frontier.of(row.getLong("size"), row.getBytes("peaks")),
          row.getObject("ts", OffsetDateTime.class).toInstant());
    } catch (IllegalArgumentException e) {
      throw new DataRetrievalFailureException("The head of the log is damaged", e);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /**
   * Where the log ends.
   *
   * @param at of the newest entry
   */
  record Head(Frontier frontier, Instant at) {}

  record ArticleEnd(long index, long number) {}

  /** An entry about to be written. */
  record Row(UUID actor, Fact fact, Subject subject, Leaf.Place place, Leaf leaf) {

    /** −1 for what came to be just now, null for what has no versions. */
    @Nullable Long versionBefore() {
      if (!fact.isAboutEntity()) {
        return null;
      }
      return place.isFirst() ? -1L : fact.versionBefore();
    }
  }
}
