package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.review.Disposition;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Stage;
import org.stet.review.Stance;
import org.stet.review.Verdict;

/** On the card: what was found of a claim like this before, and what one does with it. */
@DeskTest
@ViewPackages(packages = "org.stet")
class EarlierTabTest extends SpringBrowserlessTest {

  @Autowired Desk desk;

  @Test
  @WithMockUser("mia")
  void anEarlierVerdictIsShownWithItsEvidenceWhichIsTakenOverByHand() {
    var quote = "The archive of Telmark keeps 52 thousand letters";
    approved("Letters", quote);
    var article = taken("The archive", quote);
    walk(article);
    assertThat(shownText()).contains("Checked before: Accurate, as of ");
    openTab();

    assertThat(shownText())
        .contains("Earlier verdicts")
        .contains("Accurate")
        .contains("says the same")
        .contains("Claim 1 of “Letters”")
        .contains("Same words: ")
        .contains("Its evidence");
    press("Reuse");
    assertThat(shownText()).contains("Look whether it still holds");
    press("Add evidence");

    var row = desk.review(article, claim(article));
    assertThat(row.evidence()).hasSize(1);
    assertThat(row.stage()).isEqualTo(Stage.CHECKING);
    find(TabSheet.class).single().setSelectedIndex(0);
    MockVaadin.clientRoundtrip();
    assertThat(shownText()).contains("reused").contains("from claim 1 of “Letters”");
  }

  @Test
  @WithMockUser("mia")
  void whoFindsSomethingElseIsAskedWhyAndTheEditorReadsIt() {
    var quote = "The choir of Ansbruck has 77 singers";
    approved("Singers", quote);
    var article = taken("The choir", quote);
    var unused = desk.evidence("mia", article, claim(article), Stance.UNDERMINES);
    walk(article);
    choose(Verdict.REFUTED, Disposition.CUT);
    area("Rationale").setValue("The register lists 61.");
    press("Propose and next");

    var differs = area("Differs from the earlier verdict because …");
    assertThat(differs.isInvalid()).isTrue();
    assertThat(desk.review(article, claim(article)).stage()).isEqualTo(Stage.CHECKING);
    differs.setValue("Sixteen have left.");
    press("Propose and next");

    assertThat(desk.review(article, claim(article)).stage()).isEqualTo(Stage.PROPOSED);
    walk(article);
    assertThat(shownText())
        .contains("Differs from the verdict on claim 1 of “Singers”: Sixteen have left.");
  }

  @Test
  @WithMockUser("mia")
  void whereNothingWasDecidedTheTabSaysSo() {
    walk(taken("Nothing like it", "Quentin Zubrowka juggled eleven pineapples"));
    openTab();

    assertThat(shownText()).contains("No claim like this one was decided before.");
  }

  @Test
  @WithMockUser("rosa")
  void anAuthorHasNoSuchTab() {
    var article = taken("Own words", "The orchard at Kelm bears 900 trees");
    walk(article);

    assertThat(shownText()).doesNotContain("Earlier verdicts");
  }

  private void approved(String headline, String quote) {
    var article = desk.article(headline, quote + ".");
    var claim = desk.claim(article, quote);
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
  }

  private UUID taken(String headline, String quote) {
    var article = desk.article(headline, quote + ".");
    var claim = desk.claim(article, quote);
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    return article;
  }

  private UUID claim(UUID article) {
    return desk.walk("noor", article).steps().getFirst().id();
  }

  private void walk(UUID article) {
    navigate(WalkView.class, Map.of("article", article.toString(), "number", "1"));
  }

  @SuppressWarnings("unchecked")
  private void choose(Verdict verdict, Disposition disposition) {
    find(RadioButtonGroup.class)
        .withCondition(group -> "Verdict".equals(group.getLabel()))
        .single()
        .setValue(verdict);
    find(RadioButtonGroup.class)
        .withCondition(group -> "Disposition".equals(group.getLabel()))
        .single()
        .setValue(disposition);
  }

  private TextArea area(String label) {
    return find(TextArea.class).withCondition(area -> label.equals(area.getLabel())).single();
  }

  private void openTab() {
    var tabs = find(TabSheet.class).single();
    tabs.setSelectedIndex(2);
    MockVaadin.clientRoundtrip();
  }

  private void press(String words) {
    test(find(Button.class).withText(words).single()).click();
  }

  private String shownText() {
    return getCurrentView().getElement().getTextRecursively();
  }
}
