package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

  @Test
  void itIsOneFileThatRunsAndFetchesNothing() throws Exception {
    var page = page(SampleReports.aldane());

    assertThat(page.select("script, link, img, iframe, object, embed, form, base")).isEmpty();
    assertThat(page.select("[src], [style]")).isEmpty();
    assertThat(page.select("*").stream().flatMap(e -> e.attributes().asList().stream()))
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    var style = page.select("style").first().data();
    var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; ")
        .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    assertThat(style).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void theBarIsADrawingWithItsNumbersInWords() throws IOException {
    var bar = page(SampleReports.aldane()).select("svg.bar").first();

    assertThat(bar.attr("aria-label"))
        .startsWith("Claims by verdict: 7 accurate, 1 conflicting evidence");
    assertThat(bar.select("rect")).hasSizeGreaterThan(5);
  }

  /** What is drawn names its colour itself; the style sheet puts another in its place. */
  @Test
  void everyColourThatIsDrawnHasOneForTheDark() throws IOException {
    var page = page(SampleReports.aldane());
    var style = page.select("style").first().data();

    var colours = new TreeSet<String>();
    for (var attribute : List.of("fill", "stroke")) {
      page.select("svg [" + attribute + "^=#]")
          .forEach(shape -> colours.add("[" + attribute + "=\"" + shape.attr(attribute) + "\"]"));
    }

    assertThat(style).contains("prefers-color-scheme: dark");
    assertThat(colours)
        .hasSizeGreaterThan(3)
        .allSatisfy(colour -> assertThat(style).contains("svg " + colour + " {"));
  }

  @Test
  void everyNumberInTheArticleLeadsToItsClaim() throws IOException {
    var page = page(SampleReports.aldane());

    assertThat(page.select(".text a.number")).hasSize(14);
    for (var link : page.select("a[href^=#]")) {
      assertThat(page.getElementById(link.attr("href").substring(1))).as(link.text()).isNotNull();
    }
  }

  @Test
  void theProofsAreInIt() throws IOException {
    assertThat(page(SampleReports.aldane()).select("details pre").first().wholeText())
        .contains("c2sp.org/tlog-proof@v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</style><script>alert(1)</script>",
        "</title><svg onload=alert(1)>",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "https://example.org/\" onmouseover=\"alert(1)"
      })
  void nothingThatPeopleTypeIsMarkup(String text) throws IOException {
    var page = page(SampleReports.headed(SampleReports.saying(text), text));

    assertThat(page.select("script, img, svg[onload], [onmouseover]")).isEmpty();
    assertThat(page.select("a[href]").stream().map(a -> a.attr("href")))
        .allMatch(address -> address.startsWith("#") || address.matches("https?://[^\"<>]*"));
    assertThat(page.select("h1").first().wholeText()).isEqualTo(text);
  }

  private static Document page(ReportModel report) throws IOException {
    return Jsoup.parse(
        new String(SevenFormatsTest.written("html", report), StandardCharsets.UTF_8));
  }
}
