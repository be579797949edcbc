package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.claim.Intake;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Stage;
import org.stet.shell.PasteBox.Received;

@DeskTest
@ViewPackages(packages = "org.stet")
class NewDraftViewTest extends SpringBrowserlessTest {

  @Autowired Desk desk;
  @Autowired Intake intake;

  private UUID article = new UUID(0, 0);
  private UUID approved = article;
  private UUID changed = article;

  @BeforeEach
  void anArticleWithVerdicts() {
    article =
        desk.article(
            "The weir of Ostmark",
            "The weir was rebuilt in 1931 by the river board.",
            "It holds 40 million litres behind a wall of nine metres.");
    approved = approved("The weir was rebuilt in 1931");
    changed = approved("It holds 40 million litres");
  }

  @Test
  @WithMockUser(
      username = "rosa",
      roles = {"READ_DESK", "IMPORT_ARTICLES"})
  void whatADraftWouldChangeIsShownAndNothingIsStored() {
    see();

    receive(
        "The weir was rebuilt in 1931 by the river board.",
        "It holds 44 million litres behind a wall of nine metres.");

    assertThat(shown())
        .contains("Nothing is stored yet")
        .contains("One claim stays approved")
        .contains("One claim goes stale")
        .contains("Claim 2: goes stale")
        .contains("Draft 2, not taken yet");
    assertThat(desk.walk("noor", article).text().number()).isEqualTo(1);
    assertThat(desk.review(article, changed).stage()).isEqualTo(Stage.APPROVED);
  }

  @Test
  @WithMockUser(
      username = "rosa",
      roles = {"READ_DESK", "IMPORT_ARTICLES"})
  void whoPutsTheDraftAwayLeavesNothing() {
    see();
    receive("The weir was rebuilt in 1931 by the river board.", "Nobody knows what it holds.");
    assertThat(shown()).contains("One claim is cut");

    press("draft-discard");

    assertThat(shown()).doesNotContain("One claim is cut");
    assertThat(desk.walk("noor", article).text().number()).isEqualTo(1);
    assertThat(desk.walk("noor", article).step(changed)).isPresent();
  }

  @Test
  @WithMockUser(
      username = "rosa",
      roles = {"READ_DESK", "IMPORT_ARTICLES"})
  void whatWasForeseenComesTrue() {
    see();
    receive(
        "The weir was rebuilt in 1931 by the river board.",
        "It holds 44 million litres behind a wall of nine metres.");

    press("draft-take");

    assertThat(desk.walk("noor", article).text().number()).isEqualTo(2);
    assertThat(desk.review(article, approved).stage()).isEqualTo(Stage.APPROVED);
    assertThat(desk.review(article, changed).stage()).isEqualTo(Stage.STALE);
  }

  @Test
  @WithMockUser(
      username = "rosa",
      roles = {"READ_DESK", "IMPORT_ARTICLES"})
  void theSameDraftIsRefusedBeforeAnybodyTakesIt() {
    see();

    receive(
        "The weir was rebuilt in 1931 by the river board.",
        "It holds 40 million litres behind a wall of nine metres.");

    assertThat(shown()).contains("This is the present draft, word for word.");
  }

  @Test
  @WithMockUser(
      username = "rosa",
      roles = {"READ_DESK", "IMPORT_ARTICLES"})
  void suggestionsStayAsTheyAreOnlyWithTheSameWords() {
    article =
        Desk.as(
            "mia",
            () ->
                intake.store(
                    Desk.paper(
                        "The weir of Ostmark",
                        List.of("rosa"),
                        "About 400 islanders signed a petition in 2019.",
                        "At least 14 boats sank at the old quay in 2018."),
                    null));
    see();

    receive(
        "More than 430 islanders signed a petition in 2019.",
        "At least 14 boats sank at the old quay in 2018.");

    assertThat(shown()).contains("One claim has other words").contains("One claim stays as it is");
  }

  @Test
  @WithMockUser(
      username = "rosa",
      roles = {"READ_DESK", "IMPORT_ARTICLES"})
  void thatTheSignatureFallsIsSaidBeforeAnybodyTakesTheDraft() {
    var next =
        new String[] {
          "The weir was rebuilt in 1931 by the river board.",
          "It holds 44 million litres behind a wall of nine metres."
        };
    see();
    receive(next);
    assertThat(shown()).doesNotContain("signature");
    desk.move(
        "eva", article, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));
    see();

    receive(next);

    assertThat(shown()).contains("With this draft the signature no longer holds");
    assertThat(desk.draft(article, next).unsigned()).isTrue();
  }

  private UUID approved(String words) {
    var claim = desk.claim(article, words);
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
    return claim;
  }

  private void receive(String... paragraphs) {
    var text = "The weir of Ostmark\n\n" + String.join("\n\n", paragraphs);
    find(NewDraft.class).single().receive(UI.getCurrent(), new Received.Text(text));
    roundTrip();
  }

  private void see() {
    UI.getCurrent().navigate(Paths.draft(article));
  }

  private void press(String id) {
    test(find(Button.class).id(id)).click();
  }

  private String shown() {
    return find(Main.class).single().getElement().getTextRecursively();
  }
}
