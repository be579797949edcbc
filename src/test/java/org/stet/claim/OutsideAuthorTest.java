package org.stet.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.Paper;
import org.stet.article.ArticleStage;
import org.stet.article.Author;
import org.stet.people.Limits;
import org.stet.people.Refused;

/** Who confirms that somebody outside wrote an article; docs/decisions/0009 says why. */
@DeskTest
class OutsideAuthorTest {

  private static final String WORDS = "The bridge cost 90 million crowns";

  @Autowired Desk desk;
  @Autowired Intake intake;

  @Test
  void aCheckerWhoNamesTheAuthorOfAgencyCopyConfirmsIt() {
    var article = handedInBy("mia", "Ilse Harrow", true);

    desk.claim(article, WORDS);

    var row = desk.walk("mia", article).article();
    assertThat(row.stage()).isEqualTo(ArticleStage.CHECKING);
    assertThat(row.authors()).containsExactly(new Author(null, "Ilse Harrow", true));
  }

  @Test
  void aManagerDoesToo() {
    var article = handedInBy("noor", "Ilse Harrow", true);

    assertThat(desk.walk("noor", article).article().authors())
        .containsExactly(new Author(null, "Ilse Harrow", true));
  }

  @Test
  void aReporterDoesNot() {
    var article = handedInBy("rosa", "Ilse Harrow", true);

    assertThatThrownBy(() -> desk.claim(article, WORDS)).isInstanceOf(Refused.class);
    assertThat(desk.walk("mia", article).article().authors())
        .containsExactly(new Author(null, "Ilse Harrow", false));
  }

  @Test
  void aBylineThatWasOnlyReadIsNotConfirmed() {
    var article = handedInBy("mia", "Ilse Harrow", false);

    assertThatThrownBy(() -> desk.claim(article, WORDS)).isInstanceOf(Refused.class);
  }

  @Test
  void theLongestBylineIsAnAuthorToo() {
    var longest = "H".repeat(Limits.BYLINE);

    var article = handedInBy("mia", longest, true);

    assertThat(desk.walk("mia", article).article().authors())
        .extracting(Author::name)
        .containsExactly(longest);
  }

  private UUID handedInBy(String userName, String byline, boolean confirmed) {
    var paper = Paper.of("Bridge opens", WORDS + ".").byline(byline, confirmed);
    return Desk.as(userName, () -> intake.store(paper.handedIn(), Set.of()));
  }
}
