package org.stet.review.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.stet.DeskTest;
import org.stet.HttpDesk;

@DeskTest
class StoryOverHttpTest {

  private static final String TEXT =
      """
      Ministry says 212 are dead in Aldane valley

      At least 212 people have been killed, according to the Ministry of Civil Protection.

      Some 38,000 people have left their homes, said Dana Orlec, who coordinates relief.
      """;

  @Autowired HttpDesk http;

  @Test
  void anArticleTravelsFromImportToTheSignature() {
    var stored =
        http.post("mia", "/api/v1/articles", Map.of("text", TEXT, "authors", List.of("rosa")));
    assertThat(stored.status()).isEqualTo(201);
    var article = "/api/v1/articles/" + stored.text("id");
    var text = stored.json().get("revision").get("text").asString();

    int start = text.indexOf("At least 212 people have been killed");
    var claim =
        http.post(
            "mia",
            article + "/claims",
            Map.of("revision", 1, "start", start, "end", start + 36, "statement", "212 died."));
    assertThat(claim.status()).isEqualTo(201);
    assertThat(claim.text("quote")).isEqualTo("At least 212 people have been killed");
    var review = claim.json().get("review");
    var path = "/api/v1/reviews/" + review.get("id").asString();

    var taken = http.post("mia", path + "/moves", Map.of("move", "TAKE", "version", version(path)));
    assertThat(taken.status()).isEqualTo(200);
    assertThat(taken.text("assignee")).isEqualTo("mia");
    var empty =
        http.post(
            "mia",
            path + "/evidence",
            Map.of("version", taken.version(), "source", Map.of("publisher", "The ministry")));
    assertThat(empty.json().get("fields").propertyNames())
        .contains("source.kind", "source.title", "stance");
    var evidence =
        http.post(
            "mia",
            path + "/evidence",
            Map.of(
                "version",
                taken.version(),
                "source",
                Map.of("kind", "DOCUMENT", "title", "Situation report no. 11"),
                "primary",
                true,
                "locator",
                "p. 2",
                "quote",
                "Confirmed dead: 212.",
                "stance",
                "SUPPORTS"));
    assertThat(evidence.status()).isEqualTo(201);
    var proposed =
        http.post(
            "mia",
            path + "/moves",
            Map.of(
                "move",
                "PROPOSE",
                "version",
                evidence.version(),
                "verdict",
                "SUPPORTED",
                "disposition",
                "KEEP",
                "rationale",
                "The report says so."));
    assertThat(proposed.text("stage")).isEqualTo("PROPOSED");
    var approved =
        http.post("ed", path + "/moves", Map.of("move", "APPROVE", "version", proposed.version()));
    assertThat(approved.text("stage")).isEqualTo("APPROVED");

    for (var other : http.get("mia", article + "/claims").json()) {
      if (other.get("status").asString().equals("SUGGESTED")) {
        var dismissed =
            http.post(
                "mia",
                "/api/v1/claims/" + other.get("id").asString() + "/decision",
                Map.of("accept", false, "reason", "OUT_OF_SCOPE"));
        assertThat(dismissed.status()).isEqualTo(200);
      }
    }
    var wrongPassword = signOff(article, "wrong");
    assertThat(wrongPassword.status()).isEqualTo(422);
    var signed = signOff(article, "stet");
    assertThat(signed.status()).isEqualTo(200);
    assertThat(signed.text("stage")).isEqualTo("SIGNED_OFF");
  }

  @Test
  void whatSomebodyMayNotFindIsNotThere() {
    var stored =
        http.post("ed", "/api/v1/articles", Map.of("text", TEXT, "authors", List.of("eva")));

    var asRosa = http.get("rosa", "/api/v1/articles/" + stored.text("id"));
    var none = http.get("rosa", "/api/v1/articles/00000000-0000-7000-8000-000000000000");

    assertThat(asRosa.status()).isEqualTo(404);
    assertThat(asRosa.json().get("detail")).isEqualTo(none.json().get("detail"));
  }

  @Test
  void mistakesAreToldByTheirField() {
    var stored =
        http.post("mia", "/api/v1/articles", Map.of("text", TEXT, "authors", List.of("rosa")));

    var misspelt =
        http.post(
            "mia",
            "/api/v1/articles/" + stored.text("id") + "/claims",
            Map.of("revision", 1, "strat", 3, "end", 9));
    var noJson = http.send("mia", HttpMethod.POST, "/api/v1/articles", "{\"text\": ");
    var blank = http.post("mia", "/api/v1/articles", Map.of("text", "  \n "));
    var nul = http.post("mia", "/api/v1/articles", Map.of("text", "A\u0000B is dead."));

    assertThat(misspelt.status()).isEqualTo(422);
    assertThat(misspelt.json().get("fields").has("start")).isTrue();
    assertThat(noJson.status()).isEqualTo(400);
    assertThat(blank.status()).isEqualTo(422);
    assertThat(nul.status()).isEqualTo(422);
    assertThat(http.get("mia", "/api/v1/nowhere").status()).isEqualTo(404);
    assertThat(http.get("mia", "/api/v1/articles/not-an-id").status()).isEqualTo(404);
  }

  @Test
  void aNewDraftSaysWhatItDidToTheClaims() {
    var stored =
        http.post("mia", "/api/v1/articles", Map.of("text", TEXT, "authors", List.of("rosa")));
    var article = "/api/v1/articles/" + stored.text("id");
    for (var claim : http.get("mia", article + "/claims").json()) {
      http.post(
          "mia",
          "/api/v1/claims/" + claim.get("id").asString() + "/decision",
          Map.of("accept", true));
    }
    int accepted = http.get("mia", article + "/claims").json().size();

    var revised =
        http.post(
            "rosa",
            article + "/revisions",
            Map.of("revision", 1, "text", TEXT.replace("38,000", "39,000")));
    var late =
        http.post(
            "rosa", article + "/revisions", Map.of("revision", 1, "text", TEXT + "\n\nMore."));

    assertThat(revised.status()).isEqualTo(201);
    assertThat(revised.json().get("stale").asInt()).isEqualTo(1);
    assertThat(revised.json().get("kept").asInt()).isEqualTo(accepted - 1);
    assertThat(late.status()).isEqualTo(409);
  }

  @Test
  void aNewDraftBringsItsHeadlineAndNothingElseIsTakenSilently() {
    var stored =
        http.post(
            "mia",
            "/api/v1/articles",
            Map.of("text", TEXT, "headline", "212 dead in Aldane", "authors", List.of("rosa")));
    var article = "/api/v1/articles/" + stored.text("id");

    var wrong =
        http.post(
            "rosa",
            article + "/revisions",
            Map.of("revision", 1, "text", TEXT, "authors", List.of("max")));
    var revised =
        http.post(
            "rosa",
            article + "/revisions",
            Map.of(
                "revision",
                1,
                "text",
                TEXT.replace("212", "219"),
                "headline",
                "219 dead in Aldane",
                "language",
                "en-GB"));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().get("fields").has("authors")).isTrue();
    assertThat(revised.status()).isEqualTo(201);
    assertThat(http.get("mia", article).text("headline")).isEqualTo("219 dead in Aldane");
    assertThat(http.get("mia", article).text("language")).isEqualTo("en-GB");
  }

  private HttpDesk.Answer signOff(String article, String password) {
    return http.post(
        "ed",
        article + "/moves",
        Map.of(
            "move",
            "SIGN_OFF",
            "version",
            http.get("ed", article).version(),
            "password",
            password));
  }

  private long version(String path) {
    return http.get("mia", path).version();
  }
}
