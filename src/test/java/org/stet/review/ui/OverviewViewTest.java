package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.review.Move;
import org.stet.review.MoveRequest;

@DeskTest
@ViewPackages(packages = "org.stet")
class OverviewViewTest extends SpringBrowserlessTest {

  @Autowired Desk desk;

  @Test
  @WithMockUser(username = "noor", roles = "SEE_OVERVIEW")
  void whatIsLeftToDoOfAnArticleIsSaidInWords() {
    var headline = "Convoys " + UUID.randomUUID();
    var article =
        desk.article(headline, "At least 212 people have been killed. Some 64 trucks came.");
    var claim = desk.claim(article, "At least 212 people have been killed");
    var unused = desk.claim(article, "Some 64 trucks came");
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);

    navigate(OverviewView.class);

    assertThat(rowOf(headline)).contains("1 open, 1 approved").contains("nobody leads");
  }

  @Test
  @WithMockUser(username = "noor", roles = "SEE_OVERVIEW")
  void aManagerBeginsAtTheOverview() {
    UI.getCurrent().navigate("");

    assertThat(getCurrentView()).isInstanceOf(OverviewView.class);
  }

  private String rowOf(String headline) {
    return find(NativeTableRow.class).all().stream()
        .map(row -> row.getElement().getTextRecursively())
        .filter(text -> text.contains(headline))
        .findFirst()
        .orElseThrow();
  }
}
