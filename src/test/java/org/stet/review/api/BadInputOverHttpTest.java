package org.stet.review.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.people.Limits;
import org.stet.review.Prepared;
import org.stet.review.Stage;

/** What nobody should send is answered in words and leaves nothing behind. */
@DeskTest
@Import({Prepared.class, HttpDesk.class})
class BadInputOverHttpTest {

  private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

  @Autowired HttpDesk http;
  @Autowired Prepared prepared;

  private record Bad(String told, String path, String json) {}

  @Test
  void badInputIsRefusedAndNothingIsStored() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var before = prepared.standing(review);
    long version = before.version();
    var path = "/api/v1/reviews/" + review;
    var tooLong = "a".repeat(Limits.NOTE + 1);
    var cases =
        List.of(
            new Bad("blank note", path + "/notes", "{\"text\":\"  \\n\"}"),
            new Bad("no note", path + "/notes", "{}"),
            new Bad("note too long by one", path + "/notes", "{\"text\":\"" + tooLong + "\"}"),
            new Bad("NUL", path + "/notes", "{\"text\":\"a\\u0000b\"}"),
            new Bad("half a letter", path + "/notes", "{\"text\":\"a\\ud83d\"}"),
            new Bad("number for text", path + "/notes", "{\"text\":7}"),
            new Bad("list for text", path + "/notes", "{\"text\":[\"a\"]}"),
            new Bad("unknown field", path + "/notes", "{\"text\":\"a\",\"admin\":true}"),
            new Bad("list for object", path + "/notes", "[]"),
            new Bad("half a body", path + "/notes", "{\"text\":"),
            new Bad("nobody's review", "/api/v1/reviews/" + NOBODYS + "/notes", "{\"text\":\"a\"}"),
            new Bad("no id", "/api/v1/reviews/1%27--/notes", "{\"text\":\"a\"}"),
            new Bad("no version", path + "/moves", "{\"move\":\"RELEASE\"}"),
            new Bad("negative version", path + "/moves", "{\"move\":\"RELEASE\",\"version\":-1}"),
            new Bad("old version", path + "/moves", "{\"move\":\"RELEASE\",\"version\":0}"),
            new Bad(
                "huge version",
                path + "/moves",
                "{\"move\":\"RELEASE\",\"version\":99999999999999999999999}"),
            new Bad("broken version", path + "/moves", "{\"move\":\"RELEASE\",\"version\":1.5}"),
            new Bad("text version", path + "/moves", "{\"move\":\"RELEASE\",\"version\":\"1\"}"),
            new Bad("no such move", path + "/moves", move("release", version, "")),
            new Bad("system's move", path + "/moves", move("CLOSE", version, "")),
            new Bad(
                "no such verdict",
                path + "/moves",
                move("PROPOSE", version, ",\"verdict\":\"YES\"")),
            new Bad("no finding", path + "/moves", move("PROPOSE", version, "")),
            new Bad(
                "no such colleague",
                path + "/moves",
                move("RELEASE", version, ",\"assignee\":\"nobody\"")),
            new Bad(
                "no such day",
                path + "/moves",
                move("WAIT", version, ",\"for\":\"SOURCE\",\"until\":\"2026-02-30\"")),
            new Bad(
                "negative hits",
                path + "/searches",
                "{\"version\":" + version + ",\"in\":\"a\",\"terms\":\"b\",\"hits\":-1}"),
            new Bad(
                "too many hits",
                path + "/searches",
                "{\"version\":" + version + ",\"in\":\"a\",\"terms\":\"b\",\"hits\":2147483648}"),
            new Bad(
                "script for an address",
                path + "/evidence",
                "{\"version\":"
                    + version
                    + ",\"source\":{\"kind\":\"WEB_PAGE\",\"title\":\"t\","
                    + "\"url\":\"javascript:alert(1)\"},\"stance\":\"SUPPORTS\"}"),
            new Bad(
                "evidence without a source", path + "/evidence", "{\"version\":" + version + "}"),
            new Bad("nobody's query", "/api/v1/queries/" + NOBODYS + "/answer", "{\"text\":\"a\"}"),
            new Bad(
                "nobody's evidence",
                "/api/v1/evidence/" + NOBODYS + "/withdraw",
                "{\"version\":" + version + ",\"reason\":\"r\"}"));

    var answers = new LinkedHashMap<String, Integer>();
    for (var bad : cases) {
      answers.put(bad.told(), http.send("mia", HttpMethod.POST, bad.path(), bad.json()).status());
    }

    assertThat(answers).hasSize(cases.size());
    assertThat(answers)
        .allSatisfy((told, status) -> assertThat(status).as(told).isIn(400, 403, 404, 409, 422));
    assertThat(answers)
        .containsEntry("NUL", 422)
        .containsEntry("half a body", 400)
        .containsEntry("nobody's review", 404)
        .containsEntry("no version", 422)
        .containsEntry("old version", 409)
        .containsEntry("system's move", 403);
    assertThat(prepared.standing(review)).isEqualTo(before);
  }

  @Test
  void oddButHonestTextComesBackExactly() {
    var review = prepared.review(Stage.CHECKING, List.of("rosa"));
    var path = "/api/v1/reviews/" + review;
    var odd =
        List.of(
            "<script>alert('x')</script><img src=x onerror=alert(1)>",
            "\u202Eevil\u202C \u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u05E9\u05DC\u05D5\u05DD",
            "e" + "\u0301".repeat(10_000),
            "a".repeat(Limits.NOTE),
            "\uD83D\uDE80 '; drop table claim; -- ${jndi:ldap://x} {0} %s");

    for (var text : odd) {
      assertThat(http.post("mia", path + "/notes", Map.of("text", text)).status()).isEqualTo(201);
    }

    var notes = http.get("mia", path).json().get("notes");
    assertThat(notes.size()).isEqualTo(odd.size());
    for (int i = 0; i < odd.size(); i++) {
      assertThat(notes.get(i).get("text").asString()).isEqualTo(odd.get(i));
    }
  }

  private static String move(String move, long version, String more) {
    return "{\"move\":\"" + move + "\",\"version\":" + version + more + "}";
  }
}
