package org.stet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.claim.ClaimStatus;
import org.stet.report.ReportModel.Change;
import org.stet.report.ReportModel.Leaf;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Disposition;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Stance;
import org.stet.review.Verdict;

/** What a report says of words that the check changed, from the first verdict to the signature. */
@DeskTest
class ChangedWordsTest {

  private static final String FIVE = "The convoys came five days after the river broke its banks.";
  private static final String SIX = "The convoys came six days after the river broke its banks.";
  private static final String LARGEST = "It was the largest evacuation that the country ever saw.";
  private static final String BAKER = "In Mirov a baker was clearing mud from his shop.";

  @Autowired Desk desk;
  @Autowired Reports reports;
  private UUID article;
  private UUID days;
  private UUID largest;

  @BeforeEach
  void oneFindingAsksForOtherWordsAndOneForNone() {
    article = desk.article("Convoys reach the valley", FIVE, LARGEST, BAKER);
    days = desk.claim(article, "five days after the river broke its banks");
    largest = desk.claim(article, LARGEST);
    approved(
        days,
        Stance.SUPPORTS,
        MoveRequest.finding(
            Verdict.SUPPORTED_WITH_FIX,
            Disposition.CHANGE,
            "six days after the river broke its banks",
            "The river broke its banks on the fifteenth.",
            null,
            null));
    approved(
        largest,
        Stance.UNDERMINES,
        MoveRequest.finding(
            Verdict.REFUTED, Disposition.CUT, null, "That of 1997 was larger.", null, null));
  }

  @Test
  void beforeTheNextDraftNothingIsChanged() {
    var report = report();

    assertThat(report.bottomLine().changed()).isZero();
    assertThat(report.changes()).extracting(Change::result).containsOnlyNulls();
    assertThat(change(report, days).original())
        .isEqualTo("five days after the river broke its banks");
  }

  @Test
  void whatWasChangedIsToldInTheWordsBeforeAndAfter() {
    var draft = desk.draft(article, SIX, LARGEST, BAKER);

    var report = report();

    var change = change(report, days);
    assertThat(draft.fixApplied()).isEqualTo(1);
    assertThat(change.original()).isEqualTo("five days after the river broke its banks");
    assertThat(change.suggested()).isEqualTo("six days after the river broke its banks");
    assertThat(change.result()).isEqualTo("six days after the river broke its banks");
    assertThat(report.bottomLine().changed()).isEqualTo(1);
    assertThat(report.bottomLine().sentence()).contains("One was put right.");
  }

  @Test
  void aClaimThatTheNextDraftCutIsToldAsCut() {
    var draft = desk.draft(article, SIX, BAKER);
    desk.move(
        "eva", article, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));

    var report = report();

    assertThat(draft.cut()).isEqualTo(1);
    assertThat(desk.walk("noor", article).step(largest).orElseThrow().claim().status())
        .isEqualTo(ClaimStatus.CUT);
    assertThat(change(report, largest).original()).isEqualTo(LARGEST);
    assertThat(change(report, largest).result()).isEmpty();
    assertThat(report.claims()).hasSize(1);
    assertThat(report.gone()).hasSize(1);
    assertThat(report.gone().getFirst().quote()).isEqualTo(LARGEST);
    assertThat(report.gone().getFirst().verdict()).isNotNull();
    assertThat(report.bottomLine().changed()).isEqualTo(2);
    assertThat(report.bottomLine().sentence())
        .isEqualTo("The one claim was checked. One was put right. One was cut.");
    assertThat(report.verification().leaves()).extracting(Leaf::claim).containsOnly(1, 2);
    assertThat(report.head().signedAt()).isNotNull();
  }

  @Test
  void otherWordsThanThoseSuggestedAreToldOnceAnEditorConfirmedThem() {
    var unused = desk.draft(article, FIVE.replace("five days", "nearly six days"), LARGEST, BAKER);
    desk.move("ed", article, days, Move.CONFIRM, MoveRequest.EMPTY);

    var report = report();

    var change = change(report, days);
    assertThat(report.bottomLine().sentence())
        .contains("One was changed in other words than the check asked for, and confirmed.")
        .doesNotContain("put right");
    assertThat(change.original()).isEqualTo("five days after the river broke its banks");
    assertThat(change.suggested()).isEqualTo("six days after the river broke its banks");
    assertThat(change.result()).isEqualTo("nearly six days after the river broke its banks");
  }

  @Test
  void whatTheAuthorChangedUnaskedIsNoChangeOfTheCheck() {
    var baker = letStand("In Mirov a baker was clearing mud", "In Mirov a baker cleared mud");
    var unused = desk.draft(article, FIVE, LARGEST, BAKER.replace("a baker", "the last baker"));
    desk.move("ed", article, baker, Move.CONFIRM, MoveRequest.EMPTY);

    var report = report();

    var change = change(report, baker);
    assertThat(change.suggested()).isEqualTo("In Mirov a baker cleared mud");
    assertThat(change.original()).isEqualTo("In Mirov a baker was clearing mud");
    assertThat(change.result()).isEqualTo(change.original());
    assertThat(report.claims().getLast().quote())
        .isEqualTo("In Mirov the last baker was clearing mud");
    assertThat(report.bottomLine().changed()).isZero();
    assertThat(report.bottomLine().sentence()).doesNotContain("changed.", "put right", "cut");

    var gone = desk.draft(article, FIVE, LARGEST, "Nobody knows when the shops will open.");
    assertThat(gone.cut()).isEqualTo(1);
    assertThat(report().bottomLine().changed()).isZero();
  }

  @Test
  void whatWasLetStandCountsAsChangedOnceTheAuthorFollowsTheCheckerAfterAll() {
    var baker = letStand("In Mirov a baker was clearing mud", "In Mirov a baker cleared mud");
    var unused =
        desk.draft(article, FIVE, LARGEST, BAKER.replace("was clearing mud", "cleared mud"));
    desk.move("ed", article, baker, Move.CONFIRM, MoveRequest.EMPTY);

    var report = report();

    assertThat(change(report, baker).result()).isEqualTo("In Mirov a baker cleared mud");
    assertThat(report.bottomLine().sentence()).contains("One was changed.");
  }

  /** A checker asked for other words, and an editor let those of the author stand. */
  private UUID letStand(String words, String instead) {
    var claim = desk.claim(article, words);
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    var unused = desk.evidence("mia", article, claim, Stance.SUPPORTS);
    desk.move(
        "mia",
        article,
        claim,
        Move.PROPOSE,
        MoveRequest.finding(
            Verdict.SUPPORTED_WITH_FIX, Disposition.CHANGE, instead, "Shorter.", null, null));
    desk.move(
        "eva",
        article,
        claim,
        Move.OVERRULE,
        MoveRequest.overruling(null, Disposition.STET, null, "It reads well."));
    return claim;
  }

  @Test
  void readersAreToldNoVerdictOnWordsThatWerePutRight() {
    var unused = desk.draft(article, SIX, BAKER);
    desk.move(
        "eva", article, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));
    desk.move("eva", article, ArticleMove.PUBLISH, walk -> ArticleRequest.saying("page 1"));

    var whole = report().claims().getFirst();
    var open = Desk.as("noor", () -> reports.export(article, "jsonld", Redaction.PUBLIC));
    var note = new String(Desk.as("noor", () -> reports.note(article)).bytes(), UTF_8);

    assertThat(whole.fixed()).isTrue();
    assertThat(whole.judged()).isEqualTo("five days after the river broke its banks");
    assertThat(whole.quote()).isEqualTo("six days after the river broke its banks");
    var claim = open.model().claims().getFirst();
    assertThat(claim.fixed()).isTrue();
    assertThat(claim.quote()).isEqualTo("six days after the river broke its banks");
    assertThat(claim.verdict()).isNull();
    assertThat(claim.judged()).isNull();
    assertThat(open.model().bottomLine().sentence())
        .isEqualTo("The one claim was checked. One was put right.");
    assertThat(new String(open.bytes(), UTF_8)).doesNotContain("ClaimReview", "five days");
    assertThat(note)
        .contains("six days after the river", "<strong>Put right</strong>")
        .doesNotContain("five days", "Accurate");
  }

  private void approved(UUID claim, Stance stance, MoveRequest finding) {
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    var unused = desk.evidence("mia", article, claim, stance);
    desk.move("mia", article, claim, Move.PROPOSE, finding);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
  }

  private ReportModel report() {
    return Desk.as("noor", () -> reports.export(article, "json", Redaction.INTERNAL)).model();
  }

  private Change change(ReportModel report, UUID claim) {
    int number = desk.walk("noor", article).step(claim).orElseThrow().claim().number();
    return report.changes().stream()
        .filter(change -> change.claim() == number)
        .findFirst()
        .orElseThrow();
  }
}
