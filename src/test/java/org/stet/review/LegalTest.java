package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.people.Refused;

/** What a disposition LEGAL asks of whom, and when. */
@DeskTest
class LegalTest {

  private static final String WHY = "The minister may sue.";

  @Autowired Prepared prepared;
  @Autowired Desk desk;
  @Autowired Reviews reviews;

  @Test
  void noEditorOverrulesToLegalPastTheLawyer() {
    var review = prepared.review(Stage.PROPOSED, List.of("rosa"));
    var toLegal = MoveRequest.overruling(null, Disposition.LEGAL, null, "Too hot.");

    assertThatThrownBy(() -> move("ed", review, Move.OVERRULE, toLegal))
        .isInstanceOf(Refused.class)
        .hasMessage("The lawyer has to be asked first; return it instead.");
    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.PROPOSED);
  }

  @Test
  void theLawyerIsNotAskedAgainWhenTheFirstFindingIsAdopted() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    move("mia", review, Move.PROPOSE, legal());
    move("ed", review, Move.ASK_SECOND, MoveRequest.second(desk.id("max")));
    move("max", review, Move.FIND, Desk.accurate());

    move("ed", review, Move.ADJUDICATE, MoveRequest.adopting(Finding.Origin.FIRST, "Be careful."));

    assertThat(prepared.row(review).queries()).extracting(Query::question).containsExactly(WHY);
  }

  @Test
  void theLawyerIsAskedWhenTheSecondFindingIsAdopted() {
    var review = prepared.review(Stage.SECOND_CHECK, List.of("rosa"));
    move("max", review, Move.FIND, legal());

    move(
        "ed", review, Move.ADJUDICATE, MoveRequest.adopting(Finding.Origin.SECOND, "He is right."));

    assertThat(prepared.row(review).queries()).extracting(Query::legal).containsExactly(true);
    assertThatThrownBy(() -> prepared.move("ed", review, Move.APPROVE)).isInstanceOf(Refused.class);
  }

  @Test
  void theSameOpenQuestionIsNotPutTwice() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    move("mia", review, Move.PROPOSE, legal());
    prepared.move("mia", review, Move.WITHDRAW);

    move("mia", review, Move.PROPOSE, legal());

    assertThat(prepared.row(review).queries()).hasSize(1);
  }

  @Test
  void theListForTheClosingMeetingTellsNoRationaleToWhoMayYetCheckBlind() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    move("mia", review, Move.PROPOSE, legal());
    var article = prepared.row(review).article();

    assertThat(open("max", article)).isEmpty();
    assertThat(open("ed", article)).containsExactly(WHY);
    assertThat(open("mia", article)).containsExactly(WHY);
    prepared.move("mia", review, Move.WITHDRAW);

    assertThat(open("max", article)).isEmpty();
    assertThat(open("mia", article)).containsExactly(WHY);
  }

  private List<String> open(String who, UUID article) {
    return desk.walk(who, article).openThings().stream()
        .flatMap(thing -> Stream.ofNullable(thing.query()))
        .map(Query::question)
        .toList();
  }

  @Test
  void aLongRationaleIsPutToTheLawyerShortenedBetweenCharacters() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var rationale = "😀".repeat(30_000);

    move(
        "mia",
        review,
        Move.PROPOSE,
        MoveRequest.finding(Verdict.SUPPORTED, Disposition.LEGAL, null, rationale, null, null));

    assertThat(prepared.row(review).queries())
        .extracting(Query::question)
        .containsExactly("😀".repeat(9_999) + "…");
    assertThat(prepared.row(review).finding().rationale()).isEqualTo(rationale);
  }

  @Test
  void whateverTheLawyerWasAskedOnlyThoseWhoJudgeRecordTheAnswer() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var version = prepared.standing(review).version();
    var query =
        Desk.as("mia", () -> reviews.ask(review, version, Addressee.LAWYER, "May we name him?"));

    assertThatThrownBy(() -> Desk.does("mia", () -> reviews.answer(review, query, "You may.")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Only an editor records the lawyer’s answer");

    Desk.does("ed", () -> reviews.answer(review, query, "You may."));
    assertThat(prepared.row(review).openQueries()).isZero();
  }

  private void move(String userName, UUID review, Move move, MoveRequest request) {
    var version = prepared.standing(review).version();
    Desk.does(userName, () -> reviews.move(review, version, move, request));
  }

  private static MoveRequest legal() {
    return MoveRequest.finding(Verdict.SUPPORTED, Disposition.LEGAL, null, WHY, null, null);
  }
}
