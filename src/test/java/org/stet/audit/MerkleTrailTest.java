package org.stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.LongStream;
import notebook.Notebook;
import notebook.NotebookTest;
import notebook.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.audit.verify.CanonicalReader;
import org.stet.audit.verify.Commitment;
import org.stet.audit.verify.Frontier;
import org.stet.audit.verify.Merkle;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Role;

@NotebookTest
class MerkleTrailTest {

  static final Actor ED =
      new Actor(
          Ids.next(),
          "Ed",
          Set.of(Role.EDITOR, Role.MANAGER),
          Actor.SignIn.PASSWORD,
          Instant.now().minusSeconds(42));

  @Autowired EntityManager entities;
  @Autowired AuditTrail trail;
  @Autowired AuditTables tables;
  @Autowired Disk disk;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired ConfigurableApplicationContext context;

  @Test
  void aLeafSaysWhoDidWhatToWhatAndWhen() {
    var article = Ids.next();
    var id = begin(article, "Floods").subject();

    var entry = change(id, Notebook::shut);

    var leaf = CanonicalReader.object(leaf(entry.index()));
    assertThat(leaf)
        .containsEntry("v", 1L)
        .containsEntry("i", entry.index())
        .containsEntry("act", "NOTEBOOK_SHUT")
        .containsEntry("actor", ED.id().toString())
        .containsEntry("auth", "pwd")
        .containsEntry("role", "EDITOR+MANAGER")
        .containsEntry("obj", "notebook:" + id)
        .containsEntry("from", "OPEN")
        .containsEntry("to", "SHUT")
        .containsEntry("ver", "0>1")
        .containsEntry("marks", Map.of("meaning", "shut"))
        .containsEntry("art", article.toString())
        .containsEntry("art_seq", 2L)
        .containsEntry("art_prev", entry.index() - 1)
        .doesNotContainKey("story")
        .doesNotContainKey("body");
    assertThat((Long) leaf.get("auth_age")).isBetween(42L, 600L);
    assertThat(leaf.get("ts").toString())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertThat(entry.leafHash())
        .isEqualTo(HexFormat.of().formatHex(Merkle.leafHash(leaf(entry.index()))));
  }

  @Test
  void aNewThingComesFromNoVersion() {
    var entry = begin(null, "Floods");

    assertThat(entry.versionBefore()).isEqualTo(-1);
    assertThat(entry.versionAfter()).isZero();
    assertThat(CanonicalReader.object(leaf(entry.index()))).containsEntry("ver", "new>0");
  }

  @Test
  void namesAndTextsAreOnlyPromised() {
    var entry = begin(Ids.next(), "Tell nobody: \ud83d\udd25 \"x\"");

    var leaf = leaf(entry.index());
    assertThat(new String(leaf, StandardCharsets.UTF_8)).doesNotContain("nobody");
    for (var field : List.of("body", "content")) {
      var promised = CanonicalReader.object(leaf).get(field);
      var text = secret(entry.index(), field, "text");
      assertThat(Commitment.to(secret(entry.index(), field, "salt"), text)).isEqualTo(promised);
      assertThat(CanonicalReader.object(text)).containsEntry("title", "Tell nobody: 🔥 \"x\"");
    }
  }

  @Test
  void whatIsNotedHasNoVersionsAndNoContent() {
    var account = Ids.next();

    var entry = note("SIGNED_IN", account);

    assertThat(CanonicalReader.object(leaf(entry.index())))
        .containsEntry("obj", "account:" + account)
        .doesNotContainKeys("ver", "content", "art", "art_seq", "from", "to");
  }

  @Test
  void aStoryStandsTogetherUnderOneId() {
    var first = begin(Ids.next(), "Floods").subject();
    var second = begin(Ids.next(), "Dams").subject();

    var story =
        transaction.execute(tx ->
            trail.appendAll(
                ED,
                List.of(
                    entities.find(Notebook.class, first).shut(),
                    entities.find(Notebook.class, second).shut())));

    assertThat(story)
        .extracting(AuditEntry::story)
        .containsOnly(story.getFirst().story())
        .doesNotContainNull();
    assertThat(story.get(1).index()).isEqualTo(story.get(0).index() + 1);
    assertThat(CanonicalReader.object(leaf(story.get(1).index())))
        .containsEntry("story", story.getFirst().story().toString());
  }

  @Test
  void anEmptyStoryIsNone() {
    long size = size();

    var none = transaction.execute(tx -> trail.appendAll(ED, List.of()));

    assertThat(none).isEmpty();
    assertThat(size()).isEqualTo(size);
  }

  @Test
  void outsideATransactionNothingIsTold() {
    assertThatThrownBy(() -> trail.append(ED, Fact.noted("SIGNED_IN", "account", ED.id(), null)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void whatIsRolledBackLeavesNoGap() {
    long size = size();

    transaction.executeWithoutResult(tx -> {
      trail.append(ED, Fact.noted("SIGNED_IN", "account", ED.id(), null));
      tx.setRollbackOnly();
    });
    var next = note("SIGNED_IN", ED.id());

    assertThat(next.index()).isEqualTo(size);
    theTreeIsWhole();
  }

  @Test
  void aFactThatDoesNotFitRollsTheChangeBack() {
    var id = begin(null, "Floods").subject();

    assertThatThrownBy(
            () -> change(id, notebook -> notebook.rename("Dams").mark("long", "x".repeat(20_000))))
        .hasMessageContaining("too long");
    assertThatThrownBy(() -> change(id, notebook -> notebook.rename("Dams").note("half", "\ud83d")))
        .hasMessageContaining("Half of a character");
    assertThatThrownBy(() -> change(id, notebook -> notebook.rename("Dams").mark("half", "\ud83d")))
        .hasMessageContaining("Half of a character");

    assertThat(title(id)).isEqualTo("Floods");
    theTreeIsWhole();
  }

  @Test
  void charactersThatDatabasesRefuseAreKept() {
    var text = "nul \u0000, escape \u001b, end \uffff";

    var entry =
        transaction.execute(
            tx -> trail.append(ED, Fact.noted("READ", "book", ED.id(), null).note("text", text)));

    assertThat(CanonicalReader.object(secret(entry.index(), "body", "text")))
        .containsEntry("text", text);
  }

  @Test
  void aLongPromiseIsKept() {
    var text = "ü".repeat(1_500_000);

    var entry =
        transaction.execute(
            tx -> trail.append(ED, Fact.noted("READ", "book", ED.id(), null).note("text", text)));

    assertThat(CanonicalReader.object(secret(entry.index(), "body", "text")))
        .containsEntry("text", text);
  }

  @Test
  void fiftyPeopleAtOnceLeaveNoGap() throws Exception {
    long before = size();
    var article = Ids.next();

    var indexes = atOnce(50, () -> begin(article, "Floods").index()).stream().sorted().toList();

    assertThat(indexes).hasSize(50).doesNotHaveDuplicates();
    assertThat(indexes.getFirst()).isEqualTo(before);
    assertThat(indexes.getLast()).isEqualTo(before + 49);
    assertThat(
            jdbc.sql("select art_seq from audit_entry where article = ? order by log_index")
                .param(article)
                .query(Long.class)
                .list())
        .isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
    theTreeIsWhole();
  }

  @Test
  void fiftyPeopleOnTheSameVersionHaveOneWinner() throws Exception {
    var id = begin(null, "Floods").subject();
    long before = size();

    var won =
        atOnce(
            50,
            () -> {
              try {
                change(
                    id, notebook -> notebook.rename("Dams " + Thread.currentThread().threadId()));
                return true;
              } catch (DataAccessException e) {
                return false;
              }
            });

    assertThat(won).contains(true);
    assertThat(size() - before).isEqualTo(won.stream().filter(one -> one).count());
    assertThat(version(id)).isEqualTo(size() - before);
    theTreeIsWhole();
  }

  @Test
  void theClockMayRunBackwardsTheLogMustNot() {
    var before = begin(null, "Floods");
    var yesterday = Clock.fixed(before.at().minus(Duration.ofDays(1)), ZoneOffset.UTC);
    var slow = new MerkleTrail(entities, tables, disk, context, yesterday);

    var after =
        transaction.execute(
            tx -> slow.append(ED, Fact.noted("SIGNED_IN", "account", ED.id(), null)));

    assertThat(after.at()).isEqualTo(before.at());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set act = 'NOTHING'",
        "update audit_entry set leaf = leaf",
        "delete from audit_entry",
        "truncate table audit_entry",
        "truncate table audit_private",
        "delete from audit_private",
        "update audit_private set salt = salt",
        "delete from audit_node",
        "update audit_node set hash = hash",
        "truncate table audit_node",
        "delete from audit_head",
        "truncate table audit_head",
        "truncate table audit_checkpoint"
      })
  void theTablesRefuseToForget(String attack) {
    begin(Ids.next(), "Floods");
    long size = size();

    assertThatThrownBy(() -> jdbc.sql(attack).update()).isInstanceOf(DataAccessException.class);

    assertThat(size()).isEqualTo(size);
    theTreeIsWhole();
  }

  @Test
  void aListenerThatFailsHarmsNothing() {
    ApplicationListener<PayloadApplicationEvent<Appended>> clumsy =
        event -> {
          throw new IllegalStateException("clumsy");
        };
    context.addApplicationListener(clumsy);
    try {
      var entry = begin(null, "Floods");

      assertThat(title(entry.subject())).isEqualTo("Floods");
    } finally {
      context.removeApplicationListener(clumsy);
    }
  }

  @Test
  void listenersHearOnceAfterTheCommitAndNothingOfARollback() {
    var heard = new ArrayList<AuditEntry>();
    ApplicationListener<PayloadApplicationEvent<Appended>> screen =
        event -> heard.addAll(event.getPayload().entries());
    context.addApplicationListener(screen);
    try {
      var entry = begin(null, "Floods");
      transaction.executeWithoutResult(tx -> {
        trail.append(ED, Fact.noted("SIGNED_IN", "account", ED.id(), null));
        tx.setRollbackOnly();
      });

      assertThat(heard).containsExactly(entry);
    } finally {
      context.removeApplicationListener(screen);
    }
  }

  private AuditEntry begin(UUID article, String title) {
    return transaction.execute(tx -> {
      var notebook = new Notebook(Ids.next(), article, title);
      entities.persist(notebook);
      var page = new Page(Ids.next(), notebook, "first");
      notebook.pages().add(page);
      entities.persist(page);
      return trail.append(ED, notebook.begun());
    });
  }

  private AuditEntry change(UUID id, Function<Notebook, Fact> verb) {
    return transaction.execute(
        tx -> trail.append(ED, verb.apply(entities.find(Notebook.class, id))));
  }

  private AuditEntry note(String act, UUID account) {
    return transaction.execute(tx -> trail.append(ED, Fact.noted(act, "account", account, null)));
  }

  private static <T> List<T> atOnce(int people, Callable<T> act) throws Exception {
    try (var threads = Executors.newFixedThreadPool(people)) {
      var answers = new ArrayList<T>();
      for (Future<T> answer : threads.invokeAll(Collections.nCopies(people, act))) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  /** Leaves, node table and head say the same. */
  private void theTreeIsWhole() {
    var leaves =
        jdbc.sql("select leaf from audit_entry order by log_index").query(byte[].class).list();
    var tree = Frontier.empty();
    var nodes = new ArrayList<String>();
    for (var leaf : leaves) {
      for (var node : tree.add(Merkle.leafHash(leaf))) {
        nodes.add(
            node.level() + "/" + node.position() + " " + HexFormat.of().formatHex(node.hash()));
      }
    }
    assertThat(
            jdbc.sql("select level, position, hash from audit_node")
                .query((row, n) ->
                    row.getInt(1)
                        + "/"
                        + row.getLong(2)
                        + " "
                        + HexFormat.of().formatHex(row.getBytes(3)))
                .list())
        .containsExactlyInAnyOrderElementsOf(nodes);
    assertThat(size()).isEqualTo(leaves.size());
    assertThat(jdbc.sql("select peaks from audit_head").query(byte[].class).single())
        .isEqualTo(tree.peaks());
  }

  private byte[] leaf(long index) {
    return jdbc.sql("select leaf from audit_entry where log_index = ?")
        .param(index)
        .query(byte[].class)
        .single();
  }

  private byte[] secret(long index, String field, String column) {
    return jdbc.sql("select " + column + " from audit_private where log_index = ? and field = ?")
        .params(index, field)
        .query((row, n) -> row.getBytes(1))
        .single();
  }

  private String title(UUID id) {
    return jdbc.sql("select title from notebook where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private long version(UUID id) {
    return jdbc.sql("select version from notebook where id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private long size() {
    return jdbc.sql("select size from audit_head").query(Long.class).single();
  }
}
