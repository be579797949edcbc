package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.accounts.Accounts;
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

    var shares = Desk.as("noor", () -> assignments.shareOut(free, people));

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
    var userName = "uma" + UUID.randomUUID().toString().substring(0, 8);
    var link = Desk.as("ada", () -> accounts.create(userName, "Uma", Set.of(Role.FACT_CHECKER)));
    assertThat(link).isNotBlank();
    var uma = desk.id(userName);
    Desk.does("noor", () -> assignments.assign(seen(), uma));
    assertThat(reasons("ed")).isEmpty();

    Desk.does("ada", () -> accounts.lock(uma, accounts.find(uma).version()));

    assertThat(reasons("ed")).containsOnly("turn.gone").hasSize(5);
    Desk.does("ed", () -> assignments.assign(seen(), desk.id("max")));
    assertThat(reasons("ed")).isEmpty();
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
