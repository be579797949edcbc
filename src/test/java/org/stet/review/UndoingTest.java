package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.audit.Telling;
import org.stet.claim.Amendment;
import org.stet.claim.ClaimStatus;
import org.stet.claim.DismissReason;
import org.stet.claim.Intake;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;

@DeskTest
class UndoingTest {

  private static final String CLAIM = "The ferry sails twice a day";

  @Autowired Desk desk;
  @Autowired Intake intake;
  @Autowired Marking marking;
  @Autowired Reviews reviews;
  @Autowired Captures captures;
  @Autowired Undoing undoing;
  @Autowired Histories histories;

  private UUID article = new UUID(0, 0);
  private UUID claim = article;

  @BeforeEach
  void anArticleWithAClaim() {
    article = desk.article("The ferry of Holm", CLAIM + ". It has 64 seats and one deck.");
    claim = desk.claim(article, CLAIM);
  }

  @Test
  void aClaimThatWasTakenIsReleased() {
    var done = doing("mia", WayBack.TAKE, () -> move("mia", Move.TAKE, MoveRequest.EMPTY));

    undo("mia", done.orElseThrow());

    assertThat(review().stage()).isEqualTo(Stage.TO_CHECK);
    assertThat(review().assignee()).isNull();
    assertThat(told()).anyMatch(act -> act.equals("REVIEW_RELEASED"));
  }

  @Test
  void aReleasedClaimGoesBackToWhomItWasTakenFrom() {
    move("mia", Move.TAKE, MoveRequest.EMPTY);

    undo("noor", byNoor(WayBack.RELEASE, Move.RELEASE, MoveRequest.EMPTY));

    assertThat(review().assignee()).isEqualTo(desk.id("mia"));
    assertThat(review().stage()).isEqualTo(Stage.CHECKING);
  }

  @Test
  void anAssignmentGoesBackToWhoHadIt() {
    move("mia", Move.TAKE, MoveRequest.EMPTY);

    undo("noor", byNoor(WayBack.ASSIGN, Move.ASSIGN, MoveRequest.assigning(desk.id("max"))));

    assertThat(review().assignee()).isEqualTo(desk.id("mia"));
  }

  @Test
  void aProposalIsWithdrawnAndAWithdrawalProposedAgain() {
    move("mia", Move.TAKE, MoveRequest.EMPTY);
    desk.evidence("mia", article, claim, Stance.SUPPORTS);
    var proposed = doing("mia", WayBack.PROPOSE, () -> move("mia", Move.PROPOSE, Desk.accurate()));
    undo("mia", proposed.orElseThrow());
    assertThat(review().stage()).isEqualTo(Stage.CHECKING);

    move("mia", Move.PROPOSE, Desk.accurate());
    var withdrawn =
        doing("mia", WayBack.WITHDRAW, () -> move("mia", Move.WITHDRAW, MoveRequest.EMPTY));
    undo("mia", withdrawn.orElseThrow());

    assertThat(review().verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(review().finding().rationale()).isEqualTo(Desk.accurate().rationale());
  }

  @Test
  void theWayBackIsClosedOnceSomebodyActed() {
    move("mia", Move.TAKE, MoveRequest.EMPTY);
    desk.evidence("mia", article, claim, Stance.SUPPORTS);
    var done = doing("mia", WayBack.PROPOSE, () -> move("mia", Move.PROPOSE, Desk.accurate()));
    move("ed", Move.APPROVE, MoveRequest.EMPTY);

    assertThatThrownBy(() -> undo("mia", done.orElseThrow()))
        .isInstanceOfSatisfying(
            SomebodyWasFaster.class, faster -> assertThat(faster.who()).isEqualTo(desk.id("ed")));
    assertThat(review().stage()).isEqualTo(Stage.APPROVED);
  }

  @Test
  void evidenceThatWasAddedIsWithdrawnAndWithdrawnEvidenceCountsAgain() {
    move("mia", Move.TAKE, MoveRequest.EMPTY);
    var added =
        doing(
            "mia",
            WayBack.ADD_EVIDENCE,
            () -> desk.evidence("mia", article, claim, Stance.SUPPORTS));
    undo("mia", added.orElseThrow());
    assertThat(review().countingEvidence()).isEmpty();

    var piece = desk.evidence("mia", article, claim, Stance.CONTEXT);
    var before = review();
    var withdrawn =
        doing(
            "mia",
            WayBack.WITHDRAW_EVIDENCE,
            () ->
                Desk.does(
                    "mia",
                    () -> reviews.withdrawEvidence(before.id(), before.version(), piece, "Old.")));
    undo("mia", withdrawn.orElseThrow());

    assertThat(review().countingEvidence()).extracting(Evidence::id).containsExactly(piece);
    assertThat(told()).contains("EVIDENCE_RESTORED");
  }

  @Test
  void correctedEvidenceTakesThePlaceOfWhatWasWrong() {
    move("mia", Move.TAKE, MoveRequest.EMPTY);
    var wrong = desk.evidence("mia", article, claim, Stance.SUPPORTS);
    var before = review();
    var first = before.evidence().getFirst();
    var entered = NewEvidence.again(first).adapted(Stance.CONTEXT, "p. 3", "64 seats");

    var better =
        Desk.as(
            "mia",
            () ->
                reviews.correctEvidence(
                    before.id(), before.version(), wrong, entered, "It is page 3."));

    assertThat(review().countingEvidence())
        .singleElement()
        .satisfies(piece -> {
          assertThat(piece.id()).isEqualTo(better);
          assertThat(piece.sourceId()).isEqualTo(first.sourceId());
          assertThat(piece.locator()).isEqualTo("p. 3");
          assertThat(piece.stance()).isEqualTo(Stance.CONTEXT);
        });
    assertThat(review().evidence())
        .filteredOn(piece -> !piece.counts())
        .extracting(Evidence::id, Evidence::withdrawnWhy)
        .containsExactly(tuple(wrong, "It is page 3."));
    assertThat(told()).contains("EVIDENCE_CORRECTED");
    assertThatThrownBy(() ->
            Desk.as(
                "mia",
                () ->
                    reviews.correctEvidence(
                        before.id(), review().version(), wrong, entered, "Again.")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aCopyStaysWithItsSource() {
    move("mia", Move.TAKE, MoveRequest.EMPTY);
    var page = captures.page("<p>The ferry has 64 seats and one deck.</p>", null);
    var first = Desk.aPrimarySource(Stance.SUPPORTS);
    var wrong =
        added(
            new NewEvidence(first.source(), true, "p. 1", "64 seats", Stance.SUPPORTS, null, page));
    assertThat(piece(wrong).file().quoteFound()).isTrue();

    var same = NewEvidence.again(piece(wrong)).adapted(Stance.SUPPORTS, "p. 2", "one deck");
    var better = corrected(wrong, same);
    var elsewhere = corrected(better, register());

    assertThat(piece(better).file().sha256()).isEqualTo(piece(wrong).file().sha256());
    assertThat(piece(better).file().quoteFound()).isNull();
    assertThat(piece(elsewhere).file()).isNull();
  }

  private static NewEvidence register() {
    return new NewEvidence(
        SourceKind.DOCUMENT,
        "The register",
        null,
        null,
        false,
        true,
        "p. 9",
        null,
        Stance.CONTEXT,
        null);
  }

  private UUID added(NewEvidence entered) {
    return Desk.as("mia", () -> reviews.addEvidence(review().id(), review().version(), entered));
  }

  private UUID corrected(UUID wrong, NewEvidence entered) {
    return Desk.as(
        "mia",
        () ->
            reviews.correctEvidence(
                review().id(), review().version(), wrong, entered, "It was wrong."));
  }

  private Evidence piece(UUID id) {
    return review().evidence().stream()
        .filter(piece -> piece.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nobodyElsePutsWithdrawnEvidenceBack() {
    move("mia", Move.TAKE, MoveRequest.EMPTY);
    var piece = desk.evidence("mia", article, claim, Stance.CONTEXT);
    var before = review();
    Desk.does(
        "mia",
        () -> reviews.withdrawEvidence(before.id(), before.version(), piece, "Out of date."));
    move("noor", Move.ASSIGN, MoveRequest.assigning(desk.id("max")));
    var now = review();

    assertThatThrownBy(
            () -> Desk.does("max", () -> reviews.restoreEvidence(now.id(), now.version(), piece)))
        .isInstanceOf(Refused.class);
    assertThat(review().countingEvidence()).isEmpty();
  }

  @Test
  void anAcceptedSuggestionIsToBeDecidedAgainUntilSomebodyBegins() {
    var suggested = suggestion();
    var done = doing("ed", WayBack.ACCEPT, suggested, () -> accept("ed", suggested));
    undo("ed", done.orElseThrow());
    assertThat(status(suggested)).isEqualTo(ClaimStatus.SUGGESTED);

    var again = doing("ed", WayBack.ACCEPT, suggested, () -> accept("ed", suggested));
    desk.move("max", article, suggested, Move.TAKE, MoveRequest.EMPTY);

    assertThatThrownBy(() -> undo("ed", again.orElseThrow()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("begun");
    assertThat(status(suggested)).isEqualTo(ClaimStatus.ACCEPTED);
  }

  @Test
  void aSuggestionWhoseAcceptanceIsUndoneIsOneLikeAnyOtherAndIsAcceptedAgain() {
    var suggested = suggestion();
    var done = doing("ed", WayBack.ACCEPT, suggested, () -> accept("ed", suggested));

    undo("ed", done.orElseThrow());

    assertThat(desk.walk("ed", article).step(suggested).orElseThrow().review()).isNull();
    accept("ed", suggested);
    assertThat(desk.review(article, suggested).stage()).isEqualTo(Stage.TO_CHECK);
  }

  @Test
  void whatWasAcceptedAndTakenAtOnceGoesBackAtOnce() {
    var suggested = suggestion();
    var done =
        doing(
            "mia",
            WayBack.ACCEPT_TAKE,
            suggested,
            () -> {
              Desk.does("mia", () -> marking.acceptForOneself(suggested, null));
              desk.move("mia", article, suggested, Move.TAKE, MoveRequest.EMPTY);
            });

    undo("mia", done.orElseThrow());

    var step = desk.walk("mia", article).step(suggested).orElseThrow();
    assertThat(step.claim().status()).isEqualTo(ClaimStatus.SUGGESTED);
    assertThat(step.review()).isNull();
  }

  @Test
  void ofTwoMovesBackNoneIsMadeWhereTheSecondIsRefused() {
    var suggested = suggestion();
    var done =
        doing(
            "mia",
            WayBack.ACCEPT_TAKE,
            suggested,
            () -> {
              Desk.does("mia", () -> marking.acceptForOneself(suggested, null));
              desk.move("mia", article, suggested, Move.TAKE, MoveRequest.EMPTY);
            });
    desk.note("max", article, suggested, "I have looked already.");

    assertThatThrownBy(() -> undo("mia", done.orElseThrow())).isInstanceOf(Refused.class);

    assertThat(desk.review(article, suggested).stage()).isEqualTo(Stage.CHECKING);
  }

  @Test
  void aDismissalIsTakenBackWhereverItCameFrom() {
    var suggested = suggestion();
    var dismissed = doing("mia", WayBack.DISMISS, suggested, () -> dismiss("mia", suggested));
    undo("mia", dismissed.orElseThrow());
    assertThat(status(suggested)).isEqualTo(ClaimStatus.SUGGESTED);

    var accepted = doing("mia", WayBack.DISMISS, () -> dismiss("mia", claim));
    undo("mia", accepted.orElseThrow());

    assertThat(status(claim)).isEqualTo(ClaimStatus.ACCEPTED);
    assertThat(review().stage()).isEqualTo(Stage.TO_CHECK);
  }

  @Test
  void aStatementIsWhatItWasBefore() {
    amend(Amendment.restating("The ferry of Holm sails twice a day.", "", ""));
    var done =
        doing("mia", WayBack.RESTATE, () -> amend(Amendment.restating("Something else.", "", "")));

    undo("mia", done.orElseThrow());

    assertThat(desk.walk("mia", article).step(claim).orElseThrow().claim().statement())
        .isEqualTo("The ferry of Holm sails twice a day.");
  }

  @Test
  void aSplitClaimIsOneAgainAndWhatStoodWithinItStays() {
    var within = desk.claim(article, CLAIM.substring(0, CLAIM.indexOf(' ', 4)));
    var start = desk.walk("mia", article).step(claim).orElseThrow().claim().anchor().start();
    var version = desk.walk("mia", article).step(claim).orElseThrow().claim().version();
    var done =
        doing(
            "mia",
            WayBack.SPLIT,
            () -> Desk.as("mia", () -> marking.split(claim, version, List.of(start + 9))));

    undo("mia", done.orElseThrow());

    assertThat(desk.walk("mia", article).step(claim).orElseThrow().claim().quote())
        .isEqualTo(CLAIM);
    assertThat(desk.walk("mia", article).step(within).orElseThrow().claim().status())
        .isEqualTo(ClaimStatus.ACCEPTED);
  }

  @Test
  void waitingEndsAndBeginsAgain() {
    move("mia", Move.TAKE, MoveRequest.EMPTY);
    var until = LocalDate.now().plusDays(3);
    var waits =
        doing(
            "mia",
            WayBack.WAIT,
            () -> move("mia", Move.WAIT, MoveRequest.waiting(WaitsFor.RECORDS, until)));
    undo("mia", waits.orElseThrow());
    assertThat(review().stage()).isEqualTo(Stage.CHECKING);

    move("mia", Move.WAIT, MoveRequest.waiting(WaitsFor.RECORDS, until));
    var resumed = doing("mia", WayBack.RESUME, () -> move("mia", Move.RESUME, MoveRequest.EMPTY));
    undo("mia", resumed.orElseThrow());

    assertThat(review().waitsFor()).isEqualTo(WaitsFor.RECORDS);
    assertThat(review().chaseOn()).isEqualTo(until);
  }

  @Test
  void aSecondCheckIsRecalledWithAReason() {
    desk.proposedBy("mia", article, claim);
    var asked =
        doing(
            "noor",
            WayBack.ASK_SECOND,
            () -> move("noor", Move.ASK_SECOND, MoveRequest.second(desk.id("max"))));

    undo("noor", asked.orElseThrow());

    assertThat(review().stage()).isEqualTo(Stage.PROPOSED);
  }

  private WayBack.Done byNoor(WayBack way, Move move, MoveRequest request) {
    return doing("noor", way, () -> move("noor", move, request)).orElseThrow();
  }

  private Optional<WayBack.Done> doing(String who, WayBack way, Runnable deed) {
    return doing(who, way, claim, deed);
  }

  private Optional<WayBack.Done> doing(String who, WayBack way, UUID which, Runnable deed) {
    return doing(who, way, () -> desk.walk(who, article).step(which).orElse(null), which, deed);
  }

  private Optional<WayBack.Done> doing(
      String who, WayBack way, Supplier<Walk.@Nullable Step> seen, UUID which, Runnable deed) {
    var before = seen.get();
    deed.run();
    var now = desk.walk(who, article);
    return Desk.as(who, () -> undoing.offered(way, before, now.step(which).orElseThrow(), now));
  }

  private void undo(String who, WayBack.Done done) {
    Desk.does(who, () -> undoing.undo(done));
  }

  private void move(String who, Move move, MoveRequest request) {
    desk.move(who, article, claim, move, request);
  }

  private void accept(String who, UUID suggested) {
    Desk.does(who, () -> marking.accept(suggested, null));
  }

  private void dismiss(String who, UUID which) {
    var version = desk.walk(who, article).step(which).orElseThrow().claim().version();
    Desk.does(who, () -> marking.dismiss(which, version, DismissReason.OUT_OF_SCOPE, null, null));
  }

  private void amend(Amendment words) {
    var version = desk.walk("mia", article).step(claim).orElseThrow().claim().version();
    Desk.does("mia", () -> marking.amend(claim, version, words));
  }

  /** A suggestion of this article: words that were waived and put back. */
  private UUID suggestion() {
    var walk = desk.walk("mia", article);
    int start = walk.text().text().indexOf("It has 64 seats");
    var waived =
        Desk.as("mia", () -> marking.waive(article, walk.text().number(), start, start + 15));
    var version = desk.walk("mia", article).step(waived).orElseThrow().claim().version();
    Desk.does("mia", () -> marking.reconsider(waived, version));
    return waived;
  }

  private ClaimStatus status(UUID which) {
    return desk.walk("mia", article).step(which).orElseThrow().claim().status();
  }

  private ReviewRow review() {
    return desk.review(article, claim);
  }

  private List<String> told() {
    return Desk.as("noor", () -> histories.tellClaim(claim, Locale.ENGLISH)).stream()
        .map(Telling::entry)
        .map(entry -> entry.act())
        .toList();
  }
}
