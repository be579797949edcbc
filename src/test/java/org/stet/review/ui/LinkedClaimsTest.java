package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.review.LinkKind;
import org.stet.review.Links;
import org.stet.review.Move;
import org.stet.review.MoveRequest;

/** On the card, in the list and before sign-off: what claims have to do with each other. */
@DeskTest
@ViewPackages(packages = "org.stet")
class LinkedClaimsTest extends SpringBrowserlessTest {

  private static final String MANY = "The lighthouse of Orm has 212 steps to its lamp";
  private static final String FEW = "The lighthouse of Orm has 190 steps to its lamp";

  @Autowired Desk desk;
  @Autowired Links links;

  private UUID article = new UUID(0, 0);
  private UUID many = new UUID(0, 0);
  private UUID few = new UUID(0, 0);

  @BeforeEach
  void twoClaims() {
    article = desk.article("The lamp", MANY + ".", FEW + ", its keeper says.");
    many = desk.claim(article, MANY);
    few = desk.claim(article, FEW);
  }

  @Test
  @WithMockUser("mia")
  void whatIsOfferedIsLinkedByAPersonAndTakenBackWithAReason() {
    walk(1);
    assertThat(shown()).contains("May belong together").contains("Contradicts");
    press("Link …");
    press("Link");

    assertThat(shown()).contains("Linked claims").contains("claim 2").contains("Linked by you");
    press("Take back");
    field(TextArea.class, "Reason").setValue("One of them counts the landings.");
    press("Take it back");

    assertThat(shown()).doesNotContain("Linked claims");
    assertThat(desk.walk("mia", article).step(many).orElseThrow().links()).isEmpty();
  }

  @Test
  @WithMockUser(
      username = "eva",
      roles = {"SIGN_OFF", "READ_DESK"})
  void aVerdictShowsOnTheOtherClaimInTheListAndBeforeSignOff() {
    Desk.as("mia", () -> links.link(many, few, LinkKind.CONTRADICTS, null));
    approved(many);
    approved(few);

    walk(2);
    assertThat(shown())
        .contains("Contradicts")
        .contains("Accurate, approved, as of")
        .contains("they can’t both be right");
    list();
    assertThat(shown()).contains("Linked with").contains("contradicts claim 2: Accurate");
    navigate(SignOffView.class, Map.of("article", article.toString()));
    assertThat(shown())
        .contains("Verdicts that can’t both be right")
        .contains("It does not stop the signature");
  }

  @Test
  @WithMockUser("mia")
  void aClaimElsewhereIsNamedByItsAddress() {
    var other = desk.article("Orm at night", MANY + ", it is said.");
    var there = desk.claim(other, MANY);
    walk(1);
    test(find(Button.class)
            .withCondition(
                button -> button.getAriaLabel().orElse("").startsWith("Link with another"))
            .single())
        .click();
    field(TextField.class, "Claim").setValue("nonsense");
    press("Link");
    assertThat(field(TextField.class, "Claim").getErrorMessage())
        .isEqualTo("Give the number of a claim, or its address.");
    assertThat(links(there)).isZero();
  }

  private int links(UUID claim) {
    return Desk.as("mia", () -> links.of(claim)).size();
  }

  private void approved(UUID claim) {
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
  }

  private void walk(int number) {
    navigate(
        WalkView.class, Map.of("article", article.toString(), "number", String.valueOf(number)));
  }

  private void list() {
    UI.getCurrent()
        .navigate(
            "articles/" + article + "/claims/1", QueryParameters.simple(Map.of("view", "list")));
    MockVaadin.clientRoundtrip();
  }

  private <C extends Component & HasLabel> C field(Class<C> kind, String label) {
    return find(kind).withCondition(field -> label.equals(field.getLabel())).single();
  }

  private void press(String words) {
    test(find(Button.class).withText(words).single()).click();
  }

  private String shown() {
    return getCurrentView().getElement().getTextRecursively();
  }
}
