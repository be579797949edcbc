package org.stet.review;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.Plan;
import org.stet.people.Missing;

/** Claims that are joined, cut and placed. */
@DeskTest
class MarkingTest {

  private static final String KILLED = "At least 212 people have been killed";
  private static final String LEFT = "Some 38,000 people have left their homes";

  @Autowired Desk desk;
  @Autowired Marking marking;
  @Autowired ArticleChecks checks;

  @Test
  void joiningTellsNothingOfClaimsThatOneMayNotFind() {
    var article = desk.article("Headline", KILLED + ".");
    var own = desk.claim(article, KILLED);
    var hidden = desk.article("Secret", LEFT + ".");
    var secret = desk.claim(hidden, LEFT);
    restrictToEva(hidden);

    assertThatThrownBy(() -> merge("mia", seen(article, own), new Marking.Seen(secret, 99)))
        .isInstanceOf(Missing.class)
        .hasMessage(new Missing("claim").getMessage());
    assertThatThrownBy(() -> merge("mia", new Marking.Seen(secret, 99), seen(article, own)))
        .isInstanceOf(Missing.class)
        .hasMessage(new Missing("claim").getMessage());
  }

  @Test
  void claimsOfTwoArticlesAreNotJoined() {
    var article = desk.article("Headline", KILLED + ".");
    var other = desk.article("Another", LEFT + ".");
    var one = seen(article, desk.claim(article, KILLED));
    var two = seen(other, desk.claim(other, LEFT));

    assertThatThrownBy(() -> merge("mia", one, two)).isInstanceOf(Missing.class);
  }

  private Marking.Seen seen(UUID article, UUID claim) {
    var row = desk.walk("noor", article).step(claim).orElseThrow().claim();
    return new Marking.Seen(claim, row.version());
  }

  private void merge(String userName, Marking.Seen... several) {
    Desk.does(
        userName,
        () -> {
          var unused = marking.merge(List.of(several));
        });
  }

  private void restrictToEva(UUID article) {
    var before = desk.walk("ed", article).article();
    Desk.does(
        "ed",
        () ->
            checks.plan(
                article,
                before.version(),
                new Plan(
                    before.desk(),
                    null,
                    null,
                    before.authors(),
                    true,
                    Set.of(desk.id("eva")),
                    null)));
  }
}
