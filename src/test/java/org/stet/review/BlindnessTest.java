package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.people.Refused;

/**
 * Who has read a finding does not check it blind; who settles a dispute is bound by the evidence.
 */
@DeskTest
class BlindnessTest {

  @Autowired Prepared prepared;
  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Reviews reviews;
  @Autowired ReviewRows rows;

  @Test
  void whoOpenedTheFindingIsNotAskedForASecondCheck() {
    for (var opened : List.of("the review", "the list of claims", "the card")) {
      var review = prepared.review(Stage.PROPOSED, List.of("rosa"));
      var row = prepared.row(review);
      switch (opened) {
        case "the review" -> http.get("max", "/api/v1/reviews/" + review);
        case "the list of claims" ->
            http.get("max", "/api/v1/articles/" + row.article() + "/claims");
        default ->
            Desk.does(
                "max",
                () -> {
                  var card = rows.walk(row.article()).step(row.claim()).orElseThrow().review();
                  rows.opened(card);
                });
      }

      assertThatThrownBy(() -> prepared.move("ed", review, Move.ASK_SECOND))
          .as(opened)
          .isInstanceOf(Refused.class)
          .hasMessageContaining("has read the finding already");
      var overHttp =
          http.post(
              "ed",
              "/api/v1/reviews/" + review + "/moves",
              Map.of("move", "ASK_SECOND", "version", row.version(), "second", "max"));
      assertThat(overHttp.status()).isEqualTo(422);
      assertThat(overHttp.text("detail")).contains("blind");
      assertThat(prepared.standing(review).stage()).isEqualTo(Stage.PROPOSED);
    }
  }

  @Test
  void whoSawTheClaimBeforeThereWasAFindingIsStillBlind() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    assertThat(http.get("max", "/api/v1/reviews/" + review).status()).isEqualTo(200);
    prepared.move("mia", review, Move.PROPOSE);

    prepared.move("ed", review, Move.ASK_SECOND);
    assertThat(http.get("max", "/api/v1/reviews/" + review).status()).isEqualTo(200);

    prepared.move("ed", review, Move.RECALL);
    prepared.move("ed", review, Move.ASK_SECOND);
    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.SECOND_CHECK);
  }

  @Test
  void anEditorsOwnFindingInADisputeNeedsEvidenceToo() {
    var review = prepared.review(Stage.DISPUTED, List.of("rosa"));
    var bare = own(Verdict.REFUTED, null);

    assertThatThrownBy(() -> adjudicate(review, bare))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("needs one primary source");
    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.DISPUTED);
    adjudicate(review, own(Verdict.REFUTED, "The register is closed to the public."));

    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.PROPOSED);
    assertThat(prepared.row(review).proposer()).isEqualTo(desk.id("ed"));
  }

  @Test
  void oneOfTheTwoFindingsIsAdoptedAsItWasFound() {
    var review = prepared.review(Stage.DISPUTED, List.of("rosa"));

    adjudicate(review, MoveRequest.adopting(Finding.Origin.FIRST, "The better argued one."));

    assertThat(prepared.row(review).proposer()).isEqualTo(desk.id("mia"));
  }

  private void adjudicate(UUID review, MoveRequest request) {
    Desk.does(
        "ed",
        () -> reviews.move(review, prepared.standing(review).version(), Move.ADJUDICATE, request));
  }

  private static MoveRequest own(Verdict verdict, String exception) {
    return new MoveRequest(
        verdict,
        Disposition.CUT,
        null,
        "Neither of the two looked at the register.",
        null,
        exception,
        "I have read both.",
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
