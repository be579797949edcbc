package org.stet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.stet.accounts.Accounts;
import org.stet.accounts.MyAccount;
import org.stet.accounts.PasswordLinks;
import org.stet.accounts.Tokens;
import org.stet.article.PartKind;
import org.stet.claim.Amendment;
import org.stet.claim.Intake;
import org.stet.claim.learn.Learning;
import org.stet.people.Role;
import org.stet.report.Redaction;
import org.stet.report.Reports;
import org.stet.review.Assignments;
import org.stet.review.Disposition;
import org.stet.review.Marking;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.PartSignatures;
import org.stet.review.Prepared;
import org.stet.review.Reviews;
import org.stet.review.RotaRule;
import org.stet.review.Rotas;
import org.stet.review.Stage;
import org.stet.review.Stance;
import org.stet.review.Verdict;

/** What people do on screens and no request with fields does, and what imports suggest. */
@TestComponent
public class ScreenWork {

  public static final String ERASED = "texts erased";

  private static final List<String> BY_ROSA = List.of("rosa");
  private static final String PASSWORD = "seven brown herons wade";
  private static final String WORDS = "At least 212 people have been killed";
  private static final String AGREED = "At least 213 people have been killed";
  private static final String OTHERWISE = "At least 390 people have been killed";
  private static final String QUIET = "It was quiet";

  private final HttpDesk http;
  private final Desk desk;
  private final Prepared prepared;
  private final Intake intake;
  private final Marking marking;
  private final PartSignatures parts;
  private final Reviews reviews;
  private final Assignments assignments;
  private final Rotas rotas;
  private final Reports reports;
  private final Accounts accounts;
  private final PasswordLinks links;
  private final MyAccount mine;
  private final Tokens tokens;
  private final Learning learning;
  private final List<Act> acts = new ArrayList<>();

  /**
   * Something that somebody does.
   *
   * @param ready makes all that is needed; what is left is the act alone
   */
  public record Act(String name, Supplier<Runnable> ready) {

    @Override
    public String toString() {
      return name;
    }
  }

  ScreenWork(
      HttpDesk http,
      Desk desk,
      Prepared prepared,
      Intake intake,
      Marking marking,
      PartSignatures parts,
      Reviews reviews,
      Assignments assignments,
      Rotas rotas,
      Reports reports,
      Accounts accounts,
      PasswordLinks links,
      MyAccount mine,
      Tokens tokens,
      Learning learning) {
    this.http = http;
    this.desk = desk;
    this.prepared = prepared;
    this.intake = intake;
    this.marking = marking;
    this.parts = parts;
    this.reviews = reviews;
    this.assignments = assignments;
    this.rotas = rotas;
    this.reports = reports;
    this.accounts = accounts;
    this.links = links;
    this.mine = mine;
    this.tokens = tokens;
    this.learning = learning;
    articles();
    work();
    house();
    people();
  }

  public List<Act> acts() {
    return acts;
  }

  private void articles() {
    add(
        "an import with what is suggested",
        () -> {
          var paper = Desk.paper("Flooded valley", BY_ROSA, WORDS, QUIET);
          return by("rosa", () -> intake.store(paper, null));
        });
    add(
        "an import that leaves out what is suggested",
        () -> {
          var paper = Desk.paper("Flooded valley", BY_ROSA, WORDS);
          return by("mia", () -> intake.store(paper, Set.of()));
        });
    add(
        "a suggestion accepted",
        () -> {
          var paper = Desk.paper("Flooded valley", BY_ROSA, WORDS);
          var article = Desk.as("rosa", () -> intake.store(paper, null));
          var claim = desk.walk("mia", article).steps().getFirst().id();
          return by("mia", () -> marking.accept(claim, null));
        });
    add(
        "words without a fact",
        () -> {
          var article = prepared.article(BY_ROSA);
          int start = desk.walk("mia", article).text().text().indexOf("At least");
          return by("mia", () -> marking.waive(article, 1, start, start + WORDS.length()));
        });
    add(
        "a dismissal taken back",
        () -> {
          var article = prepared.article(BY_ROSA);
          int start = desk.walk("mia", article).text().text().indexOf("At least");
          var waived = Desk.as("mia", () -> marking.waive(article, 1, start, start + 8));
          long version = desk.walk("mia", article).step(waived).orElseThrow().claim().version();
          return by("mia", () -> marking.reconsider(waived, version));
        });
    add(
        "a claim in other words",
        () -> {
          var article = prepared.article(BY_ROSA);
          var claim = desk.claim(article, WORDS);
          long version = desk.walk("mia", article).step(claim).orElseThrow().claim().version();
          var other = Amendment.restating("212 people died.", null, null);
          return by("mia", () -> marking.amend(claim, version, other));
        });
    add(
        "the signature under a part falls",
        () -> {
          var article = prepared.article(BY_ROSA);
          var review = prepared.review(Stage.APPROVED, article);
          signBody(article);
          return () -> prepared.move("ed", review, Move.REOPEN);
        });
    add(
        "the signature under a part taken back",
        () -> {
          var article = prepared.article(BY_ROSA);
          var unused = prepared.review(Stage.APPROVED, article);
          signBody(article);
          return by("ed", () -> parts.takeBack(article, version(article), PartKind.BODY, "No."));
        });
    for (var later : List.of(WORDS, OTHERWISE, AGREED, QUIET)) {
      add("a draft that says " + later, () -> draft(approved(), later));
    }
    add(
        "a draft in which words come back",
        () -> {
          var article = approved();
          draft(article, QUIET).run();
          return draft(article, WORDS);
        });
    for (var format : List.of("json", "pdf")) {
      add(
          "a report as " + format,
          () -> {
            var article = approved();
            return by("noor", () -> reports.export(article, format, Redaction.INTERNAL));
          });
    }
  }

  private void signBody(UUID article) {
    Desk.does("ed", () -> parts.sign(article, version(article), PartKind.BODY, "stet"));
  }

  private Runnable draft(UUID article, String words) {
    return () -> {
      var unused = desk.draft(article, words + ".", "Rain is forecast.");
    };
  }

  /** An article with a claim that is to read as agreed. */
  private UUID approved() {
    var article = prepared.article(BY_ROSA);
    var claim = desk.claim(article, WORDS);
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    var piece = desk.evidence("mia", article, claim, Stance.SUPPORTS);
    desk.move(
        "mia",
        article,
        claim,
        Move.PROPOSE,
        MoveRequest.finding(
            Verdict.SUPPORTED, Disposition.CHANGE, AGREED, "See " + piece + ".", null, null));
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
    return article;
  }

  private void work() {
    add(
        "claims shared out",
        () -> {
          var free = free();
          return by("noor", () -> assignments.shareOut(free, List.of(desk.id("mia"))));
        });
    add(
        "claims that were shared out taken back",
        () -> {
          var free = free();
          var mia = List.of(desk.id("mia"));
          var given = Desk.as("noor", () -> assignments.shareOut(free, mia)).before();
          return by("noor", () -> assignments.takeBack(given));
        });
    add(
        "a day taken back",
        () -> {
          var free = free();
          var day = Instant.parse("2099-03-01T10:00:00Z");
          var before = Desk.as("noor", () -> assignments.due(free, day));
          return by("noor", () -> assignments.dueAgain(before));
        });
    add(
        "a deadline",
        () -> {
          var article = prepared.article(BY_ROSA);
          var seen = new Assignments.Seen(article, version(article));
          var day = Instant.parse("2099-03-01T10:00:00Z");
          return by("noor", () -> assignments.deadline(List.of(seen), day));
        });
    add(
        "a deadline taken back",
        () -> {
          var article = prepared.article(BY_ROSA);
          var seen = List.of(new Assignments.Seen(article, version(article)));
          var day = Instant.parse("2099-03-01T10:00:00Z");
          var before = Desk.as("noor", () -> assignments.deadline(seen, day));
          return by("noor", () -> assignments.deadlineAgain(before));
        });
    add(
        "a thread opened again",
        () -> {
          var review = prepared.review(Stage.CHECKING, BY_ROSA);
          var note = Desk.as("mia", () -> reviews.note(review, "Who counted?"));
          Desk.does("mia", () -> reviews.resolve(review, note));
          return by("mia", () -> reviews.reopenNote(review, note));
        });
  }

  private List<Assignments.Seen> free() {
    var article = prepared.article(BY_ROSA);
    var review = prepared.review(Stage.TO_CHECK, article);
    var free = Desk.as("noor", () -> assignments.free(List.of(article)));
    if (free.isEmpty()) {
      throw new IllegalStateException("Nobody is to have " + review);
    }
    return free;
  }

  private void house() {
    add(
        "who gets which claims",
        () -> {
          var own = Map.of("name", "Rota " + UUID.randomUUID(), "timeZone", "UTC");
          var id = UUID.fromString(http.post("ada", "/api/v1/desks", own).text("id"));
          var rule = new RotaRule(null, desk.id("max"));
          return by("noor", () -> rotas.set(id, -1, List.of(rule)));
        });
    add(
        "learning off",
        () -> {
          Desk.does("ada", () -> learning.turn(true));
          return by("ada", () -> learning.turn(false));
        });
    add(
        "learning on",
        () -> {
          Desk.does("ada", () -> learning.turn(false));
          return by("ada", () -> learning.turn(true));
        });
    add(
        "what was learnt forgotten",
        () ->
            () -> {
              var told = http.known("ada", HttpMethod.POST, "/api/v1/learning/forget", Map.of());
              if (told.status() / 100 != 2) {
                throw new IllegalStateException(told.status() + " " + told.json());
              }
            });
  }

  private void people() {
    add(
        "an account made",
        () -> {
          var userName = newName();
          return by("ada", () -> accounts.create(userName, "Ivo", Set.of(Role.REPORTER)));
        });
    onAccount("an account renamed", (id, seen) -> accounts.rename(id, seen, "Ivo the Second"));
    onAccount("other roles", (id, seen) -> accounts.giveRoles(id, seen, Set.of(Role.EDITOR)));
    onAccount("an account locked", accounts::lock);
    add(
        "an account unlocked",
        () -> {
          var id = newcomer();
          Desk.does("ada", () -> accounts.lock(id, seen(id)));
          long seen = seen(id);
          return by("ada", () -> accounts.unlock(id, seen));
        });
    onAccount("a password link", (id, seen) -> accounts.makeLink(id));
    onAccount(ERASED, (id, seen) -> accounts.eraseTexts(id, "He asked for it.", "stet"));
    add(
        "a first password",
        () -> {
          var link = Desk.as("ada", () -> accounts.create(newName(), "Ivo", Set.of(Role.REPORTER)));
          return () -> links.setPassword(link, PASSWORD);
        });
    add(
        "another password",
        () -> {
          var userName = newName();
          var link = Desk.as("ada", () -> accounts.create(userName, "Ivo", Set.of(Role.REPORTER)));
          links.setPassword(link, PASSWORD);
          return by(userName, () -> mine.changePassword(PASSWORD, "eight " + PASSWORD));
        });
    add("a token", () -> by("noor", () -> tokens.make("The CMS", true, 30)));
    add(
        "a token revoked",
        () -> {
          var name = newName();
          var token = Desk.as("noor", () -> tokens.make(name, true, 30));
          var id =
              Desk.as("noor", tokens::mine).stream()
                  .filter(row -> name.equals(row.name()) && !token.isEmpty())
                  .findFirst()
                  .orElseThrow()
                  .id();
          return by("noor", () -> tokens.revoke(id));
        });
  }

  /** What the administrator does with an account as it was seen. */
  private interface OnAccount {

    void does(UUID id, long seen);
  }

  private void onAccount(String name, OnAccount act) {
    add(
        name,
        () -> {
          var id = newcomer();
          long seen = seen(id);
          return by("ada", () -> act.does(id, seen));
        });
  }

  private UUID newcomer() {
    var userName = newName();
    var link = Desk.as("ada", () -> accounts.create(userName, "Ivo", Set.of(Role.REPORTER)));
    if (link.isBlank()) {
      throw new IllegalStateException("No link for " + userName);
    }
    return desk.id(userName);
  }

  private static String newName() {
    return "ivo" + UUID.randomUUID().toString().substring(0, 8);
  }

  private long seen(UUID account) {
    return Desk.as("ada", () -> accounts.find(account)).version();
  }

  private long version(UUID article) {
    return desk.walk("noor", article).article().version();
  }

  private void add(String name, Supplier<Runnable> ready) {
    acts.add(new Act(name, ready));
  }

  private static Runnable by(String userName, Runnable work) {
    return () -> Desk.does(userName, work);
  }
}
