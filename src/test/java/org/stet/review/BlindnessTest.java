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
import org.stet.accounts.Accounts;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditFilter;
import org.stet.people.Ids;
import org.stet.people.Refused;
import org.stet.people.Role;
import org.stet.report.Redaction;
import org.stet.report.Reports;

/**
 * Who has read a finding does not check it blind; who settles a dispute is bound by the evidence.
 */
@DeskTest
class BlindnessTest {

  @Autowired Prepared prepared;
  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Reviews reviews;
  @Autowired ReviewRows rows;
  @Autowired AuditEntries entries;
  @Autowired Reports reports;
  @Autowired Turns turns;
  @Autowired Accounts accounts;

  @Test
  void whoOpenedTheFindingIsNotAskedForASecondCheck() {
    for (var opened : List.of("the review", "the card")) {
      var review = prepared.review(Stage.PROPOSED, List.of("rosa"));
      var row = prepared.row(review);
      switch (opened) {
        case "the review" -> http.get("max", "/api/v1/reviews/" + review);
        default ->
            Desk.does(
                "max",
                () -> {
                  var card = rows.walk(row.article()).step(row.claim()).orElseThrow().review();
                  rows.opened(card);
                });
      }

      assertThatThrownBy(() -> prepared.move("ed", review, Move.ASK_SECOND))
          .as(opened)
          .isInstanceOf(Refused.class)
          .hasMessageContaining("has read the finding already");
      var overHttp =
          http.post(
              "ed",
              "/api/v1/reviews/" + review + "/moves",
              Map.of("move", "ASK_SECOND", "version", row.version(), "second", "max"));
      assertThat(overHttp.status()).isEqualTo(422);
      assertThat(overHttp.text("detail")).contains("blind");
      assertThat(prepared.standing(review).stage()).isEqualTo(Stage.PROPOSED);
    }
  }

  @Test
  void aListOfClaimsTellsNoFindingToWhoMayStillBeAskedAndOpensNone() {
    var review = prepared.review(Stage.PROPOSED, List.of("rosa"));
    var article = prepared.row(review).article();

    var toMax = http.get("max", "/api/v1/articles/" + article + "/claims").json();
    var toEd = http.get("ed", "/api/v1/articles/" + article + "/claims").json();

    var told = toMax.get(0).get("review");
    assertThat(told.get("stage").stringValue()).isEqualTo("PROPOSED");
    assertThat(told.get("verdict").isNull()).isTrue();
    assertThat(told.get("findings")).isEmpty();
    assertThat(told.get("evidence").get(0).get("stance").isNull()).isTrue();
    assertThat(toEd.get(0).get("review").get("verdict").isNull()).isFalse();
    prepared.move("ed", review, Move.ASK_SECOND);
    assertThat(prepared.row(review).secondChecker()).isEqualTo(desk.id("max"));
  }

  @Test
  void nobodyReadsInAListWhatASecondCheckerHasAndIsAskedAfterwards() {
    var dora = person(Role.FACT_CHECKER);
    var review = prepared.review(Stage.SECOND_CHECK, List.of("rosa"));
    var row = prepared.row(review);
    desk.note("mia", row.article(), row.claim(), "@" + dora + " Do you know the register?");
    assertNothingTold(dora, review);

    prepared.move("ed", review, Move.RECALL);
    assertNothingTold(dora, review);
    assertThat(turnOf("ed", review).verdict()).isEqualTo(Verdict.SUPPORTED);

    assertThat(ask(review, dora).status()).isEqualTo(200);
  }

  @Test
  void aDisputeTellsNoFindingInListsToWhoMayBeAskedOnceItIsSettled() {
    var dora = person(Role.FACT_CHECKER);
    var review = prepared.review(Stage.DISPUTED, List.of("rosa"));
    var row = prepared.row(review);
    desk.note("mia", row.article(), row.claim(), "@" + dora + " Do you know the register?");
    assertNothingTold(dora, review);
    for (var party : List.of("mia", "max")) {
      var listed = Desk.as(party, () -> rows.walk(row.article())).step(row.claim()).orElseThrow();
      assertThat(listed.sealed()).as(party).isFalse();
    }

    prepared.move("ed", review, Move.ADJUDICATE);

    assertNothingTold(dora, review);
    assertThat(ask(review, dora).status()).isEqualTo(200);
  }

  @Test
  void whoHasOpenedAFindingReadsItInListsToo() {
    var dora = person(Role.FACT_CHECKER);
    var review = prepared.review(Stage.SECOND_CHECK, List.of("rosa"));
    prepared.look(dora, review);
    var article = prepared.row(review).article();

    var listed = Desk.as(dora, () -> rows.claims(article)).getFirst().review();

    assertThat(listed.verdict()).isEqualTo(Verdict.SUPPORTED);
    prepared.move("ed", review, Move.RECALL);
    assertThat(ask(review, dora).status()).isEqualTo(422);
  }

  private void assertNothingTold(String who, UUID review) {
    var article = prepared.row(review).article();
    var listed = Desk.as(who, () -> rows.claims(article)).getFirst().review();
    assertThat(listed.verdict()).isNull();
    assertThat(listed.findings()).isEmpty();
    assertThat(turnOf(who, review).verdict()).isNull();
  }

  private TurnRow turnOf(String who, UUID review) {
    return Desk.as(who, () -> turns.mine(100_000)).waitForYou().stream()
        .filter(row -> row.review().equals(review))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void howTheFirstSortedTheEvidenceIsKeptFromTheSecond() {
    var review = prepared.review(Stage.SECOND_CHECK, List.of("rosa"));
    var second = prepared.row(review).secondChecker();
    var name =
        List.of("mia", "max").stream().filter(who -> desk.id(who).equals(second)).findFirst();

    var seen = Desk.as(name.orElseThrow(), () -> rows.one(review)).review();

    assertThat(seen.isBlind()).isTrue();
    assertThat(seen.evidence()).isNotEmpty();
    assertThat(seen.evidence())
        .allMatch(piece -> piece.stance() == Stance.CONTEXT && !piece.primary());
    var told = http.get(name.orElseThrow(), "/api/v1/reviews/" + review).json();
    assertThat(told.get("grade").isNull()).isTrue();
    assertThat(told.get("evidence").get(0).get("primary").isNull()).isTrue();
    assertThat(prepared.row(review).evidence())
        .anyMatch(piece -> piece.stance() == Stance.SUPPORTS);
  }

  @Test
  void noRefusalTellsTheSecondHowTheFirstSortedTheEvidence() {
    var review = prepared.review(Stage.SECOND_CHECK, List.of("rosa"));
    var refuted =
        MoveRequest.finding(
                Verdict.REFUTED, Disposition.CUT, null, "The report says another.", null, null)
            .differing("It was counted anew.");

    Desk.does(
        "max", () -> reviews.move(review, prepared.standing(review).version(), Move.FIND, refuted));

    adjudicate(review, MoveRequest.adopting(Finding.Origin.SECOND, "The better argued one."));
    assertThatThrownBy(() -> prepared.move("ed", review, Move.APPROVE))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("“Inaccurate” needs one primary source");
  }

  @Test
  void whoReadTheFindingInTheTrailOrAReportIsNotAskedForASecondCheck() {
    for (var read : List.of("the trail", "an entry of it", "a report")) {
      var dora = checkingEditor();
      var review = prepared.review(Stage.PROPOSED, List.of("rosa"));
      var article = prepared.row(review).article();
      var filter = AuditFilter.newest(20).ofArticle(article).telling(Set.of("VERDICT_PROPOSED"));
      var index = Desk.as("ed", () -> entries.list(filter)).getFirst().index();
      switch (read) {
        case "the trail" -> assertThat(Desk.as(dora, () -> entries.list(filter))).hasSize(1);
        case "an entry of it" ->
            assertThat(Desk.as(dora, () -> entries.entry(index)).entry().notes())
                .containsKey("verdict");
        default ->
            assertThat(Desk.as(dora, () -> reports.export(article, "json", Redaction.INTERNAL)))
                .isNotNull();
      }

      var asked = ask(review, dora);

      assertThat(asked.status()).as(read).isEqualTo(422);
      assertThat(asked.text("detail")).contains("has read the finding already");
    }
  }

  @Test
  void whoReadTheTrailAndAReportBeforeThereWasAFindingIsStillBlind() {
    var dora = checkingEditor();
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var article = prepared.row(review).article();
    var filter = AuditFilter.newest(20).ofArticle(article);
    assertThat(Desk.as(dora, () -> entries.list(filter))).isNotEmpty();
    assertThat(Desk.as(dora, () -> reports.export(article, "json", Redaction.INTERNAL)))
        .isNotNull();
    prepared.move("mia", review, Move.PROPOSE);

    assertThat(ask(review, dora).status()).isEqualTo(200);

    assertThat(Desk.as(dora, () -> entries.list(filter)))
        .filteredOn(entry -> entry.subject().equals(review))
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.notes()).isEmpty());
  }

  @Test
  void whoSawTheClaimBeforeThereWasAFindingIsStillBlind() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    assertThat(http.get("max", "/api/v1/reviews/" + review).status()).isEqualTo(200);
    prepared.move("mia", review, Move.PROPOSE);

    prepared.move("ed", review, Move.ASK_SECOND);
    assertThat(http.get("max", "/api/v1/reviews/" + review).status()).isEqualTo(200);

    prepared.move("ed", review, Move.RECALL);
    prepared.move("ed", review, Move.ASK_SECOND);
    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.SECOND_CHECK);
  }

  @Test
  void anEditorsOwnFindingInADisputeNeedsEvidenceToo() {
    var review = prepared.review(Stage.DISPUTED, List.of("rosa"));
    var bare = own(Verdict.REFUTED, null);

    assertThatThrownBy(() -> adjudicate(review, bare))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("needs one primary source");
    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.DISPUTED);
    adjudicate(review, own(Verdict.REFUTED, "The register is closed to the public."));

    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.PROPOSED);
    assertThat(prepared.row(review).proposer()).isEqualTo(desk.id("ed"));
  }

  @Test
  void oneOfTheTwoFindingsIsAdoptedAsItWasFound() {
    var review = prepared.review(Stage.DISPUTED, List.of("rosa"));

    adjudicate(review, MoveRequest.adopting(Finding.Origin.FIRST, "The better argued one."));

    assertThat(prepared.row(review).proposer()).isEqualTo(desk.id("mia"));
  }

  private HttpDesk.Answer ask(UUID review, String second) {
    var seen = prepared.standing(review).version();
    return http.post(
        "ed",
        "/api/v1/reviews/" + review + "/moves",
        Map.of("move", "ASK_SECOND", "version", seen, "second", second));
  }

  /** Somebody who checks, and may read the trail and make reports. */
  private String checkingEditor() {
    return person(Role.FACT_CHECKER, Role.EDITOR);
  }

  private String person(Role... roles) {
    var name = "dora" + Ids.next().toString().substring(24);
    assertThat(Desk.as("ada", () -> accounts.create(name, "Dora", Set.of(roles)))).isNotBlank();
    return name;
  }

  private void adjudicate(UUID review, MoveRequest request) {
    Desk.does(
        "ed",
        () -> reviews.move(review, prepared.standing(review).version(), Move.ADJUDICATE, request));
  }

  private static MoveRequest own(Verdict verdict, String exception) {
    return MoveRequest.finding(
            verdict,
            Disposition.CUT,
            null,
            "Neither of the two looked at the register.",
            null,
            exception)
        .giving("I have read both.");
  }
}
