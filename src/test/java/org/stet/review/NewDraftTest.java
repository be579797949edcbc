package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.article.PartKind;
import org.stet.article.read.ReadArticle;
import org.stet.claim.Amendment;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;
import org.stet.claim.DismissReason;
import org.stet.claim.Intake;
import org.stet.people.Actor;
import org.stet.people.Invalid;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;

/** A new draft comes while people check the old one. */
@DeskTest
class NewDraftTest {

  private static final String BOATS = "At least 14 boats sank at the old quay on Tuesday.";
  private static final String TOWN = "Oxhaven has two schools and a lighthouse.";
  private static final String MAYOR = "The mayor opened the bridge in 1931.";

  @Autowired Desk desk;
  @Autowired Redraft redraft;
  @Autowired Reviews reviews;
  @Autowired Intake intake;
  @Autowired Marking marking;

  @Test
  void anApprovalOfOldWordsComesTooLate() {
    var article = desk.article("Boats", BOATS, TOWN, MAYOR);
    var claim = desk.claim(article, BOATS);
    desk.proposedBy("mia", article, claim);
    var seen = desk.review(article, claim);

    var outcome = desk.draft(article, BOATS.replace("14", "15"), TOWN, MAYOR);

    assertThat(outcome.stale()).isEqualTo(1);
    assertThatThrownBy(() ->
            Desk.does(
                "ed",
                () -> reviews.move(seen.id(), seen.version(), Move.APPROVE, MoveRequest.EMPTY)))
        .isInstanceOf(SomebodyWasFaster.class);
    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.STALE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"REFUTED", "MISLEADING", "SUPPORTED_WITH_FIX"})
  void whatIsWrongIsNotKeptAsItIs(Verdict verdict) {
    var article = desk.article("Boats", BOATS, TOWN, MAYOR);
    var claim = desk.claim(article, BOATS);
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    var entered =
        MoveRequest.finding(
            verdict, Disposition.KEEP, "At least 15 boats sank.", "15.", null, "It burnt down.");

    assertThatThrownBy(() -> desk.move("mia", article, claim, Move.PROPOSE, entered))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("be kept as it is");
    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.CHECKING);
  }

  @Test
  void whatIsCutHasNoOtherWording() {
    var article = desk.article("Boats", BOATS, TOWN, MAYOR);
    var claim = desk.claim(article, BOATS);
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    var both =
        MoveRequest.finding(
            Verdict.SUPPORTED_WITH_FIX, Disposition.CUT, "At least 15.", "15.", null, "Burnt.");
    var cut =
        MoveRequest.finding(
                Verdict.SUPPORTED_WITH_FIX, Disposition.CUT, null, "15.", null, "Burnt.")
            .differing("Burnt.");

    assertThatThrownBy(() -> desk.move("mia", article, claim, Move.PROPOSE, both))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("What is cut has no other wording");
    desk.move("mia", article, claim, Move.PROPOSE, cut);

    assertThat(desk.review(article, claim).finding().wording()).isNull();
  }

  @Test
  void aChangeThatAnEditorCutsInsteadLosesItsWording() {
    var barns = "At least 14 barns stood on the far bank of the mill race.";
    var article = desk.article("Barns", barns, TOWN, MAYOR);
    var claim = desk.claim(article, barns);
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    var change =
        MoveRequest.finding(
            Verdict.REFUTED, Disposition.CHANGE, "At least 15 barns.", "15.", null, "Burnt.");
    desk.move("mia", article, claim, Move.PROPOSE, change);

    desk.move(
        "ed",
        article,
        claim,
        Move.OVERRULE,
        MoveRequest.overruling(null, Disposition.CUT, null, "Beside the point."));

    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.APPROVED);
    assertThat(desk.review(article, claim).finding().wording()).isNull();
  }

  @Test
  void aChangedNumberIsNotConfirmedButCheckedAgain() {
    var article = desk.article("Boats", BOATS, TOWN, MAYOR);
    var claim = approved(article, BOATS);
    var unused = desk.draft(article, BOATS.replace("14", "15"), TOWN, MAYOR);

    assertThatThrownBy(() -> desk.move("ed", article, claim, Move.CONFIRM, MoveRequest.EMPTY))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("A number in it is another");

    desk.move("mia", article, claim, Move.RECHECK, MoveRequest.EMPTY);
    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.CHECKING);
  }

  @Test
  void changedWordsAreConfirmedOnceTheChangeWasShown() {
    var article = desk.article("Boats", BOATS, TOWN, MAYOR);
    var claim = approved(article, BOATS);
    var unused = desk.draft(article, BOATS.replace("sank", "went down"), TOWN, MAYOR);
    var stale = desk.review(article, claim);

    assertThatThrownBy(() ->
            Desk.does(
                "ed",
                () -> reviews.move(stale.id(), stale.version(), Move.CONFIRM, MoveRequest.EMPTY)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Look at the change");
    desk.move("ed", article, claim, Move.CONFIRM, MoveRequest.EMPTY);
    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.APPROVED);
  }

  @Test
  void aPartThatWasPutRightStaysSoWhereItsWordsAreTheSame() {
    var article = desk.article("Boats", BOATS, TOWN, MAYOR);
    relabel(article, TOWN, PartKind.DISCLAIMER);

    var unused = desk.draft(article, BOATS.replace("14", "15"), TOWN, MAYOR);

    var after = desk.walk("mia", article).text();
    assertThat(after.parts())
        .filteredOn(part -> !part.kind().isClaimText())
        .extracting(part -> part.kind() + " " + part.of(after.text()))
        .containsExactly("DISCLAIMER " + TOWN);
  }

  @Test
  void aPartThatWasPutRightStaysSoWhereItsWordsWereEdited() {
    var article = desk.article("Boats", BOATS, TOWN, MAYOR);
    relabel(article, BOATS, PartKind.STANDFIRST);
    relabel(article, MAYOR, PartKind.OTHER);
    var edited = MAYOR.replace("opened", "closed");

    var unused = desk.draft(article, BOATS.replace("14", "15"), TOWN, edited);

    var after = desk.walk("mia", article).text();
    assertThat(after.parts())
        .extracting(part -> part.kind() + " " + part.of(after.text()))
        .contains("STANDFIRST " + BOATS.replace("14", "15"), "BODY " + TOWN, "BODY " + edited);
  }

  private void relabel(UUID article, String words, PartKind kind) {
    var walk = desk.walk("mia", article);
    var part =
        walk.text().parts().stream()
            .filter(one -> one.of(walk.text().text()).equals(words))
            .findFirst()
            .orElseThrow();
    Desk.does("mia", () -> marking.relabel(article, walk.article().version(), part.number(), kind));
  }

  @Test
  void whereAnOrphanIsPlacedTheSuggestionOfTheSameWordsIsItsDuplicate() {
    var gate = "The old gate weighs 340 tonnes.";
    var rest = "The lock was opened by the queen in June. It has 2 chambers and a tower.";
    var article = desk.article("The lock", gate + " " + rest, TOWN);
    var claim = approved(article, gate);
    var now = "The old gate weighs 320 tonnes.";
    var unused = desk.draft(article, rest + " " + now, TOWN);
    var orphan = desk.walk("mia", article).step(claim).orElseThrow().claim();
    assertThat(orphan.status()).isEqualTo(ClaimStatus.ORPHANED);
    var walk = desk.walk("mia", article);
    int start = walk.text().text().indexOf(now);
    var twin =
        walk.steps().stream()
            .map(Walk.Step::claim)
            .filter(one -> one.status() == ClaimStatus.SUGGESTED)
            .filter(one -> one.quote().contains("320"))
            .findFirst()
            .orElseThrow();

    Desk.does("mia", () -> marking.place(claim, orphan.version(), 2, start, start + now.length()));

    var dropped = desk.walk("mia", article).step(twin.id()).orElseThrow().claim();
    assertThat(dropped.dismissedAs()).isEqualTo(DismissReason.DUPLICATE);
    assertThat(dropped.duplicateOf()).isEqualTo(orphan.number());
    assertThat(dropped.changedBy()).isEqualTo(Actor.SYSTEM_ID);
  }

  @Test
  void aDraftInAnotherLanguageIsToldAsOneBeforeItIsTaken() {
    var article = desk.article("Boats", BOATS, TOWN, MAYOR);
    var words = "Am Dienstag sanken am alten Kai mindestens 14 Boote.";
    var paper = Desk.paper("Boote", List.of("rosa"), words);
    var german =
        new ReadArticle(
            "Boote", null, null, "de-DE", null, null, null, paper.text(), paper.parts(), List.of());

    var foreseen = Desk.as("rosa", () -> redraft.foresee(article, 1, german));
    var same = Desk.as("rosa", () -> redraft.foresee(article, 1, german.withLanguage("en-GB")));
    var taken = Desk.as("rosa", () -> redraft.revise(article, 1, german, null));

    assertThat(foreseen.otherLanguage()).isEqualTo("de-DE");
    assertThat(same.otherLanguage()).isNull();
    assertThat(taken.otherLanguage()).isEqualTo("de-DE");
  }

  @Test
  void aDraftInAnotherLanguageLeavesNothingApproved() {
    var article = desk.article("Boats", BOATS, TOWN, MAYOR);
    var claim = approved(article, BOATS);

    var outcome =
        desk.draft(
            article,
            "Am Dienstag sanken am alten Kai mindestens 14 Boote.",
            "Oxhaven hat zwei Schulen und einen Leuchtturm.",
            "Die Brücke wurde 1931 vom Bürgermeister eröffnet.");

    assertThat(outcome.kept() + outcome.fixApplied()).isZero();
    assertThat(desk.review(article, claim).stage()).isNotEqualTo(Stage.APPROVED);
    assertThat(desk.walk("noor", article).step(claim).orElseThrow().claim().status())
        .isIn(ClaimStatus.CUT, ClaimStatus.ORPHANED, ClaimStatus.ACCEPTED);
  }

  @Test
  void wordsThatWereCutComeBackToTheirClaimAndAFigureThatOnlyEndsAlikeDoesNot() {
    var article = desk.article("Boats", BOATS, TOWN, MAYOR);
    var claim = approved(article, "14 boats");
    assertThat(desk.draft(article, TOWN, MAYOR).cut()).isEqualTo(1);

    var other = desk.draft(article, TOWN, MAYOR, "Some 214 boats came to the fair.");
    var again = desk.draft(article, TOWN, MAYOR, BOATS);

    assertThat(other.returned()).isZero();
    assertThat(again.returned()).isEqualTo(1);
    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.STALE);
  }

  @Test
  void whatSomebodyLeftOutOrDismissedDoesNotComeBackInTheSameWords() {
    var left = "Officials said 31 people were killed in the flood on Friday.";
    var dismissed = "At least 140 boats sank in the harbour in 2019.";
    var article =
        Desk.as(
            "mia",
            () -> {
              var paper = Desk.paper("Boats", List.of("rosa"), dismissed, TOWN, left);
              int at = paper.text().indexOf(dismissed);
              return intake.store(paper, Set.of(new Intake.Span(at, at + dismissed.length())));
            });
    var suggested = suggested(article).getFirst();
    Desk.does(
        "mia", () -> marking.dismiss(suggested.id(), null, DismissReason.OUT_OF_SCOPE, null, null));

    var one = desk.draft(article, TOWN, left, "The quay was closed for 12 days.", dismissed);
    var two = desk.draft(article, "Ms. Orla Vance runs the harbour.", TOWN);
    var three = desk.draft(article, dismissed, "Then it rained.", left, TOWN);

    assertThat(List.of(one.revision(), two.revision(), three.revision())).containsExactly(2, 3, 4);
    assertThat(suggested(article)).extracting(ClaimRow::quote).doesNotContain(left, dismissed);
    assertThat(desk.walk("mia", article).steps())
        .filteredOn(step -> step.claim().status() == ClaimStatus.DISMISSED)
        .extracting(step -> step.claim().anchor().revision() + " " + step.claim().quote())
        .contains("4 " + left, "4 " + dismissed);
  }

  @Test
  void suggestionsWithOtherWordsAreNotSaidToStayAsTheyAre() {
    var same = "Some 90 boats sank in the harbour in 2019.";
    var article =
        Desk.as("mia", () -> intake.store(Desk.paper("Boats", List.of("rosa"), same, BOATS), null));
    assertThat(suggested(article)).hasSize(2);

    var outcome = desk.draft(article, same, BOATS.replace("At least 14", "More than 30"));

    assertThat(outcome.kept()).isEqualTo(1);
    assertThat(outcome.reworded()).isEqualTo(1);
    assertThat(outcome.stale()).isZero();
    assertThat(suggested(article))
        .extracting(ClaimRow::quote)
        .contains(same, BOATS.replace("At least 14", "More than 30"));
  }

  @Test
  void aStatementKnowsTheDraftForWhoseWordsItWasWritten() {
    var article = desk.article("Boats", BOATS, TOWN, MAYOR);
    var claim = desk.claim(article, BOATS);
    restate(article, claim, "In 2019, 14 boats sank at the old quay of Oxhaven.");
    var first = desk.draft(article, "A line came in.", BOATS, TOWN, MAYOR);
    assertThat(first.kept()).isEqualTo(1);
    assertThat(row(article, claim).statedIn()).isNull();

    var second = desk.draft(article, BOATS.replace("14", "15"), TOWN, MAYOR);
    var third = desk.draft(article, BOATS.replace("14", "16"), TOWN, MAYOR);

    assertThat(List.of(second.revision(), third.revision())).containsExactly(3, 4);
    assertThat(row(article, claim).statedIn()).isEqualTo(2);
    restate(article, claim, "In 2019, 16 boats sank at the old quay of Oxhaven.");
    assertThat(row(article, claim).statedIn()).isNull();
  }

  @Test
  void aStatementWhoseWordsAreBackIsOfNoEarlierDraft() {
    var article = desk.article("Boats", BOATS, TOWN, MAYOR);
    var claim = desk.claim(article, BOATS);
    restate(article, claim, "In 2019, 14 boats sank at the old quay of Oxhaven.");

    var changed = desk.draft(article, BOATS.replace("14", "15"), TOWN, MAYOR);
    assertThat(changed.reworded()).isZero();
    assertThat(row(article, claim).statedIn()).isEqualTo(1);

    var back = desk.draft(article, BOATS, TOWN, MAYOR);
    assertThat(row(article, claim).statedIn()).isNull();

    var again = desk.draft(article, BOATS.replace("14", "16"), TOWN, MAYOR);
    assertThat(List.of(back.revision(), again.revision())).containsExactly(3, 4);
    assertThat(row(article, claim).statedIn()).isEqualTo(3);
  }

  private void restate(UUID article, UUID claim, String statement) {
    Desk.does(
        "mia",
        () ->
            marking.amend(
                claim, row(article, claim).version(), Amendment.restating(statement, null, null)));
  }

  private ClaimRow row(UUID article, UUID claim) {
    return desk.walk("mia", article).step(claim).orElseThrow().claim();
  }

  private List<ClaimRow> suggested(UUID article) {
    return desk.walk("mia", article).steps().stream()
        .map(Walk.Step::claim)
        .filter(claim -> claim.status() == ClaimStatus.SUGGESTED)
        .toList();
  }

  private UUID approved(UUID article, String words) {
    var claim = desk.claim(article, words);
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
    return claim;
  }
}
