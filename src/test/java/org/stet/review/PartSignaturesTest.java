package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.accounts.Tokens;
import org.stet.article.Author;
import org.stet.article.DeskPlan;
import org.stet.article.Desks;
import org.stet.article.PartKind;
import org.stet.article.Plan;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditEntry;
import org.stet.claim.ClaimStatus;
import org.stet.people.Actor;
import org.stet.people.Invalid;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;

/** Headline, captions and body are signed by different people at different times. */
@DeskTest
@Import(HttpDesk.class)
class PartSignaturesTest {

  private static final String DEAD = "At least 212 people have been killed";

  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired PartSignatures parts;
  @Autowired Marking marking;
  @Autowired Turns turns;
  @Autowired ArticleChecks checks;
  @Autowired Desks desks;
  @Autowired Tokens tokens;
  @Autowired AuditEntries entries;

  private UUID claim = new UUID(0, 0);

  @Test
  void twoEditorsSignTwoPartsAndTheTrailTellsOfEach() {
    var article = checked();

    sign("ed", article, PartKind.HEADLINE);
    sign("eva", article, PartKind.BODY);

    assertThat(signatures(article))
        .extracting(Signature::part, Signature::signedBy, Signature::stands)
        .containsExactly(
            tuple(PartKind.HEADLINE, desk.id("ed"), true),
            tuple(PartKind.BODY, desk.id("eva"), true));
    assertThat(told(article, "PART_SIGNED"))
        .extracting(entry -> entry.marks().get("part"))
        .containsExactlyInAnyOrder("HEADLINE", "BODY");
    assertThat(desk.walk("mia", article).article().stage().name()).isEqualTo("CHECKING");
  }

  @Test
  void aPartWaitsForItsOwnClaimsAndNoOthers() {
    var article = desk.article("Flood kills 212", DEAD + ".");
    claim = desk.claim(article, DEAD);

    assertThatThrownBy(() -> sign("ed", article, PartKind.BODY))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Claim 1 has no approved verdict.");
    sign("ed", article, PartKind.HEADLINE);

    assertThat(signatures(article)).extracting(Signature::part).containsExactly(PartKind.HEADLINE);
    assertThat(Desk.as("ed", () -> parts.openItems(article)))
        .containsOnlyKeys(PartKind.HEADLINE, PartKind.BODY)
        .containsEntry(PartKind.HEADLINE, List.of());
  }

  @Test
  void whoeverSignsIsPresentIsAnEditorAndDidNotWriteIt() {
    var article = checked();
    var byEva = desk.articleBy("eva", "Flood kills 212", DEAD + ".");
    desk.claim(byEva, DEAD);
    long version = version(article);

    assertThatThrownBy(() -> sign("mia", article, PartKind.HEADLINE)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> sign("eva", byEva, PartKind.HEADLINE))
        .hasMessageContaining("You wrote this article");
    assertThatThrownBy(
            () -> Desk.does("ed", () -> parts.sign(article, version, PartKind.HEADLINE, "wrong")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("This is not your password.");
    assertThatThrownBy(() ->
            Desk.does("ed", () -> parts.sign(article, version - 1, PartKind.HEADLINE, "stet")))
        .isInstanceOf(SomebodyWasFaster.class);
    assertThatThrownBy(() -> sign("ed", article, PartKind.CAPTION)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> sign("ed", article, PartKind.BYLINE)).isInstanceOf(Invalid.class);

    assertThat(signatures(article)).isEmpty();
  }

  @Test
  void whatStandsIsNotSignedAgain() {
    var article = checked();
    sign("ed", article, PartKind.HEADLINE);

    assertThatThrownBy(() -> sign("eva", article, PartKind.HEADLINE))
        .hasMessageContaining("has signed this part");

    assertThat(signatures(article)).hasSize(1);
  }

  @Test
  void aDraftLetsTheSignatureFallWhoseWordsItChanges() {
    var article = checked();
    sign("ed", article, PartKind.HEADLINE);
    sign("ed", article, PartKind.BODY);

    var outcome = desk.draft(article, DEAD + ".", "It rained for three days.");

    assertThat(outcome.partsUnsigned()).isEqualTo(1);
    assertThat(standing(article)).containsExactly(PartKind.HEADLINE);
    assertThat(fallen(article, PartKind.BODY).because())
        .isEqualTo(Signature.Fall.Because.WORDS_CHANGED);
    assertThat(told(article, "PART_SIGNATURE_VOID"))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.actor()).isEqualTo(Actor.SYSTEM_ID);
          assertThat(entry.marks()).containsEntry("part", "BODY");
        });
  }

  @Test
  void whatStetSuggestsTakesNoSignatureAwayAndWhoeverAcceptsItDoes() {
    var article = checked();
    sign("ed", article, PartKind.HEADLINE);
    var unused = desk.draft(article, DEAD + ".", "It rained for three days.");
    var suggested =
        desk.walk("mia", article).steps().stream()
            .map(Walk.Step::claim)
            .filter(one -> one.status() == ClaimStatus.SUGGESTED)
            .filter(one -> one.quote().equals("Flood kills 212"))
            .findFirst()
            .orElseThrow();
    var before = standing(article);

    Desk.does("mia", () -> marking.accept(suggested.id(), null));

    assertThat(before).containsExactly(PartKind.HEADLINE);
    assertThat(standing(article)).isEmpty();
  }

  @Test
  void aReopenedClaimLetsTheSignatureOfItsPartFall() {
    var article = checked();
    sign("ed", article, PartKind.HEADLINE);
    sign("ed", article, PartKind.BODY);

    desk.move("ed", article, claim, Move.REOPEN, MoveRequest.because("A new report."));

    assertThat(standing(article)).containsExactly(PartKind.HEADLINE);
    assertThat(fallen(article, PartKind.BODY))
        .isEqualTo(new Signature.Fall(Signature.Fall.Because.OPEN_AGAIN, 1, null, null));
  }

  @Test
  void aClaimThatIsMarkedInItLetsItFallAndOneElsewhereDoesNot() {
    var article = checked();
    sign("ed", article, PartKind.HEADLINE);
    sign("ed", article, PartKind.BODY);

    desk.claim(article, "Flood kills 212");

    assertThat(standing(article)).containsExactly(PartKind.BODY);
    assertThat(fallen(article, PartKind.HEADLINE).over()).isEqualTo(2);
  }

  @Test
  void anotherKindForAPartLetsBothSignaturesFall() {
    var article = desk.article("Flood kills 212", DEAD + ".", "A bridge in the rain.");
    claim = desk.claim(article, DEAD);
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
    sign("ed", article, PartKind.HEADLINE);
    sign("ed", article, PartKind.BODY);
    long version = version(article);

    Desk.does("mia", () -> marking.relabel(article, version, 3, PartKind.CAPTION));

    assertThat(standing(article)).containsExactly(PartKind.HEADLINE);
    sign("ed", article, PartKind.CAPTION);
    assertThat(standing(article)).containsExactly(PartKind.HEADLINE, PartKind.CAPTION);
  }

  @Test
  void whoseSignatureFellHearsOfItUntilThePartIsSignedAgain() {
    var article = checked();
    sign("ed", article, PartKind.HEADLINE);
    sign("ed", article, PartKind.BODY);
    assertThat(fallenFor("ed", article)).isEmpty();

    var unused = desk.draft(article, DEAD + ".", "Everybody hopes.");

    assertThat(fallenFor("ed", article)).containsExactly(PartKind.BODY);
    assertThat(fallenFor("eva", article)).isEmpty();
    assertThat(fallenFor("mia", article)).isEmpty();
    sign("eva", article, PartKind.BODY);
    assertThat(fallenFor("ed", article)).isEmpty();
    takeBack("eva", article, "It promises too much.");
    assertThat(fallenFor("ed", article)).as("somebody took it back, with a reason").isEmpty();
  }

  @Test
  void aPartThatIsGoneWaitsForNobodysSignature() {
    var article = desk.article("Flood kills 212", DEAD + ".", "A bridge in the rain.");
    claim = desk.claim(article, DEAD);
    long version = version(article);
    Desk.does("mia", () -> marking.relabel(article, version, 3, PartKind.CAPTION));
    sign("ed", article, PartKind.HEADLINE);
    sign("ed", article, PartKind.CAPTION);

    var unused = desk.draft(article, DEAD + ".");

    assertThat(standing(article)).containsExactly(PartKind.HEADLINE);
    assertThat(fallenFor("ed", article)).isEmpty();
  }

  @Test
  void whoseSignatureStandsBecomesNoAuthor() {
    var part = checked();
    var whole = checked();
    sign("eva", part, PartKind.HEADLINE);
    desk.move(
        "eva", whole, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));

    assertThatThrownBy(() -> writtenAlsoBy("eva", part))
        .hasMessageContaining("Eva has signed this article or a part of it");
    assertThatThrownBy(() -> writtenAlsoBy("eva", whole))
        .hasMessageContaining("Eva has signed this article or a part of it");
    takeBack("ed", part, "Eva wrote half of it.");
    writtenAlsoBy("eva", part);

    assertThat(desk.walk("noor", part).article().isAuthor(desk.id("eva"))).isTrue();
    assertThat(desk.walk("noor", whole).article().isAuthor(desk.id("eva"))).isFalse();
  }

  @Test
  void anotherDeskThatWantsAllWordsAccountedForIsNoticedAtOnce() {
    var article = checked();
    sign("ed", article, PartKind.HEADLINE);
    sign("ed", article, PartKind.BODY);
    var strict = "Strict " + UUID.randomUUID();
    var covered = DeskPlan.of(strict, 50, 0, Set.of(), true, "Europe/Berlin", false);
    var other = Desk.as("ada", () -> desks.open(covered));
    var row = desk.walk("noor", article).article();
    var named = Set.of(desk.id("ed"));
    var plan = new Plan(other, null, null, row.authors(), true, named, null);

    Desk.does("noor", () -> checks.plan(article, row.version(), plan));

    assertThat(Desk.as("ed", () -> desk.walk("ed", article).signatures()))
        .filteredOn(Signature::stands)
        .extracting(Signature::part)
        .containsExactly(PartKind.BODY);
    assertThat(told(article, "PART_SIGNATURE_VOID"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.actor()).isEqualTo(Actor.SYSTEM_ID));
  }

  private void writtenAlsoBy(String editor, UUID article) {
    var row = desk.walk("noor", article).article();
    var authors = new ArrayList<>(row.authors());
    authors.add(new Author(desk.id(editor), "Eva", true));
    var plan = new Plan(row.desk(), null, null, authors, false, Set.of(), null);
    Desk.does("noor", () -> checks.plan(article, row.version(), plan));
  }

  private List<PartKind> fallenFor(String who, UUID article) {
    return Desk.as(who, () -> turns.fallen()).stream()
        .filter(fallen -> fallen.article().id().equals(article))
        .flatMap(fallen -> fallen.parts().stream())
        .toList();
  }

  @Test
  void anotherEditorTakesItBackForAReasonAndItIsSignedAnew() {
    var article = checked();
    sign("ed", article, PartKind.HEADLINE);

    assertThatThrownBy(() -> takeBack("eva", article, " ")).isInstanceOf(Refused.class);
    takeBack("eva", article, "It promises too much.");
    sign("eva", article, PartKind.HEADLINE);

    assertThat(signatures(article)).extracting(Signature::stands).containsExactly(false, true);
    assertThat(signatures(article).getFirst().fall())
        .isEqualTo(Signature.Fall.takenBack(desk.id("eva"), "It promises too much."));
    assertThat(told(article, "PART_SIGNATURE_VOID"))
        .singleElement()
        .satisfies(
            entry -> assertThat(entry.notes()).containsEntry("reason", "It promises too much."));
    takeBack("ed", article, "Once more.");
    assertThatThrownBy(() -> takeBack("ed", article, "Once more."))
        .hasMessageContaining("No signature stands");
  }

  @Test
  void theWholeIsSignedWithoutThemAndLeavesThemWhereTheyAre() {
    var article = checked();
    sign("eva", article, PartKind.BODY);

    desk.move(
        "ed", article, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));
    assertThatThrownBy(() -> takeBack("ed", article, "Too late."))
        .hasMessageContaining("This can’t be done now");
    desk.move("ed", article, ArticleMove.UNSIGN, walk -> ArticleRequest.because("A late doubt."));

    assertThat(standing(article)).containsExactly(PartKind.BODY);
    assertThat(desk.walk("mia", article).signatures())
        .extracting(Signature::meaning)
        .containsExactly(Signature.Meaning.PART_SIGNED, Signature.Meaning.SIGNED_OFF);
  }

  @Test
  void overHttpItIsSignedReadAndTakenBack() {
    var article = checked();
    var moves = "/api/v1/articles/" + article + "/moves";

    var signed =
        http.post(
            "ed",
            moves,
            Map.of(
                "move",
                "SIGN_PART",
                "version",
                version(article),
                "part",
                "BODY",
                "password",
                "stet"));
    var back =
        http.post(
            "eva",
            moves,
            Map.of(
                "move",
                "UNSIGN_PART",
                "version",
                version(article),
                "part",
                "BODY",
                "reason",
                "Not yet."));

    assertThat(signed.status()).isEqualTo(200);
    var line = signed.json().get("partByPart").get(1).get("signature");
    assertThat(line.get("by").asString()).isEqualTo("ed");
    assertThat(line.get("voidSince").isNull()).isTrue();
    assertThat(back.status()).isEqualTo(200);
    var fell = back.json().get("signatures").get(0).get("fell");
    assertThat(fell.get("because").asString()).isEqualTo("TAKEN_BACK");
    assertThat(fell.get("by").asString()).isEqualTo("eva");
    assertThat(fell.get("reason").asString()).isEqualTo("Not yet.");
  }

  @Test
  void aTokenSignsNoPartAndOnlyAnEditorTakesASignatureBack() {
    var article = checked();
    sign("ed", article, PartKind.HEADLINE);
    var moves = "/api/v1/articles/" + article + "/moves";
    var token = Desk.as("ed", () -> tokens.make("CMS", true, 7));

    var byToken =
        http.withToken(
            token,
            HttpMethod.POST,
            moves,
            Map.of(
                "move",
                "SIGN_PART",
                "version",
                version(article),
                "part",
                "BODY",
                "password",
                "stet"));
    var byChecker =
        http.post(
            "mia",
            moves,
            Map.of(
                "move",
                "UNSIGN_PART",
                "version",
                version(article),
                "part",
                "HEADLINE",
                "reason",
                "Not yet."));

    assertThat(byToken.status()).isEqualTo(403);
    assertThat(byToken.text("detail")).matches("[A-Z].*\\.");
    assertThat(byChecker.status()).isEqualTo(403);
    assertThat(standing(article)).containsExactly(PartKind.HEADLINE);
  }

  @Test
  void whoHandsADraftInOverHttpIsToldWhichSignaturesItCosts() {
    var part = checked();
    sign("ed", part, PartKind.BODY);
    sign("ed", part, PartKind.HEADLINE);
    var whole = checked();
    desk.move("ed", whole, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));
    var draft = Map.of("revision", 1, "text", "Flood kills 212\n\n" + DEAD + ".\n\nIt rains.");

    var ofPart = http.post("rosa", "/api/v1/articles/" + part + "/revisions", draft);
    var ofWhole = http.post("rosa", "/api/v1/articles/" + whole + "/revisions", draft);

    assertThat(ofPart.status()).isEqualTo(201);
    assertThat(ofPart.json().get("unsigned").asBoolean()).isFalse();
    assertThat(ofPart.json().get("partsUnsigned").asInt()).isEqualTo(1);
    assertThat(ofWhole.json().get("unsigned").asBoolean()).isTrue();
    assertThat(ofWhole.json().get("partsUnsigned").asInt()).isZero();
  }

  /** An article by Rosa, its one claim in the body approved. */
  private UUID checked() {
    var article = desk.article("Flood kills 212", DEAD + ".");
    claim = desk.claim(article, DEAD);
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
    return article;
  }

  private void sign(String editor, UUID article, PartKind kind) {
    long version = version(article);
    Desk.does(editor, () -> parts.sign(article, version, kind, "stet"));
  }

  private void takeBack(String editor, UUID article, String reason) {
    long version = version(article);
    Desk.does(editor, () -> parts.takeBack(article, version, PartKind.HEADLINE, reason));
  }

  private long version(UUID article) {
    return desk.walk("noor", article).article().version();
  }

  private List<Signature> signatures(UUID article) {
    return desk.walk("mia", article).signatures();
  }

  private List<PartKind> standing(UUID article) {
    return signatures(article).stream().filter(Signature::stands).map(Signature::part).toList();
  }

  private Signature.Fall fallen(UUID article, PartKind kind) {
    return signatures(article).stream()
        .filter(signature -> signature.part() == kind)
        .map(Signature::fall)
        .findFirst()
        .orElseThrow();
  }

  private List<AuditEntry> told(UUID article, String act) {
    return entries.timeline(article, 500).stream()
        .filter(entry -> entry.act().equals(act))
        .toList();
  }
}
