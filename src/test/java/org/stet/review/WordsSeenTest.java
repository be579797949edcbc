package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.claim.Amendment;
import org.stet.people.SomebodyWasFaster;

/** Nobody judges words that they have not seen. */
@DeskTest
class WordsSeenTest {

  @Autowired Desk desk;
  @Autowired Prepared prepared;
  @Autowired Reviews reviews;
  @Autowired Marking marking;
  @Autowired Histories histories;

  @Test
  void aVerdictOnAStatementThatAColleagueChangedMeanwhileIsNotTaken() {
    var row = prepared.row(prepared.review(Stage.CHECKING, List.of("eva")));
    var seen = desk.walk("mia", row.article()).step(row.claim()).orElseThrow().claim();
    var max = Amendment.restating("No more than 212 people died.", "The ministry", "");
    Desk.does("max", () -> marking.amend(row.claim(), seen.version(), max));

    var finding =
        MoveRequest.finding(Verdict.NOT_CHECKABLE, Disposition.KEEP, null, "So.", null, null);
    assertThatThrownBy(() ->
            Desk.does(
                "mia",
                () -> reviews.move(row.id(), row.version(), seen.version(), Move.PROPOSE, finding)))
        .isInstanceOfSatisfying(
            SomebodyWasFaster.class, faster -> assertThat(faster.who()).isEqualTo(desk.id("max")));

    assertThat(prepared.row(row.id()).stage()).isEqualTo(Stage.CHECKING);
    var told =
        Desk.as("mia", () -> histories.tellClaim(row.claim(), Locale.ENGLISH)).stream()
            .flatMap(telling -> telling.notes().stream());
    assertThat(told).contains("statement: No more than 212 people died.", "claimant: The ministry");
  }
}
