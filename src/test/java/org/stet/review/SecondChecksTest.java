package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.DeskPlan;
import org.stet.article.Desks;
import org.stet.article.Plan;
import org.stet.article.SecondCheckFlag;
import org.stet.audit.AuditEntries;
import org.stet.people.Person;

/** A desk's share of blind second checks. */
@DeskTest
class SecondChecksTest {

  private static final String WORDS = "Cape Orrin got its foghorn in 1884";
  private static final String BLAME = "The harbour master sold the foghorn to his cousin";

  @Autowired Desk desk;
  @Autowired Desks desks;
  @Autowired ArticleChecks checks;
  @Autowired Reviews reviews;
  @Autowired ReviewRows rows;
  @Autowired Links links;
  @Autowired AuditEntries entries;

  @Test
  void whereEveryVerdictIsCheckedTwiceAnotherCheckerIsAsked() {
    var article = articleWithShare(100);
    var claim = desk.claim(article, WORDS);

    desk.proposedBy("mia", article, claim);

    var review = desk.review(article, claim);
    assertThat(review.stage()).isEqualTo(Stage.SECOND_CHECK);
    assertThat(review.secondChecker()).isNotNull().isNotEqualTo(desk.id("mia"));
  }

  @Test
  void whoReadTheFindingIsNotOfferedForASecondCheck() {
    var article = articleWithShare(0);
    var claim = desk.claim(article, WORDS);
    desk.proposedBy("mia", article, claim);
    var review = desk.review(article, claim);

    var before = Desk.as("ed", () -> rows.secondCheckers(review));
    Desk.as("max", () -> rows.one(review.id()));
    var after = Desk.as("ed", () -> rows.secondCheckers(review));

    assertThat(before)
        .extracting(Person::id)
        .contains(desk.id("max"))
        .doesNotContain(desk.id("mia"));
    assertThat(after).extracting(Person::id).doesNotContain(desk.id("max"), desk.id("mia"));
  }

  @Test
  void whereNoneIsNobodyIsAsked() {
    var article = articleWithShare(0);
    var claim = desk.claim(article, WORDS);

    desk.proposedBy("mia", article, claim);

    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.PROPOSED);
  }

  @Test
  void whatHasAFlagOfTheDeskIsCheckedTwiceAndTheTrailSaysWhy() {
    var article = articleWithFlags(SecondCheckFlag.CRITICISM, SecondCheckFlag.DIFFERS);
    var plain = desk.claim(article, WORDS);
    desk.proposedBy("mia", article, plain);
    assertThat(desk.review(article, plain).stage()).isEqualTo(Stage.PROPOSED);

    var blamed = desk.claim(article, BLAME);
    desk.move("mia", article, blamed, Move.TAKE, MoveRequest.EMPTY);
    desk.evidence("mia", article, blamed, Stance.SUPPORTS);
    var review = desk.review(article, blamed);
    Desk.as(
        "mia",
        () ->
            reviews.party(
                review.id(),
                review.version(),
                new NewReply("The council", null, null, null, null, null, "It was dissolved.")));
    desk.move("mia", article, blamed, Move.PROPOSE, Desk.accurate());

    assertThat(desk.review(article, blamed).stage()).isEqualTo(Stage.SECOND_CHECK);
    var asked = Desk.as("ravi", () -> entries.timeline("review", review.id(), 1)).getFirst();
    assertThat(asked.act()).isEqualTo("SECOND_CHECK_ASKED");
    assertThat(asked.marks()).containsEntry("flag", "CRITICISM");
  }

  @Test
  void aVerdictAgainstAnApprovedLinkedOneIsCheckedTwice() {
    var article = articleWithFlags(SecondCheckFlag.DIFFERS);
    var one = desk.claim(article, WORDS);
    var other = desk.claim(article, BLAME);
    Desk.as("mia", () -> links.link(one, other, LinkKind.CONTRADICTS, null));
    desk.proposedBy("mia", article, one);
    desk.move("ed", article, one, Move.APPROVE, MoveRequest.EMPTY);

    desk.proposedBy("mia", article, other);

    assertThat(desk.review(article, other).stage()).isEqualTo(Stage.SECOND_CHECK);
  }

  private UUID articleWithFlags(SecondCheckFlag... flags) {
    return articleOf(
        new DeskPlan(
            "Flags " + UUID.randomUUID(), 50, 0, Set.of(flags), false, ZoneOffset.UTC, false));
  }

  private UUID articleWithShare(int percent) {
    return articleOf(
        new DeskPlan("Share " + UUID.randomUUID(), 50, percent, false, ZoneOffset.UTC, false));
  }

  private UUID articleOf(DeskPlan plan) {
    var id = Desk.as("ada", () -> desks.open(plan));
    var article = desk.article("Headline", WORDS + ".", BLAME + ".");
    var before = desk.walk("noor", article).article();
    var moved = new Plan(id, null, null, before.authors(), false, Set.of(), null);
    Desk.does("noor", () -> checks.plan(article, before.version(), moved));
    return article;
  }
}
