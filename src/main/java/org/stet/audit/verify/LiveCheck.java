package org.stet.audit.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.UUID;
import org.stet.audit.verify.LiveTables.Live;
import org.stet.audit.verify.LiveTables.Thing;
import org.stet.audit.verify.StoredEntries.Secret;

/**
 * Holds every thing in the tables of a desk against the newest entry about it, and the other way
 * round. The entries themselves must have been verified before.
 */
final class LiveCheck {

  /** What a draft came as that came as no file. */
  private static final String TYPED = "none";

  private final Database database;
  private final Progress progress;
  private final ErasedTexts erasures;
  private final KeptFiles files;
  private Optional<NotVerified> worst = Optional.empty();
  private long things;
  private long bad;
  private long erased;

  LiveCheck(Database database, Progress progress) {
    this.database = database;
    this.progress = progress;
    this.erasures = ErasedTexts.in(database);
    this.files = new KeptFiles(database);
  }

  /**
   * @throws NotVerified with the earliest entry that tells of something else than the tables
   */
  void verify() {
    kindsAreKnown();
    for (var thing : LiveTables.ALL) {
      var after = Optional.<UUID>empty();
      for (var page = thing.page(database, after);
          !page.isEmpty();
          page = thing.page(database, after)) {
        page.forEach(this::compare);
        after = Optional.of(page.getLast().id());
      }
      gone(thing);
    }
    files.verify(this::note);
    if (worst.isPresent()) {
      throw bad == 1 ? worst.get() : worst.get().andMore(bad - 1);
    }
  }

  /** How many things were compared. */
  long things() {
    return things;
  }

  /** How many files of the archive were hashed again. */
  long files() {
    return files.counted();
  }

  /** How many of them were erased. */
  long erasedFiles() {
    return files.erased();
  }

  /** Things whose content was erased, so that only stage and version could be compared. */
  long erased() {
    return erased;
  }

  private void kindsAreKnown() {
    var known = LiveTables.ALL.stream().map(Thing::kind).toList();
    for (var kind :
        database.list(
            "select distinct kind from audit_entry where ver_before is not null order by kind",
            row -> row.getString(1))) {
      if (!known.contains(kind)) {
        throw new Unavailable(
            "The entries tell of a kind that this verifier does not know: " + Strict.shown(kind));
      }
    }
  }

  private void compare(Live live) {
    progress.at(++things);
    var newest =
        database.list(
            "select e.log_index, e.leaf, p.salt, p.text from audit_entry e"
                + " left join audit_private p on p.log_index = e.log_index and p.field = 'content'"
                + " where e.subject = ? and e.kind = ? and e.ver_before is not null"
                + " order by e.log_index desc limit 1",
            row ->
                new Newest(
                    row.getLong(1),
                    CanonicalReader.object(row.getBytes(2)),
                    row.getBytes(3) == null
                        ? Optional.empty()
                        : Optional.of(new Secret(row.getBytes(3), row.getBytes(4)))),
            live.id(),
            live.kind());
    if (newest.isEmpty()) {
      note(
          new NotVerified(
              "The %s %s stands in its table and in no entry".formatted(live.kind(), live.id())));
      return;
    }
    var told = newest.getFirst();
    var wrong = differences(live, told);
    if (!wrong.isEmpty()) {
      note(
          new NotVerified(
              told.index(),
              "the %s %s has another %s in its tables"
                  .formatted(live.kind(), live.id(), String.join(", ", wrong))));
    } else if (live.kind().equals("article")) {
      texts(live, told.index());
    }
  }

  private List<String> differences(Live live, Newest told) {
    var wrong = new ArrayList<String>();
    if (!live.stage().equals(told.leaf().getOrDefault("to", ""))) {
      wrong.add("stage");
    }
    if (!told.leaf().getOrDefault("ver", "").toString().endsWith(">" + live.version())) {
      wrong.add("version");
    }
    if (!live.article().equals(told.leaf().getOrDefault("art", ""))) {
      wrong.add("article");
    }
    if (told.content().isPresent()) {
      wrong.addAll(differences(live.content(), told.content().get()));
    } else if (erasures.account(told.leaf(), "content")) {
      erased++;
    } else {
      wrong.add("content");
    }
    return wrong;
  }

  private static List<String> differences(Map<String, Object> live, Secret secret) {
    var then = CanonicalReader.object(secret.text());
    var now = CanonicalReader.object(CanonicalJson.bytes(live));
    var keys = new TreeSet<String>(then.keySet());
    keys.addAll(now.keySet());
    return keys.stream().filter(key -> !Objects.equals(then.get(key), now.get(key))).toList();
  }

  /**
   * The article names the hashes of its newest text; those of older ones stand in older entries.
   */
  private void texts(Live article, long newest) {
    var told = new HashMap<Long, Map<String, Object>>();
    database
        .list(
            "select p.text from audit_entry e join audit_private p on p.log_index = e.log_index"
                + " where e.subject = ? and e.kind = 'article' and p.field = 'content'"
                + " order by e.log_index",
            row -> CanonicalReader.object(row.getBytes(1)),
            article.id())
        .forEach(content -> told.put((Long) content.getOrDefault("revision", 0L), content));
    var parts = parts(article.id());
    long newestDraft = (Long) article.content().getOrDefault("revision", 0L);
    if (!database
        .list(
            "select number from revision where article_id = ? and number > ?",
            row -> row.getLong(1),
            article.id(),
            newestDraft)
        .isEmpty()) {
      note(
          new NotVerified(
              newest, "the article %s has a draft that no entry tells of".formatted(article.id())));
      return;
    }
    for (long number = 1; number <= newestDraft; number++) {
      long revision = number;
      var text =
          database.list(
              "select text, file_sha256 from revision where article_id = ? and number = ?",
              row -> List.of(row.getString(1), Objects.requireNonNullElse(row.getString(2), TYPED)),
              article.id(),
              revision);
      var content = told.get(revision);
      if (content == null) {
        continue;
      }
      if (text.size() != 1
          || !sha256(text.getFirst().getFirst()).equals(content.get("text"))
          || !sha256(parts.getOrDefault(revision, new StringJoiner("")).toString())
              .equals(content.get("parts"))) {
        note(
            new NotVerified(
                newest,
                "the article %s has another text or other parts in draft %d"
                    .formatted(article.id(), revision)));
        return;
      }
      var original = text.getFirst().getLast();
      if (!original.equals(content.getOrDefault("original", original))) {
        note(
            new NotVerified(
                newest,
                "the article %s names another file in draft %d".formatted(article.id(), revision)));
        return;
      }
    }
  }

  /** As the hash is taken over them: a line "number kind start end" for each. */
  private Map<Long, StringJoiner> parts(UUID article) {
    var parts = new HashMap<Long, StringJoiner>();
    var unused =
        database.list(
            "select r.number, p.number, p.kind, p.start_at, p.end_at from part p"
                + " join revision r on r.id = p.revision_id where r.article_id = ?"
                + " order by r.number, p.position",
            row ->
                parts
                    .computeIfAbsent(row.getLong(1), number -> new StringJoiner("\n"))
                    .add(
                        "%d %s %d %d"
                            .formatted(
                                row.getLong(2), row.getString(3), row.getLong(4), row.getLong(5))),
            article);
    return parts;
  }

  private static String sha256(String text) {
    return HexFormat.of().formatHex(Merkle.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void gone(Thing thing) {
    database
        .list(
            ("select e.subject, max(e.log_index) from audit_entry e"
                    + " where e.kind = ? and e.ver_before is not null"
                    + " and not exists (select 1 from %s t where t.%s = e.subject)"
                    + " group by e.subject")
                .formatted(thing.table(), thing.id()),
            row ->
                new NotVerified(
                    row.getLong(2),
                    "the %s %s is gone from its table".formatted(thing.kind(), row.getString(1))),
            thing.kind())
        .forEach(this::note);
  }

  private void note(NotVerified found) {
    bad++;
    long index = found.index().orElse(Long.MAX_VALUE);
    if (worst.isEmpty() || index < worst.get().index().orElse(Long.MAX_VALUE)) {
      worst = Optional.of(found);
    }
  }

  /** The newest entry about a thing. */
  private record Newest(long index, Map<String, Object> leaf, Optional<Secret> content) {}
}
