package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.article.Plan;
import org.stet.claim.ClaimStatus;
import org.stet.people.Missing;

/** Claims that are joined, cut and placed. */
@DeskTest
class MarkingTest {

  private static final String KILLED = "At least 212 people have been killed";
  private static final String LEFT = "Some 38,000 people have left their homes";

  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Marking marking;
  @Autowired ArticleChecks checks;

  @Test
  void joiningTellsNothingOfClaimsThatOneMayNotFind() {
    var article = desk.article("Headline", KILLED + ".");
    var own = desk.claim(article, KILLED);
    var hidden = desk.article("Secret", LEFT + ".");
    var secret = desk.claim(hidden, LEFT);
    restrictToEva(hidden);

    assertThatThrownBy(() -> merge("mia", seen(article, own), new Marking.Seen(secret, 99)))
        .isInstanceOf(Missing.class)
        .hasMessage(new Missing("claim").getMessage());
    assertThatThrownBy(() -> merge("mia", new Marking.Seen(secret, 99), seen(article, own)))
        .isInstanceOf(Missing.class)
        .hasMessage(new Missing("claim").getMessage());
  }

  @Test
  void claimsOfTwoArticlesAreNotJoined() {
    var article = desk.article("Headline", KILLED + ".");
    var other = desk.article("Another", LEFT + ".");
    var one = seen(article, desk.claim(article, KILLED));
    var two = seen(other, desk.claim(other, LEFT));

    assertThatThrownBy(() -> merge("mia", one, two)).isInstanceOf(Missing.class);
  }

  @Test
  void whatIsCutOffASentenceIsSaidByWhoSpeaksInIt() {
    var fenn = "Leader Derek Fenn said the closures saved £380,000 a year";
    var rao = "while Labour's Sunita Rao said the saving was less than £100,000";
    var article = desk.article("Headline", fenn + ", " + rao + ".");
    var claim = desk.claim(article, fenn + ", " + rao);
    var before = desk.walk("mia", article).step(claim).orElseThrow().claim();
    int cut = before.anchor().start() + fenn.length() + 2;

    var pieces =
        http.post(
            "mia",
            "/api/v1/claims/" + claim + "/split",
            Map.of("version", before.version(), "at", List.of(cut)));

    assertThat(pieces.status()).isEqualTo(200);
    assertThat(pieces.json().valueStream().map(one -> one.get("claimant").asString()))
        .containsExactly("Derek Fenn", "Sunita Rao");
  }

  @Test
  void aClaimIsCutInTwoAndJoinedAgainOverHttp() {
    var article = desk.article("Headline", KILLED + ", and some have fled.");
    var whole = KILLED + ", and some have fled";
    var claim = desk.claim(article, whole);
    var review = desk.review(article, claim).id();
    var before = desk.walk("mia", article).step(claim).orElseThrow().claim();
    int cut = before.anchor().start() + KILLED.length();
    var path = "/api/v1/claims/" + claim + "/split";

    var twice =
        http.post("mia", path, Map.of("version", before.version(), "at", List.of(cut, cut)));
    var pieces = http.post("mia", path, Map.of("version", before.version(), "at", List.of(cut)));

    assertThat(twice.status()).isEqualTo(422);
    assertThat(pieces.status()).isEqualTo(200);
    assertThat(pieces.json().valueStream().map(one -> one.get("quote").asString()))
        .containsExactly(KILLED, ", and some have fled");
    var other = UUID.fromString(pieces.json().get(1).get("id").asString());
    assertThat(desk.review(article, claim).id()).isEqualTo(review);
    assertThat(desk.review(article, other).stage()).isEqualTo(Stage.TO_CHECK);

    var joined =
        http.post(
            "mia",
            "/api/v1/claims/merge",
            Map.of("claims", List.of(asJson(article, other), asJson(article, claim))));

    assertThat(joined.status()).isEqualTo(200);
    assertThat(joined.text("id")).isEqualTo(claim.toString());
    assertThat(joined.text("quote")).isEqualTo(whole);
    var gone = desk.walk("mia", article).step(other).orElseThrow().claim();
    assertThat(gone.status()).isEqualTo(ClaimStatus.DISMISSED);
    assertThat(gone.duplicateOf()).isEqualTo(before.number());
    assertThat(desk.review(article, other).stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  void anOrphanHoldsUpTheSignatureUntilAPersonPlacesIt() {
    var quay = "At least 14 boats sank when the old quay gave way, the port authority said.";
    var town = "The town stands behind the hills.";
    var article = desk.article("Headline", quay, town);
    var claim = desk.claim(article, quay);
    var outcome = desk.draft(article, quay.replace("14", "15"), town, quay);
    assertThat(outcome.orphaned()).isEqualTo(1);
    assertThat(open(article)).contains(OpenItem.Kind.ORPHANED);

    var walk = desk.walk("mia", article);
    int start = walk.text().text().lastIndexOf(quay);
    var row = walk.step(claim).orElseThrow().claim();
    Desk.does("mia", () -> marking.place(claim, row.version(), 2, start, start + quay.length()));

    var placed = desk.walk("mia", article).step(claim).orElseThrow().claim();
    assertThat(placed.status()).isEqualTo(ClaimStatus.ACCEPTED);
    assertThat(placed.anchor().start()).isEqualTo(start);
    assertThat(open(article))
        .contains(OpenItem.Kind.NOT_APPROVED)
        .doesNotContain(OpenItem.Kind.ORPHANED);
  }

  @Test
  void wordsThatReturnBringTheirClaimAndItsReviewBack() {
    var town = "The town stands behind the hills.";
    var article = desk.article("Headline", KILLED + ".", town);
    var claim = desk.claim(article, KILLED);
    assertThat(desk.draft(article, town).cut()).isEqualTo(1);
    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.CLOSED);
    assertThat(open(article)).containsExactly(OpenItem.Kind.NOTHING_TO_CHECK);

    var unused = desk.draft(article, town, KILLED + ".");

    var back = desk.walk("mia", article).step(claim).orElseThrow().claim();
    assertThat(back.status()).isEqualTo(ClaimStatus.ACCEPTED);
    assertThat(back.quote()).isEqualTo(KILLED);
    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.TO_CHECK);
  }

  private List<OpenItem.Kind> open(UUID article) {
    return Desk.as("ed", () -> checks.openItems(article)).stream().map(OpenItem::kind).toList();
  }

  private Map<String, Object> asJson(UUID article, UUID claim) {
    return Map.of("id", claim.toString(), "version", seen(article, claim).version());
  }

  private Marking.Seen seen(UUID article, UUID claim) {
    var row = desk.walk("noor", article).step(claim).orElseThrow().claim();
    return new Marking.Seen(claim, row.version());
  }

  private void merge(String userName, Marking.Seen... several) {
    Desk.does(
        userName,
        () -> {
          var unused = marking.merge(List.of(several));
        });
  }

  private void restrictToEva(UUID article) {
    var before = desk.walk("ed", article).article();
    Desk.does(
        "ed",
        () ->
            checks.plan(
                article,
                before.version(),
                new Plan(
                    before.desk(),
                    null,
                    null,
                    before.authors(),
                    true,
                    Set.of(desk.id("eva")),
                    null)));
  }
}
