package org.stet.article.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

  private static final String STORY =
      "Der Hafen von Port Sella schließt im März für elf Tage, sagte die Behörde – „länger als je"
          + " zuvor“.";

  private final ArticleReader reader = new ArticleReader();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void unicodeIsReadWithAndWithoutItsMark(String charset) {
    var marked = ("\uFEFF" + STORY).getBytes(Charset.forName(charset));

    assertThat(reader.file("a.txt", marked).text()).isEqualTo(STORY);
    if (!charset.startsWith("UTF-32")) {
      assertThat(reader.file("a.txt", STORY.getBytes(Charset.forName(charset))).text())
          .isEqualTo(STORY);
    }
  }

  @Test
  void lettersOfAnUnknownCharsetAreReadWithAWarning() {
    var read = reader.file("a.txt", STORY.getBytes(Charset.forName("windows-1252")));

    assertThat(read.text()).isEqualTo(STORY);
    assertThat(read.warnings()).singleElement().asString().contains("windows-1252");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Порт Селла закроется в марте на одиннадцать дней — об этом сообщили власти города в четверг.",
    "KOI8-R, Порт Селла закроется в марте на одиннадцать дней. Об этом сообщили власти города в четверг.",
    "windows-1256, سيغلق ميناء سيلا أبوابه أحد عشر يوما في شهر مارس بحسب ما أعلنته السلطات يوم الخميس في المدينة.",
    "Shift_JIS, セラ港は三月に十一日間閉鎖されると当局が木曜日に発表した。漁船は北の港に移る。",
    "GB18030, 港务局星期四表示，塞拉港将于三月关闭十一天，渔船将转移到北部的港池，市民可以乘坐公共汽车。",
    "EUC-KR, 셀라항은 삼월에 열하루 동안 문을 닫는다고 당국이 목요일에 밝혔다. 어선은 북쪽 부두로 옮긴다."
  })
  void lettersOfOtherScriptsAreToldByThemselves(String charset, String story) {
    var read = reader.file("a.txt", story.getBytes(Charset.forName(charset)));

    assertThat(read.text()).isEqualTo(story);
    assertThat(read.warnings()).isNotEmpty();
  }

  @Test
  void aPageWithOneDamagedLetterIsStillReadInTheCharsetItNames() {
    var page =
        ("<html><head><meta charset='windows-1251'></head><body><p>"
                + "Порт Селла закроется на одиннадцать дней, сообщили власти города. ".repeat(5)
                + "</p></body></html>")
            .getBytes(Charset.forName("windows-1251"));
    page[page.length - 30] = (byte) 0x98;

    assertThat(reader.file("page", page).text()).contains("Порт Селла закроется");
  }

  @Test
  void aPageIsReadInTheCharsetItNames() {
    String page =
        "<html><head><meta charset=\"windows-1251\"><title>Порт</title></head><body><p>Порт Селла"
            + " закроется на одиннадцать дней, сообщили власти города.</p></body></html>";

    var read = reader.file("page", page.getBytes(Charset.forName("windows-1251")));

    assertThat(read.text()).contains("Порт Селла закроется");
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void aPageThatNamesAWrongCharsetIsReadAsWhatItIs() {
    String page =
        "<html><head><meta charset=\"windows-1251\"></head><body><p>"
            + STORY
            + "</p></body></html>";

    assertThat(reader.file("page", page.getBytes(StandardCharsets.UTF_8)).text()).contains(STORY);
  }

  @Test
  void binaryPosingAsTextIsRefused() {
    var noise = new byte[20_000];
    new Random(7).nextBytes(noise);
    noise[0] = 'T';

    assertThatThrownBy(() -> reader.file("story.txt", noise))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("not text");
    assertThatThrownBy(() -> reader.file("story.txt", new byte[1000]))
        .isInstanceOf(ArticleUnreadable.class);
    assertThatThrownBy(() -> reader.file("story.txt", new byte[0]))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("empty");
  }

  @Test
  void aPageOfFiftyMegabytesIsRefused() {
    String page = "<p>word word word word</p>".repeat(2_000_000);

    assertThatThrownBy(() -> reader.html(page, null))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("20 MB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"div", "p", "b", "table", "ul", "blockquote", "a", "font", "span", "svg"})
  void aHundredThousandNestedElementsDoNoHarm(String tag) {
    String page = ("<" + tag + ">").repeat(100_000) + STORY;

    readOrRefused(() -> reader.html(page, null));
  }

  @Test
  void aPageOfHundredsOfThousandsOfElementsIsRefused() {
    String page = "<i>a</i>".repeat(200_000);

    assertThatThrownBy(() -> reader.html(page, null))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("150,000 elements");
  }

  @Test
  void aPageWithoutAnArticleIsRefused() {
    assertThatThrownBy(() -> reader.html("<html><body><nav>Home News</nav></body></html>", null))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("no article");
    assertThatThrownBy(() -> reader.html("", null)).isInstanceOf(ArticleUnreadable.class);
  }

  @Test
  void scriptsOfAPageNeverBecomeText() {
    var read =
        reader.html(
            "<body><p>"
                + STORY
                + "</p><script>alert(1)</script><p onclick=\"x()\">"
                + STORY
                + " Ja.</p></body>",
            "javascript:alert(1)");

    assertThat(read.text()).doesNotContain("alert").doesNotContain("<p");
    assertThat(read.url()).isNull();
  }

  @Test
  void workThatTakesTooLongIsGivenUpAndFailingWorkIsNamed() {
    var work = new BoundedWork(1, Duration.ofMillis(200));
    var ever = new CountDownLatch(1);

    assertThatThrownBy(() ->
            work.of(() -> {
              ever.await();
              return 1;
            }))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("longer than");
    assertThatThrownBy(() -> work.of(BadInputTest::endless))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("too deeply");
    assertThatThrownBy(() ->
            work.of(() -> {
              throw new IOException("secret path");
            }))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("damaged");
    assertThat(work.of(() -> 1)).isEqualTo(1);
  }

  @Test
  void aPlaceStaysTakenUntilItsReaderReallyStops() {
    var work = new BoundedWork(1, Duration.ofMillis(200));
    var stubborn = new CountDownLatch(1);
    assertThatThrownBy(() ->
            work.of(() -> {
              while (stubborn.getCount() > 0) {
                Thread.onSpinWait();
              }
              return 1;
            }))
        .hasMessageContaining("longer than");

    assertThatThrownBy(() -> work.of(() -> 1)).hasMessageContaining("just now");

    stubborn.countDown();
    assertThat(work.of(() -> 1)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "poi-bad-files",
        "qpdf-bad-pdf",
        "jsoup-fuzz",
        "html5lib-tests",
        "json-test-suite",
        "blns",
        "payloads-all-the-things"
      })
  void everyFileOfTheCorporaIsReadOrRefusedWithASentence(String folder) throws IOException {
    var corpus = Shared.data("corpora").resolve(folder);
    try (var files = Files.walk(corpus)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] bytes = unpacked(file);
        if (bytes.length <= 2_000_000) {
          long before = System.nanoTime();
          readOrRefused(() -> reader.file(file.getFileName().toString(), bytes));
          readOrRefused(() -> reader.html(new String(bytes, StandardCharsets.UTF_8), null));
          readOrRefused(() -> reader.text(new String(bytes, StandardCharsets.UTF_8)));
          assertThat(Duration.ofNanos(System.nanoTime() - before))
              .as(file.toString())
              .isLessThan(Duration.ofSeconds(15));
        }
      }
    }
  }

  private static byte[] unpacked(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".gz")) {
      return bytes;
    }
    try (var gzip = new GZIPInputStream(Files.newInputStream(file))) {
      return gzip.readNBytes(5_000_000);
    }
  }

  private interface Reading {
    ReadArticle read();
  }

  /** What came out is whole, or nothing came out and a sentence says why. */
  private static void readOrRefused(Reading reading) {
    try {
      var read = reading.read();
      assertThat(read.parts()).isNotEmpty();
      assertThat(read.text()).doesNotContain("\u0000");
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(read.text())).isTrue();
      int end = 0;
      for (var part : read.parts()) {
        assertThat(part.start()).isGreaterThanOrEqualTo(end);
        assertThat(part.of(read.text())).isNotBlank();
        end = part.end();
      }
    } catch (ArticleUnreadable refused) {
      assertThat(refused.getMessage())
          .endsWith(".")
          .contains("Nothing was stored")
          .doesNotStartWith("unreadable");
    }
  }

  private static int endless() {
    return 1 + endless();
  }
}
