package org.stet.article.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stet.article.PartKind.ADVERT;
import static org.stet.article.PartKind.BODY;
import static org.stet.article.PartKind.BYLINE;
import static org.stet.article.PartKind.CAPTION;
import static org.stet.article.PartKind.CREDIT;
import static org.stet.article.PartKind.DATELINE;
import static org.stet.article.PartKind.HEADLINE;
import static org.stet.article.PartKind.RELATED;
import static org.stet.article.PartKind.STANDFIRST;
import static org.stet.article.read.PastedTextTest.kinds;
import static org.stet.article.read.PastedTextTest.words;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final String ONE =
      "The harbour of Port Sella will close for eleven days in March, the port authority said, and"
          + " boats must move.";
  private static final String TWO =
      "About 300 fishing boats have to go north, where the basin is small, before the work on the"
          + " quay begins.";
  private static final String THREE =
      "“Nobody asked us,” said Jonas Vik, who has fished here for forty years, and his father"
          + " before him.";

  private final ArticleReader reader = new ArticleReader();

  @Test
  void charactersThatNoTextMayHoldAreReplacedAndSaid() {
    var read =
        reader.html(
            "<html><body><article><h1>Old pier reopens</h1><p>It was cl\u0000osed for four years,"
                + " the harbour office said on Monday.</p></article></body></html>",
            null);

    assertThat(read.text()).doesNotContain("\u0000");
    assertThat(read.warnings()).anyMatch(said -> said.startsWith("The page holds characters"));
  }

  @Test
  void aLiveReportThatIsOnlyDescribedIsReadUpdateByUpdate() {
    var read =
        reader.html(
            """
            <html><head><script type="application/ld+json">{"@type":"LiveBlogPosting",
            "headline":"Election night live","datePublished":"2026-05-03","liveBlogUpdate":[
            {"headline":"Turnout at 71 per cent","articleBody":"Turnout stood at 71 per cent at eight."},
            {"articleBody":"<p>The Greens won the first seat in Holm.</p>"}]}</script></head>
            <body><div id="root"></div></body></html>\
            """,
            null);

    assertThat(read.headline()).isEqualTo("Election night live");
    assertThat(read.published()).isEqualTo(LocalDate.of(2026, 5, 3));
    assertThat(read.text())
        .contains(
            "Turnout stood at 71 per cent at eight.", "The Greens won the first seat in Holm.");
  }

  @Test
  void aPageWithNothingBelowItsHeadlineHoldsNoArticle() {
    var page = "<html><head><meta property='og:title' content='Pier reopens'></head><body></body>";

    assertThatThrownBy(() -> reader.html(page, null)).isInstanceOf(ArticleUnreadable.class);
  }

  @Test
  void theArticleComesOutAndThePageAroundItStaysOut() {
    var read =
        reader.html(
            """
            <html lang="en"><head><title>Harbour to close | The Sella Post</title></head><body>
            <header><a href="/">The Sella Post</a></header>
            <nav><a href="/news">News</a> <a href="/sport">Sport</a></nav>
            <div class="cookie-banner"><p>We use cookies, as everybody does, to make this page better.</p></div>
            <article><h1>Harbour to close for eleven days</h1>
            <p class="standfirst">Fishing boats must move north while divers mend the quay</p>
            <p>PORT SELLA, Nov. 21 (Meridian Wire) — %s</p>
            <div class="ad-slot">Advertisement</div>
            <figure><img src="x"><figcaption>Boats at the quay. Photograph: Lena Oduya/Wire</figcaption></figure>
            <p>%s</p><p><a href="/x">Also read: Why the quay sinks</a></p><h2>The long way round</h2><p>%s</p>
            <aside class="related"><h3><a href="/1">Old Quay Sinks Faster</a></h3><h3><a href="/2">Storm Hits Sella</a></h3></aside>
            </article>
            <section class="comments"><p>First! I think the quay is fine, honestly, and always was.</p></section>
            <footer><p>© The Sella Post, all rights reserved, and so on and on.</p></footer>
            </body></html>
            """
                .formatted(ONE, TWO, THREE),
            "https://post.example/2024/11/21/harbour");

    assertThat(kinds(read))
        .containsExactly(
            HEADLINE,
            STANDFIRST,
            DATELINE,
            BODY,
            ADVERT,
            CAPTION,
            CREDIT,
            BODY,
            RELATED,
            HEADLINE,
            BODY);
    assertThat(read.headline()).isEqualTo("Harbour to close for eleven days");
    assertThat(read.published()).isEqualTo(LocalDate.of(2024, 11, 21));
    assertThat(read.language()).isEqualTo("en");
    assertThat(read.url()).isEqualTo("https://post.example/2024/11/21/harbour");
    assertThat(words(read, 11)).isEqualTo(THREE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Bridge toll doubles | The Mag</title>|<h1>Bridge toll doubles</h1>",
        "<title>Toll shock | The Mag</title>|<h1>Bridge toll doubles</h1>",
        "<title>Bridge toll doubles | The Mag</title>|",
      })
  void theHeadlineIsTheHeadingAndTheSiteIsNoPartOfIt(String page) {
    int cut = page.lastIndexOf('|');
    var read =
        reader.html(
            "<html><head>%s</head><body>%s<p>OSLO (Reuters) - %s</p><p>%s</p></body></html>"
                .formatted(page.substring(0, cut), page.substring(cut + 1), ONE, TWO),
            "https://mag.example/toll");

    assertThat(kinds(read)).containsExactly(HEADLINE, DATELINE, BODY, BODY);
    assertThat(read.headline()).isEqualTo("Bridge toll doubles");
    assertThat(read.dateline()).isEqualTo("OSLO (Reuters)");
  }

  @Test
  void whatThePageSaysOfItselfIsBelieved() {
    var read =
        reader.html(
            """
            <html><head><meta property="og:site_name" content="The Sella Post">
            <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle",
              "headline": "Harbour to close", "datePublished": "2024-11-21T08:00:00+01:00",
              "author": [{"name": "Ilse Harrow"}, {"name": "By Tomas Brandt"}]}]}</script></head>
            <body><p>%s</p><p>%s</p></body></html>
            """
                .formatted(ONE, TWO),
            null);

    assertThat(read.headline()).isEqualTo("Harbour to close");
    assertThat(read.byline()).isEqualTo("Ilse Harrow, Tomas Brandt");
    assertThat(read.published()).isEqualTo(LocalDate.of(2024, 11, 21));
    assertThat(read.source()).isEqualTo("The Sella Post");
  }

  @Test
  void anArticleThatOnlyItsDescriptionHoldsIsReadFromThere() {
    String body =
        ONE + "\\n\\n" + TWO + "\\n\\n" + THREE + "\\n\\n" + ONE.replace("March", "April");

    var read =
        reader.html(
            "<html><head><script"
                + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Harbour to"
                + " close\",\"articleBody\":\""
                + body
                + "\"}</script></head>"
                + "<body><div id=app>Please switch on JavaScript.</div></body></html>",
            null);

    assertThat(kinds(read)).containsExactly(HEADLINE, BODY, BODY, BODY, BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[[[[",
        "{\"@type\": 7}",
        "{\"@type\":\"NewsArticle\",\"author\":{\"name\":null}}",
        "{\"@type\":[\"NewsArticle\"],\"author\":[[[[\"x\"]]]],\"datePublished\":\"soon\"}"
      })
  void aBrokenDescriptionDoesNotHideTheArticle(String json) {
    var read =
        reader.html(
            "<script type='application/ld+json'>"
                + json
                + "</script><p>"
                + ONE
                + "</p><p>"
                + TWO
                + "</p>",
            null);

    assertThat(read.text()).contains(ONE).contains(TWO);
  }

  @Test
  void linesBrokenTwiceAreParagraphs() {
    var read = reader.html("<div>" + ONE + "<br><br>" + TWO + "<br>" + THREE + "</div>", null);

    assertThat(read.text()).isEqualTo(ONE + "\n\n" + TWO + "\n" + THREE);
  }

  @Test
  void whoAndWhenBelowTheHeadlineAreReadAsTheyAreShown() {
    var read =
        reader.html(
            """
            <html><head><script type="application/ld+json">{"@type":"NewsArticle",
            "headline":"Harbour to close for eleven days","author":{"name":"Ruth Abara"}}</script></head>
            <body><div><h1>Harbour to close for eleven days</h1><div>Ruth Abara and Finn Doyle</div>\
            <time datetime="2026-11-27">27 Nov 2026</time><span>8 min read</span><p>\
            """
                + ONE
                + "</p><p>"
                + TWO
                + "</p><p>"
                + THREE
                + "</p></div></body></html>",
            null);

    assertThat(kinds(read)).startsWith(HEADLINE, BYLINE, DATELINE, BODY);
    assertThat(read.byline()).isEqualTo("Ruth Abara and Finn Doyle");
    assertThat(words(read, 3)).isEqualTo("27 Nov 2026 8 min read");
    assertThat(read.dateline()).isEqualTo("27 Nov 2026");
  }

  @Test
  void theSharedPagesAreReadAtLeastAsWellAsWhenThisWasWritten() throws IOException {
    var rows = ReadEval.measure(Shared.data("pages"));

    assertThat(rows.stream().mapToDouble(ReadEval.Row::f1).average().orElse(0)).isGreaterThan(0.93);
    assertThat(rows.stream().filter(row -> row.headline() == Boolean.TRUE).count())
        .isGreaterThanOrEqualTo(43);
    assertThat(rows.stream().filter(row -> row.author() == Boolean.TRUE).count())
        .isGreaterThanOrEqualTo(28);
    assertThat(rows.stream().filter(row -> row.date() == Boolean.TRUE).count())
        .isGreaterThanOrEqualTo(12);
  }
}
