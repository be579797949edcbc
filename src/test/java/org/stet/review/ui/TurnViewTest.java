package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.Paper;
import org.stet.claim.Intake;
import org.stet.review.Addressee;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Reviews;
import org.stet.review.Stage;
import org.stet.review.TurnRow;
import org.stet.review.Turns;

@DeskTest
@ViewPackages(packages = "org.stet")
class TurnViewTest extends SpringBrowserlessTest {

  private static final String CLAIM = "At least 212 people have been killed";

  @Autowired Desk desk;
  @Autowired Reviews reviews;
  @Autowired Turns turns;
  @Autowired Intake intake;

  private final String headline = "Convoys " + UUID.randomUUID();

  @Test
  @WithMockUser(username = "mia", roles = "ANSWER_QUERIES")
  void whatNobodyHasCanBeTakenFromHere() {
    var article = desk.dueLongAgo(desk.article(headline, CLAIM + "."));
    var claim = desk.claim(article, CLAIM);
    navigate(TurnView.class);

    test(in(line(), Button.class)).click();

    var review = desk.review(article, claim);
    assertThat(review.stage()).isEqualTo(Stage.CHECKING);
    assertThat(review.assignee()).isEqualTo(desk.id("mia"));
  }

  @Test
  @WithMockUser(username = "mia", roles = "ANSWER_QUERIES")
  void whoTakesWhatSomebodyElseTookIsToldWhoWasFaster() {
    var article = desk.dueLongAgo(desk.article(headline, CLAIM + "."));
    var claim = desk.claim(article, CLAIM);
    navigate(TurnView.class);
    var button = in(line(), Button.class);
    desk.move("max", article, claim, Move.TAKE, MoveRequest.EMPTY);

    test(button).click();

    assertThat(shown()).contains("Max changed this");
  }

  @Test
  @WithMockUser(
      username = "ed",
      roles = {"ANSWER_QUERIES", "JUDGE_REVIEWS"})
  void aProposedVerdictAwaitsAnEditor() {
    var article = desk.dueLongAgo(desk.article(headline, CLAIM + "."));
    desk.proposedBy("mia", article, desk.claim(article, CLAIM));

    navigate(ApprovalView.class);

    assertThat(text(line())).contains("Mia proposed a verdict").contains("claim 1");
  }

  @Test
  @WithMockUser(username = "mia", roles = "ANSWER_QUERIES")
  void whatLiesWithOthersIsNamed() {
    var article = desk.dueLongAgo(desk.article(headline, CLAIM + "."));
    desk.proposedBy("mia", article, desk.claim(article, CLAIM));

    navigate(TurnView.class);

    assertThat(text(line())).contains("An editor has to approve it");
  }

  @Test
  @WithMockUser(username = "rosa", roles = "ANSWER_QUERIES")
  void aReporterAnswersAQueryInPlace() {
    var article = desk.dueLongAgo(desk.article(headline, CLAIM + "."));
    var claim = desk.claim(article, CLAIM);
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    var review = desk.review(article, claim);
    Desk.does(
        "mia",
        () -> {
          var unused =
              reviews.ask(review.id(), review.version(), Addressee.AUTHOR, "Who counted them?");
        });
    navigate(TurnView.class);
    assertThat(text(line())).contains("Mia asks").contains("Who counted them?");
    assertThat(Desk.as("rosa", turns::mine).waitForYou())
        .filteredOn(row -> row.claim().equals(claim))
        .extracting(TurnRow::since)
        .containsExactly(desk.review(article, claim).queries().getFirst().askedAt());

    in(line(), TextArea.class).setValue("The ministry, on Friday.");
    test(in(line(), Button.class)).click();

    assertThat(desk.review(article, claim).queries().getFirst().answer())
        .isEqualTo("The ministry, on Friday.");
  }

  @Test
  @WithMockUser(username = "rosa", roles = "ANSWER_QUERIES")
  void anEmptyAnswerIsToldAtItsField() {
    var article = desk.dueLongAgo(desk.article(headline, CLAIM + "."));
    var claim = desk.claim(article, CLAIM);
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    var review = desk.review(article, claim);
    Desk.does(
        "mia",
        () -> {
          var unused = reviews.ask(review.id(), review.version(), Addressee.AUTHOR, "Who counted?");
        });
    navigate(TurnView.class);

    test(in(line(), Button.class)).click();

    assertThat(in(line(), TextArea.class).isInvalid()).isTrue();
  }

  @Test
  @WithMockUser(
      username = "noor",
      roles = {"ANSWER_QUERIES", "ASSIGN_WORK"})
  void anAuthorFromOutsideWaitsForWhoeverMayConfirmThem() {
    var article =
        Desk.as(
            "rosa",
            () ->
                intake.store(
                    Paper.of(headline, CLAIM + ".").byline("Ann Outside", false).handedIn(),
                    Set.of()));
    navigate(TurnView.class);

    assertThat(text(line())).contains("Ann Outside");
    assertThat(find(Anchor.class, line()).all())
        .anyMatch(link -> link.getHref().equals("articles/" + article + "/desk"));
    assertThat(Desk.as("mia", turns::toConfirm)).isEmpty();
  }

  private ListItem line() {
    return find(ListItem.class).all().stream()
        .filter(line -> text(line).contains(headline))
        .findFirst()
        .orElseThrow();
  }

  private <C extends Component> C in(ListItem line, Class<C> type) {
    return find(type, line).single();
  }

  private static String text(ListItem line) {
    return line.getElement().getTextRecursively();
  }

  private String shown() {
    return find(Main.class).single().getElement().getTextRecursively();
  }
}
