package org.stet.report.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.report.figures.FigureName;

@DeskTest
@Import(HttpDesk.class)
class OverviewApiTest {

  @Autowired HttpDesk http;

  @ParameterizedTest
  @EnumSource
  void everyFigureSaysWhatItCountsAndOfWhat(FigureName name) {
    var figure =
        http.get("noor", "/api/v1/overview/" + name.code() + "?from=2026-03-04&to=2026-03-12");

    assertThat(figure.status()).isEqualTo(200);
    assertThat(figure.text("figure")).isEqualTo(name.code());
    assertThat(figure.text("definition")).matches("(?s)[A-Z].*\\.");
    assertThat(figure.json().get("n").isIntegralNumber()).isTrue();
    assertThat(figure.json().get("asOf").isString()).isTrue();
    assertThat(figure.json().get("columns")).isNotEmpty();
    if (!name.isNow()) {
      // Whole weeks: the 4th was a Wednesday, the 12th a Thursday.
      assertThat(figure.text("from")).isEqualTo("2026-03-02");
      assertThat(figure.text("to")).isEqualTo("2026-03-15");
    }
  }

  @Test
  void aFigureIsToldSideBySideToo() throws UnsupportedEncodingException {
    var path = "/api/v1/overview/verdicts?from=2026-03-02&by=desk";

    assertThat(http.get("ed", path).json().get("columns").get(0).get("key").asString())
        .isEqualTo("desk");
    assertThat(http.get("ed", path + "&format=csv").response().getContentAsString())
        .startsWith("figure,from,to,desk,source,asOf,n,desk,claims,");
    assertThat(http.get("mia", path).status()).isEqualTo(403);
  }

  @Test
  void onlyEditorsAndManagersSeeIt() {
    var path = "/api/v1/overview/throughput";

    for (var userName : List.of("noor", "ed")) {
      assertThat(http.get(userName, path).status()).as(userName).isEqualTo(200);
    }
    for (var userName : List.of("rosa", "mia", "ravi", "ada")) {
      assertThat(http.get(userName, path).status()).as(userName).isEqualTo(403);
      assertThat(http.get(userName, path + "?format=csv").status()).as(userName).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "throughput?from=yesterday,       422, from",
    "throughput?from=2026-13-01,      422, from",
    "throughput?to=0000-01-01,        422, to",
    "throughput?from=2026-03-09&to=2026-03-02, 422, to",
    "throughput?from=2020-01-01,      422, from",
    "throughput?desk=Nowhere,         422, desk",
    "throughput?format=xlsx,          422, format",
    "throughput?by=source,            422, by",
    "returns?by=desk,                 422, by",
    "verdicts?by=moon,                422, by",
    "gossip,                          404, ''",
  })
  void whatCantBeAskedIsSaidByField(String asked, int status, String field) {
    var answer = http.get("noor", "/api/v1/overview/" + asked);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text("detail")).matches("[A-Z].*\\.");
    if (!field.isEmpty()) {
      assertThat(answer.json().get("fields").propertyNames()).containsExactly(field);
    }
  }

  @Test
  void theTableComesAsAFileWithWhatWasAskedInFrontOfEachRow() throws UnsupportedEncodingException {
    var answer =
        http.get(
            "ed", "/api/v1/overview/throughput?from=2026-03-02&to=2026-03-08&format=csv&desk=News");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().getContentType()).startsWith("text/csv");
    assertThat(answer.response().getHeader("Content-Disposition"))
        .contains("overview-throughput-2026-03-02-2026-03-08.csv");
    var lines = answer.response().getContentAsString().split("\r\n");
    assertThat(lines[0]).isEqualTo("figure,from,to,desk,source,asOf,n,week,claims,articles,mean");
    assertThat(lines[1])
        .startsWith("throughput,2026-03-02,2026-03-08,News,,")
        .endsWith(",0,2026-03-02,0,0,0.0");
    assertThat(lines).hasSize(3);
  }
}
