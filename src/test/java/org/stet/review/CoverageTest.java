package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.article.ArticleStage;
import org.stet.article.DeskPlan;
import org.stet.article.Desks;
import org.stet.article.PartKind;
import org.stet.article.Plan;
import org.stet.claim.ClaimStatus;
import org.stet.claim.DismissReason;
import org.stet.people.Invalid;
import org.stet.people.Refused;

/** Every word of claim text is marked, waived or untouched. */
@DeskTest
@Import(HttpDesk.class)
class CoverageTest {

  private static final String BOATS = "At least 14 boats sank.";
  private static final String SKY = "The sky – all of it – was grey.";

  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Marking marking;
  @Autowired ReviewRows rows;
  @Autowired ArticleChecks checks;
  @Autowired Desks desks;

  @Test
  void wordsAreCountedAsUnicodeDoesAndMarksAreNone() {
    var article = desk.article("Boats", BOATS, SKY, "港では3人が負傷した。");

    assertThat(coverage(article).marked()).isZero();
    var sky = desk.article("Boats", SKY);
    assertThat(coverage(sky).words()).isEqualTo(8);
    assertThat(desk.walk("mia", sky).text().words()).as("on every screen").isEqualTo(8);
    assertThat(coverage(article).words()).isGreaterThan(15);
  }

  @Test
  void partByPartItIsToldWhatIsAccountedForAndApproved() {
    var article = desk.article("Boats", BOATS, SKY);
    var boats = desk.claim(article, BOATS);
    desk.proposedBy("mia", article, boats);
    var before = desk.walk("ed", article).partByPart();

    desk.move("ed", article, boats, Move.APPROVE, MoveRequest.EMPTY);

    var after = desk.walk("ed", article).partByPart();
    assertThat(after)
        .extracting(PartState::kind, PartState::parts, PartState::coverage, PartState::approved)
        .containsExactly(
            tuple(PartKind.HEADLINE, 1, new Coverage(1, 0, 0, 0, 1), 0),
            tuple(PartKind.BODY, 2, new Coverage(12, 5, 0, 0, 7), 1));
    assertThat(before.get(1).accepted()).isEqualTo(1);
    assertThat(before.get(1).approved()).isZero();
    var told = http.get("mia", "/api/v1/articles/" + article).json().get("partByPart");
    assertThat(told.get(1).get("kind").asString()).isEqualTo("BODY");
    assertThat(told.get(1).get("approved").asInt()).isEqualTo(1);
  }

  @Test
  void aWaivedSentenceCountsAndCanBePutBack() {
    var article = desk.article("Boats", BOATS, SKY);
    var unused = desk.claim(article, BOATS);

    var waived = waive(article, SKY);

    assertThat(coverage(article)).isEqualTo(new Coverage(13, 5, 7, 0, 1));
    assertThat(status(article, waived)).isEqualTo(ClaimStatus.DISMISSED);
    reconsider(article, waived);
    assertThat(status(article, waived)).isEqualTo(ClaimStatus.SUGGESTED);
    assertThat(coverage(article)).isEqualTo(new Coverage(13, 5, 0, 0, 8));
  }

  @Test
  void whatIsDismissedIsNotToldAsWaivedNorTheOtherWayRound() {
    var article = desk.article("Boats", BOATS, SKY);
    var boats = desk.claim(article, BOATS);
    var sky = desk.claim(article, SKY);

    dismiss(article, boats, DismissReason.OUT_OF_SCOPE, null);
    dismiss(article, sky, DismissReason.WAIVED, "Sam of the law");

    assertThat(coverage(article)).isEqualTo(new Coverage(13, 0, 5, 7, 1));
    assertThat(coverage(article).share()).isEqualTo(92);
    var shown = http.get("mia", "/api/v1/articles/" + article).json().get("coverage");
    assertThat(shown.get("dismissed").asInt()).isEqualTo(5);
    assertThat(shown.get("waived").asInt()).isEqualTo(7);
  }

  private void dismiss(UUID article, UUID claim, DismissReason why, String by) {
    Desk.does("mia", () -> marking.dismiss(claim, version(article, claim), why, null, by));
  }

  @ParameterizedTest
  @ValueSource(strings = {", and", " and", "; but"})
  void theWordBetweenTwoClaimsOfASentenceGoesWithTheSecond(String joint) {
    var word = joint.substring(joint.indexOf(' ') + 1);
    var article =
        desk.article("Boats", "A storm sank 14 boats on Monday" + joint + " the mole was closed.");

    waive(article, "A storm sank 14 boats on Monday");
    assertThat(untouched(article)).containsExactly("Boats", word + " the mole was closed");
    waive(article, "the mole was closed.");

    assertThat(untouched(article)).containsExactly("Boats");
    assertThat(coverage(article)).isEqualTo(new Coverage(13, 0, 12, 0, 1));
  }

  @Test
  void whatWasAcceptedOnceIsNotPutBackButAcceptedAgain() {
    var article = desk.article("Boats", BOATS);
    var claim = desk.claim(article, BOATS);
    Desk.does(
        "mia",
        () ->
            marking.dismiss(claim, version(article, claim), DismissReason.NOT_A_CLAIM, null, null));

    assertThatThrownBy(() -> reconsider(article, claim)).isInstanceOf(Refused.class);
  }

  @Test
  void whatNobodyLookedAtIsListedSentenceBySentence() {
    var article = desk.article("Boats", BOATS + " " + SKY + " Nobody came.");
    var unused = desk.claim(article, BOATS);

    assertThat(untouched(article)).containsExactly("Boats", SKY, "Nobody came.");
    waive(article, SKY);
    assertThat(untouched(article)).containsExactly("Boats", "Nobody came.");
  }

  @Test
  void wordsAreWaivedOverHttpAndBadSpansAreRefused() {
    var article = desk.article("Boats", SKY);
    var text = desk.walk("mia", article).text();
    int start = text.text().indexOf(SKY);
    var path = "/api/v1/articles/" + article + "/claims";

    var waived =
        http.post(
            "mia",
            path,
            Map.of("revision", 1, "start", start, "end", start + SKY.length(), "waive", true));
    var again =
        http.post("mia", path, Map.of("revision", 1, "start", start, "end", 99_999, "waive", true));

    assertThat(waived.status()).isEqualTo(201);
    assertThat(waived.json().path("status").stringValue()).isEqualTo("DISMISSED");
    assertThat(again.status()).isEqualTo(422);
    assertThatThrownBy(() -> waive(article, 5, 5)).isInstanceOf(Invalid.class);
  }

  @Test
  void aDeskThatWantsEveryWordAccountedForIsNotSignedBefore() {
    var article = desk.article("Boats", BOATS, SKY);
    var plan = new DeskPlan("Every word " + UUID.randomUUID(), 50, 0, true, ZoneOffset.UTC, false);
    var strict = Desk.as("ada", () -> desks.open(plan));
    var row = desk.walk("noor", article).article();
    Desk.does(
        "noor",
        () ->
            checks.plan(
                article,
                row.version(),
                new Plan(strict, null, null, row.authors(), false, Set.of(), null)));
    var claim = desk.claim(article, BOATS);
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);

    assertThatThrownBy(() -> sign(article)).isInstanceOf(Refused.class);
    assertThat(Desk.as("ed", () -> checks.openItems(article)))
        .extracting(OpenItem::kind)
        .containsExactly(OpenItem.Kind.NOT_COVERED);

    waive(article, SKY);
    assertThatThrownBy(() -> sign(article)).as("the headline").isInstanceOf(Refused.class);
    waive(article, 0, "Boats".length());
    assertThat(coverage(article).share()).isEqualTo(100);
    sign(article);

    assertThat(desk.walk("ed", article).article().stage()).isEqualTo(ArticleStage.SIGNED_OFF);
  }

  private void sign(UUID article) {
    desk.move(
        "ed", article, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));
  }

  private Coverage coverage(UUID article) {
    return desk.walk("mia", article).coverage();
  }

  private List<String> untouched(UUID article) {
    var walk = desk.walk("mia", article);
    return rows.untouched(walk).stream().map(span -> span.of(walk.text().text())).toList();
  }

  private UUID waive(UUID article, String words) {
    int start = desk.walk("mia", article).text().text().indexOf(words);
    return waive(article, start, start + words.length());
  }

  private UUID waive(UUID article, int start, int end) {
    return Desk.as("mia", () -> marking.waive(article, 1, start, end));
  }

  private void reconsider(UUID article, UUID claim) {
    Desk.does("mia", () -> marking.reconsider(claim, version(article, claim)));
  }

  private long version(UUID article, UUID claim) {
    return desk.walk("mia", article).step(claim).orElseThrow().claim().version();
  }

  private ClaimStatus status(UUID article, UUID claim) {
    return desk.walk("mia", article).step(claim).orElseThrow().claim().status();
  }

  @Test
  void aShareIsRoundedAndNeverSaysAllOrNoneWhereThatIsNotSo() {
    assertThat(new Coverage(312, 93, 0, 0, 219).share()).isEqualTo(30);
    assertThat(new Coverage(1000, 999, 0, 0, 1).share()).isEqualTo(99);
    assertThat(new Coverage(1000, 1, 0, 0, 999).share()).isEqualTo(1);
    assertThat(new Coverage(9, 0, 0, 0, 9).share()).isEqualTo(0);
    assertThat(new Coverage(0, 0, 0, 0, 0).share()).isEqualTo(100);
  }
}
