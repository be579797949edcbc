package org.stet.review.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import tools.jackson.databind.JsonNode;

@DeskTest
class DescriptionTest {

  @Autowired HttpDesk http;

  @Test
  void theDescriptionIsOpenApi31AndSaysHowToSignIn() {
    var api = described();

    assertThat(api.get("openapi").asString()).startsWith("3.1");
    assertThat(api.get("info").get("title").asString()).isEqualTo("Stet");
    assertThat(api.get("info").get("version").asString()).isNotBlank();
    var schemes = api.get("components").get("securitySchemes");
    assertThat(schemes.get("token").get("scheme").asString()).isEqualTo("bearer");
    assertThat(schemes.get("demo").get("scheme").asString()).isEqualTo("basic");
  }

  @Test
  void everyRouteOfTheTableIsThereAndEveryRouteThereIsInTheTable() {
    var table =
        RouteTable.read().routes().stream()
            .map(route -> route.method + " " + route.path)
            .collect(Collectors.toCollection(TreeSet::new));
    var found = new TreeSet<String>();
    for (var path : described().get("paths").properties()) {
      path.getValue()
          .propertyNames()
          .forEach(method -> found.add(method.toUpperCase() + " " + path.getKey()));
    }

    assertThat(found).isEqualTo(table);
  }

  @Test
  void theRoutesThatWerePromisedAreThere() {
    var paths = described().get("paths");
    var promised =
        Map.ofEntries(
            Map.entry("articles", "post get"),
            Map.entry("imports/preview", "post"),
            Map.entry("articles/{id}", "get"),
            Map.entry("articles/{id}/revisions", "post"),
            Map.entry("articles/{id}/parts/{number}/kind", "post"),
            Map.entry("articles/{id}/moves", "post"),
            Map.entry("articles/{id}/claims", "get post"),
            Map.entry("articles/{id}/report", "get"),
            Map.entry("articles/{id}/note", "get"),
            Map.entry("bundles", "post get"),
            Map.entry("bundles/{id}/file", "get"),
            Map.entry("claims/{id}", "patch"),
            Map.entry("claims/{id}/split", "post"),
            Map.entry("claims/merge", "post"),
            Map.entry("claims/{id}/moves", "post"),
            Map.entry("claims/{id}/decision", "post"),
            Map.entry("reviews", "get"),
            Map.entry("reviews/{id}", "get"),
            Map.entry("reviews/{id}/evidence", "post"),
            Map.entry("evidence/{id}/withdraw", "post"),
            Map.entry("reviews/{id}/queries", "post"),
            Map.entry("reviews/{id}/searches", "post"),
            Map.entry("reviews/{id}/notes", "post"),
            Map.entry("queries/{id}/answer", "post"),
            Map.entry("reviews/{id}/moves", "post"),
            Map.entry("desks", "get post"),
            Map.entry("desks/{id}", "get patch"),
            Map.entry("desks/{id}/rota", "get post"),
            Map.entry("audit/entries", "get"),
            Map.entry("audit/entries/{index}/proof", "get"),
            Map.entry("audit/checkpoint", "get"),
            Map.entry("audit/tile/**", "get"));

    promised.forEach((path, methods) ->
        assertThat(paths.get("/api/v1/" + path).propertyNames())
            .as(path)
            .contains(methods.split(" ")));
  }

  @Test
  void requestsSayTheirFieldsTheirValuesAndTheirErrors() {
    var move = described().get("paths").get("/api/v1/reviews/{id}/moves").get("post");

    var body = move.get("requestBody").get("content").get("application/json").get("schema");
    assertThat(texts(body.get("required"))).containsExactly("move", "version");
    assertThat(texts(body.get("properties").get("verdict").get("enum")))
        .contains("SUPPORTED", "NOT_CHECKABLE");
    assertThat(body.get("properties").get("wording").get("description").asString())
        .contains("CHANGE");
    assertThat(move.get("responses").propertyNames())
        .contains("200", "401", "403", "404", "409", "422");
  }

  @Test
  void everyFieldOfTheTableIsReadSomewhere() throws IOException {
    var code = new StringBuilder();
    for (var name :
        List.of(
            "ArticlesApi",
            "ClaimsApi",
            "DesksApi",
            "LearningApi",
            "LinksApi",
            "ReviewsApi",
            "SourcesApi")) {
      code.append(Files.readString(Path.of("src/main/java/org/stet/review/api/" + name + ".java")));
    }

    code.append(Files.readString(Path.of("src/main/java/org/stet/report/api/Asked.java")));
    for (var route : RouteTable.read().routes()) {
      if (!route.method.equals("GET")) {
        for (var field : route.fields) {
          assertThat(code).as(route.path).contains('"' + field.name() + '"');
        }
      }
    }
  }

  private JsonNode described() {
    var answer = http.get("mia", "/v3/api-docs");
    assertThat(answer.status()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
