package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.accounts.Accounts;
import org.stet.article.DeskPlan;
import org.stet.article.Desks;
import org.stet.article.Plan;
import org.stet.audit.Telling;
import org.stet.claim.ClaimKind;
import org.stet.people.Ids;
import org.stet.people.Invalid;
import org.stet.people.Refused;
import org.stet.people.Role;
import org.stet.people.SomebodyWasFaster;

@DeskTest
class RotasTest {

  private static final String CLAIM = "The tower is 61 metres high";

  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Desks desks;
  @Autowired Accounts accounts;
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
  void theRotaIsReadAndSetOverHttpByWhoeverAssigns() {
    var path = "/api/v1/desks/" + house + "/rota";
    assertThat(http.get("noor", path).version()).isEqualTo(-1);
    var rules = List.of(Map.of("kind", "CASUALTY", "to", "mia"), Map.of("to", "max"));

    var set = http.post("noor", path, Map.of("version", -1, "rules", rules));
    var late = http.post("ed", path, Map.of("version", -1, "rules", List.of()));
    var author =
        http.post(
            "ed", path, Map.of("version", set.version(), "rules", List.of(Map.of("to", "rosa"))));
    var checker = http.post("mia", path, Map.of("version", set.version(), "rules", List.of()));

    var empty = new HashMap<String, Object>(Map.of("version", set.version()));
    empty.put("rules", null);

    assertThat(set.status()).isEqualTo(200);
    assertThat(http.post("ed", path, empty).status()).isEqualTo(422);
    assertThat(late.status()).isEqualTo(409);
    assertThat(author.status()).isEqualTo(422);
    assertThat(checker.status()).isEqualTo(403);
    assertThat(http.get("mia", path).status()).isEqualTo(403);
    var told = http.get("ed", path).json().get("rules");
    assertThat(told.get(0).get("kind").asString()).isEqualTo("CASUALTY");
    assertThat(told.get(1).get("to").asString()).isEqualTo("max");
    var article = article();
    assertThat(desk.review(article, desk.claim(article, CLAIM)).assignee())
        .isEqualTo(desk.id("max"));
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
    assertThat(Desk.as("noor", () -> histories.tellClaim(claim, Locale.ENGLISH)))
        .extracting(Telling::entry)
        .extracting(entry -> entry.act())
        .contains("REVIEW_ASSIGNED");
  }

  @Test
  void turnsGoToWhoeverHasTheFewestInHand() {
    var free = checker("Able");
    var busy = checker("Aaron");
    var mia = desk.id("mia");
    for (var one : List.of(busy, mia)) {
      var elsewhere = article();
      var inHand = desk.claim(elsewhere, CLAIM);
      desk.move("ed", elsewhere, inHand, Move.ASSIGN, MoveRequest.assigning(one));
    }
    set("ed", new RotaRule(null, null));
    var article = article(true, Set.of(desk.id("noor"), desk.id("ed"), mia, busy, free));

    var claim = desk.claim(article, CLAIM);

    assertThat(desk.review(article, claim).assignee()).isEqualTo(free);
    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.CHECKING);
  }

  @Test
  void aRestrictedArticleGoesToNobodyWhoCannotFindIt() {
    set("noor", new RotaRule(null, desk.id("max")));
    var closed = article(true, Set.of(desk.id("noor"), desk.id("ed"), desk.id("mia")));

    var claim = desk.claim(closed, CLAIM);

    assertThat(desk.review(closed, claim).assignee()).isNull();
    set("noor", new RotaRule(null, null));
    var again = article(true, Set.of(desk.id("noor"), desk.id("ed"), desk.id("mia")));
    assertThat(desk.review(again, desk.claim(again, CLAIM)).assignee()).isEqualTo(desk.id("mia"));
  }

  @Test
  void ofManyWhoGiveADeskItsFirstRotaOneIsFirst() throws Exception {
    var tries =
        Collections.nCopies(
            6,
            (Callable<Boolean>)
                () -> {
                  try {
                    Desk.does(
                        "noor", () -> rotas.set(house, -1, List.of(new RotaRule(null, null))));
                    return true;
                  } catch (SomebodyWasFaster e) {
                    return false;
                  }
                });
    int won = 0;
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var one : threads.invokeAll(tries)) {
        won += one.get() ? 1 : 0;
      }
    }

    assertThat(won).isEqualTo(1);
    assertThat(Desk.as("ed", () -> rotas.of(house)).rules()).hasSize(1);
  }

  @Test
  void withoutALineThatFitsNobodyHasIt() {
    set("noor", new RotaRule(ClaimKind.LEGAL, desk.id("max")));
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
        .isInstanceOf(Invalid.class);
    assertThat(Desk.as("ed", () -> rotas.of(house)).rules()).hasSize(1);
  }

  private void set(String who, RotaRule rule) {
    var now = Desk.as("noor", () -> rotas.of(house));
    Desk.does(who, () -> rotas.set(house, now.version(), List.of(rule)));
  }

  private UUID checker(String name) {
    var called = name.toLowerCase(Locale.ROOT) + Ids.next().toString().substring(24);
    assertThat(Desk.as("ada", () -> accounts.create(called, name, Set.of(Role.FACT_CHECKER))))
        .isNotBlank();
    return desk.id(called);
  }

  private UUID article() {
    return article(false, Set.of());
  }

  private UUID article(boolean restricted, Set<UUID> named) {
    var article = desk.article("The tower", CLAIM + ".");
    var row = desk.walk("noor", article).article();
    var plan = new Plan(house, null, null, row.authors(), restricted, named, null);
    Desk.does("noor", () -> checks.plan(article, row.version(), plan));
    return article;
  }
}
