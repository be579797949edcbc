package org.stet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.stet.Desk;
import org.stet.TestDatabase;
import org.stet.article.ArticleStage;
import org.stet.review.Disposition;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Stage;
import org.stet.review.Stance;
import org.stet.review.Verdict;

/** The whole story of an article in a real browser, and the turns that it may take. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"stet.demo=true", "stet.data=target/journey-data/stet"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Desk.class)
class StoryIT {

  private static final String PIER =
      """
      Old pier reopens after four years

      HALVEN, Nov. 20 (Coast Desk) — The pier was closed for four years, the harbour office said.

      Advertisement

      It cost 3.2 million crowns to repair, according to the town council.
      """;

  @LocalServerPort int port;
  @Autowired Desk desk;
  private Browser browser;

  @BeforeEach
  void sitDown() {
    browser = new Browser(port);
  }

  @AfterEach
  void getUp() {
    browser.close();
  }

  @Test
  void anArticleTravelsFromThePasteBoxToTheFiledReport() {
    browser.signIn("mia");
    browser.open("import");
    browser.paste(PIER);
    browser.press("Read it");
    browser.until("the preview", () -> browser.shows("Suggested claims"));
    browser.type("Author from outside", "Lena Ofori");
    browser.click("import-store");
    browser.until("the walk", () -> browser.address().contains("/claims/"));
    var article = UUID.fromString(browser.address().split("/")[1]);
    var claims = desk.walk("mia", article).steps();
    assertThat(claims).isNotEmpty();

    for (var step : claims) {
      browser.open("articles/" + article + "/claims/" + step.claim().number());
      browser.until("the suggestion", () -> browser.shows("Accept and take"));
      browser.keys("t");
      browser.until("taken", () -> stage(article, step.id()) == Stage.CHECKING);
      browser.until("the form", () -> browser.shows("Not checkable"));
      browser.keys("7", "d", "1");
      browser.type("Rationale", "Not for this desk to check.");
      browser.press("Propose and next");
      browser.until("proposed", () -> stage(article, step.id()) == Stage.PROPOSED);
    }

    browser.signIn("ed");
    browser.open("approval");
    browser.until("the queue", () -> browser.shows("Old pier reopens"));
    var last = claims.getLast();
    for (var step : claims.subList(0, claims.size() - 1)) {
      browser.open("articles/" + article + "/claims/" + step.claim().number());
      browser.until("what Mia found", () -> browser.shows("Approve and next"));
      browser.keys("a");
      browser.until("approved", () -> stage(article, step.id()) == Stage.APPROVED);
    }
    browser.open("articles/" + article + "/claims/" + last.claim().number());
    browser.until("what Mia found", () -> browser.shows("Approve and next"));
    browser.keys("r");
    browser.type("Reason, for the checker", "Ask the council first.");
    browser.keysWithControl(Keys.ENTER);
    browser.until("returned", () -> stage(article, last.id()) == Stage.CHECKING);

    browser.open("articles/" + article + "/sign-off");
    browser.until("what is open", () -> browser.shows("has no approved verdict"));
    browser.press("Accept as it is");
    browser.type("Why it may go as it is", "The council is closed until Monday.");
    browser.type("Your password, again", "stet");
    browser.click("signoff-sign");
    browser.until("signed", () -> articleStage(article) == ArticleStage.SIGNED_OFF);

    browser.signIn("noor");
    browser.open("reports");
    browser.until("the report", () -> browser.shows("Old pier reopens"));
    assertThat(browser.mediaTypeOf("PDF")).isEqualTo("application/pdf");

    browser.signIn("ravi");
    browser.open("audit?article=" + article);
    browser.until("the signature", () -> browser.shows("signed"));
    assertThat(browser.barriers()).isEmpty();
  }

  @Test
  void evidenceAndVerdictAreGivenByTheKeyboardAlone() {
    var article = desk.article("The old pier", "The pier was closed for four years.");
    var claim = desk.claim(article, "The pier was closed for four years");
    browser.signIn("mia");
    browser.open("articles/" + article + "/claims/1");

    browser.until("the card", () -> browser.shows("To check"));
    browser.keys("t");
    browser.until("taken", () -> stage(article, claim) == Stage.CHECKING);
    browser.until("the form", () -> browser.shows("Not checkable"));
    browser.keys("e");
    browser.until("the slip", () -> browser.shows("Kind of source"));
    browser.keys("d", Keys.TAB, "f", Keys.TAB, "Harbour log", Keys.TAB, "Harbour office");
    browser.keys(Keys.TAB, Keys.TAB, "p. 3", Keys.TAB, "Closed 2022 to 2026.", Keys.TAB, " ");
    browser.keysWithControl(Keys.ENTER);
    browser.until("the evidence", () -> desk.review(article, claim).evidence().size() == 1);
    assertThat(desk.review(article, claim).evidence().getFirst().stance())
        .isEqualTo(Stance.SUPPORTS);

    browser.until("the card again", () -> browser.shows("Propose and next"));
    assertThat(browser.seesAtOnce(1280, 800, ".ev q", ".decision-form .verdicts")).isTrue();
    browser.keys("1");
    browser.keys("d", Keys.SPACE);
    browser.type("Rationale", "The harbour log has both days.");
    browser.keysWithControl(Keys.ENTER);

    browser.until("proposed", () -> stage(article, claim) == Stage.PROPOSED);
    assertThat(desk.review(article, claim).verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  void whoIsSlowerIsToldAndKeepsTheirWords() {
    var article = desk.article("The old pier", "The pier was closed for four years.");
    var claim = desk.claim(article, "The pier was closed for four years");
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    browser.signIn("mia");
    browser.open("articles/" + article + "/claims/1");
    browser.until("the form", () -> browser.shows("Not checkable"));
    browser.keys("7");
    browser.type("Rationale", "Told as a memory.");

    desk.move("eva", article, claim, Move.ASSIGN, MoveRequest.assigning(desk.id("max")));
    browser.until("the news", () -> browser.shows("Eva assigned claim 1"));
    browser.press("Propose and next");

    browser.until("the conflict", () -> browser.shows("Eva changed this claim meanwhile"));
    assertThat(browser.shows("Told as a memory.")).isTrue();
    assertThat(stage(article, claim)).isEqualTo(Stage.CHECKING);
    assertThat(browser.barriers()).isEmpty();
  }

  @Test
  void anEditorSettlesTwoFindingsThatDiffer() {
    var article = desk.article("The loom of Ulmen", "The loom squeaked all through the night.");
    var claim = desk.claim(article, "The loom squeaked all through the night");
    desk.proposedBy("mia", article, claim);
    desk.move("eva", article, claim, Move.ASK_SECOND, MoveRequest.second(desk.id("max")));
    desk.move(
        "max",
        article,
        claim,
        Move.FIND,
        MoveRequest.finding(
            Verdict.NOT_CHECKABLE, Disposition.KEEP, null, "A memory.", null, null));
    assertThat(stage(article, claim)).isEqualTo(Stage.DISPUTED);
    browser.signIn("ed");
    browser.open("articles/" + article + "/claims/1");
    browser.until("both findings", () -> browser.shows("A memory."));
    assertThat(browser.barriers()).isEmpty();

    letTheFirstStand("The log settles it.");

    browser.until("settled", () -> stage(article, claim) == Stage.PROPOSED);
    assertThat(desk.review(article, claim).verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  private void letTheFirstStand(String reason) {
    browser.press("Adjudicate");
    browser.until("the slip", () -> browser.shows("What stands"));
    browser.keys("the first");
    browser.type("Reason, for both checkers and the report", reason);
    browser.keysWithControl(Keys.ENTER);
  }

  /** Two checkers, an editor, a late draft and a disputed claim; and the report tells it all. */
  @Test
  void aDisputedClaimAndALateDraftAreToldByTheReport() {
    var article =
        desk.article(
            "The mill of Torve",
            "The mill burned down twice before 1900.",
            "Its wheel is nine metres high and turns at four metres a second.");
    var disputed = desk.claim(article, "The mill burned down twice before 1900");
    var wheel = desk.claim(article, "Its wheel is nine metres high");
    desk.proposedBy("mia", article, disputed);
    desk.proposedBy("max", article, wheel);
    desk.move("eva", article, wheel, Move.APPROVE, MoveRequest.EMPTY);
    desk.move("eva", article, disputed, Move.ASK_SECOND, MoveRequest.second(desk.id("max")));

    browser.signIn("max");
    browser.open("articles/" + article + "/claims/1");
    browser.until("a blind card", () -> browser.shows("A blind second check: yours alone."));
    assertThat(browser.shows("Unsorted")).isTrue();
    assertThat(browser.shows("The report says so.")).isFalse();
    browser.keys("7", "d", "1");
    browser.type("Rationale", "The parish books burned with the mill; nobody can know.");
    browser.press("Record and next");
    browser.until("disputed", () -> stage(article, disputed) == Stage.DISPUTED);

    browser.signIn("ed");
    browser.open("articles/" + article + "/claims/1");
    browser.until("both findings", () -> browser.shows("nobody can know."));
    letTheFirstStand("The insurer’s file has both fires.");
    browser.until("settled", () -> stage(article, disputed) == Stage.PROPOSED);

    browser.signIn("eva");
    browser.open("articles/" + article + "/claims/1");
    browser.until("the finding", () -> browser.shows("Approve and next"));
    browser.keys("a");
    browser.until("approved", () -> stage(article, disputed) == Stage.APPROVED);

    browser.signIn("rosa");
    browser.open("articles/" + article + "/draft");
    browser.paste(
        "The mill of Torve\n\nThe mill burned down twice before 1900.\n\n"
            + "Its wheel is eight metres high and turns at four metres a second.");
    browser.press("Read it");
    browser.until("what it would change", () -> browser.shows("One claim goes stale"));
    assertThat(browser.shows("One claim stays approved")).isTrue();
    assertThat(browser.barriers()).isEmpty();
    assertThat(stage(article, wheel)).isEqualTo(Stage.APPROVED);
    browser.click("draft-take");
    browser.until("the late draft", () -> stage(article, wheel) == Stage.STALE);
    assertThat(stage(article, disputed)).isEqualTo(Stage.APPROVED);

    browser.signIn("max");
    browser.open("articles/" + article + "/claims/2");
    browser.until("the change", () -> browser.shows("The article changed under this claim."));
    browser.press("Check again");
    browser.until("the form", () -> browser.shows("Propose and next"));
    browser.press("Propose and next");
    browser.until("proposed again", () -> stage(article, wheel) == Stage.PROPOSED);
    browser.keys("u");
    browser.until("undone", () -> stage(article, wheel) == Stage.CHECKING);
    browser.until("the form again", () -> browser.shows("Propose and next"));
    browser.press("Propose and next");
    browser.until("proposed at last", () -> stage(article, wheel) == Stage.PROPOSED);

    browser.signIn("ed");
    browser.open("articles/" + article + "/claims/2");
    browser.until("the verdict", () -> browser.shows("Approve and next"));
    browser.keysWithControl("k");
    browser.until("the command menu", () -> browser.shows("Here and now"));
    assertThat(browser.barriers()).isEmpty();
    browser.keys("approve", Keys.ENTER);
    browser.until("approved", () -> stage(article, wheel) == Stage.APPROVED);
    browser.open("articles/" + article + "/sign-off");
    browser.type("Your password, again", "stet");
    browser.click("signoff-sign");
    browser.until("signed", () -> articleStage(article) == ArticleStage.SIGNED_OFF);

    var page = browser.fetched("api/v1/articles/" + article + "/report?format=html", "ed", "stet");
    assertThat(page)
        .contains("The mill burned down twice before 1900")
        .containsPattern("second check by Max, [^<;]*, differed")
        .contains("The insurer’s file has both fires.")
        .contains("Its wheel is eight metres high");
  }

  @Test
  void aReporterAnswersAndHandsInTheNextDraft() {
    var article = desk.article("The old pier", "The pier was closed for four years.");
    var claim = desk.claim(article, "The pier was closed for four years");
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    desk.ask("mia", article, claim, "Who says four years?");
    browser.signIn("rosa");
    browser.open("turn");

    browser.until("the question", () -> browser.shows("Who says four years?"));
    browser.type("Your answer", "The harbour master, on Monday.");
    browser.press("Answer");
    browser.until("answered", () -> desk.review(article, claim).openQueries() == 0);

    browser.open("articles/" + article + "/draft");
    browser.paste("The old pier\n\nThe pier was closed for five years.");
    browser.press("Read it");
    browser.click("draft-take");
    browser.until("the new draft", () -> desk.walk("rosa", article).text().number() == 2);
    assertThat(browser.barriers()).isEmpty();
  }

  private Stage stage(UUID article, UUID claim) {
    return desk.walk("noor", article).steps().stream()
        .filter(step -> step.id().equals(claim))
        .map(step -> step.review())
        .filter(review -> review != null)
        .map(review -> review.stage())
        .findFirst()
        .orElse(null);
  }

  private ArticleStage articleStage(UUID article) {
    return desk.walk("noor", article).article().stage();
  }
}
