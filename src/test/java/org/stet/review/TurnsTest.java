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
  @Autowired Desk desk;
  @Autowired Reviews reviews;
  @Autowired Turns turns;

  @Test
  void whoReturnedItIsNamedAlsoAfterTheCheckerWentOn() {
    var review = urgent("rosa");
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

  @Test
  void nobodyIsAskedToApproveWhatTheyMayNot() {
    var byOthers = urgent("rosa");
    var written = urgent("ed");

    assertThat(awaiting("ed")).contains(byOthers).doesNotContain(written);
    assertThat(awaiting("eva")).contains(byOthers, written);
  }

  private UUID urgent(String author) {
    var article = desk.dueLongAgo(prepared.article(List.of(author)));
    return prepared.review(Stage.PROPOSED, article);
  }

  private List<UUID> awaiting(String editor) {
    return Desk.as(editor, turns::awaitingApproval).stream().map(TurnRow::review).toList();
  }

  private String why(String userName, UUID review) {
    return Desk.as(userName, turns::mine).waitForYou().stream()
        .filter(row -> row.review().equals(review))
        .map(row -> row.why().sentence())
        .findFirst()
        .orElseThrow();
  }
}
