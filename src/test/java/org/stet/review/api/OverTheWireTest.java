package org.stet.review.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stet.DeskTest;
import org.stet.RawHttp;
import org.stet.people.Ids;
import org.stet.people.Limits;

/**
 * The HTTP interface as its real server answers: whatever is sent, the answer is a sentence in
 * JSON, nothing is done by halves, and a mistake of a client is no trouble of the desk.
 */
@DeskTest
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
@ExtendWith(OutputCaptureExtension.class)
class OverTheWireTest {

  private static final String ARTICLES = "/api/v1/articles";
  private static final String JSON = "Content-Type: application/json";
  private static final String PARTS = "Content-Type: multipart/form-data; boundary=xx";

  @LocalServerPort int port;
  @Autowired JdbcTemplate jdbc;
  private RawHttp http;

  @BeforeEach
  void ring() {
    http = new RawHttp(port);
  }

  @Test
  void whateverAClientWouldRatherReadTheAnswerIsJson() {
    for (var accept : List.of("text/html", "application/pdf", "image/png", "nonsense")) {
      var before = articles();
      var stored = post(ARTICLES, List.of(JSON, "Accept: " + accept), paper());
      var path = ARTICLES + "/" + stored.json().get("id").asString();
      var move = "{\"move\":\"OPEN\",\"version\":" + stored.json().get("version").asLong() + "}";
      var moved =
          http.send(
              "ed", "POST " + path + "/moves", List.of(JSON, "Accept: " + accept), utf8(move));

      assertThat(stored.status()).as(accept).isEqualTo(201);
      assertThat(stored.header("Content-Type")).startsWith("application/json");
      assertThat(articles()).isEqualTo(before + 1);
      assertThat(moved.status()).as(moved.text()).isEqualTo(200);
      assertThat(moved.json().get("stage").asString()).isEqualTo("CHECKING");
    }
  }

  @Test
  void aWrongAddressMethodOrKindOfBodyIsCalledByItsName(CapturedOutput log) {
    var one = ARTICLES + "/" + post(ARTICLES, List.of(JSON), paper()).json().get("id").asString();

    refused(404, "GET /api/v1/nothing", List.of(), "");
    refused(404, "POST /api/nothing", List.of(JSON), "{}");
    refused(405, "PUT " + ARTICLES, List.of(JSON), "{}");
    refused(405, "DELETE " + one, List.of(), "");
    refused(405, "GET " + one + "/moves", List.of(), "");
    refused(405, "TRACE " + ARTICLES, List.of(), "");
    refused(405, "BREW " + ARTICLES, List.of(), "");
    refused(415, "POST " + ARTICLES, List.of("Content-Type: text/plain"), "text");
    refused(415, "POST " + ARTICLES, List.of("Content-Type: nonsense"), "text");
    refused(415, "POST " + ARTICLES, List.of(), "text");
    refused(415, "POST " + one + "/moves", List.of("Content-Type: text/plain"), "text");
    refused(415, "POST " + one + "/moves", List.of("Content-Type: */*"), "{}");
    refused(415, "POST " + one + "/moves", List.of(PARTS), parts("text", "move"));
    assertThat(http.send("mia", "PUT " + ARTICLES, List.of(JSON), utf8("{}")).header("Allow"))
        .contains("GET")
        .contains("POST");
    assertThat(log).doesNotContain(" ERROR ");
  }

  @Test
  void anAddressThatIsNoneIsRefusedInWords(CapturedOutput log) {
    for (var address :
        List.of(
            "/api/v1//articles",
            "/api/v1/articles;a=b",
            "/api/v1/%2e%2e/articles",
            "/api/v1/articles?q=%ZZ",
            "/api/v1/articles?q=%ff",
            "/api/v1/articles?page=one")) {
      refused(400, "GET " + address, List.of(), "");
    }
    assertThat(log).doesNotContain(" ERROR ");
  }

  @Test
  void whatTheContainerRefusesIsToldInTheWordsOfTheHouse(CapturedOutput log) {
    for (var line :
        List.of(
            "GET /api/v1/articles%00",
            "GET /api/v1/%00/articles?q=a",
            "GET /api/v1/articles/%2F..%2F",
            "GET /api/v1/articles%5Cx")) {
      refused(400, line, List.of(), "");
      refused(400, line, List.of("Accept: application/json"), "");
    }
    for (var line :
        List.of(
            "GET /articles%00",
            "GET /%00", "GET /<script>", "GET /?q=\"a b\"", "GE T /", "GET articles")) {
      var page = http.send(line, List.of("Accept: text/html"), new byte[0]);

      assertThat(page.status()).as(line).isEqualTo(400);
      assertThat(page.header("Content-Type")).as(line).startsWith("text/html");
      assertThat(page.text()).contains("To the desk").doesNotContainIgnoringCase("tomcat");
    }
    refused(400, "GET /api/v1/articles", List.of("A header without a colon"), "");
    refused(400, "GET /api/v1/articles", List.of("X-Large: " + "a".repeat(100_000)), "");
    assertThat(log).doesNotContain(" ERROR ");
  }

  @Test
  void aHundredMegabytesAreRefusedAndTheirSenderHearsIt() {
    var large = "--xx\r\n" + file("a.txt") + "a".repeat(100 << 20) + "\r\n--xx--\r\n";

    refused(413, "POST " + ARTICLES, List.of(PARTS), large);
    refused(413, "POST " + ARTICLES, List.of(JSON), "{\"text\":\"" + "a".repeat(100 << 20) + "\"}");
  }

  @Test
  void anUploadThatCannotBeReadIsRefusedInWords(CapturedOutput log) {
    var before = articles();
    var file = "Content-Disposition: form-data; name=\"file\"; filename=\"";
    for (var path : List.of(ARTICLES, "/api/v1/imports/preview")) {
      for (var key : List.of("X-Nothing: 1", "Idempotency-Key: " + Ids.next())) {
        var post = "POST " + path;
        var headers = List.of(PARTS, key);
        refused(400, post, List.of("Content-Type: multipart/form-data", key), parts("text", "A"));
        refused(400, post, headers, "--xx\r\n" + file + "a.txt\"\r\n\r\nhalf of");
        refused(400, post, headers, "--xx\r\n" + file + "a\0.txt\"\r\n\r\nA\r\n--xx--\r\n");
        refused(
            413, post, headers, "--xx\r\n" + file + "a".repeat(600) + "\"\r\n\r\nA\r\n--xx--\r\n");
        refused(413, post, headers, parts("text", "A").repeat(60) + "--xx--\r\n");
        refused(
            413,
            post,
            List.of(PARTS, key, "Content-Length: 104857600"),
            "--xx\r\n" + file + "a.txt\"\r\n\r\n");
        refused(
            413,
            post,
            headers,
            "--xx\r\n" + file + "a.txt\"\r\n\r\n" + "a".repeat(21 << 20) + "\r\n--xx--\r\n");
      }
    }
    assertThat(articles()).isEqualTo(before);
    assertThat(log).doesNotContain(" ERROR ");
  }

  @Test
  void aBodyBeyondTheLimitIsNotRead(CapturedOutput log) {
    var more = "[" + "[],".repeat((int) Limits.REQUEST / 3) + "[]]";
    for (var key : List.of("X-Nothing: 1", "Idempotency-Key: " + Ids.next())) {
      for (var path : List.of(ARTICLES, "/api/v1/imports/preview", "/api/v1/claims/merge")) {
        refused(413, "POST " + path, List.of(JSON, key), more);
        refused(413, "POST " + path, List.of(JSON, key, "Content-Length: 104857600"), "[");
        refused(413, "POST " + path, List.of(JSON, key, "Transfer-Encoding: chunked"), chunks());
      }
    }
    refused(413, "PATCH /api/v1/claims/" + Ids.next(), List.of(JSON), more);
    assertThat(log).doesNotContain(" ERROR ");
  }

  @Test
  void aBodyOfCountlessSmallThingsIsNotBuilt(CapturedOutput log) {
    var countless = "{\"claims\":[" + "[],".repeat(4_000_000) + "[]]}";
    for (var key : List.of("X-Nothing: 1", "Idempotency-Key: " + Ids.next())) {
      refused(400, "POST /api/v1/claims/merge", List.of(JSON, key), countless);
    }
    assertThat(log).doesNotContain(" ERROR ");
  }

  @Test
  void aRequestSentFiftyTimesAtOnceIsDoneOnceAndAnsweredFiftyTimes() {
    var before = articles();
    var headers = List.of(JSON, "Idempotency-Key: " + Ids.next());
    var body = paper();
    Callable<RawHttp.Answer> ask = () -> post(ARTICLES, headers, body);
    var asks = new ArrayList<Callable<RawHttp.Answer>>();
    for (int i = 0; i < 50; i++) {
      asks.add(ask);
    }

    var began = Instant.now();
    List<RawHttp.Answer> answers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = threads.invokeAll(asks).stream().map(OverTheWireTest::answer).toList();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }

    assertThat(answers).extracting(RawHttp.Answer::status).containsOnly(201);
    assertThat(answers).extracting(RawHttp.Answer::text).containsOnly(answers.getFirst().text());
    assertThat(articles()).isEqualTo(before + 1);
    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void whatNoDatabaseKeepsIsRefusedInWords(CapturedOutput log) {
    var before = articles();
    for (var deadline : List.of("+20000-01-01T00:00:00Z", "-0044-03-15T12:00:00Z")) {
      var late = "{\"text\":\"Ides.\",\"deadline\":\"" + deadline + "\"}";
      refused(422, "POST " + ARTICLES, List.of(JSON), late);
      var since = "GET /api/v1/audit/entries?from=" + deadline.replace("+", "%2B");
      assertThat(http.send("ravi", since, List.of(), utf8("")).status()).isEqualTo(422);
    }
    refused(422, "GET " + ARTICLES + "?q=%00", List.of(), "");
    refused(422, "GET " + ARTICLES + "?q=" + "a".repeat(Limits.SEARCH_TERMS + 1), List.of(), "");
    refused(422, "POST " + ARTICLES, List.of(JSON), "{\"html\":\"<p>A\\u0000B</p>\"}");
    refused(422, "POST " + ARTICLES, List.of(JSON), "{\"html\":\"<p>A\\ud800B</p>\"}");
    assertThat(articles()).isEqualTo(before);
    assertThat(log).doesNotContain(" ERROR ");
  }

  @Test
  void anArticleComesInOneWayOnly() {
    var before = articles();
    var file =
        "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\nAt least 212 people died.\r\n";
    var two = "{\"text\":\"One.\",\"html\":\"<p>Two.</p>\"}";
    for (var path : List.of(ARTICLES, "/api/v1/imports/preview")) {
      refused(422, "POST " + path, List.of(JSON), two);
      refused(422, "POST " + path, List.of(PARTS), file + parts("text", "Two.") + "--xx--\r\n");
      refused(422, "POST " + path, List.of(PARTS), file + file + "--xx--\r\n");
    }
    assertThat(articles()).isEqualTo(before);
  }

  @Test
  void ofAFileWithSeveralArticlesEachComesInByItself() {
    var before = articles();
    var feed =
        file("feed.xml")
            + "<rss><channel><title>Harbour news</title>"
            + item("Harbour to close", "The harbour will close for eleven days, its master said.")
            + item("Quay to be mended", "The quay will be mended by 40 divers, its master said.")
            + "</channel></rss>\r\n";

    var whole = post(ARTICLES, List.of(PARTS), utf8("--xx\r\n" + feed + "--xx--\r\n"));
    var beyond =
        post(ARTICLES, List.of(PARTS), utf8(parts("item", "3") + "--xx\r\n" + feed + "--xx--\r\n"));
    int after = articles();
    var second =
        post(ARTICLES, List.of(PARTS), utf8(parts("item", "2") + "--xx\r\n" + feed + "--xx--\r\n"));
    var seen =
        post(
            "/api/v1/imports/preview",
            List.of(PARTS),
            utf8(parts("item", "1") + "--xx\r\n" + feed + "--xx--\r\n"));

    assertThat(whole.status()).isEqualTo(422);
    assertThat(whole.json().get("detail").asString())
        .startsWith("This file holds 2 articles")
        .contains("Nothing was stored", "item");
    assertThat(beyond.status()).isEqualTo(422);
    assertThat(beyond.json().get("fields").get("item").asString()).contains("2 articles");
    assertThat(after).isEqualTo(before);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.json().get("headline").asString()).isEqualTo("Quay to be mended");
    assertThat(seen.json().get("headline").asString()).isEqualTo("Harbour to close");
    assertThat(articles()).isEqualTo(before + 1);
  }

  @Test
  void aPreviewSaysOverHttpWhatTheScreenSaysAboveIt() {
    var german =
        "{\"text\":\"Mindestens 17 Tote nach Brand\\n\\nBei einem Brand in einer Fabrik sind nach"
            + " Angaben der Behörden mindestens 17 Menschen getötet worden.\"}";

    var told = post("/api/v1/imports/preview", List.of(JSON), utf8(german));
    var english = post("/api/v1/imports/preview", List.of(JSON), paper());

    assertThat(told.json().get("warnings").toString()).contains("in English articles only");
    assertThat(english.json().get("warnings").toString())
        .doesNotContain("in English articles only");
  }

  @Test
  void aFileThatIsTooLargeIsNotToldToBeUploaded() {
    var headers = List.of(PARTS, "Content-Length: 104857600");

    var answer = post(ARTICLES, headers, utf8("--xx\r\n" + file("a.txt")));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().get("detail").asString())
        .isEqualTo("A file may have 20 MB; this one is larger, and nothing was stored.");
  }

  private static String item(String title, String words) {
    return "<item><title>" + title + "</title><description>" + words + "</description></item>";
  }

  private void refused(int status, String requestLine, List<String> headers, String body) {
    var answer = http.send("mia", requestLine, headers, utf8(body));

    assertThat(answer.status()).as(requestLine + headers + answer.text()).isEqualTo(status);
    assertThat(answer.isProblem()).as(requestLine + headers + answer.text()).isTrue();
  }

  private RawHttp.Answer post(String path, List<String> headers, byte[] body) {
    return http.send("mia", "POST " + path, headers, body);
  }

  private int articles() {
    return jdbc.queryForObject("select count(*) from article", Integer.class);
  }

  private static byte[] paper() {
    return utf8(
        "{\"text\":\"Ministry counts\\n\\nAt least 212 people died, it"
            + " said.\",\"authors\":[\"rosa\"]}");
  }

  private static String parts(String name, String value) {
    return "--xx\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private static String file(String name) {
    return "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
  }

  /** More than fits, in pieces whose sum nobody tells beforehand. */
  private static String chunks() {
    var piece = "100000\r\n" + " ".repeat(1 << 20) + "\r\n";
    return piece.repeat((int) (Limits.REQUEST >> 20) + 1) + "0\r\n\r\n";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static RawHttp.Answer answer(Future<RawHttp.Answer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
