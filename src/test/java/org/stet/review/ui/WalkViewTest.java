package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.audit.AuditEntry;
import org.stet.claim.Amendment;
import org.stet.claim.ClaimStatus;
import org.stet.claim.DismissReason;
import org.stet.claim.Intake;
import org.stet.people.Actor;
import org.stet.review.Disposition;
import org.stet.review.Marking;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Reply;
import org.stet.review.SavedDrafts;
import org.stet.review.SourceKind;
import org.stet.review.Stage;
import org.stet.review.Stance;
import org.stet.review.Turns;
import org.stet.review.Verdict;
import org.stet.review.Walk;
import org.stet.shell.CommandMenu;

@DeskTest
@ViewPackages(packages = "org.stet")
// a desk of its own: on the others, claims of the same words were judged otherwise before
@TestPropertySource(properties = "stet.accounts.link-lasts=2d")
class WalkViewTest extends SpringBrowserlessTest {

  private static final String PARAGRAPH =
      "The ministry said that at least 212 people had been killed on Friday.";

  @Autowired Desk desk;
  @Autowired SavedDrafts drafts;
  @Autowired Intake intake;
  @Autowired Marking marking;
  @Autowired LiveArticles live;
  @Autowired Turns turns;

  private UUID article = new UUID(0, 0);
  private UUID first = article;
  private UUID second = article;

  @BeforeEach
  void anArticleWithTwoClaims() {
    article =
        desk.article(
            "Relief convoys reach the valley",
            "At least 212 people have been killed. Some 38,000 people have left their homes.");
    first = desk.claim(article, "At least 212 people have been killed");
    second = desk.claim(article, "Some 38,000 people have left their homes");
  }

  @Test
  @WithMockUser("mia")
  void aCheckerTakesProposesAndComesToTheNextOpenClaim() {
    walk(1);
    press("Take");
    desk.evidence("mia", article, first, Stance.SUPPORTS);
    walk(1);

    choose(Verdict.SUPPORTED, Disposition.KEEP);
    area("Rationale").setValue("The report says so.");
    press("Propose and next");

    assertThat(desk.review(article, first).stage()).isEqualTo(Stage.PROPOSED);
    assertThat(shownText()).contains("Claim 2");
  }

  @Test
  @WithMockUser("mia")
  void whatIsMissingIsSaidAtItsFieldAndNothingIsLost() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    desk.evidence("mia", article, first, Stance.SUPPORTS);
    walk(1);

    choose(Verdict.SUPPORTED, Disposition.KEEP);
    press("Propose and next");

    assertThat(area("Rationale").isInvalid()).isTrue();
    assertThat(area("Rationale").getErrorMessage()).isEqualTo("Please say why.");
    assertThat(desk.review(article, first).stage()).isEqualTo(Stage.CHECKING);
  }

  @Test
  @WithMockUser("mia")
  void aRefusalStandsOnTheCardAndTheTextStays() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    walk(1);

    choose(Verdict.SUPPORTED, Disposition.KEEP);
    area("Rationale").setValue("I believe it.");
    press("Propose and next");

    assertThat(shownText()).contains("needs one primary source with its locator");
    assertThat(area("Rationale").getValue()).isEqualTo("I believe it.");
  }

  @Test
  @WithMockUser("mia")
  void aDraftIsThereAgainAfterAReload() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    walk(1);
    choose(Verdict.MISLEADING, Disposition.CHANGE);
    area("Rationale").setValue("Half of the story.");

    walk(2);
    walk(1);

    assertThat(area("Rationale").getValue()).isEqualTo("Half of the story.");
    assertThat(verdicts().getValue()).isEqualTo(Verdict.MISLEADING);
    assertThat(shownText()).contains("Draft saved");
  }

  @Test
  @WithMockUser("mia")
  void whoComesSecondSeesWhoWasFasterAndKeepsTheirText() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    desk.evidence("mia", article, first, Stance.SUPPORTS);
    walk(1);
    choose(Verdict.SUPPORTED, Disposition.KEEP);
    area("Rationale").setValue("The report says so.");
    desk.move("noor", article, first, Move.ASSIGN, MoveRequest.assigning(desk.id("max")));

    press("Propose and next");

    assertThat(shownText())
        .contains("Noor changed this claim meanwhile")
        .contains("Noor assigned claim 1")
        .contains("With Max")
        .contains("Disposition: keep");
    assertThat(area("Rationale").getValue()).isEqualTo("The report says so.");
    assertThat(desk.review(article, first).stage()).isEqualTo(Stage.CHECKING);
  }

  @Test
  @WithMockUser("mia")
  void whoHasTheSameClaimInHandStandsOnItsCard() {
    walk(1);
    assertThat(shownText()).doesNotContain("this claim open, too");
    var seat = sits("max");

    live.turnTo(seat, first, false);
    soon(() -> assertThat(shownText()).contains("Max has this claim open, too."));
    live.turnTo(seat, first, true);
    soon(() -> assertThat(shownText()).contains("Max is writing at this claim."));
    live.leave(seat);

    soon(() -> assertThat(shownText()).doesNotContain("Max is"));
  }

  private LiveArticles.Seat sits(String who) {
    var actor = new Actor(desk.id(who), who, Set.of(), Actor.SignIn.PASSWORD, null);
    return live.sit(
        article,
        actor,
        new LiveArticles.Watcher() {
          @Override
          public void changed(List<AuditEntry> entries) {}

          @Override
          public void peopleChanged() {}
        });
  }

  private static void soon(ThrowingRunnable assertion) {
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip();
          assertion.run();
        });
  }

  @Test
  @WithMockUser("ed")
  void anEditorApprovesWhatAnotherProposed() {
    desk.proposedBy("mia", article, first);
    walk(1);

    assertThat(shownText()).contains("Rosa wrote the article. Mia proposed the verdict.");
    press("Approve and next");

    assertThat(desk.review(article, first).stage()).isEqualTo(Stage.APPROVED);
  }

  @Test
  @WithMockUser("ed")
  void anEditorWhoOverruledTheVerdictIsToldWhySomebodyElseApproves() {
    desk.proposedBy("mia", article, first);
    desk.move(
        "ed",
        article,
        first,
        Move.OVERRULE,
        MoveRequest.overruling(Verdict.NOT_CHECKABLE, null, null, "Nobody can know."));
    walk(1);

    assertThat(shownText()).contains("You proposed this verdict; someone else has to approve it.");
    var approve = find(Button.class).withText("Approve and next").single();
    assertThat(approve.isEnabled()).isFalse();
    assertThat(approve.getElement().getAttribute("aria-describedby")).isNotBlank();
  }

  @Test
  @WithMockUser("rosa")
  void aReporterSeesNoProposal() {
    desk.proposedBy("mia", article, first);
    walk(1);

    assertThat(shownText())
        .doesNotContain("The report says so.")
        .doesNotContain("Situation report");
    assertThat(find(Button.class).all())
        .noneMatch(button -> button.getText().startsWith("Approve"));
  }

  @Test
  @WithMockUser("mia")
  void dismissingAsksWhyAndGoesOn() {
    walk(1);
    key("X");
    press("Dismiss and next");
    assertThat(shownText()).contains("Dismiss");

    select("Why", DismissReason.NOT_A_CLAIM);
    press("Dismiss and next");

    assertThat(desk.review(article, first).stage()).isEqualTo(Stage.CLOSED);
    assertThat(shownText()).contains("Claim 2");
  }

  @Test
  @WithMockUser("mia")
  void whatIsHighlyWorthCheckingIsDismissedForAReasonAlsoByTheOneKey() {
    article =
        Desk.as(
            "noor",
            () ->
                intake.store(
                    Desk.paper(
                        "Valley",
                        List.of("rosa"),
                        "At least 390 people have been killed, the ministry said on Monday."),
                    null));
    var suggested =
        desk.walk("mia", article).steps().stream()
            .map(Walk.Step::claim)
            .filter(claim -> CardBody.isHigh(claim.worthiness()))
            .findFirst()
            .orElseThrow();
    walk(suggested.number());

    key("0");
    var asked = desk.walk("mia", article).step(suggested.id()).orElseThrow().claim().status();
    select("Why", DismissReason.NOT_A_CLAIM);
    press("Dismiss and next");

    assertThat(asked).isEqualTo(ClaimStatus.SUGGESTED);
    assertThat(desk.walk("mia", article).step(suggested.id()).orElseThrow().claim().status())
        .isEqualTo(ClaimStatus.DISMISSED);
  }

  @Test
  @WithMockUser("mia")
  void whatWasJustDoneIsUndoneByItsKey() {
    walk(1);
    press("Take");
    assertThat(desk.review(article, first).stage()).isEqualTo(Stage.CHECKING);

    key("U");

    assertThat(desk.review(article, first).stage()).isEqualTo(Stage.TO_CHECK);
    assertThat(shownText()).contains("To check");
  }

  @Test
  @WithMockUser("mia")
  void whoUndoesTooLateIsToldWhoActed() {
    walk(1);
    press("Take");
    desk.move("noor", article, first, Move.ASSIGN, MoveRequest.assigning(desk.id("max")));

    key("U");

    assertThat(shownText()).contains("This can’t be undone any more: Noor changed claim 1");
    assertThat(desk.review(article, first).assignee()).isEqualTo(desk.id("max"));
  }

  @Test
  @WithMockUser("mia")
  void aReturnedVerdictIsInTheFormAgain() {
    desk.proposedBy("mia", article, first);
    desk.move("ed", article, first, Move.RETURN, MoveRequest.because("Which report?"));

    walk(1);

    assertThat(area("Rationale").getValue()).isEqualTo("The report says so.");
    assertThat(verdicts().getValue()).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  @WithMockUser("mia")
  void theCommandMenuHasWhatIsAllowedNow() {
    walk(1);
    var menu = find(CommandMenu.class).single();

    menu.open();

    assertThat(menu.words())
        .contains("Take", "Claim 2, to check", "Hand in a new draft")
        .doesNotContain("Approve and next", "Propose and next", "Sign-off");
    menu.choose("h-" + menu.words().indexOf("Take"));
    assertThat(desk.review(article, first).stage()).isEqualTo(Stage.CHECKING);
  }

  @Test
  @WithMockUser("max")
  void aColleaguesVerdictIsNotToldInPassing() {
    desk.proposedBy("mia", article, second);

    walk(1);

    assertThat(find(CommandMenu.class).single())
        .satisfies(menu -> {
          menu.open();
          assertThat(menu.words()).contains("Claim 2, proposed");
        });
  }

  @Test
  @WithMockUser("mia")
  void evidenceIsEnteredOnASlipThatSaysWhatIsMissing() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    walk(1);
    key("E");
    field("Source").setValue("Situation report no. 11");
    select("Kind of source", SourceKind.DOCUMENT);
    select("Stance", Stance.SUPPORTS);
    field("Link").setValue("javascript:alert(1)");
    press("Add evidence");
    assertThat(field("Link").getErrorMessage())
        .startsWith("A link begins with http:// or https://");

    field("Link").setValue("ministry.example/11");
    press("Add evidence");

    assertThat(desk.review(article, first).evidence())
        .extracting(piece -> piece.sourceUrl())
        .containsExactly("https://ministry.example/11");
    assertThat(shownText()).contains("Evidence1").contains("Propose and next");
  }

  @Test
  @WithMockUser("mia")
  void aHalfWrittenQueryIsThereAgain() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    walk(1);
    key("Q");
    area("Question").setValue("Who counted?");

    walk(2);
    walk(1);
    key("Q");

    assertThat(area("Question").getValue()).isEqualTo("Who counted?");
  }

  @Test
  @WithMockUser("mia")
  void whatAnotherDoesAppearsByItself() {
    walk(1);

    desk.move("max", article, first, Move.TAKE, MoveRequest.EMPTY);

    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip();
          assertThat(shownText()).contains("by Max since");
        });
  }

  @Test
  @WithMockUser("mia")
  void aColleaguesNoteIsShownAndStopsNobody() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    desk.evidence("mia", article, first, Stance.SUPPORTS);
    walk(1);
    choose(Verdict.SUPPORTED, Disposition.KEEP);
    area("Rationale").setValue("The report says so.");
    desk.note("max", article, first, "The ministry will update it tonight.");
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip();
          assertThat(shownText()).contains("Max wrote a note on this claim");
        });

    press("Propose and next");

    assertThat(desk.review(article, first).stage()).isEqualTo(Stage.PROPOSED);
    assertThat(desk.review(article, first).notes()).hasSize(1);
  }

  @Test
  @WithMockUser("mia")
  void evidenceHalfEnteredIsCalledSoBesideTheirs() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    walk(1);
    key("E");
    select("Stance", Stance.SUPPORTS);
    field("Source").setValue("Situation report");
    desk.move("noor", article, first, Move.ASSIGN, MoveRequest.assigning(desk.id("max")));

    press("Add evidence");

    assertThat(shownText())
        .contains("Add evidence, not sent yet:")
        .contains("Situation report")
        .doesNotContain("SUPPORTS");
  }

  @Test
  @WithMockUser("mia")
  void anOverruledFindingSaysWhoFoundAndWhoOverruled() {
    desk.proposedBy("mia", article, first);
    desk.move(
        "ed",
        article,
        first,
        Move.OVERRULE,
        MoveRequest.overruling(
            Verdict.SUPPORTED, Disposition.STET, null, "It may stand as it is."));

    walk(1);

    assertThat(shownText()).contains("You found “Accurate”, keep; overruled by Ed");
  }

  @Test
  @WithMockUser("ed")
  void whatAnOverrulingLacksIsAskedForAtItsField() {
    desk.proposedBy("mia", article, first);
    walk(1);
    key("O");
    select("Verdict", Verdict.UNPROVEN);
    select("Disposition", Disposition.CUT);
    area("Reason, for the checker and the report").setValue("Nobody counted.");

    press("Overrule and next");

    var exception = field("Exception: why this verdict stands without it");
    assertThat(exception.isInvalid()).isTrue();
    assertThat(exception.getErrorMessage()).startsWith("Say here why this verdict stands");
    assertThat(desk.review(article, first).verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  @WithMockUser("ed")
  void whoCutsWhatWasToBeChangedIsAskedForNoWording() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    desk.evidence("mia", article, first, Stance.SUPPORTS);
    var change =
        MoveRequest.finding(
            Verdict.SUPPORTED, Disposition.CHANGE, "At least 212 died.", "212.", null, null);
    desk.move("mia", article, first, Move.PROPOSE, change);
    walk(1);
    key("O");
    select("Disposition", Disposition.CUT);
    area("Reason, for the checker and the report").setValue("Beside the point.");

    press("Overrule and next");

    assertThat(desk.review(article, first).finding().disposition()).isEqualTo(Disposition.CUT);
    assertThat(desk.review(article, first).finding().wording()).isNull();
  }

  @Test
  @WithMockUser("mia")
  void anEditorsVerdictStandsAboveTheEditorsReasonAndTheEarlierRationaleBelowItsOwn() {
    desk.proposedBy("mia", article, first);
    var before = desk.review(article, first).finding().rationale();
    desk.move(
        "ed",
        article,
        first,
        Move.OVERRULE,
        MoveRequest.overruling(Verdict.UNPROVEN, Disposition.CUT, null, "Nobody counted.")
            .excepting("No archive is open."));

    walk(1);

    assertThat(desk.review(article, first).finding().rationale()).isEqualTo("Nobody counted.");
    assertThat(shownText())
        .contains("You had found “Accurate”: " + before)
        .doesNotContain("Editor’s reason");
  }

  @Test
  @WithMockUser("mia")
  void whatAColleagueStatedIsReadBeforeItIsStatedOtherwise() {
    walk(1);
    key("P");
    area("Statement, so that it can be checked on its own").setValue("At least 212 died.");
    var seen = desk.walk("max", article).step(first).orElseThrow().claim();
    Desk.does(
        "max",
        () ->
            marking.amend(
                first,
                seen.version(),
                Amendment.restating("The quake killed 212 or more.", "the ministry", null)));

    press("Store");

    assertThat(shownText())
        .contains("Statement: The quake killed 212 or more.", "Claimant: the ministry")
        .contains("Statement: At least 212 died.");
  }

  @Test
  @WithMockUser("mia")
  void aKeyThatIsRefusedSaysWhyBeforeAnythingIsAsked() {
    desk.move("max", article, first, Move.TAKE, MoveRequest.EMPTY);
    walk(1);

    key("X");

    assertThat(shownText()).contains("Checking has begun; dismissing it now is for an editor.");
    assertThat(find(Select.class).withCondition(field -> "Why".equals(field.getLabel())).exists())
        .isFalse();
  }

  @Test
  @WithMockUser("ed")
  void whoReturnedAVerdictReadsToWhom() {
    desk.proposedBy("mia", article, first);
    desk.move("ed", article, first, Move.RETURN, MoveRequest.because("Which day?"));

    walk(1);

    assertThat(shownText()).contains("You returned it to Mia: “Which day?”");
  }

  @Test
  @WithMockUser("mia")
  void theKeyOfDispositionsChoosesNone() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    walk(1);
    key("2");
    key("D");

    assertThat(dispositions().getValue()).isEqualTo(Disposition.CHANGE);
  }

  @Test
  @WithMockUser("mia")
  void whatIsCutIsAskedForNoWording() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    walk(1);
    key("2");
    assertThat(asksForWording()).isTrue();

    dispositions().setValue(Disposition.CUT);

    assertThat(asksForWording()).isFalse();
  }

  @Test
  @WithMockUser("mia")
  void whatIsAccurateWithAFixIsChangedUnlessSomebodySaysOtherwise() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    walk(1);
    key("2");

    assertThat(dispositions().getValue()).isEqualTo(Disposition.CHANGE);
  }

  @Test
  @WithMockUser("mia")
  void aPartyThatMayReplyIsNamed() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    walk(1);
    key("I");
    field("Party that is criticised").setValue("Karel Brandt");
    press("Name it");

    assertThat(desk.walk("mia", article).step(first).orElseThrow().review().replies())
        .extracting(Reply::party)
        .containsExactly("Karel Brandt");
  }

  @Test
  @WithMockUser("mia")
  void whatLostItsWordsHasOneKeyEnterUntilItIsPlaced() {
    var gate = "The old gate weighs 340 tonnes.";
    var rest = "The lock was opened by the queen in June. It has 2 chambers and a tower.";
    article = desk.article("The lock", gate + " " + rest);
    first = desk.claim(article, gate);
    desk.proposedBy("mia", article, first);
    desk.move("ed", article, first, Move.APPROVE, MoveRequest.EMPTY);
    var unused = desk.draft(article, rest + " The old gate weighs 320 tonnes.");
    var orphan = desk.walk("mia", article).step(first).orElseThrow().claim();
    assertThat(orphan.status()).isEqualTo(ClaimStatus.ORPHANED);
    walk(orphan.number());

    var enters =
        find(Button.class)
            .withCondition(
                button -> "Enter".equals(button.getElement().getAttribute("aria-keyshortcuts")))
            .all();
    assertThat(enters).extracting(Button::getText).containsExactly("Point at its words…");

    int start = desk.walk("mia", article).text().text().indexOf("The old gate");
    Desk.does("mia", () -> marking.place(first, orphan.version(), 2, start, start + 31));
    walk(orphan.number());
    assertThat(shownText())
        .contains("It has its words again")
        .doesNotContain("It is without a place in the new draft.");
  }

  @Test
  @WithMockUser("max")
  void aBlindSecondCheckerLearnsNothingOfTheFirstFinding() {
    desk.proposedBy("mia", article, first);
    desk.move("ed", article, first, Move.ASK_SECOND, MoveRequest.second(desk.id("max")));
    walk(1);

    assertThat(shownText()).contains("A blind second check").doesNotContain("The report says so.");
    choose(Verdict.REFUTED, Disposition.CUT);
    assertThat(verdicts().getValue()).isEqualTo(Verdict.REFUTED);
  }

  @Test
  @WithMockUser("max")
  void whoeverFoundSomethingElseReadsThatItIsDisputed() {
    var words = "The pier of Holm has 47 lamps";
    article = desk.article("The pier", words + ". It rains.");
    first = desk.claim(article, words);
    desk.proposedBy("mia", article, first);
    desk.note("ed", article, first, "@max, do you know this pier?");
    desk.move("ed", article, first, Move.ASK_SECOND, MoveRequest.second(desk.id("max")));
    desk.evidence("max", article, first, Stance.UNDERMINES);
    walk(1);

    choose(Verdict.REFUTED, Disposition.CUT);
    area("Rationale").setValue("The register has 112.");
    press("Record and next");

    assertThat(desk.review(article, first).stage()).isEqualTo(Stage.DISPUTED);
    assertThat(UI.getCurrent().getElement().getTextRecursively())
        .contains("it is disputed now")
        .doesNotContain("proposed as");
    assertThat(mentioned()).as("the note was hidden until now").isTrue();
    walk(1);
    assertThat(mentioned()).isFalse();
  }

  @Test
  @WithMockUser("max")
  void evidenceIsOfferedBackOnlyToWhomItIsTheirsToTakeBack() {
    desk.proposedBy("mia", article, first);
    desk.move("ed", article, first, Move.ASK_SECOND, MoveRequest.second(desk.id("max")));
    walk(1);
    assertThat(find(Button.class).withText("Withdraw").all()).isEmpty();

    desk.evidence("max", article, first, Stance.SUPPORTS);
    walk(1);

    assertThat(find(Button.class).withText("Withdraw").all()).hasSize(1);
  }

  @Test
  @WithMockUser("mia")
  void whoProposedReadsWhoDecides() {
    desk.proposedBy("mia", article, first);
    walk(1);

    assertThat(shownText())
        .contains("You proposed this; an editor who had no part in it decides.")
        .contains("You proposed the verdict.");
  }

  @Test
  @WithMockUser("ed")
  void aDismissedSuggestionSaysWhoDismissedItAlsoAfterANewDraft() {
    article =
        Desk.as(
            "noor",
            () -> intake.store(Desk.paper("Convoys", List.of("rosa"), PARAGRAPH, "Words."), null));
    var suggested = desk.walk("mia", article).steps().getFirst().claim();
    assertThat(suggested.status()).isEqualTo(ClaimStatus.SUGGESTED);
    walk(suggested.number());
    assertThat(shownText()).contains("No claim yet · one suggestion open");
    Desk.does(
        "mia",
        () ->
            marking.dismiss(
                suggested.id(), suggested.version(), DismissReason.OUT_OF_SCOPE, null, null));
    var unused = desk.draft(article, "A new beginning.", PARAGRAPH, "Words.");
    var now = desk.walk("mia", article).step(suggested.id()).orElseThrow().claim();
    assertThat(now.changedBy()).isNotEqualTo(desk.id("mia"));

    walk(suggested.number());

    assertThat(shownText())
        .contains("Dismissed: out of scope")
        .contains("By Mia, ")
        .doesNotContain("Closed", "suggestion open");
  }

  @Test
  @WithMockUser("mia")
  void whatHappenedToAClaimIsToldByNameAndOnce() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    desk.evidence("mia", article, first, Stance.SUPPORTS);
    walk(1);
    choose(Verdict.SUPPORTED, Disposition.KEEP);
    area("Rationale").setValue("The report says so.");
    desk.move("noor", article, first, Move.ASSIGN, MoveRequest.assigning(desk.id("max")));
    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip();
          assertThat(shownText()).contains("Noor assigned claim 1, ");
        });

    press("Propose and next");

    assertThat(shownText())
        .contains("Noor changed this claim meanwhile")
        .doesNotContain("Noor assigned claim 1, ");
    assertThat(find(Button.class).withText("Show").all()).isEmpty();
  }

  @Test
  @WithMockUser("mia")
  void whoHandedInADraftIsNamedWhereItChangedTheClaimInHand() {
    desk.move("mia", article, first, Move.TAKE, MoveRequest.EMPTY);
    desk.evidence("mia", article, first, Stance.SUPPORTS);
    walk(1);
    choose(Verdict.SUPPORTED, Disposition.KEEP);
    area("Rationale").setValue("The report says so.");

    var unused =
        desk.draft(
            article,
            "At least 214 people have been killed. Some 38,000 people have left their homes.");

    await()
        .pollInSameThread()
        .untilAsserted(() -> {
          MockVaadin.clientRoundtrip();
          assertThat(shownText()).contains("Rosa handed in draft 2, ");
        });
    press("Propose and next");
    assertThat(shownText())
        .contains("Rosa handed in draft 2 meanwhile, ")
        .doesNotContain("Stet changed", "Stet handed in");
  }

  @Test
  @WithMockUser("mia")
  void aSuggestionWhoseWordsLeftTheArticleSaysSo() {
    article =
        Desk.as(
            "noor",
            () -> intake.store(Desk.paper("Convoys", List.of("rosa"), PARAGRAPH, "Words."), null));
    var suggested = desk.walk("mia", article).steps().getFirst().claim();
    assertThat(suggested.status()).isEqualTo(ClaimStatus.SUGGESTED);
    var unused = desk.draft(article, "A new beginning.", "Words.");

    walk(suggested.number());

    assertThat(shownText())
        .contains("Left the article", "The words of this claim have left the article.")
        .doesNotContain("Suggested");
  }

  /** Whether a note on the first claim names Max, who has not looked at it. */
  private boolean mentioned() {
    return Desk.as("max", () -> turns.mine(500)).waitForYou().stream()
        .anyMatch(row -> row.article().equals(article) && row.why().key().equals("turn.mentioned"));
  }

  private void walk(int number) {
    navigate(
        WalkView.class, Map.of("article", article.toString(), "number", String.valueOf(number)));
  }

  private void press(String words) {
    test(find(Button.class).withText(words).single()).click();
  }

  private void key(String key) {
    var keys =
        getCurrentView()
            .getElement()
            .getChildren()
            .filter(e -> e.getTag().equals("stet-keys"))
            .findFirst()
            .orElseThrow();
    var pressed = JacksonUtils.createObjectNode().put("event.detail.action", key);
    keys.getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(keys, "key-pressed", pressed));
  }

  private TextField field(String label) {
    return find(TextField.class).withCondition(field -> label.equals(field.getLabel())).single();
  }

  @SuppressWarnings("unchecked")
  private <T> void select(String label, T value) {
    Select<T> select =
        find(Select.class).withCondition(field -> label.equals(field.getLabel())).single();
    select.setValue(value);
  }

  private TextArea area(String label) {
    return find(TextArea.class).withCondition(area -> label.equals(area.getLabel())).single();
  }

  private void choose(Verdict verdict, Disposition disposition) {
    verdicts().setValue(verdict);
    dispositions().setValue(disposition);
  }

  @SuppressWarnings("unchecked")
  private RadioButtonGroup<Verdict> verdicts() {
    return find(RadioButtonGroup.class)
        .withCondition(group -> "Verdict".equals(group.getLabel()))
        .single();
  }

  private boolean asksForWording() {
    return find(TextArea.class)
        .withCondition(area -> "Suggested wording".equals(area.getLabel()))
        .exists();
  }

  @SuppressWarnings("unchecked")
  private RadioButtonGroup<Disposition> dispositions() {
    return find(RadioButtonGroup.class)
        .withCondition(group -> "Disposition".equals(group.getLabel()))
        .single();
  }

  private String shownText() {
    return getCurrentView().getElement().getTextRecursively();
  }
}
