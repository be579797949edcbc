package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.claim.ClaimRow;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a claim's shape at each stage of its review, over HTTP, by each who marks. */
@DeskTest
class ClaimsUnderReviewTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Restating, reshaping, splitting and merging, then dismissing: by Mia, Max and Ed. */
  private static final Map<Stage, String> EXPECTED =
      Map.of(
          Stage.TO_CHECK, "200 200 200 200 | 200 200 200",
          Stage.CHECKING, "200 200 200 200 | 403 403 200",
          Stage.WAITING, "200 200 200 200 | 403 403 200",
          Stage.PROPOSED, "422 422 422 422 | 403 403 200",
          Stage.SECOND_CHECK, "422 422 422 422 | 403 403 200",
          Stage.DISPUTED, "422 422 422 422 | 403 403 200",
          Stage.APPROVED, "422 422 422 422 | 403 403 200",
          Stage.STALE, "422 422 422 422 | 403 403 200",
          // its claim is dismissed, and only an accepted or suggested one has a shape to change
          Stage.CLOSED, "422 422 422 422 | 422 422 422");

  @Autowired Prepared prepared;
  @Autowired Desk desk;
  @Autowired HttpDesk http;

  @Test
  void everyMoveOfAClaimIsAnsweredByTheStageOfItsReview() {
    assertThat(EXPECTED).containsOnlyKeys(Stage.values());
    var wrong = new ArrayList<String>();
    for (var stage : Stage.values()) {
      var refusing = prepared.review(stage, List.of("rosa"));
      for (var person : List.of("mia", "max", "ed")) {
        for (var move : List.of("RESTATE", "RESHAPE", "SPLIT", "MERGE", "DISMISS")) {
          int expected = expected(stage, move, person);
          // what is refused leaves all as it was, so that the next may try the same one
          boolean own = expected == 200 || move.equals("MERGE");
          var review = own ? prepared.review(stage, List.of("rosa")) : refusing;
          var before = prepared.standing(review);
          var claim = claim(review);

          var answer = answer(move, person, review, claim);

          boolean untouched =
              prepared.standing(review).equals(before) && claim(review).equals(claim);
          if (answer.status() != expected || expected != 200 && !untouched) {
            wrong.add(
                "%s by %s, %s: %d instead of %d, %s"
                    .formatted(move, person, stage, answer.status(), expected, answer.json()));
          }
          if (expected != 200) {
            assertThat(answer.text("detail")).matches("(?s)[A-Z].*\\.");
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void onceTheProposalIsWithdrawnTheClaimCanBeSplitAndKeepsItsReview() {
    var review = prepared.review(Stage.PROPOSED, List.of("rosa"));
    var claim = claim(review);
    assertThat(answer("SPLIT", "mia", review, claim).text("detail"))
        .containsIgnoringCase("withdraw");

    prepared.move("mia", review, Move.WITHDRAW);
    var split = answer("SPLIT", "mia", review, claim);

    assertThat(split.status()).isEqualTo(200);
    assertThat(split.json()).hasSize(2);
    assertThat(split.json().get(0).get("number").asInt()).isEqualTo(claim.number());
    assertThat(split.json().get(0).get("review").get("id").asString()).isEqualTo(review.toString());
    assertThat(split.json().get(1).get("review").get("stage").asString()).isEqualTo("TO_CHECK");
  }

  @Test
  void whoConfirmsChangedWordsIsNeitherProposerNorAuthorAndTheWordsCountAsCarriedOut() {
    var article = prepared.article(List.of("rosa"));
    var review = prepared.review(Stage.APPROVED, article);
    var text = desk.walk("noor", article).text().text();
    var revised =
        http.post(
            "rosa",
            "/api/v1/articles/" + article + "/revisions",
            Map.of("revision", 1, "text", text.replace("have been killed", "have died")));
    assertThat(revised.json().get("stale").asInt()).isEqualTo(1);
    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.STALE);

    for (var person : List.of("mia", "rosa", "noor")) {
      assertThat(confirm(person, review).status()).as(person).isEqualTo(403);
    }
    var confirmed = confirm("eva", review);

    assertThat(confirmed.status()).isEqualTo(200);
    var row = prepared.row(review);
    assertThat(row.stage()).isEqualTo(Stage.APPROVED);
    assertThat(row.approver()).isEqualTo(desk.id("eva"));
    assertThat(row.carriedOutIn()).isEqualTo(2);
    assertThat(confirm("eva", review).status()).isEqualTo(422);
  }

  @Test
  void aVerdictThatWasReopenedIsNotConfirmed() {
    var article = prepared.article(List.of("rosa"));
    var review = prepared.review(Stage.APPROVED, article);
    prepared.move("ed", review, Move.REOPEN);
    var text = desk.walk("noor", article).text().text();
    var revised =
        http.post(
            "rosa",
            "/api/v1/articles/" + article + "/revisions",
            Map.of("revision", 1, "text", text.replace("212", "213")));
    assertThat(revised.status()).isEqualTo(201);
    assertThat(prepared.standing(review).stage()).isEqualTo(Stage.STALE);

    assertThat(confirm("eva", review).status()).isEqualTo(422);
  }

  private HttpDesk.Answer confirm(String person, UUID review) {
    prepared.look(person, review);
    return http.post(
        person,
        "/api/v1/reviews/" + review + "/moves",
        Map.of("move", "CONFIRM", "version", prepared.standing(review).version()));
  }

  private HttpDesk.Answer answer(String move, String person, UUID review, ClaimRow claim) {
    int start = claim.anchor().start();
    var path = "/api/v1/claims/" + claim.id();
    return switch (move) {
      case "RESTATE" ->
          send(person, HttpMethod.PATCH, path, version(claim, "statement", "212 died."));
      case "RESHAPE" ->
          send(
              person,
              HttpMethod.PATCH,
              path,
              Map.of("version", claim.version(), "start", start + 3, "end", start + 12));
      case "SPLIT" ->
          send(person, HttpMethod.POST, path + "/split", version(claim, "at", List.of(start + 12)));
      case "MERGE" -> merge(person, review, claim);
      default ->
          send(
              person,
              HttpMethod.POST,
              path + "/decision",
              Map.of("accept", false, "version", claim.version(), "reason", "OUT_OF_SCOPE"));
    };
  }

  /** With its last letters, which are made a claim of their own before. */
  private HttpDesk.Answer merge(String person, UUID review, ClaimRow claim) {
    var article = prepared.row(review).article();
    var twin = desk.claim(article, "killed");
    var version = desk.walk("noor", article).step(twin).orElseThrow().claim().version();
    return send(
        person,
        HttpMethod.POST,
        "/api/v1/claims/merge",
        Map.of(
            "claims",
            List.of(
                Map.of("id", claim.id(), "version", claim.version()),
                Map.of("id", twin, "version", version))));
  }

  private HttpDesk.Answer send(String person, HttpMethod method, String path, Map<String, ?> body) {
    return http.send(person, method, path, JSON.writeValueAsString(body));
  }

  private static Map<String, ?> version(ClaimRow claim, String field, Object value) {
    return Map.of("version", claim.version(), field, value);
  }

  private ClaimRow claim(UUID review) {
    var row = prepared.row(review);
    return desk.walk("noor", row.article()).step(row.claim()).orElseThrow().claim();
  }

  private static int expected(Stage stage, String move, String person) {
    var halves = EXPECTED.get(stage).split(" \\| ");
    int place =
        move.equals("DISMISS")
            ? List.of("mia", "max", "ed").indexOf(person)
            : List.of("RESTATE", "RESHAPE", "SPLIT", "MERGE").indexOf(move);
    return Integer.parseInt(halves[move.equals("DISMISS") ? 1 : 0].split(" ")[place]);
  }
}
