package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.Plan;
import org.stet.claim.ClaimStatus;
import org.stet.claim.DismissReason;
import org.stet.people.Invalid;
import org.stet.people.Refused;

/** No work goes where nobody could do it, and none disappears between two claims. */
@DeskTest
class WorkNobodyCouldDoTest {

  private static final String FIRST = "The new lock at Brackwater cost 14 million";
  private static final String SECOND = "Brackwater paid 14 million for its new lock";

  @Autowired Desk desk;
  @Autowired Marking marking;
  @Autowired ArticleChecks checks;

  private UUID article;
  private UUID first;
  private UUID second;

  @BeforeEach
  void writeItDown() {
    article = desk.article("The lock", FIRST + ". " + SECOND + ".");
    first = desk.claim(article, FIRST);
    second = desk.claim(article, SECOND);
  }

  @Test
  void whoMayNotFindTheArticleGetsNothingOfIt() {
    restrictTo("mia", "noor", "ed");

    assertThatThrownBy(() ->
            desk.move("ed", article, first, Move.ASSIGN, MoveRequest.assigning(desk.id("max"))))
        .isInstanceOf(Refused.class)
        .hasMessage("This article is restricted, and this person is not named on it.");
    desk.proposedBy("mia", article, first);
    assertThatThrownBy(() ->
            desk.move("ed", article, first, Move.ASK_SECOND, MoveRequest.second(desk.id("max"))))
        .isInstanceOf(Refused.class);

    assertThat(desk.walk("ed", article).step(first).orElseThrow().review().stage())
        .isEqualTo(Stage.PROPOSED);
  }

  @Test
  void twoClaimsAreNotEachOthersDuplicate() {
    dismiss(first, DismissReason.DUPLICATE, 2);

    assertThatThrownBy(() -> dismiss(second, DismissReason.DUPLICATE, 1))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> dismiss(second, DismissReason.NOT_A_CLAIM, null))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("Claim 1 was dismissed as a duplicate of this one.");

    assertThat(desk.walk("mia", article).step(second).orElseThrow().claim().status())
        .isEqualTo(ClaimStatus.ACCEPTED);
  }

  private void dismiss(UUID claim, DismissReason why, Integer of) {
    var version = desk.walk("mia", article).step(claim).orElseThrow().claim().version();
    Desk.does("mia", () -> marking.dismiss(claim, version, why, of, null));
  }

  private void restrictTo(String... people) {
    var row = desk.walk("noor", article).article();
    var named = Set.of(people).stream().map(desk::id).collect(Collectors.toSet());
    var plan = new Plan(row.desk(), null, null, row.authors(), true, named, null);
    Desk.does("noor", () -> checks.plan(article, row.version(), plan));
  }
}
