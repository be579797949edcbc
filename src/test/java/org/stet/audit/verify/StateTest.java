package org.stet.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.Desk;
import org.stet.Paper;
import org.stet.RoomTest;
import org.stet.TestDatabase;
import org.stet.accounts.Tokens;
import org.stet.archive.Archive;
import org.stet.audit.AuditTrail;
import org.stet.audit.Checkpoints;
import org.stet.audit.Fact;
import org.stet.claim.Intake;
import org.stet.people.CurrentActor;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.LinkKind;
import org.stet.review.Links;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Reviews;

/** Somebody with full rights on the database changes what people work on, past the desk. */
@RoomTest
@TestPropertySource(properties = {"stet.demo=true", "stet.audit.origin=state.example.com"})
class StateTest {

  private static final List<String> GUARDED =
      List.of("audit_entry", "audit_node", "audit_private", "audit_checkpoint", "audit_head");

  @Autowired JdbcTemplate owner;
  @Autowired Environment environment;
  @Autowired Desk desk;
  @Autowired Reviews reviews;
  @Autowired Links links;
  @Autowired Intake intake;
  @Autowired Tokens tokens;
  @Autowired Checkpoints checkpoints;
  @Autowired Archive archive;
  @Autowired AuditTrail trail;
  @Autowired CurrentActor actors;
  @Autowired TransactionTemplate transaction;

  @TempDir Path root;

  Exported log;

  @BeforeEach
  void aStrangerHasTheLog() {
    if (owner.queryForObject("select count(*) from claim_link", Long.class) == 0) {
      whatTheSampleDoesNotHave();
      aLinkThatWasTakenBack();
    }
    log =
        Exported.of(
            root,
            owner.queryForList("select leaf from audit_entry order by log_index", byte[].class),
            40);
  }

  @Test
  void theTablesOfADeskAreAsItsLogTells() {
    var told = verify("--known", log.kept(40));

    assertThat(told.out() + told.err()).startsWith("VERIFIED  stet.example.com, ");
    assertThat(told.code()).isZero();
    assertThat(told.out()).contains(things() + " things stand in the tables as it tells");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "claim_review | id | verdict | 'REFUTED' | verdict | verdict",
        "claim_review | id | approver | null | approver | approver",
        "claim_review | id | stage | 'CLOSED' | stage | stage",
        "claim_review | id | version | version + 1 | version | id",
        "finding | review_id | rationale | 'Nothing.' | findings | rationale",
        "evidence | review_id | quote | 'Other words' | evidence | quote",
        "evidence | review_id | stance | 'REFUTES' | evidence | stance",
        "query | review_id | question | 'Why?' | queries | question",
        "search | review_id | hits | 99 | searches | review_id",
        "note | review_id | words | 'Never mind' | notes | words",
        "signature | article_id | words | 'Elsewhere' | signatures | article_id",
        "exception_by_name | article_id | reason | 'None' | exceptions | reason",
        "exception_by_name | article_id | quote | 'Other words' | exceptions | quote",
        "api_token | id | expires_at | expires_at + interval '1' day | expires | id",
        "claim | id | statement | 'It is so.' | statement | statement",
        "claim_link | id | kind | 'REPEATS' | kind | id",
        "claim_link | id | unlinked_why | 'Nothing' | unlinkedWhy | id",
        "claim | id | start_at | start_at + 1 | start | id",
        "article | id | headline | 'Another' | headline | headline",
        "article_author | article_id | name | 'Nobody' | authors | name",
        "desk | id | cut_off | 99 | cutOff | id",
        "account | id | active | false | active | id"
      })
  void whatWasChangedPastTheDeskIsNamed(
      String table, String key, String column, String value, String said, String notNull) {
    var rows =
        owner.queryForList(
            "select * from %s where %s is not null order by %s limit 1"
                .formatted(table, notNull, key));
    assertThat(rows).as("something to change in " + table).hasSize(1);
    var row = rows.getFirst();
    var thing = row.get(key);
    var where =
        " where %s = ?%s"
            .formatted(
                key, row.containsKey("position") ? " and position = " + row.get("position") : "");

    owner.update("update %s set %s = %s%s".formatted(table, column, value, where), thing);
    var told = verify();
    owner.update("update %s set %s = ?%s".formatted(table, column, where), row.get(column), thing);

    assertThat(told.out())
        .startsWith("TAMPERED  Entry ")
        .contains(thing.toString(), " has another " + said + " in its tables");
    assertThat(told.code()).isEqualTo(1);
    assertPutBack();
  }

  @Test
  void theTextOfAnArticleIsHeldAgainstItsHash() {
    var revision =
        owner.queryForMap("select id, article_id, text from revision order by id limit 1");
    owner.update("update revision set text = text || '.' where id = ?", revision.get("id"));
    var told = verify();
    owner.update(
        "update revision set text = ? where id = ?", revision.get("text"), revision.get("id"));

    assertThat(told.out())
        .startsWith("TAMPERED  Entry ")
        .contains(revision.get("article_id") + " has another text or other parts in draft 1");
  }

  @Test
  void aDraftThatNoEntryTellsOfIsFound() {
    var last = owner.queryForMap("select * from revision order by article_id, number desc limit 1");
    var ghost = new HashMap<>(last);
    ghost.put("id", UUID.randomUUID());
    ghost.put("number", ((Number) last.get("number")).intValue() + 1);
    put("revision", ghost);
    var told = verify();
    owner.update("delete from revision where id = ?", ghost.get("id"));

    assertThat(told.out())
        .startsWith("TAMPERED  Entry ")
        .contains(last.get("article_id") + " has a draft that no entry tells of");
  }

  @Test
  void aRowThatNoEntryTellsOfIsFound() {
    var id = UUID.randomUUID();
    owner.update(
        "insert into desk (id, name, cut_off, second_check_share, full_coverage, time_zone,"
            + " version) values (?, 'Ghosts', 50, 0, false, 'UTC', 0)",
        id);
    var told = verify();
    owner.update("delete from desk where id = ?", id);

    assertThat(told.out())
        .isEqualTo("TAMPERED  The desk " + id + " stands in its table and in no entry\n");
  }

  @Test
  void aRowThatIsGoneIsFoundByItsEntry() {
    var row = owner.queryForMap("select * from note order by review_id limit 1");
    owner.update("delete from note where id = ?", row.get("id"));
    var told = verify();
    owner.update(
        "insert into note (review_id, position, id, words, written_by, written_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        row.get("review_id"),
        row.get("position"),
        row.get("id"),
        row.get("words"),
        row.get("written_by"),
        row.get("written_at"));

    assertThat(told.out()).contains(row.get("review_id") + " has another notes in its tables");
    assertPutBack();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "its bytes do not have the hash that is stored beside them"
            + " | update audit_entry set leaf = X'7b7d' where log_index = 33",
        "a column says something else than its field act"
            + " | update audit_entry set act = 'ARTICLE_ARCHIVED' where log_index = 33",
        "the stored tree holds another hash, or none"
            + " | delete from audit_node where level = 0 and position = 33",
        "it is missing"
            + " | delete from audit_private where log_index = 33;"
            + " delete from audit_entry where log_index = 33"
      })
  void anEntryThatWasChangedPastTheDeskIsNamed(String said, String deed) {
    withoutGuards(() -> {
      var entry = owner.queryForMap("select * from audit_entry where log_index = 33");
      var texts = owner.queryForList("select * from audit_private where log_index = 33");
      var node = owner.queryForMap("select * from audit_node where level = 0 and position = 33");
      for (var statement : deed.split(";")) {
        owner.update(bytes(statement));
      }
      var told = verify();
      owner.update("delete from audit_private where log_index = 33");
      owner.update("delete from audit_entry where log_index = 33");
      owner.update("delete from audit_node where level = 0 and position = 33");
      put("audit_entry", entry);
      texts.forEach(text -> put("audit_private", text));
      put("audit_node", node);

      assertThat(told.out()).isEqualTo("TAMPERED  Entry 33: " + said + "\n");
    });
    assertPutBack();
  }

  @Test
  void whatTheDeskSignedItselfIsVerifiedExportedAndProved() {
    var newest = Desk.as("ravi", checkpoints::fresh).orElseThrow();
    var key = root.resolve("desk.key");
    var kept = root.resolve("desk.checkpoint");
    Exported.write(key, checkpoints.verifierKey().orElseThrow().toString().getBytes(UTF_8));
    Exported.write(kept, newest.note().getBytes(UTF_8));
    var copy = root.resolve("copy");
    var proof = root.resolve("entry.tlog-proof");
    Exported.write(proof, Desk.as("ravi", () -> checkpoints.proof(33)));

    var live = Told.by(inDatabase("verify", "--key", key, "--known", kept));
    assertThat(live.code()).as(live.toString()).isZero();
    var export = Told.by(inDatabase("export", copy, "--key", key));
    assertThat(export.code()).as(export.toString()).isZero();
    var told = Told.by("verify", "--log", copy, "--key", key, "--known", kept);
    assertThat(told.code()).as(told.toString()).isZero();
    assertThat(Told.by("verify", "--proof", proof, "--key", key).code()).isZero();
  }

  @Test
  void checkpointsThatAreGoneAreMissedWhereOneWasKeptElsewhere() {
    var newest = Desk.as("ravi", checkpoints::fresh).orElseThrow();
    var key = root.resolve("missed.key");
    var kept = root.resolve("missed.checkpoint");
    Exported.write(key, checkpoints.verifierKey().orElseThrow().toString().getBytes(UTF_8));
    Exported.write(kept, newest.note().getBytes(UTF_8));

    withoutGuards(() -> {
      var rows = owner.queryForList("select * from audit_checkpoint");
      owner.update("delete from audit_checkpoint");
      var alone = Told.by(inDatabase("verify", "--key", key));
      var told = Told.by(inDatabase("verify", "--key", key, "--known", kept));
      var export = Told.by(inDatabase("export", root.resolve("missed"), "--key", key));
      rows.forEach(row -> put("audit_checkpoint", row));

      assertThat(alone.code()).as(alone.toString()).isEqualTo(StetVerify.UNUSABLE);
      assertThat(export.err())
          .isEqualTo("stet-verify: The database holds no checkpoint that this key signed\n");
      assertThat(told.code()).as(told.toString()).isEqualTo(StetVerify.TAMPERED);
      assertThat(told.out())
          .isEqualTo(
              "TAMPERED  The database holds no checkpoint that this key signed,"
                  + " and one that it signed is kept elsewhere\n");
    });
    assertPutBack();
  }

  @Test
  void aVerdictIsNotForgedBehindTextsThatWereTakenAway() {
    withoutGuards(() -> {
      var texts = owner.queryForList("select * from audit_private");
      var review =
          owner.queryForMap(
              "select id, verdict from claim_review where verdict is not null"
                  + " order by id limit 1");
      owner.update("delete from audit_private");
      owner.update("update claim_review set verdict = 'REFUTED' where id = ?", review.get("id"));
      var told = verify();
      owner.update(
          "update claim_review set verdict = ? where id = ?",
          review.get("verdict"),
          review.get("id"));
      texts.forEach(text -> put("audit_private", text));

      long first = texts.stream().mapToLong(text -> (Long) text.get("log_index")).min().orElse(-1);
      assertThat(told.code()).as(told.toString()).isEqualTo(StetVerify.TAMPERED);
      assertThat(told.out())
          .matches(
              "TAMPERED  Entry "
                  + first
                  + ": its names and texts \\((body|content)\\) are gone,"
                  + " and no erasure accounts for it\n");
    });
    assertPutBack();
  }

  @Test
  void aKeptFileIsHashedAgain() {
    var bytes = new byte[2_500_000];
    new Random(7).nextBytes(bytes);
    var name = HexFormat.of().formatHex(Merkle.sha256().digest(bytes));
    var article = handedInAs("a.pdf", bytes);
    var whole = verify();
    bytes[bytes.length - 1]++;
    owner.update("update kept_file set bytes = ? where sha256 = ?", bytes, name);
    var changed = verify();
    owner.update("update revision set file_sha256 = null where article_id = ?", article);
    var another = verify();
    owner.update("update revision set file_sha256 = ? where article_id = ?", name, article);
    var erasure = UUID.randomUUID();
    owner.update(
        "insert into file_erasure (id, sha256, length, erased_by, erased_at, version)"
            + " values (?, ?, 1, ?, current_timestamp, 0)",
        erasure,
        name,
        erasure);
    owner.update(
        "update kept_file set bytes = null, erased_at = current_timestamp, erasure_id = ?"
            + " where sha256 = ?",
        erasure,
        name);
    var quietly = verify();
    bytes[bytes.length - 1]--;
    owner.update(
        "update kept_file set bytes = ?, erased_at = null, erasure_id = null where sha256 = ?",
        bytes,
        name);
    owner.update("delete from file_erasure where id = ?", erasure);

    var named = "the article %s names the file %s, which ".formatted(article, name);
    assertThat(whole.code()).as(whole.toString()).isEqualTo(StetVerify.NOT_ANCHORED);
    assertThat(whole.out()).contains(" kept files are those that were kept");
    assertThat(changed.code()).isEqualTo(StetVerify.TAMPERED);
    assertThat(changed.out()).contains(named + "has other bytes in the archive");
    assertThat(another.out()).contains("article " + article + " names another file in draft 1");
    assertThat(quietly.out())
        .contains("TAMPERED  The erasure " + erasure + " stands in its table and in no entry");
    assertPutBack();
  }

  @Test
  void aReportThatWasSignedIsTheOneThatIsKept() {
    var bytes = "{\"words\":\"as signed\"}".getBytes(UTF_8);
    var name = HexFormat.of().formatHex(Merkle.sha256().digest(bytes));
    Desk.does(
        "ed",
        () ->
            transaction.executeWithoutResult(tx -> {
              var ed = actors.current();
              var kept = archive.keep(bytes, "application/json", "report.json", ed);
              var unused =
                  trail.append(
                      ed,
                      Fact.noted("REPORT_KEPT", "report", UUID.randomUUID(), null)
                          .mark("sha256", kept.hex()));
            }));
    var whole = verify();
    bytes[3]++;
    owner.update("update kept_file set bytes = ? where sha256 = ?", bytes, name);
    var changed = verify();
    bytes[3]--;
    owner.update("update kept_file set bytes = ? where sha256 = ?", bytes, name);

    assertThat(whole.code()).as(whole.toString()).isEqualTo(StetVerify.NOT_ANCHORED);
    assertThat(changed.code()).isEqualTo(StetVerify.TAMPERED);
    assertThat(changed.out())
        .contains("it names the report " + name + ", which has other bytes in the archive");
    assertPutBack();
  }

  @Test
  void aDeskThatLostItsNewestEntryIsNotTheOneThatWasSigned() {
    var longer =
        new ArrayList<>(
            owner.queryForList("select leaf from audit_entry order by log_index", byte[].class));
    longer.add("{}".getBytes(UTF_8));
    var signed = Exported.of(root.resolve("longer"), longer, longer.size());

    var told = verify("--known", signed.kept(longer.size()));

    assertThat(told.out()).startsWith("TAMPERED  Entry " + (longer.size() - 1) + ": ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "password-file"})
  void aDatabaseThatCannotBeOpenedIsSaidInOneLine(String wrong) {
    Exported.write(root.resolve("wrong"), "wrong".getBytes(UTF_8));
    var told =
        Told.by(
            "verify",
            "--state",
            TestDatabase.isPostgres()
                ? "jdbc:postgresql://127.0.0.1:1/nobody"
                : "jdbc:h2:file:" + root.resolve("nothing"),
            "--" + wrong,
            root.resolve("wrong"),
            "--key",
            log.key);

    assertThat(told.code()).isEqualTo(2);
    assertThat(told.isCalm()).as(told.toString()).isTrue();
  }

  private UUID handedInAs(String name, byte[] bytes) {
    var paper =
        Paper.of("Storm " + UUID.randomUUID(), "It rained.")
            .by(List.of("rosa"))
            .cameAs(name, "application/pdf", bytes);
    return Desk.as("rosa", () -> intake.store(paper.handedIn(), Set.of()));
  }

  private void whatTheSampleDoesNotHave() {
    var article = desk.article("Storm", "It rained for forty days.", "It was dark.");
    var claim = desk.claim(article, "It rained for forty days.");
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    Desk.does(
        "mia",
        () -> {
          var review = desk.review("mia", article, claim);
          var unused = reviews.note(review.id(), "Ask the archive");
          var looked =
              reviews.logSearch(
                  review.id(),
                  desk.review("mia", article, claim).version(),
                  "Archive",
                  "forty days",
                  2);
          var token = tokens.make("cms", false, 30);
        });
    desk.move(
        "ed",
        article,
        ArticleMove.SIGN_OFF,
        walk ->
            ArticleRequest.signing(
                "stet", List.of(new ArticleRequest.Accepted(claim, null, "No time"))));
  }

  private void aLinkThatWasTakenBack() {
    var article = desk.article("Storm", "It rained for forty days.", "It was dark.");
    var rain = desk.claim(article, "It rained for forty days.");
    var night = desk.claim(article, "It was dark.");
    Desk.does(
        "mia",
        () ->
            links.unlink(
                links.link(rain, night, LinkKind.SUPPORTS, null), 0, "It was dark before."));
  }

  private void assertPutBack() {
    var told = verify();
    assertThat(told.code()).as(told.toString()).isEqualTo(StetVerify.NOT_ANCHORED);
  }

  private Told verify(Object... more) {
    var args = new ArrayList<Object>(List.of("verify", "--log", log.folder, "--key", log.key));
    args.addAll(List.of(more));
    return Told.by(inDatabase(args.toArray()));
  }

  private Object[] inDatabase(Object... args) {
    var all = new ArrayList<>(List.of(args));
    all.addAll(
        List.of(
            "--state",
            environment.getRequiredProperty("spring.datasource.url"),
            "--user",
            environment.getRequiredProperty("spring.datasource.username")));
    return all.toArray();
  }

  private long things() {
    long all = 0;
    for (var thing : LiveTables.ALL) {
      all += owner.queryForObject("select count(*) from " + thing.table(), Long.class);
    }
    return all;
  }

  private void put(String table, Map<String, Object> row) {
    var columns = List.copyOf(row.keySet());
    owner.update(
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", columns.stream().map(column -> "?").toList())),
        columns.stream().map(row::get).toArray());
  }

  private void withoutGuards(Runnable work) {
    if (TestDatabase.isPostgres()) {
      GUARDED.forEach(table -> owner.execute("alter table " + table + " disable trigger all"));
      try {
        work.run();
      } finally {
        GUARDED.forEach(table -> owner.execute("alter table " + table + " enable trigger all"));
      }
      return;
    }
    var guarded = List.of("audit_entry", "audit_node", "audit_private", "audit_checkpoint");
    guarded.forEach(table -> owner.execute("drop trigger " + table + "_is_append_only"));
    try {
      work.run();
    } finally {
      guarded.forEach(table ->
          owner.execute(
              "create trigger %s_is_append_only before update, delete on %s".formatted(table, table)
                  + " for each row call 'org.stet.audit.AppendOnly'"));
    }
  }

  private static String bytes(String statement) {
    return TestDatabase.isPostgres() ? statement.replace("X'7b7d'", "'\\x7b7d'::bytea") : statement;
  }
}
