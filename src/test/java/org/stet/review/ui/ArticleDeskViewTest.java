package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.ArticleStage;
import org.stet.article.PartKind;
import org.stet.article.Plan;
import org.stet.claim.Intake;
import org.stet.review.ArticleChecks;
import org.stet.shell.PlainSelect;

@DeskTest
@ViewPackages(packages = "org.stet")
class ArticleDeskViewTest extends SpringBrowserlessTest {

  private static final String CLAIM = "At least 212 people have been killed";

  @Autowired Desk desk;
  @Autowired Intake intake;
  @Autowired ArticleChecks checks;

  @Test
  @WithMockUser(username = "noor", roles = "READ_DESK")
  void anAuthorFromOutsideIsConfirmedByNaming() {
    var article =
        Desk.as(
            "mia", () -> intake.store(Desk.paper("Headline", List.of(), CLAIM + "."), Set.of()));
    see(article);

    find(TextField.class)
        .withCaption("Add an author from outside")
        .single()
        .setValue("Ilse Harrow");
    press("plan-send");

    var authors = desk.walk("noor", article).article().authors();
    assertThat(authors)
        .singleElement()
        .satisfies(author -> {
          assertThat(author.name()).isEqualTo("Ilse Harrow");
          assertThat(author.confirmed()).isTrue();
        });
  }

  @Test
  @WithMockUser(username = "noor", roles = "READ_DESK")
  void restrictingNeedsSomebodyWhoCanAssignWork() {
    var article = desk.article("Headline", CLAIM + ".");
    see(article);

    find(Checkbox.class).all().stream()
        .filter(box -> box.getLabel() != null && box.getLabel().startsWith("Restricted"))
        .forEach(box -> box.setValue(true));
    press("plan-send");

    assertThat(shown()).contains("at least one person who can assign work");
    assertThat(desk.walk("noor", article).article().restricted()).isFalse();
  }

  @Test
  @WithMockUser(username = "mia", roles = "READ_DESK")
  void aRestrictedArticleIsNotFoundByThoseWhoAreNotNamed() {
    var article = desk.article("Hidden " + UUID.randomUUID(), CLAIM + ".");
    var row = desk.walk("noor", article).article();
    Desk.does(
        "noor",
        () ->
            checks.plan(
                article,
                row.version(),
                new Plan(
                    row.desk(), null, null, row.authors(), true, Set.of(desk.id("noor")), null)));

    see(article);

    assertThat(shown()).contains("There is no such article, or it is not open to you.");
  }

  @Test
  @WithMockUser(username = "mia", roles = "READ_DESK")
  void aPartIsTurnedIntoSomethingElse() {
    var article = desk.article("Headline", "Also read: the villages with one road");
    see(article);

    find(PlainSelect.class).all().get(1).choose(PartKind.RELATED.ordinal());

    assertThat(desk.walk("mia", article).text().parts().get(1).kind()).isEqualTo(PartKind.RELATED);
  }

  @Test
  @WithMockUser(username = "noor", roles = "READ_DESK")
  void holdingNeedsAReason() {
    var article = desk.article("Headline", CLAIM + ".");
    see(article);

    press("move-HOLD");
    assertThat(shown()).contains("Please give a reason.");

    find(TextArea.class).withCaption("Reason").all().getFirst().setValue("The lawyer asks us to.");
    press("move-HOLD");

    assertThat(desk.walk("noor", article).article().stage()).isEqualTo(ArticleStage.ON_HOLD);
  }

  private void see(UUID article) {
    UI.getCurrent().navigate(Paths.desk(article));
  }

  private void press(String id) {
    test(find(Button.class).id(id)).click();
  }

  private String shown() {
    return find(Main.class).single().getElement().getTextRecursively();
  }
}
