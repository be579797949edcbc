package org.stet.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.report.Redaction;
import org.stet.shell.Pages;

@DeskTest
@ViewPackages(packages = "org.stet")
@WithMockUser(username = "noor", roles = "EXPORT_REPORTS")
class ReportsViewTest extends SpringBrowserlessTest {

  @Autowired Desk desk;

  @Test
  void aManagerFindsEachFormatOfAnArticle() {
    desk.article("The harbour crane is to go", "The crane was built in 1911.");
    navigate(ReportsView.class);

    test(find(TextField.class).id("reports-search")).setValue("harbour crane");

    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getText)
        .contains("PDF", "Word", "Excel", "CSV", "Web page", "JSON", "JSON-LD");
  }

  @Test
  void everyArticleIsOnAPage() {
    var topic = "Ferry " + UUID.randomUUID();
    for (int i = 0; i < Pages.SIZE + 1; i++) {
      desk.article(topic + " no. " + i, "Words.");
    }

    list(Map.of("q", topic));
    assertThat(articles()).hasSize(Pages.SIZE);
    assertThat(find(Nav.class).withClassName("pages").single().getElement().getTextRecursively())
        .isEqualTo("Page 1 of 2Later");

    list(Map.of("q", topic, "page", "2"));
    assertThat(articles()).singleElement().asString().contains(topic + " no. 0");
  }

  /** What each line of the list says, without those of the bound reports above it. */
  private List<String> articles() {
    return find(ListItem.class).all().stream()
        .filter(line -> isOfTheArticles(line.getParent().orElseThrow()))
        .map(line -> line.getElement().getTextRecursively())
        .toList();
  }

  private static boolean isOfTheArticles(Component list) {
    return list.getElement().getClassList().contains("reports");
  }

  private void list(Map<String, String> address) {
    UI.getCurrent().navigate(ReportsView.class, QueryParameters.simple(address));
  }

  @Test
  @SuppressWarnings("unchecked")
  void whatWasNotPublishedHasNoPublicCopy() {
    desk.article("The lighthouse is for sale", "It was built in 1887.");
    navigate(ReportsView.class);
    test(find(TextField.class).id("reports-search")).setValue("lighthouse");

    find(Select.class).id("reports-readers").setValue(Redaction.PUBLIC);

    assertThat(find(Anchor.class).all()).extracting(Anchor::getText).doesNotContain("PDF");
  }
}
