package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.accounts.Accounts;
import org.stet.article.Author;
import org.stet.article.Plan;
import org.stet.people.Invalid;
import org.stet.people.Refused;
import org.stet.people.Role;
import org.stet.people.SomebodyWasFaster;

/** Work is given out one by one, by the dozen, and in shares; it has its day. */
@DeskTest
@Import(Prepared.class)
class AssignmentsTest {

  @Autowired Desk desk;
  @Autowired Assignments assignments;
  @Autowired Turns turns;
  @Autowired Accounts accounts;
  @Autowired ArticleChecks checks;

  private UUID article = new UUID(0, 0);
  private List<UUID> claims = List.of();

  @BeforeEach
  void anArticleWithFiveClaims() {
    var words = new ArrayList<String>();
    for (int i = 1; i <= 5; i++) {
      words.add("District " + i + " counts " + i + "12 dead");
    }
    article = desk.article("The count", String.join(". ", words) + ".");
    claims = words.stream().map(one -> desk.claim(article, one)).toList();
  }

  @Test
  void whatIsSharedOutGoesInEqualPartsToNeighbours() {
    var free = Desk.as("noor", () -> assignments.free(List.of(article)));
    var people = List.of(desk.id("mia"), desk.id("max"));

    var shares = Desk.as("noor", () -> assignments.shareOut(free, people)).shares();

    assertThat(shares).containsExactly(3, 2);
    assertThat(claims.stream().map(claim -> desk.review(article, claim).assignee()).toList())
        .containsExactly(people.get(0), people.get(0), people.get(0), people.get(1), people.get(1));
    assertThat(Desk.as("noor", () -> assignments.free(List.of(article)))).isEmpty();
  }

  @Test
  void ofManyAllAreAssignedOrNone() {
    var stale = seen();
    var later = Instant.now().plus(1, ChronoUnit.DAYS);
    Desk.does("noor", () -> assignments.due(List.of(stale.get(3)), later));
    var all = seen();

    assertThatThrownBy(() -> Desk.does("noor", () -> assignments.assign(stale, desk.id("max"))))
        .isInstanceOf(SomebodyWasFaster.class);
    assertThatThrownBy(() -> Desk.does("noor", () -> assignments.assign(all, desk.id("rosa"))))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> Desk.does("mia", () -> assignments.assign(all, desk.id("max"))))
        .isInstanceOf(Refused.class);

    assertThat(stages()).containsOnly(Stage.TO_CHECK);
  }

  @Test
  void aDayThatHasPassedIsNoDay() {
    var past = Instant.now().minus(1, ChronoUnit.HOURS);

    assertThatThrownBy(() -> Desk.does("noor", () -> assignments.due(seen(), past)))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.fields().get("due").sentence())
                    .isEqualTo("This time has passed already; please choose a later one."));
    assertThat(desk.review(article, claims.getFirst()).due()).isNull();
  }

  /** Every database keeps the same, and the trail tells the same. */
  @Test
  void aDayIsKeptToTheMillisecond() {
    var due = Instant.parse("2999-03-01T10:00:00.123456789Z");

    Desk.does("noor", () -> assignments.due(seen().subList(0, 1), due));

    assertThat(desk.review(article, claims.getFirst()).due())
        .isEqualTo(Instant.parse("2999-03-01T10:00:00.123Z"));
  }

  @Test
  void aClaimThatIsDueEarlierComesEarlier() {
    var due = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    Desk.does("noor", () -> assignments.due(seen().subList(4, 5), due));
    Desk.does("noor", () -> assignments.assign(seen(), desk.id("max")));

    var mine =
        Desk.as("max", () -> turns.mine()).waitForYou().stream()
            .filter(row -> row.article().equals(article))
            .toList();

    assertThat(mine.getFirst().claim()).isEqualTo(claims.get(4));
    assertThat(mine.getFirst().due()).isEqualTo(due);
  }

  @Test
  void whatALockedOutCheckerLeavesComesUpForWhoAssigns() {
    var uma = aChecker("Uma");
    Desk.does("noor", () -> assignments.assign(seen(), uma));
    assertThat(reasons("ed")).isEmpty();

    Desk.does("ada", () -> accounts.lock(uma, accounts.find(uma).version()));

    assertThat(reasons("ed")).containsOnly("turn.gone").hasSize(5);
    Desk.does("ed", () -> assignments.assign(seen(), desk.id("max")));
    assertThat(reasons("ed")).isEmpty();
  }

  @Test
  void aSecondCheckThatNobodyCanDoComesUpForWhoAssigns() {
    var uma = aChecker("Uma");
    var claim = claims.getFirst();
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.ASK_SECOND, MoveRequest.second(uma));
    assertThat(reasons("noor")).isEmpty();

    Desk.does("ada", () -> accounts.lock(uma, accounts.find(uma).version()));

    assertThat(reasons("noor")).containsExactly("turn.gone.second");
    desk.move("noor", article, claim, Move.RECALL, MoveRequest.because("Uma has left."));
    assertThat(reasons("noor")).isEmpty();
  }

  @Test
  void whatSomebodyHasWhoMayNotFindTheArticleAnyMoreComesUpForWhoAssigns() {
    Desk.does("noor", () -> assignments.assign(seen().subList(0, 2), desk.id("max")));
    Desk.does("noor", () -> assignments.assign(seen().subList(2, 3), desk.id("mia")));
    desk.proposedBy("mia", article, claims.get(3));
    desk.move("ed", article, claims.get(3), Move.ASK_SECOND, MoveRequest.second(desk.id("max")));

    restrictTo("mia", "noor", "ed");

    assertThat(reasons("noor"))
        .containsExactlyInAnyOrder("turn.gone", "turn.gone", "turn.gone.second");
    assertThat(reasons("max")).isEmpty();
    Desk.does("noor", () -> assignments.assign(seen().subList(0, 2), desk.id("mia")));
    desk.move("noor", article, claims.get(3), Move.RECALL, MoveRequest.because("Not named."));
    assertThat(reasons("noor")).isEmpty();
  }

  @Test
  void whatWasGivenOutIsTakenBackAsAWhole() {
    Desk.does("noor", () -> assignments.assign(seen().subList(4, 5), desk.id("mia")));
    var given = Desk.as("noor", () -> assignments.shareOut(seen(), List.of(desk.id("max"))));

    Desk.does("noor", () -> assignments.takeBack(given.before()));

    assertThat(stages())
        .containsExactly(
            Stage.TO_CHECK, Stage.TO_CHECK, Stage.TO_CHECK, Stage.TO_CHECK, Stage.CHECKING);
    assertThat(desk.review(article, claims.get(4)).assignee()).isEqualTo(desk.id("mia"));
    assertThatThrownBy(() -> Desk.does("noor", () -> assignments.takeBack(given.before())))
        .isInstanceOf(SomebodyWasFaster.class);
  }

  @Test
  void nothingGoesBackToWhoCanNotCheckItAnyMoreAndItIsSaidToWhom() {
    var uma = aChecker("Uma");
    var ivo = aChecker("Ivo");
    Desk.does("noor", () -> assignments.assign(seen().subList(0, 1), uma));
    Desk.does("noor", () -> assignments.assign(seen().subList(1, 2), ivo));
    var given = Desk.as("noor", () -> assignments.shareOut(seen(), List.of(desk.id("max"))));

    Desk.does("ada", () -> accounts.lock(uma, accounts.find(uma).version()));
    assertThatThrownBy(() -> Desk.does("noor", () -> assignments.takeBack(given.before())))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Claim 1 can’t go back to Uma");
    Desk.does("ada", () -> accounts.unlock(uma, accounts.find(uma).version()));
    Desk.does(
        "ada", () -> accounts.giveRoles(ivo, accounts.find(ivo).version(), Set.of(Role.REPORTER)));
    assertThatThrownBy(() -> Desk.does("noor", () -> assignments.takeBack(given.before())))
        .hasMessageContaining("Claim 2 can’t go back to Ivo");
    Desk.does(
        "ada",
        () -> accounts.giveRoles(ivo, accounts.find(ivo).version(), Set.of(Role.FACT_CHECKER)));
    addAuthor(ivo, "Ivo");
    assertThatThrownBy(() -> Desk.does("noor", () -> assignments.takeBack(given.before())))
        .hasMessageContaining("Claim 2 can’t go back to Ivo")
        .hasMessageContaining("This person wrote the article");

    assertThat(stages()).containsOnly(Stage.CHECKING);
    assertThat(desk.review(article, claims.get(4)).assignee()).isEqualTo(desk.id("max"));
  }

  @Test
  void whatSomebodyActedOnSinceIsNotTakenBackNorIsAnyOfTheOthers() {
    var given = Desk.as("noor", () -> assignments.shareOut(seen(), List.of(desk.id("max"))));
    desk.move(
        "max",
        article,
        claims.get(2),
        Move.WAIT,
        MoveRequest.waiting(WaitsFor.SOURCE, LocalDate.of(2099, 3, 9)));

    assertThatThrownBy(() -> Desk.does("noor", () -> assignments.takeBack(given.before())))
        .isInstanceOf(SomebodyWasFaster.class);

    assertThat(stages()).containsOnly(Stage.CHECKING, Stage.WAITING);
    assertThat(Desk.as("noor", () -> assignments.shareOut(seen(), List.of(desk.id("mia")))))
        .as("from WAITING no way leads back")
        .satisfies(again -> assertThat(again.before()).isEmpty());
  }

  @Test
  void aDayIsTakenBackToTheOneThatWasThere() {
    var first = Instant.parse("2999-03-01T10:00:00Z");
    Desk.does("noor", () -> assignments.due(seen().subList(0, 1), first));
    var before =
        Desk.as("noor", () -> assignments.due(seen(), Instant.parse("2999-04-01T10:00:00Z")));
    var row = desk.walk("noor", article).article();
    var here = List.of(new Assignments.Seen(article, row.version()));
    var planned = Desk.as("noor", () -> assignments.deadline(here, first));

    Desk.does("noor", () -> assignments.dueAgain(before));
    Desk.does("noor", () -> assignments.deadlineAgain(planned));

    assertThat(claims.stream().map(claim -> desk.review(article, claim).due()).toList())
        .containsExactly(first, null, null, null, null);
    assertThat(desk.walk("noor", article).article().deadline()).isEqualTo(row.deadline());
  }

  private UUID aChecker(String name) {
    var userName = name.toLowerCase(Locale.ROOT) + UUID.randomUUID().toString().substring(0, 8);
    var link = Desk.as("ada", () -> accounts.create(userName, name, Set.of(Role.FACT_CHECKER)));
    assertThat(link).isNotBlank();
    return desk.id(userName);
  }

  private void addAuthor(UUID account, String name) {
    var row = desk.walk("noor", article).article();
    var authors = new ArrayList<>(row.authors());
    authors.add(new Author(account, name, true));
    var plan = new Plan(row.desk(), null, null, authors, false, Set.of(), null);
    Desk.does("noor", () -> checks.plan(article, row.version(), plan));
  }

  private void restrictTo(String... people) {
    var row = desk.walk("noor", article).article();
    var named = Set.of(people).stream().map(desk::id).collect(Collectors.toSet());
    var plan = new Plan(row.desk(), null, null, row.authors(), true, named, null);
    Desk.does("noor", () -> checks.plan(article, row.version(), plan));
  }

  private List<String> reasons(String who) {
    return Desk.as(who, () -> turns.mine()).waitForYou().stream()
        .filter(row -> row.article().equals(article))
        .map(row -> row.why().key())
        .toList();
  }

  private List<Assignments.Seen> seen() {
    return claims.stream()
        .map(claim -> desk.review(article, claim))
        .map(review -> new Assignments.Seen(review.id(), review.version()))
        .toList();
  }

  private List<Stage> stages() {
    return claims.stream().map(claim -> desk.review(article, claim).stage()).toList();
  }
}
