package org.stet.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.stet.audit.LogFinding.Fault;
import org.stet.audit.verify.Ahead;
import org.stet.audit.verify.CanonicalReader;
import org.stet.audit.verify.Commitment;
import org.stet.audit.verify.ErasedTexts;
import org.stet.audit.verify.Frontier;
import org.stet.audit.verify.Merkle;

/**
 * Counts the whole log again from the bytes of its leaves and compares with everything stored
 * beside them. Reads page by page outside any transaction, so that a desk works on meanwhile: what
 * is appended after the start is not looked at.
 */
final class Recount {

  private static final int PAGE = 500;

  private final StoredLog log;
  private final long began = System.nanoTime();
  private final Frontier counted = Frontier.empty();
  private final Map<UUID, End> articles = new HashMap<>();
  private Instant lastAt = Instant.MIN;
  private long erased;
  private @Nullable Bad bad;

  Recount(StoredLog log) {
    this.log = log;
  }

  /**
   * @param goOn is told how many entries are done, and says whether to go on
   * @return nothing where it was told to stop
   */
  Optional<LogFinding> run(LongPredicate goOn) {
    long last = log.lastIndex();
    AuditTables.Head head;
    try {
      head = log.head();
    } catch (DataAccessException e) {
      return Optional.of(found(last + 1, new Bad(last + 1, Fault.HEAD)));
    }
    long size = head.frontier().size();
    if (!log.beginsAtTheFirst()) {
      return Optional.of(found(size, new Bad(0, Fault.BEFORE_THE_FIRST)));
    }
    boolean toTheEnd =
        Ahead.each(
            Math.ceilDiv(size, (long) PAGE),
            number -> page(number * PAGE, Math.min(size, (number + 1) * PAGE)),
            page -> {
              bad = fault(page);
              return bad == null && goOn.test(counted.size());
            });
    if (bad != null) {
      return Optional.of(found(size, bad));
    }
    if (!toTheEnd) {
      return Optional.empty();
    }
    if (last >= size) {
      return Optional.of(found(size, new Bad(size, Fault.BEHIND_THE_END)));
    }
    boolean same =
        Arrays.equals(counted.peaks(), head.frontier().peaks())
            && (size == 0 || lastAt.equals(head.at()));
    return Optional.of(found(size, same ? null : new Bad(size, Fault.HEAD)));
  }

  private Page page(long from, long to) {
    var rows = log.rows(from, to);
    return new Page(
        from,
        to,
        rows,
        rows.stream().map(row -> Merkle.leafHash(row.leaf())).toList(),
        new Nodes(from, to),
        log.secrets(from, to),
        ErasedTexts.toldBy(log.erasures()));
  }

  private @Nullable Bad fault(Page page) {
    for (long index = page.from(); index < page.to(); index++) {
      int place = (int) (index - page.from());
      if (place >= page.rows().size() || page.rows().get(place).index() != index) {
        return new Bad(index, Fault.MISSING);
      }
      var fault = fault(page.rows().get(place), page.hashes().get(place), page);
      if (fault != null) {
        return new Bad(index, fault);
      }
    }
    return null;
  }

  private @Nullable Fault fault(StoredLog.Row row, byte[] hash, Page page) {
    if (!Arrays.equals(hash, row.hash())) {
      return Fault.BYTES;
    }
    if (!page.nodes().hold(counted.add(hash))) {
      return Fault.TREE;
    }
    Map<String, Object> fields;
    try {
      fields = CanonicalReader.object(row.leaf());
    } catch (IllegalArgumentException e) {
      return Fault.FORM;
    }
    if (!row.repeats(fields)) {
      return Fault.COLUMN;
    }
    if (row.at().isBefore(lastAt)) {
      return Fault.TIME;
    }
    lastAt = row.at();
    if (!isNextOfItsArticle(row, fields)) {
      return Fault.ARTICLE;
    }
    return ofNotes(row.index(), fields, page.secrets(), page.erasures());
  }

  private boolean isNextOfItsArticle(StoredLog.Row row, Map<String, Object> fields) {
    if (row.article() == null) {
      return true;
    }
    var before = articles.put(row.article(), End.of(row));
    var previous = fields.get("art_prev");
    return before == null
        ? Long.valueOf(1).equals(row.articleNumber()) && previous == null
        : Long.valueOf(before.number() + 1).equals(row.articleNumber())
            && Long.valueOf(before.index()).equals(previous);
  }

  private @Nullable Fault ofNotes(
      long index,
      Map<String, Object> fields,
      Map<String, StoredLog.Secret> secrets,
      ErasedTexts erasures) {
    boolean erasedHere = false;
    for (var field : List.of("body", "content")) {
      var promised = fields.get(field);
      var secret = secrets.get(index + field);
      if (secret != null
          && (secret.salt().length != Commitment.SALT
              || !Commitment.to(secret.salt(), secret.text()).equals(promised))) {
        return Fault.NOTES;
      }
      if (promised != null && secret == null) {
        if (!erasures.account(fields, field)) {
          return Fault.NOTES_GONE;
        }
        erasedHere = true;
      }
    }
    erased += erasedHere ? 1 : 0;
    return null;
  }

  private LogFinding found(long size, @Nullable Bad bad) {
    return new LogFinding(
        size,
        bad == null ? Base64.getEncoder().encodeToString(counted.root()) : null,
        bad == null ? null : bad.index(),
        bad == null ? null : bad.fault(),
        erased,
        Duration.ofNanos(System.nanoTime() - began),
        false);
  }

  private record Bad(long index, Fault fault) {}

  /**
   * Leaves one after the other with their hashes, and what is stored beside them.
   *
   * @param erasures read last, so that they tell of what went while the rest was read
   */
  private record Page(
      long from,
      long to,
      List<StoredLog.Row> rows,
      List<byte[]> hashes,
      Nodes nodes,
      Map<String, StoredLog.Secret> secrets,
      ErasedTexts erasures) {}

  private record End(long index, long number) {

    static End of(StoredLog.Row row) {
      var number = row.articleNumber();
      return new End(row.index(), number == null ? 0 : number);
    }
  }

  /** The stored hashes of the subtrees that a page of leaves completes. */
  private final class Nodes {

    private final Map<Integer, Map<Long, byte[]>> levels = new HashMap<>();

    Nodes(long from, long to) {
      for (int level = 0; to >> level > from >> level; level++) {
        levels.put(level, log.nodes(level, from >> level, to >> level));
      }
    }

    boolean hold(List<Frontier.Node> nodes) {
      return nodes.stream()
          .allMatch(node ->
              Arrays.equals(
                  node.hash(), levels.getOrDefault(node.level(), Map.of()).get(node.position())));
    }
  }
}
