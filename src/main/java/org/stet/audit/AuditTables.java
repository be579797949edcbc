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
import org.stet.audit.Errands.Errand;
import org.stet.audit.verify.Frontier;

/** The rows of the trail, written by hand on the connection of the business transaction. */
@Component
class AuditTables {

  private static final String HEAD = "select size, ts, peaks from audit_head where id = 1";

  /** Ordered by both columns of an index, so that H2 reads it from the end and not the whole. */
  private static final String END_OF_ARTICLE =
      "select log_index, art_seq from audit_entry where article = ?"
          + " order by article desc, art_seq desc limit 1";

  private static final String ENTRY =
      "insert into audit_entry (log_index, leaf, leaf_hash, ts, act, actor, kind, subject,"
          + " article, art_seq, stage_from, stage_to, ver_before, ver_after, story)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SECRET =
      "insert into audit_private (log_index, field, salt, text) values (?, ?, ?, ?)";
  private static final String NODE =
      "insert into audit_node (level, position, hash) values (?, ?, ?)";
  private static final String MOVE =
      "update audit_head set size = ?, ts = ?, peaks = ? where id = 1";

  private final JdbcTemplate jdbc;
  private final Disk disk;
  private final Errands errands;

  AuditTables(JdbcTemplate jdbc, DatabaseRights rights, Disk disk) {
    this.jdbc = jdbc;
    this.disk = disk;
    this.errands = new Errands(jdbc, !rights.isEmbedded());
  }

  /** Takes the one lock that puts all entries into one order; held until the transaction ends. */
  Head lockHead() {
    return lockHead(null).head();
  }

  /**
   * The same, and on the way the newest entry of an article; both as they are once the lock is
   * there.
   */
  Start lockHead(@Nullable UUID article) {
    var heads = new ArrayList<Head>(1);
    var ends = new ArrayList<ArticleEnd>(1);
    var questions = new ArrayList<Errand>();
    if (disk.canWaitLater()) {
      questions.add(Errand.tell(Disk.LATER));
    }
    questions.add(Errand.ask(HEAD + " for update", row -> heads.add(head(row, 1))));
    if (article != null) {
      questions.add(Errand.ask(END_OF_ARTICLE, row -> ends.add(end(row)), article));
    }
    errands.send(questions);
    if (heads.isEmpty()) {
      throw new DataRetrievalFailureException("The head of the log is gone");
    }
    return new Start(heads.getFirst(), ends.stream().findFirst());
  }

  /** As it is now; nobody waits for it. */
  Head head() {
    return Objects.requireNonNull(jdbc.queryForObject(HEAD, AuditTables::head));
  }

  /** The newest entry of an article. */
  Optional<ArticleEnd> endOf(UUID article) {
    return jdbc.query(END_OF_ARTICLE, (row, n) -> end(row), article).stream().findFirst();
  }

  /** Everything that belongs to these entries, and where the log ends with them. */
  void write(List<Row> rows, List<Frontier.Node> nodes, Head head) {
    var writing = new ArrayList<Errand>();
    rows.forEach(row -> writing.add(Errand.tell(ENTRY, columns(row))));
    for (var row : rows) {
      for (var secret : row.leaf().secrets()) {
        writing.add(
            Errand.tell(SECRET, row.place().index(), secret.field(), secret.salt(), secret.text()));
      }
    }
    nodes.forEach(
        node -> writing.add(Errand.tell(NODE, node.level(), node.position(), node.hash())));
    writing.add(move(head));
    if (errands.send(writing).getLast() != 1) {
      throw new DataRetrievalFailureException("The head of the log is gone");
    }
  }

  private static Errand move(Head head) {
    return Errand.tell(MOVE, head.frontier().size(), at(head.at()), head.frontier().peaks());
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

  private static ArticleEnd end(ResultSet row) throws SQLException {
    return new ArticleEnd(row.getLong("log_index"), row.getLong("art_seq"));
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

  /**
   * What an append begins from.
   *
   * @param end of the article that was asked for, where it has entries
   */
  record Start(Head head, Optional<ArticleEnd> end) {}

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
