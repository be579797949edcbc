package org.stet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.stet.RoomTest;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.article.ArticleStage;
import org.stet.claim.ClaimStatus;
import org.stet.review.ReviewRows;
import org.stet.review.Stage;

@RoomTest
@TestPropertySource(properties = {"stet.demo=true"})
class SampleDeskTest {

  @Autowired ArticleRows articles;
  @Autowired ReviewRows rows;
  @Autowired SampleDesk sample;

  @Test
  void aNewcomerFindsThreeArticlesInThreeStages() {
    var found = Acting.as("noor", () -> articles.page(ArticleRows.Wanted.ALL, 0, 10).items());

    assertThat(found)
        .extracting(ArticleRow::stage)
        .containsExactlyInAnyOrder(
            ArticleStage.INTAKE, ArticleStage.CHECKING, ArticleStage.PUBLISHED);
  }

  @Test
  void theArticleInHandShowsAClaimAtNearlyEveryStage() {
    var stages = new HashSet<Stage>();
    var found = Acting.as("noor", () -> articles.page(ArticleRows.Wanted.ALL, 0, 10).items());
    for (var article : found) {
      Acting.as("noor", () -> rows.walk(article.id())).steps().stream()
          .filter(step -> step.review() != null)
          .forEach(step -> stages.add(step.review().stage()));
    }

    assertThat(stages)
        .contains(
            Stage.TO_CHECK,
            Stage.CHECKING,
            Stage.WAITING,
            Stage.PROPOSED,
            Stage.SECOND_CHECK,
            Stage.DISPUTED,
            Stage.STALE,
            Stage.APPROVED);
  }

  @Test
  void theLateDraftLeavesAClaimWithoutAPlace() {
    var found = Acting.as("noor", () -> articles.page(ArticleRows.Wanted.ALL, 0, 10).items());

    assertThat(found)
        .flatMap(article -> Acting.as("noor", () -> rows.walk(article.id())).steps())
        .extracting(step -> step.claim().status())
        .contains(ClaimStatus.ORPHANED);
  }

  @Test
  void aDeskThatHasArticlesIsLeftAlone() {
    sample.fill();

    assertThat(Acting.<Long>as("noor", () -> articles.page(ArticleRows.Wanted.ALL, 0, 1).total()))
        .isEqualTo(3);
  }
}
