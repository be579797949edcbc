package org.stet.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  static final String HEAD = "select size, ts, peaks from audit_head where id = 1";

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
  private static final String NODE = "insert into audit_node (level, position, hash) values ";
  private static final String ONE_NODE = "(?, ?, ?)";

  /** Rows of one statement; an entry completes as many subtrees as its index ends in ones. */
  private static final int NODES = 8;

  /** As the migration has it, argument by argument. */
  private static final String APPEND =
      "select * from audit_append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String MOVE =
      "update audit_head set size = ?, ts = ?, peaks = ? where id = 1";

  private final JdbcTemplate jdbc;
  private final Errands errands;
  private final boolean together;

  AuditTables(JdbcTemplate jdbc, DatabaseRights rights) {
    this.jdbc = jdbc;
    this.together = !rights.isEmbedded();
    this.errands = new Errands(jdbc, together);
  }

  /** Takes the one lock that puts all entries into one order; held until the transaction ends. */
  void lockHead() {
    var unused = locked(null);
  }

  /** As it is now; nobody waits for it. */
  Head head() {
    return Objects.requireNonNull(jdbc.queryForObject(HEAD, AuditTables::head));
  }

  /**
   * Gives these entries their places, one after the other, and writes them, under the lock.
   *
   * @param now when they are done; a log whose newest entry is later goes on from that
   * @param waitsLater whether the commit is not to wait for the disk
   */
  List<Leaf.Placed> append(List<Row> rows, Instant now, boolean waitsLater) {
    return together ? send(rows, now, waitsLater) : write(rows, now);
  }

  /** PostgreSQL does it, in one round trip; what it did is computed again here. */
  private List<Leaf.Placed> send(List<Row> rows, Instant now, boolean waitsLater) {
    var placed = new ArrayList<Leaf.Placed>();
    var writing = new ArrayList<Errand>();
    if (waitsLater) {
      writing.add(Errand.tell(Disk.LATER));
    }
    for (var row : rows) {
      writing.add(
          Errand.ask(
              APPEND, answer -> placed.add(checked(row.leaf(), answer)), arguments(row, now)));
    }
    errands.send(writing);
    return placed;
  }

  private static Leaf.Placed checked(Leaf leaf, ResultSet answer) throws SQLException {
    var previous = answer.getObject("previous", Long.class);
    var placed =
        leaf.at(
            new Leaf.Place(
                answer.getLong("place"),
                instant(answer, "at"),
                answer.getLong("number"),
                previous));
    var frontier = frontier(placed.place().index(), answer.getBytes("before"));
    var unused = frontier.add(placed.hash());
    if (!Arrays.equals(placed.hash(), answer.getBytes("hash"))
        || !Arrays.equals(frontier.peaks(), answer.getBytes("after"))) {
      throw new DataRetrievalFailureException("The database wrote another entry than it was told");
    }
    return placed;
  }

  /** In this process, where a round trip costs nothing. */
  private List<Leaf.Placed> write(List<Row> rows, Instant now) {
    var start = locked(rows.getFirst().subject().article());
    var frontier = start.head().frontier();
    var at = now.isBefore(start.head().at()) ? start.head().at() : now;
    var ends = new HashMap<UUID, Optional<ArticleEnd>>();
    start.end().ifPresent(end -> ends.put(rows.getFirst().subject().article(), start.end()));
    var nodes = new ArrayList<Frontier.Node>();
    var placed = new ArrayList<Leaf.Placed>();
    for (var row : rows) {
      var one = row.leaf().at(place(row.subject().article(), frontier.size(), at, ends));
      nodes.addAll(frontier.add(one.hash()));
      placed.add(one);
    }
    write(rows, placed, nodes, new Head(frontier, at));
    return placed;
  }

  private Leaf.Place place(
      @Nullable UUID article, long index, Instant at, Map<UUID, Optional<ArticleEnd>> ends) {
    if (article == null) {
      return new Leaf.Place(index, at, 0, null);
    }
    var before = ends.computeIfAbsent(article, this::endOf);
    long number = before.map(ArticleEnd::number).orElse(0L) + 1;
    ends.put(article, Optional.of(new ArticleEnd(index, number)));
    return new Leaf.Place(index, at, number, before.map(ArticleEnd::index).orElse(null));
  }

  /** With the newest entry of an article on the way; both as they are once the lock is there. */
  private Start locked(@Nullable UUID article) {
    var heads = new ArrayList<Head>(1);
    var ends = new ArrayList<ArticleEnd>(1);
    var questions = new ArrayList<Errand>();
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

  private Optional<ArticleEnd> endOf(UUID article) {
    return jdbc.query(END_OF_ARTICLE, (row, n) -> end(row), article).stream().findFirst();
  }

  /** The tree alone, without an entry. */
  void write(List<Frontier.Node> nodes, Head head) {
    write(List.of(), List.of(), nodes, head);
  }

  private void write(
      List<Row> rows, List<Leaf.Placed> placed, List<Frontier.Node> nodes, Head head) {
    var writing = new ArrayList<Errand>();
    for (int i = 0; i < rows.size(); i++) {
      writing.add(Errand.tell(ENTRY, columns(rows.get(i), placed.get(i))));
    }
    for (int i = 0; i < rows.size(); i++) {
      for (var secret : rows.get(i).leaf().secrets()) {
        writing.add(
            Errand.tell(
                SECRET,
                placed.get(i).place().index(),
                secret.field(),
                secret.salt(),
                secret.text()));
      }
    }
    for (int from = 0; from < nodes.size(); from += NODES) {
      writing.add(nodes(nodes.subList(from, Math.min(nodes.size(), from + NODES))));
    }
    writing.add(move(head));
    if (errands.send(writing).getLast() != 1) {
      throw new DataRetrievalFailureException("The head of the log is gone");
    }
  }

  private static Errand nodes(List<Frontier.Node> nodes) {
    var values = new ArrayList<Object>();
    nodes.forEach(node -> Collections.addAll(values, node.level(), node.position(), node.hash()));
    return Errand.tell(
        NODE + String.join(", ", Collections.nCopies(nodes.size(), ONE_NODE)), values.toArray());
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

  private static @Nullable Object[] columns(Row row, Leaf.Placed placed) {
    var place = placed.place();
    var fact = row.fact();
    var subject = row.subject();
    return new @Nullable Object[] {
      place.index(),
      placed.bytes(),
      placed.hash(),
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
      row.standing().story()
    };
  }

  private static @Nullable Object[] arguments(Row row, Instant now) {
    var pieces = row.leaf().pieces();
    var fact = row.fact();
    var subject = row.subject();
    var body = row.leaf().secret("body");
    var content = row.leaf().secret("content");
    return new @Nullable Object[] {
      at(now),
      pieces.get(0),
      pieces.get(1),
      pieces.get(2),
      pieces.get(3),
      fact.act(),
      row.actor(),
      subject.kind(),
      subject.id(),
      subject.article(),
      fact.from(),
      subject.stage(),
      row.versionBefore(),
      fact.isAboutEntity() ? subject.version() : null,
      row.standing().story(),
      body == null ? null : body.salt(),
      body == null ? null : body.text(),
      content == null ? null : content.salt(),
      content == null ? null : content.text()
    };
  }

  static Head head(ResultSet row, int n) throws SQLException {
    return new Head(frontier(row.getLong("size"), row.getBytes("peaks")), instant(row, "ts"));
  }

  private static Frontier frontier(long size, byte[] peaks) {
    try {
      return Frontier.of(size, peaks);
    } catch (IllegalArgumentException e) {
      throw new DataRetrievalFailureException("The head of the log is damaged", e);
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
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
  record Row(UUID actor, Fact fact, Subject subject, Leaf.Standing standing, Leaf leaf) {

    /** −1 for what came to be just now, null for what has no versions. */
    @Nullable Long versionBefore() {
      if (!fact.isAboutEntity()) {
        return null;
      }
      return standing.isFirst() ? -1L : fact.versionBefore();
    }
  }
}
