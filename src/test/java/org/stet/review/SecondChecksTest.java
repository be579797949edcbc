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

/** A desk's share of blind second checks. */
@DeskTest
class SecondChecksTest {

  private static final String WORDS = "At least 212 people have been killed";

  @Autowired Desk desk;
  @Autowired Desks desks;
  @Autowired ArticleChecks checks;

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
  void whereNoneIsNobodyIsAsked() {
    var article = articleWithShare(0);
    var claim = desk.claim(article, WORDS);

    desk.proposedBy("mia", article, claim);

    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.PROPOSED);
  }

  private UUID articleWithShare(int percent) {
    var plan =
        new DeskPlan("Share " + UUID.randomUUID(), 50, percent, false, ZoneOffset.UTC, false);
    var id = Desk.as("ada", () -> desks.open(plan));
    var article = desk.article("Headline", WORDS + ".");
    var before = desk.walk("noor", article).article();
    var moved = new Plan(id, null, null, before.authors(), false, Set.of(), null);
    Desk.does("noor", () -> checks.plan(article, before.version(), moved));
    return article;
  }
}
