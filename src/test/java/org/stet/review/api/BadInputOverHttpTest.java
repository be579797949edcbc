package org.stet.review.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.article.ArticleStage;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditFilter;
import org.stet.people.Limits;
import org.stet.review.ArticleMove;
import org.stet.review.Links;
import org.stet.review.Prepared;
import org.stet.review.Reviews;
import org.stet.review.Sources;
import org.stet.review.api.WritingRequests.Kind;
import org.stet.review.api.WritingRequests.Ready;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What nobody should send is refused in words and leaves nothing behind; what is only odd is kept
 * to the letter. The attacks are made from the table of requests, so that none is forgotten.
 */
@DeskTest
class BadInputOverHttpTest {

  /** Half of a character has to be written as an escape to arrive. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";
  private static final Set<Integer> REFUSED = Set.of(400, 403, 404, 409, 413, 422);
  private static final String HUGE_WORD = "a".repeat(Limits.ARTICLE_TEXT + 1);

  /** What these fields take is chosen from a list, or markup. */
  private static final Set<String> CHOSEN =
      Set.of(
          "html",
          "url",
          "source.url",
          "capture.html",
          "capture.text",
          "capture.url",
          "language",
          "desk",
          "format",
          "formats",
          "redaction",
          "timeZone",
          "password",
          "move");

  /** These take no body. */
  private static final Set<String> WITHOUT_BODY =
      Set.of("/api/v1/bundles/{id}/cancel", "/api/v1/learning/forget");

  private static final String ODD =
      "<script>alert('x')</script><img src=x onerror=alert(1)>&amp; \u202Ereversed\u202C"
          + " \u0627\u0644\u0639\u0631\u0628\u064A\u0629 \u05E9\u05DC\u05D5\u05DD Bell\u0007 and"
          + " escape\u001B[31m and delete\u007F stay \uD83D\uDE80 '; drop table claim; --"
          + " ${jndi:ldap://x} {0} %s \\u0041 e\u0301\u0302";

  @Autowired HttpDesk http;
  @Autowired Desk desk;
  @Autowired Prepared prepared;
  @Autowired Reviews reviews;
  @Autowired Sources sources;
  @Autowired Links links;
  @Autowired AuditEntries entries;
  @Autowired JdbcTemplate jdbc;

  private final List<String> wrong = new ArrayList<>();
  private List<Kind> kinds = List.of();

  @BeforeEach
  void makeRequests() {
    kinds = new WritingRequests(http, desk, prepared, reviews, sources, links).kinds();
  }

  @Test
  void aFieldThatIsToldTwiceIsRefusedInWords() {
    var before = rows();

    var told =
        http.send(
            "mia",
            HttpMethod.POST,
            "/api/v1/articles",
            "{\"text\":\"One line.\",\"text\":\"Two lines.\",\"authors\":[\"rosa\"]}");

    assertThat(told.status()).isEqualTo(400);
    assertThat(told.text("detail")).contains("names a field twice");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void everyWritingRequestIsAttackedInEveryField() {
    var writing =
        RouteTable.read().routes().stream()
            .filter(route -> !route.method.equals("GET"))
            .filter(route -> !WITHOUT_BODY.contains(route.path))
            .toList();

    assertThat(kinds.stream().map(Kind::route).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            writing.stream().map(route -> route.method + " " + route.path).toList());
    for (var route : writing) {
      var sent = new TreeSet<String>();
      kinds.stream()
          .filter(kind -> kind.route().equals(route.method + " " + route.path))
          .forEach(kind -> names(kind.fresh().get().body(), "", sent));
      assertThat(sent).as(route.path).isEqualTo(names(route.fields, ""));
    }
  }

  @Test
  void whatIsWrongIsRefusedAndWhatIsRightIsTakenOnce() {
    var routes = new TreeSet<String>();
    for (var kind : kinds) {
      var ready = kind.fresh().get();
      var before = rows();

      attackFields(kind, ready);
      if (routes.add(kind.route())) {
        attackRoute(kind, ready);
      }

      if (!rows().equals(before)) {
        wrong.add("%s: what is stored was %s and is %s".formatted(kind, before, rows()));
      }
      var taken = post(kind, ready);
      if (taken.status() / 100 != 2) {
        wrong.add("%s, whole: %d %s".formatted(kind, taken.status(), taken.json()));
      }
      var after = rows();
      var again = post(kind, ready);
      if (kind.repeats() ? again.status() != taken.status() : !isRefusal(again)) {
        wrong.add("%s, again: %d %s".formatted(kind, again.status(), again.json()));
      } else if (!kind.repeats() && !rows().equals(after)) {
        wrong.add("%s, again: what is stored was %s and is %s".formatted(kind, after, rows()));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void oddButHonestTextComesBackToTheLetter() {
    for (var kind : kinds) {
      var ready = kind.fresh().get();
      var sent = new TreeMap<String, String>();
      texts(kind, ready).forEach(name -> sent.put(name, ODD + " " + name + " " + kind.route()));
      if (!sent.isEmpty()) {
        var answer = post(kind, ready.with(puttingTexts(ready.body(), sent)));
        if (answer.status() / 100 == 2) {
          mustHold(kind, ready, answer, sent);
        } else {
          wrong.add("%s with %s: %d %s".formatted(kind, sent, answer.status(), answer.json()));
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void tenThousandMarksOnOneLetterAreKeptOrRefused() {
    var letter = "e" + "\u0301".repeat(10_000);
    for (var kind : kinds) {
      var ready = kind.fresh().get();
      for (var name : texts(kind, ready)) {
        var sent = Map.of(name, letter);
        var answer = post(kind, ready.with(puttingTexts(ready.body(), sent)));
        if (answer.status() / 100 == 2) {
          mustHold(kind, ready, answer, sent);
          ready = kind.fresh().get();
        } else if (!isRefusal(answer)) {
          wrong.add("%s, marks in %s: %d".formatted(kind, name, answer.status()));
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void anArticleIsTakenToItsLastCharacterAndNotBeyond() {
    var sentence = "In district 12 the count of the dead was 345, the ministry said. ";
    var paragraph = sentence.repeat(20).strip();
    var whole = (paragraph + "\n\n").repeat(Limits.ARTICLE_TEXT / (paragraph.length() + 2));
    var most = whole + "b".repeat(Limits.ARTICLE_TEXT - whole.length());

    var before = rows();
    var path = "/api/v1/articles";
    var tenMegabytes = "word ".repeat(2 * 1024 * 1024) + "z";
    for (var sent :
        List.of(
            Map.of("text", most + "b"),
            Map.of("html", HUGE_WORD),
            Map.of("text", tenMegabytes),
            Map.of("html", tenMegabytes))) {
      var answer = http.post("mia", path, sent);
      assertThat(answer.status()).as(sent.keySet().toString()).isEqualTo(422);
      assertThat(isRefusal(answer)).isTrue();
    }
    var beyond = http.post("mia", path, Map.of("text", "a".repeat(13 * 1024 * 1024)));
    assertThat(beyond.status()).isEqualTo(413);
    assertThat(isRefusal(beyond)).isTrue();
    assertThat(rows()).isEqualTo(before);

    for (var text : List.of(most, "a".repeat(Limits.ARTICLE_TEXT))) {
      var answer = http.post("mia", path, Map.of("text", text));
      assertThat(answer.status()).isEqualTo(201);
      var stored = http.get("mia", "/api/v1/articles/" + answer.text("id"));
      assertThat(stored.json().get("revision").get("text").asString()).isEqualTo(text);
    }
  }

  @Test
  void anArticleMovesInNoOtherOrder() {
    var article = prepared.article(List.of("eva"));
    var path = "/api/v1/articles/" + article + "/moves";
    for (var stage : List.of(ArticleStage.INTAKE, ArticleStage.CHECKING, ArticleStage.ON_HOLD)) {
      var walk = desk.walk("noor", article).article();
      assertThat(walk.stage()).isEqualTo(stage);
      var before = rows();
      for (var move : ArticleMove.values()) {
        if (!move.from().contains(stage)) {
          var answer =
              http.post(
                  "ed",
                  path,
                  Map.of(
                      "move",
                      move,
                      "version",
                      walk.version(),
                      "reason",
                      "r",
                      "words",
                      "w",
                      "password",
                      "stet"));
          assertThat(answer.status()).as(move + " from " + stage).isEqualTo(422);
          assertThat(isRefusal(answer)).isTrue();
        }
      }
      assertThat(rows()).isEqualTo(before);
      var next = stage == ArticleStage.INTAKE ? "OPEN" : "HOLD";
      if (stage != ArticleStage.ON_HOLD) {
        var moved =
            http.post(
                "ed", path, Map.of("move", next, "version", walk.version(), "reason", "A pause."));
        assertThat(moved.status()).isEqualTo(200);
      }
    }
  }

  private void attackFields(Kind kind, Ready ready) {
    var route = route(kind);
    var body = ready.body();
    for (var attack : wrongFields(route.fields, body, "").entrySet()) {
      for (var value : attack.getValue()) {
        refused(kind, ready, attack.getKey(), putting(body, attack.getKey(), value));
      }
    }
    for (var field : route.fields) {
      if (field.required()) {
        refused(kind, ready, "no " + field.name(), without(body, field.name()));
      }
    }
  }

  /** What is wrong with any body, and with any address. */
  private void attackRoute(Kind kind, Ready ready) {
    var body = ready.body();
    refused(kind, ready, "unknown field", putting(body, "admin", true));
    var whole = JSON.writeValueAsString(body);
    var deep = "[".repeat(100_000);
    for (var json :
        List.of("", "[]", "7", "null", "{", whole.substring(1), "{\"admin\":" + deep, deep)) {
      refused(kind, ready, "a body", http.send(ready.who(), method(kind), ready.path(), json));
    }
    var ids = Pattern.compile("[0-9a-f-]{36}").matcher(ready.path());
    if (ids.find()) {
      for (var id : List.of(NOBODYS, "1%27--", ids.group() + "0")) {
        var path = ready.path().replace(ids.group(), id);
        refused(kind, ready, "the id " + id, http.send(ready.who(), method(kind), path, whole));
      }
      var others = http.send("rosa", method(kind), ready.path(), whole);
      if (others.status() != 404 && others.status() != 403) {
        wrong.add("%s by somebody who may not find it: %d".formatted(kind, others.status()));
      }
    }
  }

  /** What can't stand in a field, whatever it is for. */
  private static Map<String, List<Object>> wrongFields(
      List<RouteTable.Field> fields, Map<String, Object> body, String within) {
    var attacks = new LinkedHashMap<String, List<Object>>();
    for (var field : fields) {
      if (!body.containsKey(field.name())) {
        continue;
      }
      var name = within + field.name();
      if (!field.within().isEmpty()) {
        attacks.put(name, field.several() ? list("x", List.of(7)) : list("x", 7, List.of()));
        var inner = body.get(field.name());
        @SuppressWarnings("unchecked")
        var object = (Map<String, Object>) (inner instanceof List<?> l ? l.getFirst() : inner);
        attacks.putAll(wrongFields(field.within(), object, name + "."));
        continue;
      }
      var values = new ArrayList<>(wrongValues(field));
      if (field.several()) {
        var lists = new ArrayList<Object>(List.of("x", 7, Map.of("a", 1)));
        values.forEach(value -> lists.add(List.of(value)));
        values = lists;
      } else {
        values.add(List.of("x"));
        values.add(Map.of("a", 1));
      }
      attacks.put(name, values);
    }
    return attacks;
  }

  private static List<Object> wrongValues(RouteTable.Field field) {
    return switch (field.type()) {
      // markup is mended as a browser does it
      case "text" ->
          field.name().equals("html")
              ? list(7, true, HUGE_WORD)
              : list(7, true, "a\u0000b", "half \ud83d", "\ude80 half", HUGE_WORD);
      case "number" ->
          field.meaning().startsWith("Not compared")
              ? list(1.5, "1 ", true)
              : list(1.5, "1 ", true, -1, Integer.MIN_VALUE, Long.MAX_VALUE, 1e40);
      case "flag" -> list("true", 1);
      case "day", "time" -> list("2026-02-30", "2026-02-30T00:00:00Z", "soon", "", 7, "a\u0000");
      case "id" -> list("", "no id", NOBODYS, 7, "a\u0000");
      case "person" -> list("", "nobody.here", 7, "a\u0000", "half \ud83d");
      default -> list("", "NOPE", 7, "a\u0000");
    };
  }

  private static List<Object> list(Object... values) {
    return List.of(values);
  }

  private void refused(Kind kind, Ready ready, String told, Map<String, Object> body) {
    refused(kind, ready, told, post(kind, ready.with(body)));
  }

  private void refused(Kind kind, Ready ready, String told, HttpDesk.Answer answer) {
    if (!isRefusal(answer)) {
      wrong.add("%s, %s: %d %s".formatted(kind, told, answer.status(), answer.json()));
    }
  }

  /** A status that blames the request, with a sentence for a person that is no programmer's. */
  private static boolean isRefusal(HttpDesk.Answer answer) {
    if (!REFUSED.contains(answer.status()) || answer.json() == null) {
      return false;
    }
    var said = new ArrayList<>(List.of(answer.json().path("detail").asString("")));
    answer.json().path("fields").forEach(field -> said.add(field.asString()));
    return said.stream()
        .allMatch(words ->
            words.length() < 1_000
                && words.matches("(?s)[\\p{Lu}\\d“].* .*[.?]”?")
                && !words.matches("(?s).*(Exception|java\\.|org\\.|null|invalid\\.|refused\\.).*"));
  }

  private void mustHold(Kind kind, Ready ready, HttpDesk.Answer answer, Map<String, String> sent) {
    if (!kind.stores()) {
      return;
    }
    var article = kind.creates() ? UUID.fromString(answer.text("id")) : ready.article();
    var held = new ArrayList<String>();
    strings(answer.json(), held);
    if (article != null) {
      strings(http.get("noor", "/api/v1/articles/" + article).json(), held);
      strings(http.get(ready.who(), "/api/v1/articles/" + article + "/claims").json(), held);
      Desk.as("ravi", () -> entries.list(AuditFilter.newest(100).ofArticle(article)))
          .forEach(entry -> held.addAll(entry.notes().values()));
    }
    var inText = Set.of("text", "headline");
    sent.forEach((name, text) -> {
      boolean stands =
          held.stream()
              .anyMatch(one -> inText.contains(name) ? one.contains(text) : one.equals(text));
      if (!stands) {
        wrong.add("%s has lost its %s: %s".formatted(kind, name, text));
      }
    });
  }

  private static void strings(JsonNode node, List<String> into) {
    if (node.isString()) {
      into.add(node.stringValue());
    }
    node.forEach(inner -> strings(inner, into));
  }

  /** The fields of free text that such a request has. */
  private Set<String> texts(Kind kind, Ready ready) {
    var names = new TreeSet<String>();
    names(ready.body(), "", names);
    var texts = new TreeSet<String>();
    for (var field : route(kind).fields) {
      addTexts(field, "", texts);
    }
    texts.retainAll(names);
    texts.removeAll(CHOSEN);
    return texts;
  }

  private static void addTexts(RouteTable.Field field, String within, Set<String> texts) {
    if (isText(field, within)) {
      texts.add(within + field.name());
    }
    field.within().forEach(inner -> addTexts(inner, within + field.name() + ".", texts));
  }

  private static boolean isText(RouteTable.Field field, String within) {
    return field.type().equals("text") && !CHOSEN.contains(within + field.name());
  }

  private HttpDesk.Answer post(Kind kind, Ready ready) {
    return http.send(
        ready.who(), method(kind), ready.path(), JSON.writeValueAsString(ready.body()));
  }

  private static HttpMethod method(Kind kind) {
    return HttpMethod.valueOf(kind.route().split(" ")[0]);
  }

  private static RouteTable.Route route(Kind kind) {
    return RouteTable.read().routes().stream()
        .filter(route -> kind.route().equals(route.method + " " + route.path))
        .findFirst()
        .orElseThrow();
  }

  /** How much stands in every table; whatever is changed is told, and lengthens the log. */
  private Map<String, Long> rows() {
    var tables =
        jdbc.queryForList(
            "select table_name from information_schema.tables"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'",
            String.class);
    var rows = new TreeMap<String, Long>();
    for (var table : tables) {
      if (!table.startsWith("audit_") && !isFilledInTheBackground(table)) {
        rows.put(table, count("\"" + table + "\""));
      }
    }
    // attempts of those who may not are remembered
    rows.put(
        "entries",
        count("audit_entry where act not in ('REFUSED', 'SIGN_IN_FAILED', 'MODEL_TAUGHT')"));
    return rows;
  }

  /** What follows the trail some seconds later, whatever is asked meanwhile. */
  private static boolean isFilledInTheBackground(String table) {
    return table.startsWith("tall") || table.equals("learned_model");
  }

  private long count(String what) {
    return jdbc.queryForObject("select count(*) from " + what, Long.class);
  }

  private static Set<String> names(List<RouteTable.Field> fields, String within) {
    var names = new TreeSet<String>();
    for (var field : fields) {
      names.add(within + field.name());
      names.addAll(names(field.within(), within + field.name() + "."));
    }
    return names;
  }

  private static void names(Map<String, Object> body, String within, Set<String> into) {
    body.forEach((name, value) -> {
      into.add(within + name);
      var inner = value instanceof List<?> list && !list.isEmpty() ? list.getFirst() : value;
      if (inner instanceof Map<?, ?> object) {
        @SuppressWarnings("unchecked")
        var fields = (Map<String, Object>) object;
        names(fields, within + name + ".", into);
      }
    });
  }

  /** The body with these texts in their fields; the text of an article gets it as a paragraph. */
  private static Map<String, Object> puttingTexts(
      Map<String, Object> body, Map<String, String> texts) {
    var changed = body;
    for (var text : texts.entrySet()) {
      var name = text.getKey();
      boolean listed = body.get(name) instanceof List<?>;
      boolean isArticle = name.equals("text") && body.containsKey("headline");
      Object value = isArticle ? body.get(name) + "\n\n" + text.getValue() : text.getValue();
      changed = putting(changed, name, listed ? List.of(value) : value);
    }
    return changed;
  }

  /** The body with another value in a field, which may lie in an object or in a list's first. */
  private static Map<String, Object> putting(Map<String, Object> body, String name, Object value) {
    var changed = new LinkedHashMap<>(body);
    int dot = name.indexOf('.');
    if (dot < 0) {
      changed.put(name, value);
      return changed;
    }
    var outer = name.substring(0, dot);
    var inner = body.get(outer) instanceof List<?> list ? list.getFirst() : body.get(outer);
    @SuppressWarnings("unchecked")
    var put = putting((Map<String, Object>) inner, name.substring(dot + 1), value);
    changed.put(outer, body.get(outer) instanceof List<?> ? List.of(put) : put);
    return changed;
  }

  private static Map<String, Object> without(Map<String, Object> body, String name) {
    var changed = new LinkedHashMap<>(body);
    changed.remove(name);
    return changed;
  }
}
