package org.stet.article.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stet.article.PartKind.BODY;
import static org.stet.article.PartKind.CAPTION;
import static org.stet.article.PartKind.CREDIT;
import static org.stet.article.PartKind.DATELINE;
import static org.stet.article.PartKind.HEADLINE;
import static org.stet.article.PartKind.STANDFIRST;
import static org.stet.article.read.PastedTextTest.kinds;
import static org.stet.article.read.PastedTextTest.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds and agencies' formats; what they say is what comes out. */
class NewsFormatsTest {

  private static final String ONE =
      "The harbour of Port Sella will close for eleven days in March, the port authority said.";
  private static final String TWO =
      "About 300 fishing boats have to go north before the work begins.";

  private final ArticleReader reader = new ArticleReader();

  @Test
  void aFeedHoldsSeveralArticlesAndEachIsReadByItself() {
    var items =
        reader.all(
            "feed.rss",
            bytes(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Sella Post</title>
                <language>en-gb</language>
                <item><title>Harbour to close &amp; reopen</title><link>https://post.example/harbour</link>
                <dc:creator>Ilse Harrow</dc:creator><pubDate>Thu, 21 Nov 2024 08:00:00 +0100</pubDate>
                <description>Boats must go north</description>
                <content:encoded><![CDATA[<p>%s</p><figure><img src="x"><figcaption>Boats. Photo: Lena
                 Oduya</figcaption></figure><p>%s</p>]]></content:encoded></item>
                <item><title>A picture</title></item>
                </channel></rss>
                """
                    .formatted(ONE, TWO)));

    assertThat(items).hasSize(2);
    var read = ((ArticleReader.Item.Read) items.getFirst()).article();
    assertThat(read.headline()).isEqualTo("Harbour to close & reopen");
    assertThat(read.byline()).isEqualTo("Ilse Harrow");
    assertThat(read.published()).isEqualTo(LocalDate.of(2024, 11, 21));
    assertThat(read.source()).isEqualTo("The Sella Post");
    assertThat(read.url()).isEqualTo("https://post.example/harbour");
    assertThat(kinds(read)).containsExactly(HEADLINE, STANDFIRST, BODY, CAPTION, CREDIT, BODY);
    assertThat(words(read, 3)).isEqualTo(ONE);
    assertThat(((ArticleReader.Item.Unread) items.getLast()).refusal().sentence())
        .startsWith("This has a description but no text");
  }

  @Test
  void anAtomEntryIsReadWhateverWayItsTextIsWritten() {
    var read =
        file(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Sella Post</title>
            <entry><title type="html">Harbour &lt;b&gt;to close&lt;/b&gt;</title>
            <link rel="alternate" href="https://post.example/harbour"/>
            <published>2024-11-21T08:00:00Z</published><author><name>Ilse Harrow</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>%s</p><p>%s</p></div></content>
            </entry></feed>
            """
                .formatted(ONE, TWO));

    assertThat(read.headline()).isEqualTo("Harbour to close");
    assertThat(read.byline()).isEqualTo("Ilse Harrow");
    assertThat(read.published()).isEqualTo(LocalDate.of(2024, 11, 21));
    assertThat(read.text()).isEqualTo("Harbour to close\n\n" + ONE + "\n\n" + TWO);
  }

  @Test
  void aJsonFeedIsReadAndSaysThatItHoldsMore() {
    var read =
        file(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "The Sella Post", "language": "en",
             "items": [
              {"id": "1", "title": "Harbour to close", "url": "https://post.example/harbour",
               "date_published": "2024-11-21T08:00:00Z", "authors": [{"name": "Ilse Harrow"}],
               "content_html": "<p>%s</p><p>%s</p>"},
              {"id": "2", "content_text": "%s"}]}
            """
                .formatted(ONE, TWO, TWO));

    assertThat(kinds(read)).containsExactly(HEADLINE, BODY, BODY);
    assertThat(read.byline()).isEqualTo("Ilse Harrow");
    assertThat(read.warnings())
        .containsExactly("This holds 2 articles; the first one with text was read.");
  }

  @Test
  void ninjsIsReadInItsFirstSecondAndThirdEdition() {
    String first =
        """
        {"uri": "https://wire.example/1", "type": "text", "language": "en-GB", "versioncreated":
         "2024-11-21T08:00:00Z", "headline": "Harbour to close", "byline": "By Ilse Harrow",
         "located": "Port Sella", "body_xhtml": "<p>%s</p><p>%s</p>",
         "associations": {"main": {"uri": "https://wire.example/2", "type": "picture",
           "description_text": "Boats at the quay"}}}
        """
            .formatted(ONE, TWO);
    String third =
        """
        {"uri": "https://wire.example/1", "type": "text", "language": "en-GB", "versionCreated":
         "2024-11-21T08:00:00Z", "headlines": [{"role": "short", "value": "Closed"}, {"role": "main",
         "value": "Harbour to close"}], "by": "Ilse Harrow", "located": "Port Sella",
         "bodies": [{"contentType": "text/plain", "value": "%s"}, {"contentType": "text/html",
         "value": "<p>%s</p><p>%s</p>"}], "associations": [{"name": "main", "uri":
         "https://wire.example/2", "type": "picture", "descriptions": [{"value": "Boats at the quay"}]}]}
        """
            .formatted(ONE, ONE, TWO);

    for (String edition : new String[] {first, third, third.replace("Type", "type")}) {
      var read = file(edition);
      assertThat(read.headline()).isEqualTo("Harbour to close");
      assertThat(read.byline()).isEqualTo("Ilse Harrow");
      assertThat(read.dateline()).isEqualTo("Port Sella");
      assertThat(kinds(read)).containsExactly(HEADLINE, BODY, BODY, CAPTION);
    }
  }

  @Test
  void nitfIsReadWithItsSubheadsPicturesAndDateline() {
    var read =
        file(
            """
            <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
            <nitf><head><title>Harbour</title><docdata><date.issue norm="20241121T080000Z"/></docdata></head>
            <body><body.head><hedline><hl1>Harbour to close</hl1></hedline><byline>By <person>Ilse
            Harrow</person><byttl>Staff</byttl></byline><dateline>Port Sella, Nov. 21</dateline>
            <abstract><p>Boats must go north.</p></abstract></body.head>
            <body.content><block><p>PORT SELLA (MW) - %s</p><hl2>The long way</hl2>
            <media media-type="image"><media-reference source="x.jpg"/><media-caption>Boats at the
            quay.</media-caption></media><p>%s</p></block></body.content></body></nitf>
            """
                .formatted(ONE, TWO));

    assertThat(kinds(read))
        .containsExactly(HEADLINE, STANDFIRST, DATELINE, BODY, HEADLINE, CAPTION, BODY);
    assertThat(read.byline()).isEqualTo("Ilse Harrow");
    assertThat(read.published()).isEqualTo(LocalDate.of(2024, 11, 21));
    assertThat(words(read, 4)).isEqualTo(ONE);
  }

  @Test
  void entitiesThatWouldGrowOrFetchStayWords() {
    var read =
        file(
            """
            <?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">
            <!ENTITY f SYSTEM "file:///etc/passwd">]>
            <nitf><body><body.content><p>%s &b; &f;</p></body.content></body></nitf>
            """
                .formatted(ONE));

    assertThat(read.text()).contains(ONE).doesNotContain("root:").doesNotContain("aaaa");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1}",
        "<?xml version='1.0'?><note><to>Mia</to></note>",
        "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}",
        "<rss><channel></channel></rss>"
      })
  void aFileWithoutNewsIsRefusedWithASentence(String file) {
    assertThatThrownBy(() -> file(file))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageEndingWith("Nothing was stored.");
  }

  @Test
  void theAgenciesOwnExamplesAreRead() throws IOException {
    var folder = Shared.data("standards");
    int read = 0;
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(NewsFormatsTest::isExample).sorted().toList()) {
        for (var item : reader.all(String.valueOf(file.getFileName()), Files.readAllBytes(file))) {
          if (item instanceof ArticleReader.Item.Read article) {
            read++;
            assertThat(article.article().text()).as(file.toString()).doesNotContain("<p>");
          } else if (item instanceof ArticleReader.Item.Unread unread) {
            assertThat(unread.refusal().sentence())
                .as(file.toString())
                .endsWith("Nothing was stored.");
          }
        }
      }
    }
    assertThat(read).isGreaterThan(15);

    var listing = folder.resolve("newsml-g2/examples/LISTING_2_NewsML-G2_Text_Document.xml");
    var news = reader.file("listing.xml", Files.readAllBytes(listing));
    assertThat(news.headline()).isEqualTo("Fed to halt QE to avert \"bubble\"");
    assertThat(news.byline()).isEqualTo("Meredith Jameson");
    assertThat(news.text()).contains("Et, sent luptat luptat, commy Nim zzriureet vendreetue modo");
  }

  private static boolean isExample(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.contains("/ninjs/")
            && path.contains("/examples/")
            && path.endsWith(".json")
            && !path.contains("schema")
        || path.contains("/newsml-g2/examples/") && path.endsWith(".xml");
  }

  private ReadArticle file(String text) {
    return reader.file("wire", bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
