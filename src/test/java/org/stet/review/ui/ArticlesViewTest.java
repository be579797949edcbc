package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.Plan;
import org.stet.claim.Intake;
import org.stet.people.Person;
import org.stet.people.Staff;
import org.stet.review.ArticleChecks;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.ReviewRows;
import org.stet.review.Stage;
import org.stet.shell.Keys;

@DeskTest
@ViewPackages(packages = "org.stet")
class ArticlesViewTest extends SpringBrowserlessTest {

  @Autowired Desk desk;
  @Autowired Intake intake;
  @Autowired ArticleChecks checks;
  @Autowired ReviewRows reviews;
  @Autowired Staff staff;

  private final String headline = "Convoys " + UUID.randomUUID();

  @Test
  @WithMockUser(username = "noor", roles = "READ_DESK")
  void anArticleIsFoundByItsWordsAndStage() {
    var article = desk.article(headline, "At least 212 people have been killed.");
    desk.claim(article, "At least 212 people have been killed");

    list(Map.of("q", headline, "stage", "checking"));
    assertThat(shown()).contains(headline).contains("0 of 1 approved");

    list(Map.of("q", headline, "stage", "published"));
    assertThat(shown()).doesNotContain(headline).contains("No article fits.");
  }

  @Test
  @WithMockUser(username = "noor", roles = "READ_DESK")
  void whatCannotBeReadInTheAddressIsLeftOut() {
    desk.article(headline, "Words.");

    list(Map.of("q", headline, "stage", "flying", "page", "-7"));

    assertThat(shown()).contains(headline);
  }

  @Test
  @WithMockUser(username = "rosa", roles = "READ_DESK")
  void aReporterFindsOwnArticlesOnly() {
    desk.article(headline, "Words.");
    var others = "Others " + UUID.randomUUID();
    Desk.as("mia", () -> intake.store(Desk.paper(others, List.of(), "Words."), Set.of()));

    list(Map.of("q", headline));
    assertThat(shown()).contains(headline);

    list(Map.of("q", others));
    assertThat(shown()).contains("No article fits.");
  }

  @Test
  void aReporterIsNotToldThatAVerdictIsProposed() {
    var article = desk.article(headline, "At least 212 people have been killed.");
    desk.proposedBy("mia", article, desk.claim(article, "At least 212 people have been killed"));
    var row = desk.walk("noor", article).article();

    var toReporter = Desk.as("rosa", () -> reviews.progress(List.of(row))).get(article);
    var toChecker = Desk.as("mia", () -> reviews.progress(List.of(row))).get(article);

    assertThat(toReporter.byStage()).containsExactly(Map.entry(Stage.CHECKING, 1));
    assertThat(toChecker.byStage()).containsExactly(Map.entry(Stage.PROPOSED, 1));
  }

  @Test
  @WithMockUser(username = "mia", roles = "READ_DESK")
  void aRestrictedArticleIsNotListedForThoseWhoAreNotNamed() {
    var article = desk.article(headline, "Words.");
    var row = desk.walk("noor", article).article();
    var plan = new Plan(row.desk(), null, null, row.authors(), true, Set.of(desk.id("noor")), null);
    Desk.does("noor", () -> checks.plan(article, row.version(), plan));

    list(Map.of("q", headline));

    assertThat(shown()).contains("No article fits.");
  }

  @Test
  @WithMockUser(
      username = "noor",
      roles = {"READ_DESK", "ASSIGN_WORK"})
  void whatWasGivenOutInManyArticlesIsTakenBackFromTheToast() {
    var article = desk.article(headline, "At least 212 people have been killed.");
    var claim = desk.claim(article, "At least 212 people have been killed");
    list(Map.of("q", headline));
    find(Checkbox.class).single().setValue(true);
    var people = find(MultiSelectComboBox.class).single();
    people.setValue(Set.of(colleague("max")));

    press("Assign");
    assertThat(desk.review(article, claim).assignee()).isEqualTo(desk.id("max"));
    press("Undo");

    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.TO_CHECK);
    assertThat(desk.review(article, claim).assignee()).isNull();
  }

  @Test
  @WithMockUser(
      username = "noor",
      roles = {"READ_DESK", "ASSIGN_WORK"})
  void theKeyForItDoesTheSameOnceAndStandsAmongTheKeys() {
    var article = desk.article(headline, "At least 212 people have been killed.");
    var claim = desk.claim(article, "At least 212 people have been killed");
    list(Map.of("q", headline));
    find(Checkbox.class).single().setValue(true);
    find(MultiSelectComboBox.class).single().setValue(Set.of(colleague("max")));
    press("Assign");
    var keys = find(Keys.class).single();

    keys.press("U");

    assertThat(keys.descriptions()).containsEntry("U", "Undo");
    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.TO_CHECK);
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    keys.press("U");
    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.CHECKING);
  }

  private Person colleague(String userName) {
    return staff.named(userName).orElseThrow();
  }

  private void press(String words) {
    test(find(Button.class).withText(words).single()).click();
  }

  private void list(Map<String, String> address) {
    UI.getCurrent().navigate(ArticlesView.class, QueryParameters.simple(address));
  }

  private String shown() {
    return find(Main.class).single().getElement().getTextRecursively();
  }
}
