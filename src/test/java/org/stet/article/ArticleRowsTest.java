package org.stet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.review.ArticleChecks;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;

/** In which order articles are listed, and how many there are. */
@DeskTest
class ArticleRowsTest {

  @Autowired Desk desk;
  @Autowired ArticleRows articles;
  @Autowired ArticleChecks checks;

  private final String topic = "Topic " + UUID.randomUUID();

  @Test
  void whatIsWorkedOnComesBeforeWhatIsOverNearestDeadlineFirst() {
    var longOver = due("2020-01-01T10:00:00Z");
    cancel(longOver);
    var lately = due("2019-01-01T10:00:00Z");
    cancel(lately);
    var undated = desk.article(topic, "Words.");
    var tomorrow = due("2030-01-02T10:00:00Z");
    var today = due("2030-01-01T10:00:00Z");

    var listed =
        Desk.as("noor", () -> articles.page(new ArticleRows.Wanted(Set.of(), topic, null), 0, 9));

    assertThat(listed.items())
        .extracting(ArticleRow::id)
        .containsExactly(today, tomorrow, undated, lately, longOver);
  }

  @Test
  void articlesAreCountedByStageWhateverFitsOnAPage() {
    var before = Desk.as("noor", articles::byStage);
    cancel(desk.article(topic, "Words."));
    var restricted = desk.article(topic, "Words.");
    restrict(restricted);

    var after = Desk.as("noor", articles::byStage);

    assertThat(after.getOrDefault(ArticleStage.CANCELLED, 0))
        .isEqualTo(before.getOrDefault(ArticleStage.CANCELLED, 0) + 1);
    assertThat(after.getOrDefault(ArticleStage.INTAKE, 0))
        .isEqualTo(before.getOrDefault(ArticleStage.INTAKE, 0));
  }

  private UUID due(String deadline) {
    var article = desk.article(topic, "Words.");
    desk.due(article, Instant.parse(deadline));
    return article;
  }

  private void restrict(UUID article) {
    var before = desk.walk("ed", article).article();
    var plan =
        new Plan(before.desk(), null, null, before.authors(), true, Set.of(desk.id("ed")), null);
    Desk.does("ed", () -> checks.plan(article, before.version(), plan));
  }

  private void cancel(UUID article) {
    desk.move("ed", article, ArticleMove.CANCEL, walk -> ArticleRequest.because("Old news."));
  }
}
