package org.stet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.stet.Desk;
import org.stet.TestDatabase;
import org.stet.article.ArticleStage;
import org.stet.report.Formats;
import org.stet.report.SampleReports;
import org.stet.review.Disposition;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Stage;
import org.stet.review.Verdict;

/** The story of a claim in a real browser, a journey for each role. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"stet.demo=true", "stet.data=target/journey-data/stet"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Desk.class)
class JourneyIT {

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
  void aFactCheckerTakesAnArticleInAndFindsItsClaims() {
    browser.signIn("mia");
    browser.open("import");

    browser.click("import-sample");
    browser.until("the preview", () -> browser.shows("Suggested claims"));
    browser.type("Author from outside", "Lena Ofori");
    browser.follow("Articles");
    browser.click("import-stay");
    browser.until("stayed", () -> !browser.shows("Leave without storing?"));
    assertThat(browser.address()).isEqualTo("import");
    browser.click("import-store");

    browser.until("the walk", () -> browser.address().contains("/claims/"));
    assertThat(browser.barriers()).isEmpty();
  }

  @Test
  void aFactCheckerProposesByTheKeyboardAlone() {
    var article = desk.article("The old pier", "Nobody will ever forget that summer at the pier.");
    var claim = desk.claim(article, "Nobody will ever forget that summer at the pier");
    browser.signIn("mia");
    browser.open("articles/" + article + "/claims/1");

    browser.keys("t");
    browser.until("taken", () -> stage(article, claim) == Stage.CHECKING);
    browser.until("the form", () -> browser.shows("Not checkable"));
    browser.keys("i");
    browser.until("the slip", () -> browser.shows("Party that is criticised"));
    browser.keys(org.openqa.selenium.Keys.ESCAPE);
    browser.until("the form again", () -> browser.shows("Not checkable"));
    browser.keys("7");
    browser.keys("d");
    browser.keys("1");
    browser.type("Rationale", "A private experience, told as one.");
    browser.keysWithControl(org.openqa.selenium.Keys.ENTER);

    browser.until("proposed", () -> stage(article, claim) == Stage.PROPOSED);
    var found = desk.walk("mia", article).step(claim).orElseThrow().review().finding();
    assertThat(found.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    assertThat(found.disposition()).isEqualTo(Disposition.KEEP);
    assertThat(found.rationale()).isEqualTo("A private experience, told as one.");
  }

  @Test
  void anEditorApprovesAndSomebodyElseSeesItWithoutReloading() {
    var article =
        desk.article("Ministry says 212 are dead", "At least 212 people have been killed.");
    var claim = desk.claim(article, "At least 212 people have been killed");
    desk.proposedBy("mia", article, claim);
    try (var max = new Browser(port)) {
      max.signIn("max");
      max.open("articles/" + article + "/claims/1");
      max.until("Max sees it proposed", () -> max.shows("Proposed"));
      browser.signIn("ed");
      browser.open("articles/" + article + "/claims/1");

      browser.press("Approve and next");

      browser.until("approved", () -> stage(article, claim) == Stage.APPROVED);
      max.until("Max sees it approved", () -> max.shows("Approved"));
    }
  }

  @Test
  void anEditorSignsOffWithThePassword() {
    var article =
        desk.article("Ministry says 212 are dead", "At least 212 people have been killed.");
    var claim = desk.claim(article, "At least 212 people have been killed");
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
    browser.signIn("eva");
    browser.open("articles/" + article + "/sign-off");
    assertThat(browser.barriers()).isEmpty();

    browser.type("Your password, again", "stet");
    browser.click("signoff-sign");

    browser.until(
        "signed off",
        () -> desk.walk("noor", article).article().stage() == ArticleStage.SIGNED_OFF);
  }

  @Test
  void aManagerTakesTheReportAway() {
    browser.signIn("noor");
    browser.open("reports");

    assertThat(browser.mediaTypeOf("PDF")).isEqualTo("application/pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "mia, turn",
    "mia, articles",
    "mia, import",
    "ed, approval",
    "noor, overview",
    "noor, overview/figure",
    "noor, reports",
    "ravi, audit",
    "ada, people",
    "rosa, account"
  })
  void nothingStandsInAnybodysWay(String who, String page) {
    browser.signIn(who);
    browser.open(page);

    assertThat(browser.address()).startsWith(page);
    assertThat(browser.barriers()).isEmpty();
  }

  @Test
  void nothingStandsInTheWayOfWhoReadsAReportAsAWebPage(@TempDir Path folder) throws IOException {
    var report = folder.resolve("report.html");
    Files.write(report, Formats.written("html", SampleReports.aldane()));

    browser.read(report);

    assertThat(browser.shows("Claims, in reading order")).isTrue();
    assertThat(browser.barriers()).isEmpty();
  }

  private Stage stage(UUID article, UUID claim) {
    return desk.review(article, claim).stage();
  }
}
