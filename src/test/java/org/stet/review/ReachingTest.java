package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.people.Invalid;
import org.stet.people.Refused;

/** Who was tried, who may reply, and what is still open when the desk closes. */
@DeskTest
@Import({Prepared.class, HttpDesk.class})
class ReachingTest {

  @Autowired Prepared prepared;
  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Reviews reviews;
  @Autowired ReviewRows rows;
  @Autowired ArticleChecks checks;

  @Test
  void whoWasTriedStandsUnderTheQuestionAndDisturbsNobody() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var query = ask(review, Addressee.SOURCE, "Is it 212?");
    long version = prepared.standing(review).version();

    tried("mia", review, contact(query, Contact.Outcome.NO_ANSWER));
    tried("ed", review, contact(query, Contact.Outcome.WILL_REPLY));

    var row = prepared.row(review);
    assertThat(row.version()).isEqualTo(version);
    assertThat(row.contactsFor(row.queries().getFirst()))
        .extracting(Contact::outcome)
        .containsExactly(Contact.Outcome.NO_ANSWER, Contact.Outcome.WILL_REPLY);
  }

  @Test
  void nobodyWasTriedTomorrowAndNoAuthorRecordsIt() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
    var late =
        new NewContact(null, "Ito", ContactWay.PHONE, tomorrow, Contact.Outcome.REACHED, null);

    assertThatThrownBy(() -> tried("mia", review, late))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.fields()).containsOnlyKeys("at"));
    assertThatThrownBy(() -> tried("rosa", review, contact(null, Contact.Outcome.REACHED)))
        .isInstanceOf(Refused.class);
    assertThat(prepared.row(review).contacts()).isEmpty();
  }

  @Test
  void anAttemptEnteredWronglyStaysOnRecordAndCountsNoMore() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    tried("mia", review, contact(null, Contact.Outcome.REACHED));
    var wrong = prepared.row(review).contacts().getFirst().id();
    var path = "/api/v1/contacts/" + wrong + "/withdraw";

    var nothing = http.post("mia", path, Map.of());
    var author = http.post("rosa", path, Map.of("reason", "Not so."));
    var back = http.post("ed", path, Map.of("reason", "That was Dr Orlec."));
    var again = http.post("ed", path, Map.of("reason", "That was Dr Orlec."));

    assertThat(nothing.status()).isEqualTo(422);
    assertThat(author.status()).isIn(403, 404);
    assertThat(back.status()).as(back.json().toString()).isEqualTo(200);
    assertThat(back.json().get("contacts").get(0).get("withdrawn").asString())
        .isEqualTo("That was Dr Orlec.");
    assertThat(again.status()).isEqualTo(422);
    assertThat(prepared.row(review).contacts().getFirst())
        .satisfies(contact -> {
          assertThat(contact.counts()).isFalse();
          assertThat(contact.whom()).isEqualTo("Dr Ito");
          assertThat(contact.withdrawnBy()).isEqualTo(desk.id("ed"));
        });
  }

  @Test
  void aPartyIsAskedAnswersAndItsReplyFindsItsPlace() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var id = party(review, "The company");
    assertThat(state(review)).isEqualTo(Reply.State.TO_ASK);

    reply(review, id, of("The company", LocalDate.of(2026, 3, 1), null, null, null));
    assertThat(state(review)).isEqualTo(Reply.State.ASKED);
    reply(review, id, of("The company", LocalDate.of(2026, 3, 1), "It denies this.", null, null));
    assertThat(state(review)).isEqualTo(Reply.State.ANSWERED);
    reply(
        review,
        id,
        of("The company", LocalDate.of(2026, 3, 1), "It denies this.", "paragraph 4", null));

    assertThat(state(review)).isEqualTo(Reply.State.PLACED);
    assertThat(prepared.row(review).replies().getFirst().isOpen()).isFalse();
  }

  @Test
  void whatFollowsFromWhatIsSaidAtItsField() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var id = party(review, "The company");

    assertThatThrownBy(() -> reply(review, id, of("", null, "No.", null, null)))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.fields()).containsOnlyKeys("party", "asked"));
    assertThatThrownBy(
            () -> reply(review, id, of("X", LocalDate.of(2026, 3, 1), null, "p. 4", null)))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.fields()).containsOnlyKeys("answer"));
    assertThatThrownBy(() -> reply(review, id, of("X", LocalDate.of(2999, 1, 1), null, null, null)))
        .isInstanceOf(Invalid.class);
    assertThat(state(review)).isEqualTo(Reply.State.TO_ASK);
  }

  @Test
  void signOffWaitsForAReplyOrAnExceptionByName() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var id = party(review, "The company");
    prepared.move("mia", review, Move.PROPOSE);
    prepared.move("ed", review, Move.APPROVE);
    var article = prepared.row(review).article();

    assertThat(open(article)).contains(OpenItem.Kind.REPLY_OPEN);
    reply(review, id, of("The company", null, null, null, "It no longer exists."));

    assertThat(open(article)).doesNotContain(OpenItem.Kind.REPLY_OPEN);
    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.APPROVED);
  }

  @Test
  void theClosingMeetingFindsAllThatIsOpenAndNothingElse() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var query = ask(review, Addressee.EDITOR, "Do we name him?");
    var unused = party(review, "The company");
    tried("mia", review, contact(query, Contact.Outcome.NO_ANSWER));
    var article = prepared.row(review).article();

    var before = http.get("ed", "/api/v1/articles/" + article + "/closing");
    Desk.does("ed", () -> reviews.answer(review, query, "We do."));
    var after = http.get("ed", "/api/v1/articles/" + article + "/closing");

    assertThat(before.json()).hasSize(2);
    assertThat(before.json().get(0).get("query").get("contacts")).hasSize(1);
    assertThat(before.json().get(1).get("reply").get("state").asString()).isEqualTo("TO_ASK");
    assertThat(after.json()).hasSize(1);
    assertThat(http.get("rosa", "/api/v1/articles/" + article + "/closing").json()).isEmpty();
  }

  private UUID ask(UUID review, Addressee to, String words) {
    return Desk.as(
        "mia", () -> reviews.ask(review, prepared.standing(review).version(), to, words));
  }

  private void tried(String who, UUID review, NewContact contact) {
    var unused = Desk.as(who, () -> reviews.tried(review, contact));
  }

  private UUID party(UUID review, String name) {
    return Desk.as(
        "mia",
        () ->
            reviews.party(
                review, prepared.standing(review).version(), of(name, null, null, null, null)));
  }

  private void reply(UUID review, UUID id, NewReply entered) {
    Desk.does("mia", () -> reviews.reply(review, prepared.standing(review).version(), id, entered));
  }

  private Reply.State state(UUID review) {
    return prepared.row(review).replies().getFirst().state();
  }

  private List<OpenItem.Kind> open(UUID article) {
    return Desk.as("ed", () -> checks.openItems(article)).stream().map(OpenItem::kind).toList();
  }

  private static NewContact contact(UUID query, Contact.Outcome outcome) {
    return new NewContact(query, "Dr Ito", ContactWay.PHONE, null, outcome, "Left a message.");
  }

  private static NewReply of(
      String party, LocalDate asked, String answer, String standsIn, String waived) {
    return new NewReply(
        party, asked, asked == null ? null : ContactWay.MAIL, answer, null, standsIn, waived);
  }
}
