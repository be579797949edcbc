package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.ArticleStage;
import org.stet.people.Invalid;
import org.stet.people.Limits;

/** The moves of an article as a whole. */
@DeskTest
class ArticleChecksTest {

  @Autowired Prepared prepared;
  @Autowired Desk desk;

  @Test
  void aRetractionSaysAsMuchAsFitsAndNoMore() {
    var article = published();
    var half = "w".repeat(Limits.REASON / 2);

    assertThatThrownBy(() -> retract(article, half + half, half))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.fields()).containsOnlyKeys("words"));
    assertThat(stage(article)).isEqualTo(ArticleStage.PUBLISHED);

    retract(article, half, half.substring(2));
    assertThat(stage(article)).isEqualTo(ArticleStage.RETRACTED);
  }

  private UUID published() {
    var article = prepared.row(prepared.review(Stage.APPROVED, List.of("rosa"))).article();
    act(article, ArticleMove.SIGN_OFF, ArticleRequest.signing("stet", List.of()));
    act(article, ArticleMove.PUBLISH, new ArticleRequest(null, "Page 3, Monday.", null, List.of()));
    return article;
  }

  private void retract(UUID article, String reason, String words) {
    act(article, ArticleMove.RETRACT, new ArticleRequest(reason, words, null, List.of()));
  }

  private void act(UUID article, ArticleMove move, ArticleRequest request) {
    desk.move("ed", article, move, walk -> request);
  }

  private ArticleStage stage(UUID article) {
    return desk.walk("noor", article).article().stage();
  }
}
