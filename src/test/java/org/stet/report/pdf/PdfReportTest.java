package org.stet.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stet.report.ReportModel;
import org.stet.report.SampleReports;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

class PdfReportTest {

  private static final PdfReport FORMAT = new PdfReport();

  /** As it is printed for the house; read by many tests and changed by none. */
  private static byte[] story;

  @BeforeAll
  static void theStoryIsPrinted() throws IOException {
    story = bytes(SampleReports.aldane());
  }

  @Test
  void theStoryCanBeReadBack() throws IOException {
    try (var pdf = Loader.loadPDF(story)) {
      var text = text(pdf);

      assertThat(text)
          .contains("Relief convoys reach flooded Aldane valley as")
          .contains("Thirteen of fourteen claims were checked.")
          .contains("“Roads open after five days”")
          .contains("No household had less than 24 hours’ notice")
          .contains("Changed, or let stand against advice")
          .contains("Claims, in reading order")
          .contains("The gauge at Mirov passed the crown of the dyke")
          .contains("Eva Mirza, editor")
          .contains("Сергій Коваль")
          .contains("Καλό")
          .contains("pV7mB2xwT0n9yq4Uu3h1s8Kc5Zr6Ld2Fe7Jg9Ab0Rk4=");
    }
  }

  @Test
  void everyPageSaysWhoseCopyItIsAndWhichPage() throws IOException {
    try (var pdf = Loader.loadPDF(story)) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isBetween(5, 10);
      for (int page = 1; page <= pages; page++) {
        assertThat(text(pdf, page))
            .contains("Internal copy: not to leave the house")
            .contains("Report r_01J9K7 · page " + page + " of " + pages + " · Stet 1.0")
            .contains("How to verify: page ");
      }
    }
  }

  @Test
  void everyClaimHasABookmark() throws IOException {
    try (var pdf = Loader.loadPDF(story)) {
      var bookmarks = bookmarks(pdf.getDocumentCatalog().getDocumentOutline());

      assertThat(bookmarks)
          .contains("The article", "Signatures", "How to verify this report")
          .contains("6 · Accurate · More than 38,000 people have left their homes")
          .contains("14 · in check · the dam at Lower Teld never spilled");
      assertThat(bookmarks.stream().filter(b -> b.matches("\\d+ · .*"))).hasSize(14);
    }
  }

  @Test
  void everyFontIsInside() throws IOException {
    try (var pdf = Loader.loadPDF(story)) {
      var names = new ArrayList<String>();
      for (var page : pdf.getPages()) {
        fonts(page.getResources(), names);
      }

      assertThat(names)
          .anyMatch(name -> name.contains("Serif"))
          .anyMatch(name -> name.contains("Arabic"))
          .anyMatch(name -> name.contains("Hebrew"))
          .anyMatch(name -> name.contains("Devanagari"));
    }
  }

  @Test
  void theWordsBehindShapedLettersAreKept() throws IOException {
    try (var pdf = Loader.loadPDF(story)) {
      var words = new ArrayList<String>();
      actualTexts(pdf.getDocumentCatalog().getStructureTreeRoot(), words);

      assertThat(words).contains("شكراً لكم", "תודה", "धन्यवाद");
    }
  }

  @Test
  void everyLinkSaysWhereItLeads() throws IOException {
    try (var pdf = Loader.loadPDF(story)) {
      for (var page : pdf.getPages()) {
        assertThat(page.getAnnotations())
            .allSatisfy(link -> assertThat(link.getContents()).isNotBlank());
      }
    }
  }

  @Test
  void whatTheVerifierNeedsIsAttached() throws IOException {
    try (var pdf = Loader.loadPDF(story)) {
      var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();

      assertThat(files)
          .containsOnlyKeys("checkpoint.txt", "verifier-key.txt", "claim-4-41377.tlog-proof");
      assertThat(new String(files.get("checkpoint.txt").getEmbeddedFile().toByteArray()))
          .isEqualTo(SampleReports.aldane().verification().checkpoint());
    }
  }

  /** Laying out one block takes the square of the stretches of one font in it. */
  @Test
  void aLongReasonInManyScriptsIsSetInManyBlocks() throws Exception {
    var reason = "Reason ﷺ שלום 1931. ".repeat(800);
    var article = SampleReports.article(List.of("BODY|" + reason));
    var claim = SampleReports.claim(article, 1, "Reason ﷺ שלום 1931", "SUPPORTED").made();
    var story =
        SampleReports.with(
            SampleReports.aldane(), article, List.of(SampleReports.because(claim, reason)));
    var blocks = new Blocks();

    new Layout(story, new Fo(blocks)).write();

    assertThat(reason.length()).isGreaterThan(3 * Pieces.LONG);
    assertThat(blocks.letters)
        .hasSizeGreaterThan(20)
        .allMatch(letters -> letters <= Pieces.LONG / 2);
  }

  /** How many characters stand in each block, without those of the blocks in it. */
  private static final class Blocks extends DefaultHandler {
    private final List<Integer> letters = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (name.equals("block")) {
        open.push(0);
      }
    }

    @Override
    public void characters(char[] text, int from, int length) {
      if (!open.isEmpty()) {
        open.push(open.pop() + length);
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      if (name.equals("block")) {
        letters.add(open.pop());
      }
    }
  }

  @Test
  void anEmptyArticleIsAReportToo() throws IOException {
    try (var pdf = printed(SampleReports.empty())) {
      assertThat(text(pdf))
          .contains("There was no claim to check.")
          .contains("The article has no text.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b\u0007c\u001Bd",
        "half \uD83D and \uDE00 half",
        "\uFFFE\uFFFF\uFDD0",
        "政府宣布新措施 👩‍🚒 𓀀",
        "<fo:block>&amp;]]></fo:block><!-- ' \" -->",
        "left \u202E thgir \u2066 x \u2069",
        "Z̸̡̛͙͗a̷͊l̶̂g̴̏o̵͒ t̷e̶x̵t̷",
        "לא הייתה אזהרה (24%) בשעה 12:30, said Reuters, وقالت الوزارة",
        "שָׁלוֹם עֲלֵיכֶם",
        "क्षेत्र में विद्यार्थी, हिन्दी",
        "\u200B\u200C\u200D\uFEFF\u00AD",
        "javascript:alert(1)",
        "https://example.org/a'b(c)d?e=%27&f=<g>",
        "https://example.org/')url('x",
        " ",
        "\n\n\n",
        "{0} '{1}' {",
        "￼\u2028\u2029\u0085"
      })
  void nothingThatPeopleTypeBreaksIt(String text) throws IOException {
    try (var pdf = printed(SampleReports.headed(SampleReports.saying(text), text))) {
      assertThat(text(pdf)).contains("How to verify this report");
    }
  }

  @Test
  void whatCannotBePrintedIsShownAndCounted() throws IOException {
    try (var pdf = printed(SampleReports.headed(SampleReports.aldane(), "The sign 𓀀 is a man"))) {
      assertThat(text(pdf))
          .contains("The sign □ is a man")
          .contains("One character is printed as □");
    }
  }

  @Test
  void chineseJapaneseKoreanAndEmojiAreSetAndCanBeCopied() throws IOException {
    var words = "政府宣布「新措施」。ひらがなとカタカナ 대한민국 정부가 말했다 🌊 🚒 🇩🇪 👍🏽 ±40 😀😁😂😃😄 end";

    try (var pdf = printed(SampleReports.headed(SampleReports.saying(words), words))) {
      assertThat(text(pdf).replaceAll("\\s", ""))
          .contains(words.replaceAll("\\s", ""))
          .doesNotContain("□");
    }
  }

  @Test
  void aHeadlineOfAThousandCharactersInManyDirectionsFits() throws IOException {
    var headline =
        "Flood שיטפון 🌊 in فيضان 🚒 the बाढ़ valley наводнение ".repeat(25).substring(0, 1_000);

    try (var pdf = printed(SampleReports.headed(SampleReports.aldane(), headline))) {
      assertThat(text(pdf, 1)).contains("Flood").contains("наводнение");
    }
  }

  @Test
  void aRationaleOfAHundredThousandCharactersIsPrintedToTheEnd() throws IOException {
    var words = "The gauge stood still. ".repeat(4_350) + "And then it fell.";
    var story =
        SampleReports.withClaims(SampleReports.aldane(), c -> SampleReports.because(c, words));

    try (var pdf = printed(SampleReports.withFirstClaims(story, 1))) {
      assertThat(text(pdf)).contains("And then it fell.");
    }
  }

  @Test
  void aWordWithoutAnEndIsBrokenWhereThePageEnds() throws IOException {
    try (var pdf = printed(SampleReports.saying("x".repeat(5_000)))) {
      assertThat(text(pdf).chars().filter(c -> c == 'x').count()).isGreaterThan(5_000L * 3);
    }
  }

  @Test
  void aThousandClaimsArePrinted() throws IOException {
    try (var pdf = printed(SampleReports.ofManyClaims(1_000))) {
      assertThat(text(pdf)).contains("Gauge number 1000 stood at");
      assertThat(bookmarks(pdf.getDocumentCatalog().getDocumentOutline()))
          .anyMatch(bookmark -> bookmark.startsWith("1000 · "));
    }
  }

  private static PDDocument printed(ReportModel model) throws IOException {
    return Loader.loadPDF(bytes(model));
  }

  private static byte[] bytes(ReportModel model) throws IOException {
    var out = new ByteArrayOutputStream();
    FORMAT.write(model, out);
    return out.toByteArray();
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf);
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  private static List<String> bookmarks(PDOutlineNode node) {
    var titles = new ArrayList<String>();
    for (PDOutlineItem item : node.children()) {
      titles.add(item.getTitle());
      titles.addAll(bookmarks(item));
    }
    return titles;
  }

  private static void actualTexts(PDStructureNode node, List<String> words) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getActualText() != null) {
          words.add(element.getActualText());
        }
        actualTexts(element, words);
      }
    }
  }

  private static void fonts(PDResources resources, List<String> names) throws IOException {
    for (var name : resources.getFontNames()) {
      var font = resources.getFont(name);
      assertThat(font.isEmbedded()).as(font.getName()).isTrue();
      names.add(font.getName());
    }
  }
}
