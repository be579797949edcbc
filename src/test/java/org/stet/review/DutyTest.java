package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.accounts.Accounts;
import org.stet.article.ArticleStage;
import org.stet.article.Author;
import org.stet.article.Plan;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditFilter;
import org.stet.claim.Amendment;
import org.stet.claim.ClaimRows;
import org.stet.claim.DismissReason;
import org.stet.people.Ids;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.Refused;
import org.stet.people.Role;
import tools.jackson.databind.JsonNode;

/** Attacks on the rules of duty, and on what somebody may not see. */
@DeskTest
class DutyTest {

  private static final List<String> BY_ROSA = List.of("rosa");
  private static final String SECRET = "The whistleblower in the ministry";
  private static final String RATIONALE = "The ledger contradicts the minister outright.";

  @Autowired Prepared prepared;
  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Reviews reviews;
  @Autowired ReviewRows rows;
  @Autowired Marking marking;
  @Autowired ArticleChecks checks;
  @Autowired Histories histories;
  @Autowired AuditEntries entries;
  @Autowired ClaimRows claims;
  @Autowired Accounts accounts;

  @Test
  void nobodyApprovesTheirOwnProposalWhateverElseTheyAre() {
    var dora = checkingEditor();
    var review = prepared.review(Stage.TO_CHECK, BY_ROSA);
    prepared.move(dora, review, Move.TAKE);
    Desk.does(
        dora,
        () -> {
          var unused =
              reviews.addEvidence(review, version(review), Desk.aPrimarySource(Stance.SUPPORTS));
        });
    prepared.move(dora, review, Move.PROPOSE);

    refused(() -> prepared.move(dora, review, Move.APPROVE), "You proposed this verdict");
    refused(() -> prepared.move(dora, review, Move.OVERRULE), "You proposed this verdict");
  }

  @Test
  void nobodyApprovesWhatTheyCheckedSecond() {
    var dora = checkingEditor();
    var review = prepared.review(Stage.PROPOSED, BY_ROSA);
    Desk.does(
        "ed",
        () ->
            reviews.move(
                review, version(review), Move.ASK_SECOND, MoveRequest.second(desk.id(dora))));
    prepared.move(dora, review, Move.FIND);

    refused(() -> prepared.move(dora, review, Move.APPROVE), "You were the second checker");
  }

  @Test
  void aPartyDoesNotAdjudicate() {
    var dora = checkingEditor();
    var review = prepared.review(Stage.PROPOSED, BY_ROSA);
    Desk.does(
        "ed",
        () ->
            reviews.move(
                review, version(review), Move.ASK_SECOND, MoveRequest.second(desk.id(dora))));
    var differs =
        MoveRequest.finding(
            Verdict.SUPPORTED, Disposition.CUT, null, "Beside the point.", null, null);
    Desk.does(dora, () -> reviews.move(review, version(review), Move.FIND, differs));

    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.DISPUTED);
    refused(() -> prepared.move(dora, review, Move.ADJUDICATE), "You are a party");
  }

  @Test
  void anAuthorDoesNotApproveAndDoesNotSignOff() {
    var review = prepared.review(Stage.PROPOSED, List.of("ed"));

    refused(() -> prepared.move("ed", review, Move.APPROVE), "You wrote this article");
    prepared.move("eva", review, Move.APPROVE);
    var article = prepared.row(review).article();
    refused(() -> signOff("ed", article, List.of()), "You wrote this article");
    signOff("eva", article, List.of());
    assertThat(stage(article)).isEqualTo(ArticleStage.SIGNED_OFF);
  }

  @Test
  void anEditorWhoOverrulesAVerdictLeavesTheApprovalToAnother() {
    var words = "No quay of this coast is uglier than the new one";
    var article = desk.article("A view", words + ".");
    var claim = desk.claim(article, words);
    desk.proposedBy("mia", article, claim);
    var review = desk.review(article, claim).id();
    var instead =
        MoveRequest.overruling(Verdict.NOT_CHECKABLE, Disposition.KEEP, null, "It is an opinion.");
    Desk.does("ed", () -> reviews.move(review, version(review), Move.OVERRULE, instead));

    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.PROPOSED);
    refused(() -> prepared.move("ed", review, Move.APPROVE), "You proposed this verdict");
    prepared.move("eva", review, Move.APPROVE);
    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.APPROVED);
  }

  @Test
  void anEditorWhoOverrulesWithWordsOfTheirOwnLeavesTheApprovalToAnother() {
    var review = prepared.review(Stage.PROPOSED, BY_ROSA);
    var instead =
        MoveRequest.overruling(null, Disposition.CHANGE, "Other words by Ed", "They read better.");
    Desk.does("ed", () -> reviews.move(review, version(review), Move.OVERRULE, instead));

    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.PROPOSED);
    refused(() -> prepared.move("ed", review, Move.APPROVE), "You proposed this verdict");
  }

  @Test
  void anEditorWhoOverrulesTheDispositionAloneApproves() {
    var review = prepared.review(Stage.PROPOSED, BY_ROSA);
    var instead = MoveRequest.overruling(null, Disposition.CUT, null, "It is beside the point.");
    Desk.does("ed", () -> reviews.move(review, version(review), Move.OVERRULE, instead));

    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.APPROVED);
  }

  @Test
  void anAuthorDoesNotTakeThemselvesOutOfTheAuthors() {
    var review = prepared.review(Stage.PROPOSED, List.of("ed"));
    var article = prepared.row(review).article();
    var before = desk.walk("ed", article).article();
    var plan =
        new Plan(
            before.desk(),
            null,
            null,
            List.of(new Author(desk.id("rosa"), "Rosa", true)),
            false,
            Set.of(),
            "A slip of the pen.");

    refused(
        () -> Desk.does("ed", () -> checks.plan(article, before.version(), plan)),
        "Nobody takes themselves out");
    Desk.does("eva", () -> checks.plan(article, before.version(), plan));
    assertThat(desk.walk("eva", article).article().isAuthor(desk.id("ed"))).isFalse();
  }

  @Test
  void nobodyWhoHasAPartInAStandingVerdictBecomesAnAuthor() {
    var approved = prepared.row(prepared.review(Stage.APPROVED, BY_ROSA)).article();
    var disputed = prepared.row(prepared.review(Stage.DISPUTED, BY_ROSA)).article();

    refused(() -> plan(approved, "mia"), "has a part in the verdict that stands on claim 1");
    refused(() -> plan(approved, "ed"), "has a part in the verdict that stands on claim 1");
    refused(() -> plan(disputed, "max"), "has a part in the verdict that stands on claim 1");
    var overHttp =
        http.post(
            "noor",
            "/api/v1/articles/" + approved + "/moves",
            Map.of(
                "move",
                "PLAN",
                "version",
                desk.walk("noor", approved).article().version(),
                "authors",
                List.of("rosa", "ed")));
    assertThat(overHttp.status()).isEqualTo(422);
    assertThat(overHttp.text("detail")).contains("Ed ").contains("claim 1");
    plan(approved, "eva");

    var row = desk.walk("noor", approved).article();
    assertThat(row.isAuthor(desk.id("eva"))).isTrue();
    assertThat(row.isAuthor(desk.id("ed"))).isFalse();
  }

  @Test
  void whoTookTheirVerdictBackMayBecomeAnAuthor() {
    var review = prepared.review(Stage.PROPOSED, BY_ROSA);
    var article = prepared.row(review).article();
    prepared.move("mia", review, Move.WITHDRAW);
    prepared.move("mia", review, Move.RELEASE);

    plan(article, "mia");

    assertThat(desk.walk("noor", article).article().isAuthor(desk.id("mia"))).isTrue();
  }

  @Test
  void noArticleIsPlannedForATimeThatHasPassedButWhatHasPassedMeanwhileStays() {
    var article = prepared.row(prepared.review(Stage.CHECKING, BY_ROSA)).article();
    var row = desk.walk("noor", article).article();
    var past = Instant.parse("2021-03-09T12:00:00Z");
    var plan = new Plan(row.desk(), past, null, row.authors(), false, Set.of(), null);

    assertThatThrownBy(() -> Desk.does("noor", () -> checks.plan(article, row.version(), plan)))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.fields()).containsKey("deadline"));

    desk.due(article, past);
    var late = desk.walk("noor", article).article();
    Desk.does("noor", () -> checks.plan(article, late.version(), plan));
    assertThat(desk.walk("noor", article).article().deadline()).isEqualTo(past);
  }

  private void plan(UUID article, String another) {
    var row = desk.walk("noor", article).article();
    var authors = new ArrayList<>(row.authors());
    authors.add(new Author(desk.id(another), another, true));
    var plan = new Plan(row.desk(), null, null, authors, false, Set.of(), null);
    Desk.does("noor", () -> checks.plan(article, row.version(), plan));
  }

  @Test
  void whoSignsOffSecondIsToldWhoWasFaster() {
    var article = prepared.row(prepared.review(Stage.APPROVED, BY_ROSA)).article();
    var seen = desk.walk("eva", article).article().version();
    signOff("ed", article, List.of());

    var late =
        http.post(
            "eva",
            "/api/v1/articles/" + article + "/moves",
            Map.of("move", "SIGN_OFF", "version", seen, "password", "stet"));

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.version()).isEqualTo(desk.walk("eva", article).article().version());
    assertThat(desk.walk("eva", article).signatures()).hasSize(1);
  }

  @Test
  void anExceptionCoversWhatItNamesAndNothingElse() {
    var review = prepared.review(Stage.CHECKING, BY_ROSA);
    desk.ask("mia", prepared.row(review).article(), prepared.row(review).claim(), "Who says so?");
    var row = prepared.row(review);
    var query =
        new ArticleRequest.Accepted(row.claim(), OpenItem.Kind.QUERY_OPEN, "The query can wait.");
    var verdict =
        new ArticleRequest.Accepted(row.claim(), OpenItem.Kind.NOT_APPROVED, "So can the verdict.");

    refused(() -> signOff("ed", row.article(), List.of(query)), "has no approved verdict");
    signOff("ed", row.article(), List.of(query, verdict));
    assertThat(stage(row.article())).isEqualTo(ArticleStage.SIGNED_OFF);
  }

  @Test
  void aSecondCheckerTakesNoEvidenceFromTheFirst() {
    var review = prepared.review(Stage.SECOND_CHECK, BY_ROSA);
    var piece = prepared.row(review).evidence().getFirst().id();

    refused(
        () ->
            Desk.does(
                "max",
                () -> reviews.withdrawEvidence(review, version(review), piece, "Not needed.")),
        "only who entered it");
  }

  @Test
  void nothingIsApprovedOnceItsEvidenceIsGone() {
    var review = prepared.review(Stage.DISPUTED, BY_ROSA);
    for (var piece : prepared.row(review).evidence()) {
      if (piece.addedBy().equals(desk.id("mia"))) {
        Desk.does(
            "mia",
            () -> reviews.withdrawEvidence(review, version(review), piece.id(), "It was a copy."));
      }
    }
    prepared.move("ed", review, Move.ADJUDICATE);

    refused(() -> prepared.move("eva", review, Move.APPROVE), "needs one primary source");
  }

  @Test
  void aPaperThatLeavesTheHouseNamesNoConfidentialSourceWhoeverTookIt() {
    var review = prepared.review(Stage.CHECKING, BY_ROSA);
    var piece =
        new NewEvidence(
            SourceKind.PERSON, SECRET, null, null, true, true, null, null, Stance.SUPPORTS, null);
    Desk.does(
        "mia",
        () -> {
          var unused = reviews.addEvidence(review, version(review), piece);
        });

    var hers = Desk.as("mia", () -> rows.one(review).review());
    assertThat(hers.evidence()).anyMatch(one -> one.sourceTitle().equals(SECRET));
    assertThat(hers.evidenceToFile()).noneMatch(one -> one.sourceTitle().equals(SECRET));
  }

  @Test
  void aBlindSecondCheckerReadsNothingOfTheFinding() {
    var review = prepared.review(Stage.CHECKING, BY_ROSA);
    var finding =
        MoveRequest.finding(
            Verdict.SUPPORTED, Disposition.LEGAL, "Rather so.", RATIONALE, null, null);
    Desk.does("mia", () -> reviews.move(review, version(review), Move.PROPOSE, finding));
    Desk.does(
        "mia",
        () -> {
          var unused = reviews.note(review, RATIONALE);
        });
    prepared.move("ed", review, Move.ASK_SECOND);
    var row = prepared.row(review);

    var seen = Desk.as("max", () -> rows.one(review).review());
    var walked = desk.walk("max", row.article()).step(row.claim()).orElseThrow().review();
    for (var one : List.of(seen, walked)) {
      assertThat(one.finding()).isNull();
      assertThat(one.toString()).doesNotContain(RATIONALE, "LEGAL", "Rather so.");
    }
    for (var path :
        List.of(
            "/api/v1/reviews/" + review,
            "/api/v1/articles/" + row.article() + "/claims",
            "/api/v1/reviews?turn=me")) {
      var answer = http.get("max", path);
      assertThat(answer.status()).isEqualTo(200);
      var of = answer.json().isArray() ? ofReview(answer.json(), review) : answer.json();
      assertThat(of.toString())
          .as(path)
          .contains(review.toString())
          .doesNotContain(RATIONALE, "\"LEGAL\"", "Rather so.", "\"verdict\":\"SUPPORTED\"");
    }
    var told =
        Desk.as(
            "max",
            () -> List.of(histories.ofClaim(row.claim()), histories.ofArticle(row.article())));
    assertThat(told.toString()).doesNotContain(RATIONALE, "VERDICT_PROPOSED", "NOTE_WRITTEN");
    assertThat(http.get("max", "/api/v1/audit/entries").status()).isEqualTo(403);
  }

  /** What a list says of this one; of others it may say more. */
  private static JsonNode ofReview(JsonNode list, UUID review) {
    return list.valueStream()
        .filter(one -> one.toString().contains(review.toString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aReporterSeesTheVerdictOnlyOnceItIsApproved() {
    var review = prepared.review(Stage.CHECKING, BY_ROSA);
    var finding =
        MoveRequest.finding(Verdict.SUPPORTED, Disposition.KEEP, null, RATIONALE, null, null);
    Desk.does("mia", () -> reviews.move(review, version(review), Move.PROPOSE, finding));
    Desk.does(
        "mia",
        () -> {
          var unused = reviews.note(review, "A note among colleagues.");
        });

    var proposed = http.get("rosa", "/api/v1/reviews/" + review);
    prepared.move("ed", review, Move.APPROVE);
    var approved = http.get("rosa", "/api/v1/reviews/" + review);

    assertThat(proposed.text("stage")).isEqualTo("CHECKING");
    assertThat(proposed.json().toString()).doesNotContain(RATIONALE, "SUPPORTED", "colleagues");
    assertThat(approved.text("verdict")).isEqualTo("SUPPORTED");
    assertThat(approved.json().toString()).doesNotContain("colleagues", "Situation report");
  }

  @Test
  void aConfidentialSourceIsNamedOnlyToWhoEnteredIt() {
    var review = prepared.review(Stage.CHECKING, BY_ROSA);
    var source =
        new NewEvidence(
            SourceKind.PERSON,
            SECRET,
            null,
            null,
            true,
            true,
            "call of 3 March",
            SECRET,
            Stance.SUPPORTS,
            null);
    var unused = Desk.as("mia", () -> reviews.addEvidence(review, version(review), source));
    var article = prepared.row(review).article();

    assertThat(http.get("mia", "/api/v1/reviews/" + review).json().toString()).contains(SECRET);
    for (var person : List.of("rosa", "max", "ed", "eva", "noor", "ravi")) {
      var answers =
          http.get(person, "/api/v1/reviews/" + review).json().toString()
              + http.get(person, "/api/v1/articles/" + article + "/claims").json();
      assertThat(answers).as(person).doesNotContain(SECRET);
    }
  }

  @Test
  void aRestrictedArticleIsFoundOnlyByThoseNamedOnItAndByAuditors() {
    var article = desk.article("The Quillwort affair", "At least 212 people have been killed.");
    var claim = desk.claim(article, "At least 212 people have been killed");
    var review = desk.review(article, claim);
    var before = desk.walk("noor", article).article();
    var plan = Plan.of(before);
    Desk.does(
        "noor",
        () ->
            checks.plan(
                article,
                before.version(),
                new Plan(
                    plan.desk(),
                    plan.deadline(),
                    plan.lead(),
                    plan.authors(),
                    true,
                    Set.of(desk.id("noor"), desk.id("ed")),
                    null)));

    for (var person : List.of("rosa", "mia", "max", "eva")) {
      for (var path :
          List.of(
              "/api/v1/articles/" + article,
              "/api/v1/articles/" + article + "/claims",
              "/api/v1/reviews/" + review.id())) {
        assertThat(http.get(person, path).status()).as(person + " " + path).isEqualTo(404);
      }
      assertThat(http.get(person, "/api/v1/articles?q=Quillwort").json().toString())
          .as(person)
          .doesNotContain(article.toString());
      assertThat(http.get(person, "/api/v1/reviews?stage=TO_CHECK").json().toString())
          .as(person)
          .doesNotContain(article.toString());
      assertThatThrownBy(() -> Desk.as(person, () -> histories.ofArticle(article)))
          .isInstanceOf(Missing.class);
    }
    assertThat(Desk.as("eva", () -> entries.list(AuditFilter.newest(100).ofArticle(article))))
        .isEmpty();
    assertThat(
            http.post(
                    "mia",
                    "/api/v1/reviews/" + review.id() + "/moves",
                    Map.of("move", "TAKE", "version", review.version()))
                .status())
        .isEqualTo(404);
    for (var person : List.of("noor", "ed", "ravi")) {
      assertThat(http.get(person, "/api/v1/articles/" + article).status()).isEqualTo(200);
      assertThat(http.get(person, "/api/v1/articles?q=Quillwort").json().toString())
          .contains(article.toString());
    }
  }

  @Test
  void aClaimThatSomebodyChecksIsDismissedOnlyByAnotherEditor() {
    var dora = checkingEditor();
    var begun = prepared.row(prepared.review(Stage.CHECKING, BY_ROSA)).claim();
    var hers = prepared.review(Stage.TO_CHECK, BY_ROSA);
    prepared.move(dora, hers, Move.TAKE);
    var own = prepared.row(hers).claim();

    assertThatThrownBy(() -> dismiss("max", begun))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.isForbidden()).isTrue());
    assertThatThrownBy(() -> dismiss(dora, own)).isInstanceOf(Refused.class);
    dismiss("ed", begun);
    assertThat(prepared.row(hers).stage()).isEqualTo(Stage.CHECKING);
  }

  @Test
  void aClaimKeepsItsShapeOnceAVerdictIsProposed() {
    var claim = prepared.row(prepared.review(Stage.PROPOSED, BY_ROSA)).claim();
    var words = Amendment.restating("Another statement.", null, null);

    refused(
        () ->
            Desk.does(
                "mia",
                () ->
                    marking.amend(claim, Desk.as("mia", () -> claims.one(claim).version()), words)),
        "ithdraw");
  }

  @Test
  void anExceptionCoversOnlyWhatIsOpenAndLetsItsReviewGoOn() {
    var article = prepared.article(BY_ROSA);
    var review = prepared.review(Stage.CHECKING, article);
    var claim = prepared.row(review).claim();

    assertThatThrownBy(() -> signOff("ed", article, List.of(excepting(Ids.next()))))
        .isInstanceOf(Invalid.class);
    signOff("ed", article, List.of(excepting(claim)));
    prepared.move("mia", review, Move.PROPOSE);
    prepared.move("eva", review, Move.APPROVE);

    assertThat(stage(article)).isEqualTo(ArticleStage.SIGNED_OFF);
    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.APPROVED);
  }

  @Test
  void anArticleIsWalkedToItsCorrectionAndBackAndCannotBeCancelledThen() {
    var review = prepared.review(Stage.APPROVED, BY_ROSA);
    var article = prepared.row(review).article();
    signOff("ed", article, List.of());
    act("ed", article, ArticleMove.UNSIGN, ArticleRequest.because("A late doubt."));
    assertThat(stage(article)).isEqualTo(ArticleStage.CHECKING);
    signOff("eva", article, List.of());
    act("ed", article, ArticleMove.PUBLISH, ArticleRequest.saying("On the site, 9 am."));
    act("ed", article, ArticleMove.CORRECT, ArticleRequest.because("A reader wrote."));
    act("noor", article, ArticleMove.HOLD, ArticleRequest.because("We wait for the lawyer."));

    refused(
        () -> act("ed", article, ArticleMove.CANCEL, ArticleRequest.because("No.")),
        "published before");
    assertThat(desk.walk("ed", article).moves()).doesNotContain(ArticleMove.CANCEL);
    act("noor", article, ArticleMove.RESUME_ARTICLE, ArticleRequest.EMPTY);
    assertThat(stage(article)).isEqualTo(ArticleStage.CORRECTING);
    act(
        "ed",
        article,
        ArticleMove.SETTLE,
        new ArticleRequest(null, "A note under the text.", "stet", List.of()));
    act("ed", article, ArticleMove.RETRACT, ArticleRequest.because("It was all wrong."));
    act("noor", article, ArticleMove.ARCHIVE, ArticleRequest.EMPTY);
    assertThat(stage(article)).isEqualTo(ArticleStage.ARCHIVED);
  }

  @Test
  void whoWaitedGoesOnOnTheAnswerOrOnceReviewsMoveAgain() {
    var atOnce = prepared.review(Stage.CHECKING, BY_ROSA);
    var first = waitForAuthor(atOnce);
    Desk.does("rosa", () -> reviews.answer(atOnce, first, "In March."));
    assertThat(prepared.standing(atOnce).stage()).isEqualTo(Stage.CHECKING);

    var later = prepared.review(Stage.CHECKING, BY_ROSA);
    var second = waitForAuthor(later);
    var article = prepared.row(later).article();
    act("noor", article, ArticleMove.HOLD, ArticleRequest.because("A pause."));
    Desk.does("rosa", () -> reviews.answer(later, second, "In March."));
    assertThat(prepared.standing(later).stage()).isEqualTo(Stage.WAITING);
    act("noor", article, ArticleMove.RESUME_ARTICLE, ArticleRequest.EMPTY);
    assertThat(prepared.standing(later).stage()).isEqualTo(Stage.CHECKING);
  }

  private UUID waitForAuthor(UUID review) {
    var query =
        Desk.as("mia", () -> reviews.ask(review, version(review), Addressee.AUTHOR, "When?"));
    var wait = MoveRequest.waiting(WaitsFor.AUTHOR, LocalDate.of(2099, 1, 1));
    Desk.does("mia", () -> reviews.move(review, version(review), Move.WAIT, wait));
    return query;
  }

  /** Somebody who is checker and editor at once. */
  private String checkingEditor() {
    var name = "dora" + Ids.next().toString().substring(24);
    var link =
        Desk.as("ada", () -> accounts.create(name, "Dora", Set.of(Role.FACT_CHECKER, Role.EDITOR)));
    assertThat(link).isNotBlank();
    return name;
  }

  private void dismiss(String userName, UUID claim) {
    var version = Desk.as("noor", () -> claims.one(claim).version());
    Desk.does(
        userName, () -> marking.dismiss(claim, version, DismissReason.OUT_OF_SCOPE, null, null));
  }

  private void signOff(String userName, UUID article, List<ArticleRequest.Accepted> exceptions) {
    act(userName, article, ArticleMove.SIGN_OFF, ArticleRequest.signing("stet", exceptions));
  }

  private void act(String userName, UUID article, ArticleMove move, ArticleRequest request) {
    desk.move(userName, article, move, walk -> request);
  }

  private static ArticleRequest.Accepted excepting(UUID claim) {
    return new ArticleRequest.Accepted(claim, null, "The ministry answers tomorrow.");
  }

  private ArticleStage stage(UUID article) {
    return desk.walk("noor", article).article().stage();
  }

  private long version(UUID review) {
    return prepared.standing(review).version();
  }

  private static void refused(ThrowingCallable act, String because) {
    assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(because);
  }
}
