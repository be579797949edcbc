package org.stet.audit.verify;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The log as it lies in the tables of a desk. Only the bytes of the leaves are believed; all that
 * stands beside them is computed again and compared.
 */
final class StoredEntries {

  private static final int PAGE = 500;
  private static final byte[] NOTHING = {};
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Database database;
  private long erased;

  StoredEntries(Database database) {
    this.database = database;
  }

  /** How many there are, whatever the head says. */
  long size() {
    return database
        .list("select coalesce(max(log_index), -1) from audit_entry", row -> row.getLong(1) + 1)
        .getFirst();
  }

  /** The checkpoints that the desk has signed, oldest first. */
  List<byte[]> checkpoints() {
    return database.list("select note from audit_checkpoint order by size", row -> row.getBytes(1));
  }

  /** A checkpoint with the lines of the witnesses that signed it. */
  Note witnessed(Note note) {
    var checkpoint = Checkpoint.parse(note.text());
    var lines =
        database.list(
            "select line from audit_cosignature where origin = ? and size = ? order by witness",
            row -> row.getString(1) + "\n",
            checkpoint.origin(),
            checkpoint.size());
    return Note.parse((note + String.join("", lines)).getBytes(StandardCharsets.UTF_8));
  }

  /** Only the leaves, up to this size. */
  void replay(long size, Replay replay) {
    for (long from = 0; from < size; from += PAGE) {
      long to = Math.min(size, from + PAGE);
      for (var row : rows(from, to)) {
        missing(replay.size(), row.index());
        var unused = replay.add(row.leaf());
      }
      missing(replay.size(), to);
    }
  }

  /**
   * @throws NotVerified at the first entry with which something is wrong
   */
  void verify(Replay replay, StetLeaves order) {
    long size = size();
    beginning();
    var erasures = ErasedTexts.in(database);
    var unused =
        Ahead.each(
            Math.ceilDiv(size, (long) PAGE),
            number -> page(number * PAGE, Math.min(size, (number + 1) * PAGE)),
            page -> {
              verify(page, replay, order, erasures);
              return true;
            });
    head(replay, order);
    tree(size);
  }

  private void verify(Page page, Replay replay, StetLeaves order, ErasedTexts erasures) {
    for (var row : page.rows()) {
      long index = replay.size();
      missing(index, row.index());
      if (!Arrays.equals(row.counted(), row.hash())) {
        throw new NotVerified(index, "its bytes do not have the hash that is stored beside them");
      }
      var fields = StetLeaves.read(index, row.leaf());
      row.compare(fields);
      order.follow(index, fields);
      compare(index, fields, page.secrets(), erasures);
      var unused =
          replay.add(
              row.leaf(), row.counted(), completed -> page.nodes().compare(index, completed));
    }
    missing(replay.size(), page.to());
  }

  /** Entries whose names or texts were erased. */
  long erased() {
    return erased;
  }

  private static void missing(long expected, long found) {
    if (expected < found) {
      throw new NotVerified(expected, "it is missing");
    }
  }

  /** What lies before the first has no place, but screens would show it. */
  private void beginning() {
    if (database
            .list("select coalesce(min(log_index), 0) from audit_entry", row -> row.getLong(1))
            .getFirst()
        < 0) {
      throw new NotVerified(0, "others stand before it");
    }
  }

  /** Beside what the leaves complete, which was compared with them, nothing may lie in the tree. */
  private void tree(long size) {
    long complete = 0;
    for (int level = 0; size >> level > 0; level++) {
      complete += size >> level;
    }
    long stored =
        database.list("select count(*) from audit_node", row -> row.getLong(1)).getFirst();
    if (stored != complete) {
      throw new NotVerified(size, "the stored tree goes on behind the entries");
    }
  }

  private void head(Replay replay, StetLeaves order) {
    var head =
        database.list(
            "select size, peaks, ts from audit_head where id = 1",
            row -> new Head(row.getLong(1), row.getBytes(2), time(row).orElse("")));
    if (head.size() != 1
        || head.getFirst().size() != replay.size()
        || !Arrays.equals(head.getFirst().peaks(), replay.peaks())
        || replay.size() > 0 && !head.getFirst().time().equals(order.lastTime())) {
      throw new NotVerified(
          replay.size(), "the head of the log tells another end than the entries");
    }
  }

  private void compare(
      long index, Map<String, Object> fields, Map<String, Secret> secrets, ErasedTexts erasures) {
    boolean gone = false;
    for (var field : List.of("body", "content")) {
      var promised = fields.get(field);
      var secret = secrets.get(index + field);
      if (secret != null && (promised == null || !secret.fits(promised))) {
        throw new NotVerified(
            index, "its names and texts (%s) are not those it commits to".formatted(field));
      }
      if (promised != null && secret == null) {
        if (!erasures.account(fields, field)) {
          throw new NotVerified(
              index,
              "its names and texts (%s) are gone, and no erasure accounts for it".formatted(field));
        }
        gone = true;
      }
    }
    erased += gone ? 1 : 0;
  }

  private Page page(long from, long to) {
    return new Page(to, rows(from, to), new Nodes(from, to), secrets(from, to));
  }

  private List<Row> rows(long from, long to) {
    return database.list(
        "select * from audit_entry where log_index >= ? and log_index < ? order by log_index",
        Row::of,
        from,
        to);
  }

  private Map<String, Secret> secrets(long from, long to) {
    return database.map(
        "select log_index, field, salt, text from audit_private"
            + " where log_index >= ? and log_index < ?",
        row -> row.getLong(1) + row.getString(2),
        row -> new Secret(bytes(row, "salt"), bytes(row, "text")),
        from,
        to);
  }

  /** What must never be null, and then is not what it was; read as nothing. */
  private static byte[] bytes(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getBytes(column), NOTHING);
  }

  /** The column is finer than the leaf, so that a change of less than a millisecond is seen too. */
  private static Optional<Object> time(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("ts", OffsetDateTime.class))
        .map(OffsetDateTime::toInstant)
        .map(at -> at.getNano() % 1_000_000 == 0 ? MILLIS.format(at) : at.toString());
  }

  /** What a leaf commits to. */
  record Secret(byte[] salt, byte[] text) {

    boolean fits(Object promised) {
      return salt.length == Commitment.SALT && Commitment.to(salt, text).equals(promised);
    }
  }

  private record Head(long size, byte[] peaks, Object time) {}

  /** Entries that lie together, and what is stored beside them. */
  private record Page(long to, List<Row> rows, Nodes nodes, Map<String, Secret> secrets) {}

  /**
   * A leaf and what is stored beside it.
   *
   * @param counted its hash
   * @param hash what is stored as its hash
   * @param columns that repeat it, spelt as in the leaf; empty for null
   */
  private record Row(
      long index, byte[] leaf, byte[] counted, byte[] hash, Map<String, Optional<Object>> columns) {

    static Row of(ResultSet row) throws SQLException {
      var columns = new HashMap<String, Optional<Object>>();
      columns.put("i", Optional.of(row.getLong("log_index")));
      columns.put("ts", time(row));
      columns.put("act", Optional.ofNullable(row.getString("act")));
      columns.put("actor", Optional.ofNullable(row.getString("actor")));
      columns.put("obj", Optional.of(row.getString("kind") + ":" + row.getString("subject")));
      columns.put("art", Optional.ofNullable(row.getString("article")));
      columns.put("art_seq", Optional.ofNullable(row.getObject("art_seq", Long.class)));
      columns.put("from", Optional.ofNullable(row.getString("stage_from")));
      columns.put("to", Optional.ofNullable(row.getString("stage_to")));
      columns.put("ver", versions(row));
      columns.put("story", Optional.ofNullable(row.getString("story")));
      var leaf = bytes(row, "leaf");
      return new Row(
          row.getLong("log_index"), leaf, Merkle.leafHash(leaf), bytes(row, "leaf_hash"), columns);
    }

    private static Optional<Object> versions(ResultSet row) throws SQLException {
      var before = row.getObject("ver_before", Long.class);
      return before == null
          ? Optional.empty()
          : Optional.of((before < 0 ? "new" : before) + ">" + row.getLong("ver_after"));
    }

    void compare(Map<String, Object> fields) {
      columns.forEach((key, column) -> {
        if (!column.equals(Optional.ofNullable(fields.get(key)))) {
          throw new NotVerified(
              index, "a column says something else than its field %s".formatted(key));
        }
      });
    }
  }

  /** The stored hashes of the subtrees that a page of leaves completes. */
  private final class Nodes {

    private final Map<Integer, Map<Long, byte[]>> levels = new HashMap<>();

    Nodes(long from, long to) {
      for (int level = 0; to >> level > from >> level; level++) {
        levels.put(
            level,
            database.map(
                "select position, hash from audit_node"
                    + " where level = ? and position >= ? and position < ?",
                row -> row.getLong(1),
                row -> row.getBytes(2),
                level,
                from >> level,
                to >> level));
      }
    }

    void compare(long index, List<Frontier.Node> completed) {
      if (!completed.stream().allMatch(this::hold)) {
        throw new NotVerified(index, "the stored tree holds another hash, or none");
      }
    }

    private boolean hold(Frontier.Node node) {
      return Arrays.equals(
          node.hash(), levels.getOrDefault(node.level(), Map.of()).get(node.position()));
    }
  }
}
