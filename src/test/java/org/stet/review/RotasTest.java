package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.DeskPlan;
import org.stet.article.Desks;
import org.stet.article.Plan;
import org.stet.audit.Telling;
import org.stet.people.Invalid;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;

@DeskTest
class RotasTest {

  private static final String CLAIM = "The tower is 61 metres high";

  @Autowired Desk desk;
  @Autowired Desks desks;
  @Autowired Rotas rotas;
  @Autowired Turns turns;
  @Autowired ArticleChecks checks;
  @Autowired Histories histories;

  private UUID house = new UUID(0, 0);

  @BeforeEach
  void aDeskOfItsOwn() {
    house =
        Desk.as(
            "ada", () -> desks.open(DeskPlan.named("Rota " + UUID.randomUUID(), ZoneOffset.UTC)));
  }

  @Test
  void aClaimGoesToWhomTheRuleNamesAndTheTrailSaysSo() {
    set("noor", new RotaRule(null, desk.id("max")));

    var article = article();
    var claim = desk.claim(article, CLAIM);

    assertThat(desk.review(article, claim).assignee()).isEqualTo(desk.id("max"));
    assertThat(Desk.as("max", () -> turns.mine()).waitForYou())
        .filteredOn(row -> row.claim().equals(claim))
        .extracting(row -> row.why().key())
        .containsExactly("turn.rota");
    assertThat(Desk.as("noor", () -> histories.tellClaim(claim, java.util.Locale.ENGLISH)))
        .extracting(Telling::entry)
        .extracting(entry -> entry.act())
        .contains("REVIEW_ASSIGNED");
  }

  @Test
  void turnsGoToWhoeverHasTheFewestInHand() {
    set("ed", new RotaRule(null, null));
    var article = article();

    var claim = desk.claim(article, CLAIM);

    assertThat(desk.review(article, claim).assignee()).isNotNull();
    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.CHECKING);
  }

  @Test
  void withoutALineThatFitsNobodyHasIt() {
    set("noor", new RotaRule(org.stet.claim.ClaimKind.LEGAL, desk.id("max")));
    var article = article();

    var claim = desk.claim(article, CLAIM);

    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.TO_CHECK);
  }

  @Test
  void aRotaNamesWhoCanCheckAndIsSetByWhoAssigns() {
    assertThatThrownBy(() -> set("noor", new RotaRule(null, desk.id("ed"))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> set("mia", new RotaRule(null, null))).isInstanceOf(Refused.class);
    set("noor", new RotaRule(null, null));
    assertThatThrownBy(() -> Desk.does("ed", () -> rotas.set(house, 7, List.of())))
        .isInstanceOfAny(SomebodyWasFaster.class, Invalid.class);
    assertThat(Desk.as("ed", () -> rotas.of(house)).rules()).hasSize(1);
  }

  private void set(String who, RotaRule rule) {
    var now = Desk.as("noor", () -> rotas.of(house));
    Desk.does(who, () -> rotas.set(house, now.version(), List.of(rule)));
  }

  private UUID article() {
    var article = desk.article("The tower", CLAIM + ".");
    var row = desk.walk("noor", article).article();
    var plan = new Plan(house, null, null, row.authors(), false, Set.of(), null);
    Desk.does("noor", () -> checks.plan(article, row.version(), plan));
    return article;
  }
}
