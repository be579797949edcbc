package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.claim.ClaimRows;
import org.stet.claim.DismissReason;
import org.stet.people.Refused;

/** Nobody decides about their own words, whoever handed them on meanwhile. */
@DeskTest
class OwnWordsTest {

  @Autowired Prepared prepared;
  @Autowired Reviews reviews;
  @Autowired ReviewRows rows;
  @Autowired Marking marking;
  @Autowired ClaimRows claims;
  @Autowired JdbcTemplate jdbc;

  @Test
  void aRationaleIsNotApprovedByWhoWroteItThoughAnotherOverruledTheDay() {
    var review = prepared.review(Stage.PROPOSED, List.of("rosa"));
    overrule("ed", review, Disposition.CUT, "In Ed’s own words.", null);
    overrule("eva", review, null, null, LocalDate.of(2026, 11, 20));

    assertThatThrownBy(() -> prepared.move("ed", review, Move.APPROVE))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("in your words");
  }

  @Test
  void nobodyDismissesAClaimOfTheirOwnArticleOnceItIsChecked() {
    var review = prepared.review(Stage.PROPOSED, List.of("eva"));
    var claim = Desk.as("noor", () -> rows.one(review).review().claim());

    assertThatThrownBy(() -> dismiss("eva", claim))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("You wrote this article");
    dismiss("ed", claim);
  }

  @Test
  void aDayOfTheOldCalendarIsKeptAsItWasSaid() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var day = LocalDate.of(1517, 10, 31);
    var source = Desk.aPrimarySource(Stance.SUPPORTS);
    var piece =
        Desk.as(
            "mia",
            () ->
                reviews.addEvidence(
                    review,
                    prepared.standing(review).version(),
                    new NewEvidence(
                        source.source(),
                        true,
                        source.locator(),
                        source.quote(),
                        source.stance(),
                        day,
                        null)));

    assertThat(
            jdbc.queryForObject(
                "select cast(as_of as varchar) from evidence where id = ?", String.class, piece))
        .isEqualTo("1517-10-31");
    assertThat(Desk.as("mia", () -> rows.one(review).review().evidence().getLast().asOf()))
        .isEqualTo(day);
  }

  private void overrule(
      String editor, UUID review, Disposition disposition, String rationale, LocalDate asOf) {
    var request =
        MoveRequest.finding(null, disposition, null, rationale, asOf, null).giving("As I see it.");
    Desk.does(
        editor,
        () -> reviews.move(review, prepared.standing(review).version(), Move.OVERRULE, request));
  }

  private void dismiss(String userName, UUID claim) {
    long version = Desk.as("noor", () -> claims.one(claim).version());
    Desk.does(
        userName, () -> marking.dismiss(claim, version, DismissReason.NOT_A_CLAIM, null, null));
  }
}
