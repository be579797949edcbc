package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;

/** Whose turn it is, and why. */
@DeskTest
class TurnsTest {

  @Autowired Prepared prepared;
  @Autowired Reviews reviews;
  @Autowired Turns turns;

  @Test
  void whoReturnedItIsNamedAlsoAfterTheCheckerWentOn() {
    var review = prepared.review(Stage.PROPOSED, List.of("rosa"));
    prepared.move("ed", review, Move.RETURN);
    assertThat(why("mia", review)).isEqualTo("Ed returned it: “There is a reason.”");

    Desk.does(
        "mia",
        () -> {
          var version = prepared.standing(review).version();
          var unused = reviews.addEvidence(review, version, Desk.aPrimarySource(Stance.CONTEXT));
        });

    assertThat(why("mia", review)).isEqualTo("Ed returned it: “There is a reason.”");
  }

  private String why(String userName, UUID review) {
    return Desk.as(userName, turns::mine).waitForYou().stream()
        .filter(row -> row.review().equals(review))
        .map(row -> row.why().sentence())
        .findFirst()
        .orElseThrow();
  }
}
