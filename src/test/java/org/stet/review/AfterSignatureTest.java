package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.accounts.Tokens;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleStage;
import org.stet.article.Plan;
import org.stet.people.Refused;
import org.stet.report.KeptReports;
import org.stet.report.Redaction;
import org.stet.report.Reports;

/** What a signature stands for, what voids it, and what goes on being checked behind it. */
@DeskTest
class AfterSignatureTest {

  private static final List<String> BY_ROSA = List.of("rosa");

  @Autowired Prepared prepared;
  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Reviews reviews;
  @Autowired Turns turns;
  @Autowired ArticleChecks checks;
  @Autowired Tokens tokens;
  @Autowired Reports reports;
  @Autowired KeptReports keptReports;

  @Test
  void whatWasExceptedByNameIsStillSomebodysTurn() {
    var article = prepared.article(BY_ROSA);
    var review = prepared.review(Stage.CHECKING, article);
    var other = prepared.review(Stage.APPROVED, BY_ROSA);
    except(article, review);
    assertThat(turnOf("mia")).contains(review);
    act("ed", article, ArticleMove.PUBLISH, ArticleRequest.saying("On the site."));
    assertThat(turnOf("mia")).contains(review);

    prepared.move("mia", review, Move.PROPOSE);

    assertThat(turnOf("mia")).doesNotContain(review);
    assertThat(turnOf("eva")).contains(review).doesNotContain(other);
    assertThat(Desk.as("eva", turns::awaitingApproval))
        .extracting(TurnRow::review)
        .contains(review);
    assertThat(http.get("eva", "/api/v1/reviews?turn=me").json().toString())
        .contains(review.toString());
    act("noor", article, ArticleMove.ARCHIVE, ArticleRequest.EMPTY);
    assertThat(turnOf("eva")).doesNotContain(review);
  }

  @Test
  void aDeadlineMattersUntilTheSignatureAndNotBehindIt() {
    var past = Instant.parse("2026-01-01T10:00:00Z");
    var article = prepared.article(BY_ROSA);
    var review = prepared.review(Stage.CHECKING, article);
    desk.due(article, past);
    assertThat(row(article).due()).isEqualTo(past);
    assertThat(dueTo("mia", review)).isEqualTo(past);

    except(article, review);

    assertThat(row(article).due()).isNull();
    assertThat(row(article).deadline()).isEqualTo(past);
    assertThat(dueTo("mia", review)).isNull();
    act("ed", article, ArticleMove.PUBLISH, ArticleRequest.saying("On the site."));
    assertThat(row(article).due()).isNull();
  }

  private ArticleRow row(UUID article) {
    return desk.walk("noor", article).article();
  }

  private Instant dueTo(String userName, UUID review) {
    return Desk.as(userName, turns::mine).waitForYou().stream()
        .filter(turn -> turn.review().equals(review))
        .findFirst()
        .orElseThrow()
        .due();
  }

  @Test
  void whatWaitedBehindASignatureGoesOnWhenTheArticleDoes() {
    var article = prepared.article(BY_ROSA);
    var review = prepared.review(Stage.CHECKING, article);
    var query =
        Desk.as("mia", () -> reviews.ask(review, version(review), Addressee.AUTHOR, "When?"));
    var wait = MoveRequest.waiting(WaitsFor.AUTHOR, LocalDate.of(2099, 1, 1));
    Desk.does("mia", () -> reviews.move(review, version(review), Move.WAIT, wait));
    except(article, review);
    act("noor", article, ArticleMove.HOLD, ArticleRequest.because("A pause."));
    assertThat(turnOf("mia")).doesNotContain(review);
    Desk.does("rosa", () -> reviews.answer(review, query, "In March."));
    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.WAITING);

    act("noor", article, ArticleMove.RESUME_ARTICLE, ArticleRequest.EMPTY);

    assertThat(stage(article)).isEqualTo(ArticleStage.SIGNED_OFF);
    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.CHECKING);
    assertThat(turnOf("mia")).contains(review);
  }

  @Test
  void aTokenSignsNothingOffAndIsToldSo() {
    var review = prepared.review(Stage.APPROVED, BY_ROSA);
    var article = prepared.row(review).article();
    var token = Desk.as("ed", () -> tokens.make("CMS", true, 7));
    var before = prepared.standing(review);

    for (var password : List.of("stet", "")) {
      var answer =
          http.withToken(
              token,
              HttpMethod.POST,
              "/api/v1/articles/" + article + "/moves",
              Map.of("move", "SIGN_OFF", "version", walkVersion(article), "password", password));

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text("detail")).matches("[A-Z].*\\.");
    }
    assertThat(stage(article)).isEqualTo(ArticleStage.CHECKING);
    assertThat(prepared.standing(review)).isEqualTo(before);
  }

  @Test
  void aNewDraftVoidsTheSignatureAndItsExceptions() {
    var article = prepared.article(BY_ROSA);
    var review = prepared.review(Stage.CHECKING, article);
    except(article, review);
    var text = desk.walk("noor", article).text().text();

    var revised =
        http.post(
            "rosa",
            "/api/v1/articles/" + article + "/revisions",
            Map.of("revision", 1, "text", text + "\n\nThe school is closed until Thursday."));

    assertThat(revised.status()).isEqualTo(201);
    var walk = desk.walk("noor", article);
    assertThat(walk.article().stage()).isEqualTo(ArticleStage.CHECKING);
    assertThat(walk.signatures()).hasSize(1).noneMatch(Signature::stands);
    assertThat(walk.exceptions()).hasSize(1).noneMatch(Waiver::stands);
    var shown = http.get("ed", "/api/v1/articles/" + article).json();
    assertThat(shown.get("signatures").get(0).get("voidSince").isNull()).isFalse();
    assertThatThrownBy(() ->
            act("ed", article, ArticleMove.SIGN_OFF, ArticleRequest.signing("stet", List.of())))
        .isInstanceOf(Refused.class);
  }

  @Test
  void anExceptionKeepsTheWordsThatWereAccepted() {
    var article = prepared.article(BY_ROSA);
    var review = prepared.review(Stage.CHECKING, article);
    var claim = prepared.row(review).claim();
    var before = desk.walk("noor", article).step(claim).orElseThrow().claim().quote();
    except(article, review);
    var kept = Desk.as("noor", () -> keptReports.of(article)).getFirst().id();

    var text = desk.walk("noor", article).text().text();
    var words =
        before.substring(0, before.indexOf(' '))
            + " reportedly"
            + before.substring(before.indexOf(' '));
    var revised =
        http.post(
            "rosa",
            "/api/v1/articles/" + article + "/revisions",
            Map.of("revision", 1, "text", text.replace(before, words)));

    assertThat(revised.status()).isEqualTo(201);
    assertThat(desk.walk("noor", article).step(claim).orElseThrow().claim().quote())
        .isNotEqualTo(before);
    assertThat(desk.walk("noor", article).exceptions())
        .extracting(Waiver::quote)
        .containsExactly(before);
    var shown = http.get("ed", "/api/v1/articles/" + article).json();
    assertThat(shown.get("exceptions").get(0).get("quote").asString()).isEqualTo(before);
    var signed =
        Desk.as("noor", () -> reports.exportKept(article, kept, "json", Redaction.INTERNAL));
    assertThat(signed.model().bottomLine().exceptions().getFirst().quote()).isEqualTo(before);
  }

  @Test
  void whatWasNeverPublishedIsCancelledAndThenArchivedButNotArchivedAtOnce() {
    for (var from : List.of("INTAKE", "CHECKING", "SIGNED_OFF", "ON_HOLD")) {
      var article = unpublished(from);
      assertThat(stage(article).name()).isEqualTo(from);

      assertThat(move("ed", article, Map.of("move", "ARCHIVE")).status()).as(from).isEqualTo(422);
      assertThat(move("noor", article, Map.of("move", "CANCEL", "reason", "No.")).status())
          .as(from)
          .isEqualTo(403);
      assertThat(move("ed", article, Map.of("move", "CANCEL")).status()).as(from).isEqualTo(422);
      var cancelled = move("ed", article, Map.of("move", "CANCEL", "reason", "No room."));
      assertThat(cancelled.text("stage")).isEqualTo("CANCELLED");
      var archived = move("noor", article, Map.of("move", "ARCHIVE"));
      assertThat(archived.text("stage")).isEqualTo("ARCHIVED");
    }
  }

  @Test
  void entriesOfARestrictedArticleAreInvisibleOverHttpToWhoIsNotNamed() {
    var article = prepared.article(BY_ROSA);
    var walk = desk.walk("noor", article).article();
    var plan = Plan.of(walk);
    var named = Set.of(desk.id("noor"), desk.id("ed"));
    Desk.does(
        "noor",
        () ->
            checks.plan(
                article,
                walk.version(),
                new Plan(
                    plan.desk(), plan.deadline(), plan.lead(), plan.authors(), true, named, null)));
    var ofArticle = "/api/v1/audit/entries?limit=500&article=" + article;
    var seen = http.get("ed", ofArticle).json();
    assertThat(seen.get("items")).isNotEmpty();
    var indices = new ArrayList<Long>();
    seen.get("items").forEach(entry -> indices.add(entry.get("index").asLong()));

    var unseen = http.get("eva", ofArticle).json();

    assertThat(unseen.get("items")).isEmpty();
    assertThat(unseen.get("total").asLong()).isZero();
    assertThat(http.get("eva", "/api/v1/audit/entries?limit=500").json().toString())
        .doesNotContain(article.toString());
    for (long index : indices) {
      assertThat(http.get("eva", "/api/v1/audit/entries/" + index).status()).isEqualTo(404);
      assertThat(http.get("ravi", "/api/v1/audit/entries/" + index).status()).isEqualTo(200);
    }
    for (var person : List.of("mia", "rosa", "ada")) {
      assertThat(http.get(person, ofArticle).status()).as(person).isEqualTo(403);
    }
  }

  private UUID unpublished(String stage) {
    if (stage.equals("SIGNED_OFF")) {
      var article = prepared.row(prepared.review(Stage.APPROVED, BY_ROSA)).article();
      act("ed", article, ArticleMove.SIGN_OFF, ArticleRequest.signing("stet", List.of()));
      return article;
    }
    var article = prepared.article(BY_ROSA);
    if (!stage.equals("INTAKE")) {
      act("mia", article, ArticleMove.OPEN, ArticleRequest.EMPTY);
    }
    if (stage.equals("ON_HOLD")) {
      act("noor", article, ArticleMove.HOLD, ArticleRequest.because("A pause."));
    }
    return article;
  }

  private void except(UUID article, UUID review) {
    var accepted =
        new ArticleRequest.Accepted(
            prepared.row(review).claim(), null, "The ministry answers tomorrow.");
    act("ed", article, ArticleMove.SIGN_OFF, ArticleRequest.signing("stet", List.of(accepted)));
  }

  private HttpDesk.Answer move(String userName, UUID article, Map<String, Object> body) {
    var whole = new HashMap<>(body);
    whole.put("version", walkVersion(article));
    return http.post(userName, "/api/v1/articles/" + article + "/moves", whole);
  }

  private void act(String userName, UUID article, ArticleMove move, ArticleRequest request) {
    desk.move(userName, article, move, walk -> request);
  }

  private List<UUID> turnOf(String userName) {
    return Desk.as(userName, turns::mine).waitForYou().stream().map(TurnRow::review).toList();
  }

  private ArticleStage stage(UUID article) {
    return desk.walk("noor", article).article().stage();
  }

  private long walkVersion(UUID article) {
    return desk.walk("noor", article).article().version();
  }

  private long version(UUID review) {
    return prepared.standing(review).version();
  }
}
