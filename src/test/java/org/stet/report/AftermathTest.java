package org.stet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Disposition;
import org.stet.review.Finding;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Stage;
import org.stet.review.Stance;
import org.stet.review.Verdict;

/** What a report says of an article that was signed, published, corrected and taken back. */
@DeskTest
class AftermathTest {

  private static final String BERTHS = "The harbour of Ulvsund has 14 berths.";
  private static final String NOBODY = "Nobody had counted them before.";

  @Autowired Desk desk;
  @Autowired Reports reports;
  private UUID article;
  private UUID berths;

  @BeforeEach
  void oneClaimOfTwoSentencesIsChecked() {
    article = desk.article("Berths of Ulvsund", BERTHS, NOBODY);
    berths = desk.claim(article, BERTHS.replace(".", ""));
  }

  @Test
  void aSignatureSpeaksOfTheClaimsThatWereFoundAndCountsTheWordsThatAreInNone() {
    published();
    var coverage = desk.walk("noor", article).coverage();

    var signed = copy(Redaction.INTERNAL).signatures().getFirst().meaning();

    assertThat(coverage.untouched()).isEqualTo(8);
    assertThat(signed)
        .isEqualTo(
            "Signed off: every claim found in it is checked, or accepted by name. 8 of its "
                + coverage.words()
                + " words are in no claim, and nobody said that they need not be.");
  }

  @Test
  void aRetractionIsTheFirstThatReadersAreToldAndItsReasonIsTheHousesOwn() {
    published();
    act(
        ArticleMove.RETRACT,
        new ArticleRequest("A forged letter.", "We withdraw this article.", null, List.of()));

    var note = new String(Desk.as("noor", () -> reports.note(article)).bytes(), UTF_8);

    assertThat(note).contains("We withdraw this article.").doesNotContain("A forged letter");
    assertThat(note.indexOf("We withdraw")).isLessThan(note.indexOf("claim was checked"));
    assertThat(copy(Redaction.PUBLIC).notices())
        .singleElement()
        .satisfies(told -> assertThat(told.text()).isEqualTo("We withdraw this article."));
  }

  @Test
  void aCorrectedArticleNamesBothSignaturesAndWhatWasWrongInPrint() throws Exception {
    published();
    act(ArticleMove.CORRECT, ArticleRequest.because("A reader counted."));
    desk.move("ed", article, berths, Move.REOPEN, MoveRequest.because("A reader counted."));
    found(berths, Disposition.CHANGE, "The harbour of Ulvsund has 15 berths");
    desk.move("ed", article, berths, Move.APPROVE, MoveRequest.EMPTY);
    var unused = desk.draft(article, BERTHS.replace("14", "15"), NOBODY);
    act(
        ArticleMove.SETTLE,
        new ArticleRequest(null, "It has 15 berths, not 14.", "stet", List.of()));

    var front = ReadBack.pdf(export("pdf", Redaction.INTERNAL).bytes());

    assertThat(front.indexOf("It has 15 berths, not 14."))
        .isNotNegative()
        .isLessThan(front.indexOf("claim was checked"));
    assertThat(front).contains("draft 1, by Eva", "the correction:", "draft 2, by Eva");
    assertThat(front).contains("One was put right, after it was published.");
  }

  @Test
  void twoFindingsThatDifferedStandInTheHousesCopyWithWhatTheEditorMadeOfThem() {
    found(berths, Disposition.KEEP, null);
    desk.move("ed", article, berths, Move.ASK_SECOND, MoveRequest.second(desk.id("max")));
    desk.move(
        "max",
        article,
        berths,
        Move.FIND,
        finding(Verdict.MISLEADING, Disposition.CUT, null, "Two are for rowing."));
    desk.move(
        "ed",
        article,
        berths,
        Move.ADJUDICATE,
        MoveRequest.adopting(Finding.Origin.FIRST, "A berth is a berth."));

    var dispute = copy(Redaction.INTERNAL).claims().getFirst().dispute();

    assertThat(dispute.first().by().name()).startsWith("Mia");
    assertThat(dispute.second().rationale()).isEqualTo("Two are for rowing.");
    assertThat(dispute.second().disposition().code()).isEqualTo("CUT");
    assertThat(dispute.decided().by().name()).startsWith("Ed");
    assertThat(dispute.stands().code()).isEqualTo("FIRST");
    assertThat(dispute.reason()).isEqualTo("A berth is a berth.");
    assertThat(copy(Redaction.PARTNER).claims().getFirst().dispute()).isNull();
  }

  @Test
  void whatWasNotCheckedIsNamedToReadersInItsWords() {
    var headline = desk.claim(article, "Berths of Ulvsund");
    found(berths, Disposition.KEEP, null);
    desk.move("ed", article, berths, Move.APPROVE, MoveRequest.EMPTY);
    act(
        ArticleMove.SIGN_OFF,
        ArticleRequest.signing(
            "stet", List.of(new ArticleRequest.Accepted(headline, null, "It only sums it up."))));
    act(ArticleMove.PUBLISH, ArticleRequest.saying("On the site."));

    var note = new String(Desk.as("noor", () -> reports.note(article)).bytes(), UTF_8);

    assertThat(note)
        .contains("What went out without a check", "Berths of Ulvsund")
        .doesNotContain("It only sums it up");
  }

  private void published() {
    found(berths, Disposition.KEEP, null);
    desk.move("ed", article, berths, Move.APPROVE, MoveRequest.EMPTY);
    act(ArticleMove.SIGN_OFF, ArticleRequest.signing("stet", List.of()));
    act(ArticleMove.PUBLISH, ArticleRequest.saying("On the site."));
  }

  private void found(UUID claim, Disposition disposition, String wording) {
    if (desk.review(article, claim).stage() != Stage.CHECKING) {
      desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    }
    desk.evidence("mia", article, claim, Stance.SUPPORTS);
    var verdict = disposition == Disposition.KEEP ? Verdict.SUPPORTED : Verdict.SUPPORTED_WITH_FIX;
    desk.move(
        "mia", article, claim, Move.PROPOSE, finding(verdict, disposition, wording, "Counted."));
  }

  /** Other tests may have found something else of such a claim. */
  private static MoveRequest finding(
      Verdict verdict, Disposition disposition, String wording, String rationale) {
    return new MoveRequest(
        verdict,
        disposition,
        wording,
        rationale,
        LocalDate.of(2026, 3, 1),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "Counted anew.");
  }

  private void act(ArticleMove move, ArticleRequest request) {
    desk.move("eva", article, move, walk -> request);
  }

  private Reports.Ready export(String format, Redaction readers) {
    return Desk.as("noor", () -> reports.export(article, format, readers));
  }

  private ReportModel copy(Redaction readers) {
    return export("json", readers).model();
  }
}
