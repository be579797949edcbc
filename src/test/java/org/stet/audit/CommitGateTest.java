package org.stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import notebook.Notebook;
import notebook.NotebookTest;
import notebook.Page;
import notebook.Scrap;
import notebook.Stray;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.TestDatabase;
import org.stet.people.Actor;
import org.stet.people.Ids;

@NotebookTest
class CommitGateTest {

  @Autowired EntityManager entities;
  @Autowired AuditTrail trail;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  UUID id;

  @BeforeEach
  void aNotebookLiesOnTheDesk() {
    id = Ids.next();
    transaction.executeWithoutResult(tx -> {
      var notebook = new Notebook(id, null, "Floods");
      entities.persist(notebook);
      var page = new Page(Ids.next(), notebook, "first");
      notebook.pages().add(page);
      entities.persist(page);
      trail.append(Actor.SYSTEM, notebook.begun());
    });
  }

  @Test
  void theDeskItselfWritesWithOnePenWhereItsDatabaseIsEmbedded(@Autowired DataSource connections) {
    assertThat(connections instanceof DelegatingDataSource).isEqualTo(!TestDatabase.isPostgres());
  }

  @Test
  void aChangeThatIsToldCommits() {
    inTransaction(notebook -> trail.append(Actor.SYSTEM, notebook.rename("Dams")));

    assertThat(title()).isEqualTo("Dams");
  }

  @Test
  void aChangeThatIsNotToldIsRolledBack() {
    assertThatThrownBy(() -> inTransaction(notebook -> notebook.rename("Dams")))
        .isInstanceOf(Untold.class)
        .hasMessageContaining("notebook " + id + " was changed and no entry tells it");

    assertThat(title()).isEqualTo("Floods");
  }

  @Test
  void aNewThingThatIsNotToldIsRolledBack() {
    var other = Ids.next();

    assertThatThrownBy(() ->
            transaction.executeWithoutResult(
                tx -> entities.persist(new Notebook(other, null, "Secret"))))
        .isInstanceOf(Untold.class);

    assertThat(count("notebook", other)).isZero();
  }

  @Test
  void aRemovalThatIsNotToldIsRolledBack() {
    assertThatThrownBy(() ->
            inTransaction(notebook -> {
              notebook.pages().forEach(entities::remove);
              entities.remove(notebook);
            }))
        .isInstanceOf(Untold.class);

    assertThat(count("notebook", id)).isOne();
  }

  @Test
  void aRemovalThatIsToldCommits() {
    inTransaction(notebook -> {
      var fact = notebook.torn();
      notebook.pages().forEach(entities::remove);
      entities.remove(notebook);
      trail.append(Actor.SYSTEM, fact);
    });

    assertThat(count("notebook", id)).isZero();
  }

  @Test
  void aRemovalIsNotToldByWhatWasToldBeforeIt() {
    assertThatThrownBy(() ->
            inTransaction(notebook -> {
              trail.append(Actor.SYSTEM, notebook.rename("Dams"));
              notebook.pages().forEach(entities::remove);
              entities.remove(notebook);
            }))
        .isInstanceOf(Untold.class)
        .hasMessageContaining("removed");

    assertThat(title()).isEqualTo("Floods");
  }

  @Test
  void aChangeAfterTheTellingIsRolledBackWithItsEntry() {
    long size = size();

    assertThatThrownBy(() ->
            inTransaction(notebook -> {
              trail.append(Actor.SYSTEM, notebook.rename("Dams"));
              var dropped = notebook.rename("Lies");
              assertThat(dropped).isNotNull();
            }))
        .isInstanceOf(Untold.class)
        .hasMessageContaining("after it was told");

    assertThat(title()).isEqualTo("Floods");
    assertThat(size()).isEqualTo(size);
  }

  @Test
  void theSameStateToldTwiceCommits() {
    inTransaction(notebook -> {
      trail.append(Actor.SYSTEM, notebook.rename("Dams"));
      trail.append(Actor.SYSTEM, notebook.shut());
    });

    assertThat(title()).isEqualTo("Dams");
  }

  @Test
  void aWordInAnOwnedCollectionNeedsTelling() {
    assertThatThrownBy(() -> inTransaction(notebook -> notebook.jot("river")))
        .isInstanceOf(Untold.class);

    inTransaction(notebook -> trail.append(Actor.SYSTEM, notebook.jot("river")));

    assertThat(
            jdbc.sql("select words from notebook_words where notebook_id = ?")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly("river");
  }

  @Test
  void aRemarkThatCountsForNoVersionNeedsTellingToo() {
    assertThatThrownBy(() -> inTransaction(notebook -> notebook.scribble("Who says?")))
        .isInstanceOf(Untold.class);
    assertThatThrownBy(() ->
            inTransaction(notebook -> {
              trail.append(Actor.SYSTEM, notebook.scribble("Who says?"));
              var unused = notebook.scribble("Nobody.");
            }))
        .isInstanceOf(Untold.class);
    assertThat(margins()).isEmpty();

    inTransaction(notebook -> trail.append(Actor.SYSTEM, notebook.scribble("Who says?")));

    assertThat(margins()).containsExactly("Who says?");
  }

  @Test
  void aPageNeedsAnEntryAboutItsNotebook() {
    assertThatThrownBy(
            () -> inTransaction(notebook -> entities.persist(new Page(Ids.next(), notebook, "x"))))
        .isInstanceOf(Untold.class);

    inTransaction(notebook -> {
      var page = new Page(Ids.next(), notebook, "second");
      entities.persist(page);
      trail.append(Actor.SYSTEM, notebook.add(page));
    });

    assertThat(pages()).isEqualTo(2);
  }

  @Test
  void aNoteAboutTheNotebookDoesNotCoverAPage() {
    assertThatThrownBy(() ->
            inTransaction(notebook -> {
              entities.persist(new Page(Ids.next(), notebook, "x"));
              trail.append(Actor.SYSTEM, Fact.noted("NOTEBOOK_READ", "notebook", id, null));
            }))
        .isInstanceOf(Untold.class);

    assertThat(pages()).isOne();
  }

  @Test
  void aPageRewrittenAfterTheTellingIsRolledBack() {
    assertThatThrownBy(() ->
            inTransaction(notebook -> {
              trail.append(Actor.SYSTEM, notebook.rename("Dams"));
              notebook.pages().getFirst().rewrite("altered");
            }))
        .isInstanceOf(Untold.class);

    assertThat(title()).isEqualTo("Floods");
  }

  @Test
  void anEntityThatSaysNothingIsRefused() {
    var stray = Ids.next();

    assertThatThrownBy(
            () -> transaction.executeWithoutResult(tx -> entities.persist(new Stray(stray))))
        .isInstanceOf(Untold.class)
        .hasMessageContaining("neither");

    assertThat(count("stray", stray)).isZero();
  }

  @Test
  void anEntityThatNeedsNoTellingCommits() {
    var scrap = Ids.next();

    transaction.executeWithoutResult(tx -> entities.persist(new Scrap(scrap)));

    assertThat(count("scrap", scrap)).isOne();
  }

  @Test
  void aTransactionWithinAnotherIsAnswerableForItself() {
    var inner = new TransactionTemplate(transaction.getTransactionManager());
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    var scrap = Ids.next();

    inTransaction(notebook -> {
      var fact = notebook.rename("Dams");
      entities.flush();
      inner.executeWithoutResult(tx -> entities.persist(new Scrap(scrap)));
      trail.append(Actor.SYSTEM, fact);
    });

    assertThat(title()).isEqualTo("Dams");
    assertThat(count("scrap", scrap)).isOne();
  }

  @Test
  void whatIsToldWithinAnotherTransactionDoesNotAnswerForTheOuterOne() {
    var inner = new TransactionTemplate(transaction.getTransactionManager());
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    assertThatThrownBy(() ->
            inTransaction(notebook -> {
              var fact = notebook.rename("Dams");
              inner.executeWithoutResult(tx -> trail.append(Actor.SYSTEM, fact));
            }))
        .isInstanceOf(Untold.class);

    assertThat(title()).isEqualTo("Floods");
  }

  @Test
  void aReadingTransactionWritesNothing() {
    var reading = new TransactionTemplate(transaction.getTransactionManager());
    reading.setReadOnly(true);

    reading.executeWithoutResult(
        tx -> assertThat(entities.find(Notebook.class, id).rename("Dams")).isNotNull());

    assertThat(title()).isEqualTo("Floods");
  }

  @Test
  void evenAReadingTransactionCannotSneakAChangeThrough() {
    var reading = new TransactionTemplate(transaction.getTransactionManager());
    reading.setReadOnly(true);

    var other = Ids.next();

    assertThatThrownBy(() ->
            reading.executeWithoutResult(tx -> {
              entities.persist(new Notebook(other, null, "Secret"));
              entities.flush();
            }))
        .isInstanceOf(RuntimeException.class);

    assertThat(count("notebook", other)).isZero();
  }

  private void inTransaction(Consumer<Notebook> act) {
    transaction.executeWithoutResult(tx -> act.accept(entities.find(Notebook.class, id)));
  }

  private List<String> margins() {
    return jdbc.sql("select margins from notebook_margins where notebook_id = ?")
        .param(id)
        .query(String.class)
        .list();
  }

  private String title() {
    return jdbc.sql("select title from notebook where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private long pages() {
    return jdbc.sql("select count(*) from page where notebook_id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private long count(String table, UUID row) {
    return jdbc.sql("select count(*) from " + table + " where id = ?")
        .param(row)
        .query(Long.class)
        .single();
  }

  private long size() {
    return jdbc.sql("select size from audit_head").query(Long.class).single();
  }
}
