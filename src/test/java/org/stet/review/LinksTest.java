package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.article.Plan;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditEntry;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;

/**
 * Claims that contradict, repeat or support each other, and what one verdict says to the others.
 */
@DeskTest
@Import(HttpDesk.class)
class LinksTest {

  private static final String DEAD = "At least 212 people have been killed in the flood";
  private static final String FEWER = "At least 140 people have been killed in the flood";
  private static final String ROADS = "Three roads out of the valley are closed";

  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Links links;
  @Autowired Sources sources;
  @Autowired Turns turns;
  @Autowired ReviewRows rows;
  @Autowired Histories histories;
  @Autowired ArticleChecks checks;
  @Autowired AuditEntries entries;

  private UUID article = new UUID(0, 0);
  private UUID dead = new UUID(0, 0);
  private UUID fewer = new UUID(0, 0);

  @BeforeEach
  void twoClaimsOfOneArticle() {
    article = desk.article("Flood in the valley", DEAD + ".", FEWER + ", the mayor says.", ROADS);
    dead = desk.claim(article, DEAD);
    fewer = desk.claim(article, FEWER);
  }

  @Test
  void aLinkStandsOnBothClaimsAndIsOneEntry() {
    var link = link("mia", dead, fewer, LinkKind.CONTRADICTS);

    var there = links("max", dead).getFirst();
    assertThat(there.claim()).isEqualTo(fewer);
    assertThat(there.reading()).isEqualTo("CONTRADICTS");
    assertThat(links("max", fewer)).extracting(LinkRow::claim).containsExactly(dead);
    assertThat(told(link)).containsExactly("CLAIMS_LINKED");
    for (var claim : List.of(dead, fewer)) {
      assertThat(Desk.as("ed", () -> histories.ofClaim(claim)))
          .extracting(AuditEntry::act)
          .contains("CLAIMS_LINKED");
    }
  }

  @Test
  void whoTakesALinkBackSaysWhyAndNothingOfItIsLost() {
    var link = link("mia", dead, fewer, LinkKind.CONTRADICTS);
    assertThatThrownBy(() -> unlink("ed", link, 0, " ")).isInstanceOf(Invalid.class);

    unlink("ed", link, 0, "The mayor spoke of the town alone.");

    assertThat(links("mia", dead)).isEmpty();
    assertThat(told(link)).containsExactly("CLAIMS_UNLINKED", "CLAIMS_LINKED");
    assertThatThrownBy(() -> unlink("mia", link, 0, "Again."))
        .isInstanceOf(SomebodyWasFaster.class);
    assertThatThrownBy(() -> unlink("mia", link, 1, "Again."))
        .hasMessage("This link was taken back already.");
    assertThat(link("mia", fewer, dead, LinkKind.SUPPORTS)).isNotEqualTo(link);
  }

  @Test
  void onlyWhoMarksClaimsLinksThemAndNoAuthorDoes() {
    for (var person : List.of("rosa", "noor", "ravi", "ada")) {
      assertThatThrownBy(() -> link(person, dead, fewer, LinkKind.REPEATS))
          .as(person)
          .isInstanceOf(Refused.class);
    }
    var byMax = desk.articleBy("max", "By a checker", DEAD + ".");
    var claim = desk.claim(byMax, DEAD);

    assertThatThrownBy(() -> link("max", dead, claim, LinkKind.REPEATS))
        .hasMessageContaining("You wrote this article");
    assertThatThrownBy(() -> link("max", claim, dead, LinkKind.REPEATS))
        .hasMessageContaining("You wrote this article");
    assertThat(links("mia", claim)).isEmpty();
  }

  @Test
  void nothingIsLinkedWithItselfTwiceOrWithWhatNobodyChecks() {
    link("mia", dead, fewer, LinkKind.REPEATS);

    assertThatThrownBy(() -> link("mia", dead, dead, LinkKind.REPEATS))
        .hasMessage("A claim can’t be linked with itself.");
    assertThatThrownBy(() -> link("max", fewer, dead, LinkKind.SUPPORTS))
        .hasMessageContaining("linked already");
    assertThatThrownBy(() -> link("mia", dead, UUID.randomUUID(), LinkKind.REPEATS))
        .isInstanceOf(Missing.class);
    assertThatThrownBy(() -> link("mia", dead, fewer, null)).isInstanceOf(Invalid.class);
  }

  @Test
  void aLinkAcrossArticlesIsThereOnlyForWhoMayFindBoth() {
    var other = desk.article("The valley a year on", DEAD + ", it was said.");
    var there = desk.claim(other, DEAD);
    var link = link("mia", dead, there, LinkKind.REPEATS);
    assertThat(links("max", there).getFirst().headline()).isEqualTo("Flood in the valley");
    assertThat(links("max", dead).getFirst().headline()).isEqualTo("The valley a year on");

    restrict(other, Set.of("mia", "noor"));

    assertThat(links("max", dead)).isEmpty();
    assertThat(links("mia", dead)).hasSize(1);
    assertThat(http.get("max", "/api/v1/articles/" + article + "/claims").json().toString())
        .doesNotContain("a year on")
        .doesNotContain(there.toString());
    assertThatThrownBy(() -> unlink("max", link, 0, "Not the same.")).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> link("max", dead, there, LinkKind.REPEATS))
        .isInstanceOf(Missing.class);
    unlink("mia", link, 0, "Not the same.");
    var again = link("mia", dead, there, LinkKind.REPEATS);
    var entry = Desk.as("ravi", () -> entries.timeline("link", again, 5)).getFirst();
    assertThat(entry.article()).as("told in the trail of the restricted one").isEqualTo(other);
  }

  @Test
  void aVerdictShowsOnTheLinkedClaimAndItsCheckerIsTold() {
    link("mia", dead, fewer, LinkKind.CONTRADICTS);
    desk.move("max", article, fewer, Move.TAKE, MoveRequest.EMPTY);
    assertThat(newsOf("max")).isEmpty();

    desk.proposedBy("mia", article, dead);
    desk.move("ed", article, dead, Move.APPROVE, MoveRequest.EMPTY);

    var shown = links("max", fewer).getFirst();
    assertThat(shown.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(shown.stage()).isEqualTo(Stage.APPROVED);
    assertThat(shown.approvedAt()).isNotNull();
    assertThat(newsOf("max")).as("it is his turn anyway").isEmpty();
    desk.evidence("max", article, fewer, Stance.SUPPORTS);
    desk.move("max", article, fewer, Move.PROPOSE, Desk.accurate());
    assertThat(newsOf("max")).containsExactly(fewer);

    Desk.does("max", () -> rows.opened(desk.review("max", article, fewer)));
    assertThat(newsOf("max")).isEmpty();

    desk.move("ed", article, dead, Move.REOPEN, MoveRequest.because("A new count."));
    assertThat(newsOf("max")).as("what stood no longer stands").containsExactly(fewer);
  }

  @Test
  void whatSomebodyMayNotFindKeepsNoOtherNewsFromThem() {
    var other = desk.article("The valley a year on", DEAD + ", it was said.");
    var there = desk.claim(other, DEAD);
    link("mia", dead, there, LinkKind.REPEATS);
    link("mia", dead, fewer, LinkKind.CONTRADICTS);
    desk.proposedBy("max", article, dead);
    restrict(other, Set.of("mia", "noor", "ed"));
    desk.proposedBy("mia", other, there);
    desk.move("ed", other, there, Move.APPROVE, MoveRequest.EMPTY);
    assertThat(newsOf("max")).isEmpty();

    approved(fewer);

    assertThat(newsOf("max")).containsExactly(dead);
  }

  @Test
  void whatIsOnlyProposedStaysSealedAtTheOtherEnd() {
    link("mia", dead, fewer, LinkKind.REPEATS);
    desk.proposedBy("mia", article, dead);

    Desk.does("max", () -> rows.opened(desk.review("max", article, fewer)));

    assertThat(links("max", fewer).getFirst().verdict()).isNull();
    assertThat(links("ed", fewer).getFirst().verdict()).isEqualTo(Verdict.SUPPORTED);
    desk.move("ed", article, dead, Move.ASK_SECOND, MoveRequest.second(desk.id("max")));
    assertThat(desk.review(article, dead).stage()).isEqualTo(Stage.SECOND_CHECK);
  }

  @Test
  void whoChecksBlindIsToldNothingOfALinkedVerdict() {
    var why = "Both are right.";
    var unused = Desk.as("mia", () -> links.link(dead, fewer, LinkKind.REPEATS, why));
    desk.proposedBy("mia", article, fewer);
    desk.move("ed", article, fewer, Move.APPROVE, MoveRequest.EMPTY);
    desk.proposedBy("mia", article, dead);
    desk.move("ed", article, dead, Move.ASK_SECOND, MoveRequest.second(desk.id("max")));

    assertThat(links("max", dead).getFirst().verdict()).isNull();
    assertThat(links("ed", dead).getFirst().verdict()).isEqualTo(Verdict.SUPPORTED);
    for (var claim : List.of(dead, fewer)) {
      assertThat(links("max", claim)).extracting(LinkRow::reason).containsOnlyNulls();
      assertThat(links("ed", claim)).extracting(LinkRow::reason).containsExactly(why);
      assertThat(Desk.as("max", () -> histories.ofClaim(claim)))
          .extracting(AuditEntry::act)
          .doesNotContain("CLAIMS_LINKED");
    }
  }

  @Test
  void twoApprovedVerdictsThatSpeakAgainstTheirLinkArePointedOut() {
    link("mia", dead, fewer, LinkKind.CONTRADICTS);
    approved(dead);
    assertThat(desk.walk("ed", article).clashes()).isEmpty();

    approved(fewer);

    assertThat(desk.walk("ed", article).clashes())
        .singleElement()
        .satisfies(clash -> assertThat(clash.link().claim()).isEqualTo(fewer));
    var shown = http.get("ed", "/api/v1/articles/" + article).json().get("clashes");
    assertThat(shown.get(0).get("kind").asString()).isEqualTo("CONTRADICTS");
  }

  @Test
  void whatMayBelongTogetherIsOfferedAndNeverLinked() {
    var offers = Desk.as("mia", () -> links.offered(dead));

    assertThat(offers)
        .singleElement()
        .satisfies(offer -> {
          assertThat(offer.claim()).isEqualTo(fewer);
          assertThat(offer.kind()).as("the figures differ").isEqualTo(LinkKind.CONTRADICTS);
        });
    assertThat(links("mia", dead)).isEmpty();
    link("mia", dead, fewer, LinkKind.CONTRADICTS);
    assertThat(Desk.as("mia", () -> links.offered(dead))).isEmpty();
  }

  @Test
  void figuresForOtherYearsContradictNothing() {
    var counted = "The harbour counted %s ships in the year %s";
    var texts =
        List.of(
            counted.formatted("1,410", "2019"),
            counted.formatted("1,702", "2020"),
            counted.formatted("1,655", "2020"),
            "The lighthouse at Mirov was built in 1871",
            "The lighthouse at Mirov was built in 1872");
    var paper = desk.article("The harbour", String.join(". ", texts) + ".");
    var claims = texts.stream().map(words -> desk.claim(paper, words)).toList();

    var ofOtherYear = Desk.as("mia", () -> links.offered(claims.get(0)));
    var ofSameYear = Desk.as("mia", () -> links.offered(claims.get(1)));
    var ofTheYear = Desk.as("mia", () -> links.offered(claims.get(3)));

    assertThat(ofOtherYear).isEmpty();
    for (var offers : List.of(ofSameYear, ofTheYear)) {
      assertThat(offers)
          .singleElement()
          .satisfies(offer -> assertThat(offer.kind()).isEqualTo(LinkKind.CONTRADICTS));
    }
    assertThat(ofSameYear.getFirst().claim()).isEqualTo(claims.get(2));
  }

  @Test
  void aCorrectionFindsTheArticlesThatSayTheSame() {
    var other = desk.article("The valley a year on", DEAD + ", it was said.");
    var there = desk.claim(other, DEAD);
    assertThat(Desk.as("ed", () -> sources.leaningWith(article))).isEmpty();
    link("mia", there, dead, LinkKind.REPEATS);

    var found = Desk.as("ed", () -> sources.leaningWith(article));

    assertThat(found)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.article()).isEqualTo(other);
          assertThat(one.linked()).containsExactly(1);
        });
    restrict(other, Set.of("mia", "noor"));
    assertThat(Desk.as("ed", () -> sources.leaningWith(article))).isEmpty();
  }

  @Test
  void overHttpTheSame() {
    var made =
        http.post(
            "mia",
            "/api/v1/claims/" + dead + "/links",
            Map.of("with", fewer.toString(), "kind", "SUPPORTS", "reason", "It counts them."));
    assertThat(made.status()).isEqualTo(201);
    var link = made.json().get("links").get(0);
    assertThat(link.get("outward").asBoolean()).isTrue();

    var again =
        http.post(
            "max",
            "/api/v1/claims/" + fewer + "/links",
            Map.of("with", dead.toString(), "kind", "REPEATS"));
    assertThat(again.status()).isEqualTo(422);
    var back = "/api/v1/links/" + link.get("id").asString() + "/withdraw";
    assertThat(http.post("max", back, Map.of("version", 7, "reason", "No.")).status())
        .isEqualTo(422);
    var withdrawn = http.post("max", back, Map.of("version", 0, "reason", "No."));
    assertThat(withdrawn.status()).isEqualTo(200);
    assertThat(withdrawn.json().get("links").isEmpty()).isTrue();
  }

  @Test
  void ofManyWhoLinkTheSameTwoOneDoesAndNobodyWaitsForEver() throws Exception {
    var other = desk.article("Elsewhere", DEAD + ".");
    var there = desk.claim(other, DEAD);
    var tries = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 8; i++) {
      var from = i % 2 == 0 ? dead : there;
      var to = i % 2 == 0 ? there : dead;
      var who = i % 3 == 0 ? "mia" : "ed";
      tries.add(() -> {
        try {
          link(who, from, to, LinkKind.REPEATS);
          return true;
        } catch (Refused e) {
          return false;
        }
      });
    }
    int won = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var one : threads.invokeAll(tries)) {
        won += one.get() ? 1 : 0;
      }
    }

    assertThat(won).isEqualTo(1);
    assertThat(links("mia", dead)).hasSize(1);
  }

  private UUID link(String who, UUID from, UUID to, LinkKind kind) {
    return Desk.as(who, () -> links.link(from, to, kind, null));
  }

  private void unlink(String who, UUID link, long seen, String why) {
    Desk.does(who, () -> links.unlink(link, seen, why));
  }

  private List<LinkRow> links(String who, UUID claim) {
    return Desk.as(who, () -> links.of(claim));
  }

  private List<String> told(UUID link) {
    return Desk.as("ravi", () -> entries.timeline("link", link, 10)).stream()
        .map(AuditEntry::act)
        .toList();
  }

  private List<UUID> newsOf(String who) {
    return Desk.as(who, () -> turns.mine()).waitForYou().stream()
        .filter(row -> row.why().key().equals("turn.linked"))
        .filter(row -> row.article().equals(article))
        .map(TurnRow::claim)
        .toList();
  }

  private void approved(UUID claim) {
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
  }

  private void restrict(UUID which, Set<String> people) {
    var row = desk.walk("noor", which).article();
    var named = people.stream().map(desk::id).collect(Collectors.toSet());
    var plan = new Plan(row.desk(), null, null, row.authors(), true, named, null);
    Desk.does("noor", () -> checks.plan(which, row.version(), plan));
  }
}
