package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.accounts.MyAccount;
import org.stet.claim.ClaimStatus;
import org.stet.claim.DismissReason;
import org.stet.claim.Intake;
import org.stet.people.Person;
import org.stet.people.Staff;
import org.stet.review.Marking;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.NewReply;
import org.stet.review.Reviews;
import org.stet.review.Stage;
import org.stet.review.Stance;
import org.stet.review.WaitsFor;
import org.stet.shell.Keys;

/** The closing meeting, the ticks of the list, and the slip of evidence, by hand. */
@DeskTest
@ViewPackages(packages = "org.stet")
class ClosingViewTest extends SpringBrowserlessTest {

  private static final String PARAGRAPH =
      "The ministry said that at least 212 people had been killed on Friday.";

  @Autowired Desk desk;
  @Autowired Staff staff;
  @Autowired Intake intake;
  @Autowired Marking marking;
  @Autowired Reviews reviews;
  @Autowired MyAccount myAccount;

  private UUID article = new UUID(0, 0);
  private UUID first = article;
  private UUID second = article;

  @BeforeEach
  void anArticleWithTwoClaims() {
    article =
        desk.article(
            "Relief convoys reach the valley",
            "At least 212 people have been killed. Some 38,000 people have left their homes.");
    first = desk.claim(article, "At least 212 people have been killed");
    second = desk.claim(article, "Some 38,000 people have left their homes");
  }

  @Test
  @WithMockUser(username = "ed", roles = "MARK_CLAIMS")
  void questionsAreAnsweredOneByOneUntilNoneIsLeft() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    desk.move("mia", article, second, Move.TAKE, MoveRequest.EMPTY);
    desk.ask("mia", article, first, "Who counted?");
    desk.ask("mia", article, second, "Since when?");
    var view = navigate(ClosingView.class, Map.of("article", article.toString()));
    assertThat(shown()).contains("1 of 2", "Who counted?");

    view.go(1);
    assertThat(shown()).contains("2 of 2", "Since when?");
    find(TextArea.class).single().setValue("Since Monday.");
    view.record();

    assertThat(desk.review(article, second).openQueries()).isZero();
    assertThat(shown()).contains("1 of 1", "Who counted?");
    find(TextArea.class).single().setValue("The ministry.");
    view.record();
    assertThat(shown()).contains("No question is open.");
  }

  @Test
  @WithMockUser(
      username = "ed",
      roles = {"MARK_CLAIMS", "ANSWER_QUERIES"})
  void theFieldSomebodyWritesInStaysWhileOthersAnswer() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    desk.move("mia", article, second, Move.TAKE, MoveRequest.EMPTY);
    desk.ask("mia", article, first, "Who counted?");
    desk.ask("mia", article, second, "Since when?");
    var view = navigate(ClosingView.class, Map.of("article", article.toString()));
    var field = find(TextArea.class).single();

    var other = desk.review(article, second);
    Desk.does(
        "mia", () -> reviews.answer(other.id(), other.queries().getFirst().id(), "Since Monday."));
    view.hear();

    assertThat(shown()).contains("1 of 1", "Who counted?").doesNotContain("Since when?");
    assertThat(find(TextArea.class).single()).isSameAs(field);
    assertThat(field.getValueChangeMode()).isEqualTo(ValueChangeMode.EAGER);
  }

  @Test
  @WithMockUser(
      username = "ed",
      roles = {"MARK_CLAIMS", "ANSWER_QUERIES"})
  void whatIsWrittenIsThereAgainAfterALookAtAnotherQuestion() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    desk.move("mia", article, second, Move.TAKE, MoveRequest.EMPTY);
    desk.ask("mia", article, first, "Who counted?");
    desk.ask("mia", article, second, "Since when?");
    var view = navigate(ClosingView.class, Map.of("article", article.toString()));
    find(TextArea.class).single().setValue("The mini");

    view.go(1);
    assertThat(find(TextArea.class).single().getValue()).isEmpty();
    view.go(0);

    assertThat(find(TextArea.class).single().getValue()).isEqualTo("The mini");
  }

  @Test
  @WithMockUser(
      username = "ed",
      roles = {"MARK_CLAIMS", "ANSWER_QUERIES"})
  void aPartyIsAnsweredAtTheMeetingAndWhatSignOffWantsBesidesIsNamed() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    var row = desk.review(article, first);
    var asked =
        new NewReply(
            "The harbour office", LocalDate.now().minusDays(1), null, null, null, null, null);
    var party = Desk.as("mia", () -> reviews.party(row.id(), row.version(), asked));
    var view = navigate(ClosingView.class, Map.of("article", article.toString()));
    assertThat(shown())
        .contains("The harbour office", "Sign-off wants 2 things besides.", "Claim 2");

    find(TextArea.class).single().setValue("It would not comment.");
    field("Where in the article the reply stands").setValue("paragraph 2");
    view.record();

    assertThat(desk.review(article, first).replies())
        .singleElement()
        .satisfies(reply -> {
          assertThat(reply.id()).isEqualTo(party);
          assertThat(reply.answer()).isEqualTo("It would not comment.");
          assertThat(reply.isOpen()).isFalse();
        });
  }

  @Test
  @WithMockUser(
      username = "ed",
      roles = {"MARK_CLAIMS", "ANSWER_QUERIES"})
  void theMeetingIsGoneThroughByKeys() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    desk.move("mia", article, second, Move.TAKE, MoveRequest.EMPTY);
    desk.ask("mia", article, first, "Who counted?");
    desk.ask("mia", article, second, "Since when?");
    navigate(ClosingView.class, Map.of("article", article.toString()));
    var keys = find(Keys.class).single();
    assertThat(keys.descriptions()).containsKeys("J", "K", "A", "Enter");

    keys.press("J");
    assertThat(shown()).contains("2 of 2", "Since when?");
    keys.press("Enter");

    assertThat(getCurrentView()).isInstanceOf(WalkView.class);
    assertThat(shown()).contains("Some 38,000 people");
  }

  @Test
  @WithMockUser("noor")
  void whatIsTickedInTheListIsAssignedAtOnce() {
    list(1);
    tick("Tick claim 1");
    tick("Tick claim 2");

    giveTo("max");

    assertThat(desk.review(article, first).assignee()).isEqualTo(desk.id("max"));
    assertThat(desk.review(article, second).stage()).isEqualTo(Stage.CHECKING);
    find(Keys.class).single().press("U");
    assertThat(desk.review(article, first).stage()).isEqualTo(Stage.TO_CHECK);
    assertThat(desk.review(article, second).assignee()).isNull();
  }

  @Test
  @WithMockUser("ed")
  void theKeyPutsADismissedClaimBackAndLeavesAloneWhatWasGivenOutBefore() {
    article =
        Desk.as(
            "noor",
            () ->
                intake.store(Desk.paper("Convoys", List.of("rosa"), PARAGRAPH, "It rains."), null));
    var dismissed = desk.walk("mia", article).steps().getFirst().claim();
    Desk.does(
        "mia",
        () ->
            marking.dismiss(
                dismissed.id(), dismissed.version(), DismissReason.OUT_OF_SCOPE, null, null));
    var given = desk.claim(article, "It rains");
    int number = desk.walk("mia", article).step(given).orElseThrow().claim().number();
    list(number);
    tick("Tick claim " + number);
    giveTo("max");
    list(dismissed.number());

    find(Keys.class).single().press("U");

    assertThat(desk.review(article, given).assignee()).isEqualTo(desk.id("max"));
    assertThat(desk.walk("noor", article).step(dismissed.id()).orElseThrow().claim().status())
        .isEqualTo(ClaimStatus.SUGGESTED);
  }

  @Test
  @WithMockUser("noor")
  void afterADeedWithoutAWayBackTheOneBeforeItIsNotUndone() {
    desk.move("mia", article, second, Move.TAKE, MoveRequest.EMPTY);
    desk.move(
        "mia",
        article,
        second,
        Move.WAIT,
        MoveRequest.waiting(WaitsFor.SOURCE, LocalDate.of(2099, 3, 9)));
    list(1);
    tick("Tick claim 1");
    giveTo("max");
    tick("Tick claim 2");
    giveTo("max");

    find(Keys.class).single().press("U");

    assertThat(desk.review(article, first).assignee()).isEqualTo(desk.id("max"));
    assertThat(desk.review(article, second).assignee()).isEqualTo(desk.id("max"));
  }

  @Test
  @WithMockUser("mia")
  void aSourceThatWasCitedBeforeIsOfferedWhileTyping() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    desk.move("mia", article, second, Move.TAKE, MoveRequest.EMPTY);
    desk.evidence("mia", article, first, Stance.SUPPORTS);
    navigate(WalkView.class, Map.of("article", article.toString(), "number", "2"));
    open("Add evidence");

    field("Source").setValue("situation");
    press("Situation report no. 11 · Ministry of Civil Protection");
    field("Locator").setValue("page 3");
    stance();
    press("Add evidence");

    var piece = desk.review(article, second).evidence().getFirst();
    assertThat(piece.sourceId())
        .isEqualTo(desk.review(article, first).evidence().getFirst().sourceId());
    assertThat(piece.locator()).isEqualTo("p. 3");
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"READ_DESK", "ASSIGN_WORK", "JUDGE_REVIEWS", "MARK_CLAIMS"})
  void whoeverWantsNoSingleKeysHasThemNowhere() {
    Desk.does("eva", () -> myAccount.useSingleKeys(false));

    try {
      assertThat(hasKeys(navigate(TurnView.class))).isFalse();
      assertThat(hasKeys(navigate(ApprovalView.class))).isFalse();
      assertThat(hasKeys(navigate(ArticlesView.class))).isFalse();
      var address = Map.of("article", article.toString());
      assertThat(hasKeys(navigate(ClosingView.class, address))).isFalse();
      assertThat(hasKeys(navigate(WalkView.class, address))).isFalse();
    } finally {
      Desk.does("eva", () -> myAccount.useSingleKeys(true));
    }

    assertThat(hasKeys(navigate(ApprovalView.class))).isTrue();
  }

  private boolean hasKeys(Component screen) {
    return !find(Keys.class, screen).single().isOff();
  }

  @SuppressWarnings("unchecked")
  private void stance() {
    find(Select.class)
        .withCondition(select -> "Stance".equals(select.getLabel()))
        .single()
        .setValue(Stance.SUPPORTS);
  }

  private void list(int number) {
    UI.getCurrent()
        .navigate(
            "articles/" + article + "/claims/" + number,
            QueryParameters.simple(Map.of("view", "list")));
  }

  private void giveTo(String checker) {
    @SuppressWarnings("unchecked")
    MultiSelectComboBox<Person> people = find(MultiSelectComboBox.class).single();
    people.setValue(Set.of(staff.named(checker).orElseThrow()));
    press("Assign");
  }

  private void tick(String name) {
    find(Checkbox.class)
        .withCondition(box -> box.getAriaLabel().filter(name::equals).isPresent())
        .single()
        .setValue(true);
  }

  private void press(String words) {
    test(find(Button.class).withText(words).single()).click();
  }

  private void open(String name) {
    find(Button.class)
        .withCondition(button -> button.getAriaLabel().filter(name::equals).isPresent())
        .single()
        .click();
  }

  private TextField field(String label) {
    return find(TextField.class).withCondition(field -> label.equals(field.getLabel())).single();
  }

  private String shown() {
    return getCurrentView().getElement().getTextRecursively();
  }
}
