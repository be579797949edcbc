package org.stet.audit.verify;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files in the archive that evidence, drafts and kept reports name by their SHA-256, hashed
 * again. One may be gone where its erasure stands in its table; whether an entry tells of that is
 * asked of the table.
 */
final class KeptFiles {

  private static final int PAGE = 200;
  private static final int PIECE = 1 << 20;

  private final Database database;
  private long counted;
  private long erased;

  KeptFiles(Database database) {
    this.database = database;
  }

  /**
   * @param note is told of each that is gone or not the one that was kept
   */
  void verify(Consumer<NotVerified> note) {
    for (var page = page(""); !page.isEmpty(); page = page(page.getLast())) {
      for (var name : page) {
        fault(name).ifPresent(fault -> note.accept(wrong(name, fault)));
      }
    }
    for (var report : reports()) {
      fault(report.name())
          .ifPresent(fault ->
              note.accept(
                  new NotVerified(
                      report.index(),
                      "it names the report %s, which %s".formatted(report.name(), fault))));
    }
  }

  private Optional<String> fault(String name) {
    counted++;
    var hash = Merkle.sha256();
    if (!read(name, hash::update)) {
      if (isErased(name)) {
        erased++;
        return Optional.empty();
      }
      return Optional.of("is gone from the archive");
    }
    return HexFormat.of().formatHex(hash.digest()).equals(name)
        ? Optional.empty()
        : Optional.of("has other bytes in the archive");
  }

  /** The trail is the only list of them. */
  private List<Report> reports() {
    return database.list(
        "select log_index, leaf from audit_entry where act = 'REPORT_KEPT' order by log_index",
        row -> new Report(row.getLong(1), named(row.getBytes(2))));
  }

  private static String named(byte[] leaf) {
    return CanonicalReader.object(leaf).get("marks") instanceof Map<?, ?> marks
        ? String.valueOf(marks.get("sha256"))
        : "";
  }

  /** How many there are. */
  long counted() {
    return counted;
  }

  /** How many of them were erased. */
  long erased() {
    return erased;
  }

  private boolean isErased(String name) {
    return !database
        .list("select 1 from file_erasure where sha256 = ?", row -> row.getInt(1), name)
        .isEmpty();
  }

  private List<String> page(String after) {
    return database.list(
        "select file_sha256 from (select file_sha256 from evidence"
            + " union select file_sha256 from revision) named"
            + " where file_sha256 > ? order by file_sha256 limit "
            + PAGE,
        row -> row.getString(1),
        after);
  }

  /**
   * Piece by piece, so that a large file needs no more memory than a small one.
   *
   * @return whether it is there
   */
  private boolean read(String name, Consumer<byte[]> reader) {
    int length = PIECE;
    for (int from = 1; length == PIECE; from += PIECE) {
      var piece =
          database.list(
              "select substring(bytes from ? for ?) from kept_file"
                  + " where sha256 = ? and bytes is not null",
              row -> row.getBytes(1),
              from,
              PIECE,
              name);
      if (piece.isEmpty()) {
        return false;
      }
      reader.accept(piece.getFirst());
      length = piece.getFirst().length;
    }
    return true;
  }

  private NotVerified wrong(String name, String how) {
    return database
        .list(
            "select log_index, kind, subject from audit_entry where ver_before is not null and"
                + " (kind = 'review'"
                + " and subject in (select review_id from evidence where file_sha256 = ?)"
                + " or kind = 'article'"
                + " and subject in (select article_id from revision where file_sha256 = ?))"
                + " order by log_index desc limit 1",
            row ->
                new NotVerified(
                    row.getLong(1),
                    "the %s %s names the file %s, which %s"
                        .formatted(row.getString(2), row.getString(3), name, how)),
            name,
            name)
        .stream()
        .findFirst()
        .orElseGet(() -> new NotVerified("The file %s %s".formatted(name, how)));
  }

  /** A report that an entry tells of. */
  private record Report(long index, String name) {}
}
