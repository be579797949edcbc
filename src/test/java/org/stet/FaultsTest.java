package org.stet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stet.accounts.Accounts;
import org.stet.accounts.Tokens;
import org.stet.audit.AuditLog;
import org.stet.audit.LiveVerifier;
import org.stet.audit.verify.StetVerify;
import org.stet.claim.DismissReason;
import org.stet.claim.Intake;
import org.stet.people.Role;
import org.stet.report.Redaction;
import org.stet.report.Reports;
import org.stet.review.Addressee;
import org.stet.review.ArticleChecks;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Contact;
import org.stet.review.ContactWay;
import org.stet.review.LinkKind;
import org.stet.review.Links;
import org.stet.review.Marking;
import org.stet.review.Move;
import org.stet.review.NewContact;
import org.stet.review.Prepared;
import org.stet.review.Reviews;
import org.stet.review.Stage;
import org.stet.review.Stance;

/**
 * The database fails at one statement after the other of each thing that people do: all of it is
 * there afterwards, with its entries, or nothing. On PostgreSQL at every fifth; {@code
 * stet.faults.every} says otherwise.
 */
@DeskTest
@Import(Faults.class)
class FaultsTest {

  private static final int EVERY =
      Integer.getInteger("stet.faults.every", TestDatabase.isPostgres() ? 5 : 1);

  /** What follows the trail by itself, in its own time, and the book of migrations. */
  private static final Set<String> ASIDE =
      Set.of(
          "audit_checkpoint",
          "tally",
          "tallied_claim",
          "tallied_article",
          "tallied_correction",
          "flyway_schema_history");

  private static final Faults.Outcome TOLD = new Faults.Outcome(true, true);
  private static final String WORDS = "At least 212 people have been killed.";

  @Autowired Desk desk;
  @Autowired Prepared prepared;
  @Autowired Intake intake;
  @Autowired Marking marking;
  @Autowired Reviews reviews;
  @Autowired ArticleChecks checks;
  @Autowired Reports reports;
  @Autowired Accounts accounts;
  @Autowired Tokens tokens;
  @Autowired Links links;
  @Autowired AuditLog log;
  @Autowired LiveVerifier verifier;
  @Autowired JdbcTemplate jdbc;

  enum UseCase {
    IMPORT,
    ACCEPT,
    DISMISS,
    TAKE,
    EVIDENCE,
    QUERY,
    NOTE,
    CONTACT,
    LINK,
    PROPOSE,
    APPROVE,
    RETURN,
    OVERRULE,
    NEW_DRAFT,
    SIGN_OFF,
    EXPORT,
    ACCOUNT,
    TOKEN,
    ERASURE
  }

  @AfterEach
  void theTablesAndTheTrailAgree() {
    var told = verifier.verify();
    assertThat(told.code()).as(told.toString()).isEqualTo(StetVerify.NOT_ANCHORED);
  }

  @ParameterizedTest
  @EnumSource
  void aFaultLeavesEverythingOrNothing(UseCase useCase) {
    var act = ready(useCase);
    long size = log.state().size();
    act.run();
    long entries = log.state().size() - size;
    assertThat(entries).isPositive();

    act = ready(useCase);
    var before = stored();
    for (int n = 1; ; n += EVERY) {
      size = log.state().size();
      var outcome = Faults.at(n, act);
      var after = stored();
      if (after.equals(before)) {
        assertThat(outcome).as("%s, statement %d", useCase, n).isEqualTo(TOLD);
        continue;
      }
      assertThat(log.state().size() - size)
          .as("%s, statement %d changed %s", useCase, n, differences(before, after))
          .isEqualTo(entries);
      theTablesAndTheTrailAgree();
      if (!outcome.struck()) {
        return;
      }
      act = ready(useCase);
      before = stored();
    }
  }

  /** All that is needed is there; the rest is the act alone. */
  private Runnable ready(UseCase useCase) {
    return switch (useCase) {
      case IMPORT -> {
        var paper = Desk.paper("Flooded valley", List.of("rosa"), WORDS, "It was quiet.");
        yield by("rosa", () -> intake.store(paper, null));
      }
      case ACCEPT -> {
        var claim = suggested();
        yield by("mia", () -> marking.accept(claim, null));
      }
      case DISMISS -> {
        var claim = suggested();
        yield by("mia", () -> marking.dismiss(claim, null, DismissReason.NOT_A_CLAIM, null, null));
      }
      case TAKE -> move("mia", Stage.TO_CHECK, Move.TAKE);
      case EVIDENCE -> {
        var review = prepared.review(Stage.CHECKING, List.of("rosa"));
        long version = prepared.standing(review).version();
        yield by(
            "mia", () -> reviews.addEvidence(review, version, Desk.aPrimarySource(Stance.CONTEXT)));
      }
      case QUERY -> {
        var review = prepared.review(Stage.CHECKING, List.of("rosa"));
        long version = prepared.standing(review).version();
        yield by("mia", () -> reviews.ask(review, version, Addressee.AUTHOR, "Who counted?"));
      }
      case NOTE -> {
        var review = prepared.review(Stage.CHECKING, List.of("rosa"));
        yield by("max", () -> reviews.note(review, "The ministry counts again."));
      }
      case CONTACT -> {
        var review = prepared.review(Stage.CHECKING, List.of("rosa"));
        var tried =
            new NewContact(
                null, "The ministry", ContactWay.PHONE, null, Contact.Outcome.NO_ANSWER, null);
        yield by("mia", () -> reviews.tried(review, tried));
      }
      case LINK -> {
        var article = desk.article("Flooded valley", WORDS + " It was quiet.");
        var killed = desk.claim(article, "212 people");
        var quiet = desk.claim(article, "It was quiet");
        yield by("mia", () -> links.link(killed, quiet, LinkKind.SUPPORTS, "Both say so."));
      }
      case PROPOSE -> move("mia", Stage.CHECKING, Move.PROPOSE);
      case APPROVE -> move("ed", Stage.PROPOSED, Move.APPROVE);
      case RETURN -> move("ed", Stage.PROPOSED, Move.RETURN);
      case OVERRULE -> move("ed", Stage.PROPOSED, Move.OVERRULE);
      case NEW_DRAFT -> {
        var article = approved();
        yield () -> {
          var unused = desk.draft(article, WORDS, "It was quiet.");
        };
      }
      case SIGN_OFF -> {
        var article = approved();
        long version = desk.walk("eva", article).article().version();
        var signing = ArticleRequest.signing("stet", List.of());
        yield by("eva", () -> checks.move(article, version, ArticleMove.SIGN_OFF, signing));
      }
      case EXPORT -> {
        var article = approved();
        yield by("noor", () -> reports.export(article, "json", Redaction.INTERNAL));
      }
      case ACCOUNT -> {
        var id = newcomer();
        long version = Desk.as("ada", () -> accounts.find(id)).version();
        yield by("ada", () -> accounts.giveRoles(id, version, Set.of(Role.EDITOR, Role.MANAGER)));
      }
      case TOKEN -> by("noor", () -> tokens.make("The CMS", true, 30));
      case ERASURE -> {
        var id = newcomer();
        yield by("ada", () -> accounts.eraseTexts(id, "He asked for it.", "stet"));
      }
    };
  }

  private UUID newcomer() {
    var userName = "ivo" + UUID.randomUUID().toString().substring(0, 8);
    var link = Desk.as("ada", () -> accounts.create(userName, "Ivo", Set.of(Role.REPORTER)));
    assertThat(link).isNotBlank();
    return desk.id(userName);
  }

  private UUID suggested() {
    var paper = Desk.paper("Flooded valley", List.of("rosa"), WORDS);
    var article = Desk.as("rosa", () -> intake.store(paper, null));
    return desk.walk("mia", article).steps().getFirst().id();
  }

  private static Runnable by(String userName, Runnable work) {
    return () -> Desk.does(userName, work);
  }

  private Runnable move(String userName, Stage from, Move move) {
    var review = prepared.review(from, List.of("rosa"));
    long version = prepared.standing(review).version();
    var request = prepared.complete(move);
    return by(userName, () -> reviews.move(review, version, move, request));
  }

  private UUID approved() {
    var article = prepared.article(List.of("rosa"));
    var review = prepared.review(Stage.APPROVED, article);
    assertThat(review).isNotNull();
    return article;
  }

  /** Every row of every table, as a hash for each table. */
  private TreeMap<String, Integer> stored() {
    var tables =
        jdbc.queryForList(
            "select table_name from information_schema.tables"
                + " where lower(table_schema) = 'public' and table_type = 'BASE TABLE'",
            String.class);
    var stored = new TreeMap<String, Integer>();
    for (var table : tables) {
      if (!ASIDE.contains(table)) {
        int[] hash = new int[1];
        jdbc.query(
            "select * from " + table,
            row -> {
              var columns = new Object[row.getMetaData().getColumnCount()];
              for (int i = 0; i < columns.length; i++) {
                columns[i] = row.getObject(i + 1);
              }
              hash[0] += Arrays.deepHashCode(columns);
            });
        stored.put(table, hash[0]);
      }
    }
    assertThat(stored).containsKeys("audit_entry", "claim_review", "account");
    return stored;
  }

  private static Set<String> differences(
      TreeMap<String, Integer> before, TreeMap<String, Integer> after) {
    var changed = new TreeMap<>(after);
    changed.entrySet().removeAll(before.entrySet());
    return changed.keySet();
  }
}
