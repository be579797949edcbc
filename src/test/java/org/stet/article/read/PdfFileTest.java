package org.stet.article.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stet.article.PartKind.BODY;
import static org.stet.article.PartKind.BYLINE;
import static org.stet.article.PartKind.HEADLINE;
import static org.stet.article.PartKind.OTHER;
import static org.stet.article.PartKind.STANDFIRST;
import static org.stet.article.read.PastedTextTest.kinds;
import static org.stet.article.read.PastedTextTest.words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;

class PdfFileTest {

  private static final String ONE =
      "The harbour of Port Sella will close for eleven days in March while divers mend the old"
          + " quay, the port authority said on Monday. It is the longest closure since the storm of"
          + " 1987.";
  private static final String TWO =
      "About 300 fishing boats have to move to the northern basin before the work can begin. Their "
          + "owners were told by letter, and half of them have answered so far.";
  private static final String THREE =
      "“Nobody asked us”, said Jonas Vik, who has fished here for forty years.";

  private final ArticleReader reader = new ArticleReader();

  @Test
  void paragraphsComeBackWhole() throws IOException {
    byte[] pdf =
        new Pages()
            .headline("Harbour to close for eleven days")
            .paragraph(ONE)
            .paragraph(TWO)
            .paragraph(THREE)
            .bytes();

    var read = reader.file("story.txt", pdf);

    assertThat(kinds(read)).containsExactly(HEADLINE, BODY, BODY, BODY);
    assertThat(read.headline()).isEqualTo("Harbour to close for eleven days");
    assertThat(words(read, 2)).isEqualTo(ONE);
    assertThat(words(read, 3)).isEqualTo(TWO);
    assertThat(words(read, 4)).isEqualTo(THREE);
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void aSubheadInBoldIsNoPartOfTheParagraphBelowIt() throws IOException {
    byte[] pdf =
        new Pages()
            .headline("Harbour to close for eleven days")
            .paragraph(ONE)
            .bold("What the letter says")
            .paragraph(TWO)
            .bytes();

    var read = reader.file("story.pdf", pdf);

    assertThat(kinds(read)).containsExactly(HEADLINE, BODY, HEADLINE, BODY);
    assertThat(words(read, 3)).isEqualTo("What the letter says");
    assertThat(words(read, 4)).isEqualTo(TWO);
  }

  @Test
  void aLargerSentenceBelowTheHeadlineIsTheStandfirst() throws IOException {
    byte[] pdf =
        new Pages()
            .headline("Harbour to close for eleven days")
            .large("Divers will mend the quay. Nobody had asked the fishermen.")
            .paragraph(ONE)
            .bytes();

    var read = reader.file("story.pdf", pdf);

    assertThat(kinds(read)).containsExactly(HEADLINE, STANDFIRST, BODY);
  }

  @Test
  void aLargeFirstLetterBelongsToItsWord() throws IOException {
    byte[] pdf =
        new Pages()
            .headline("Harbour to close for eleven days")
            .initial("T")
            .paragraph(ONE.substring(1))
            .paragraph(TWO)
            .bytes();

    var read = reader.file("story.pdf", pdf);

    assertThat(kinds(read)).containsExactly(HEADLINE, BODY, BODY);
    assertThat(words(read, 2)).isEqualTo(ONE);
  }

  @Test
  void aLineInBoldAmidAParagraphStaysInIt() throws IOException {
    var words = "owners were told by letter, and half of them have answered so far, most of all";
    byte[] pdf =
        new Pages()
            .paragraph(ONE)
            .line(
                "About 300 fishing boats have to move to the northern basin before the work begins. Their")
            .bold(words)
            .paragraph("those whose boats are small.")
            .bytes();

    var read = reader.file("story.pdf", pdf);

    assertThat(kinds(read)).containsExactly(BODY, BODY);
    assertThat(words(read, 2)).contains("Their " + words + " those");
  }

  @Test
  void headersAndPageNumbersAreLeftOutAndNamed() throws IOException {
    var pages = new Pages().margins("Meridian Wire, draft 3");
    for (int i = 0; i < 24; i++) {
      pages.paragraph(ONE).paragraph(TWO);
    }

    var read = reader.file("story.pdf", pages.bytes());

    assertThat(read.parts()).hasSize(48);
    assertThat(read.text()).doesNotContain("draft 3").doesNotContain("Page ");
    assertThat(words(read, 48)).isEqualTo(TWO);
    assertThat(read.warnings())
        .singleElement()
        .asString()
        .contains("such as “Meridian Wire, draft 3”");
  }

  @Test
  void aPageWithoutTextIsNamed() throws IOException {
    var read = reader.file("story.pdf", new Pages().paragraph(ONE).blankPage().bytes());

    assertThat(read.text()).isEqualTo(ONE);
    assertThat(read.warnings()).singleElement().asString().startsWith("One page has no text layer");
  }

  @Test
  void aScanIsRefusedWithTheReason() throws IOException {
    byte[] scan = new Pages().blankPage().bytes();

    assertThatThrownBy(() -> reader.file("scan.pdf", scan))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("no text layer");
  }

  @Test
  void aLockedFileIsRefusedWithTheReason() throws IOException {
    byte[] locked = new Pages().paragraph(ONE).locked("secret").bytes();

    assertThatThrownBy(() -> reader.file("story.pdf", locked))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("password");
  }

  @Test
  void aFileThatClaimsAMillionPagesIsRefused() throws IOException {
    String pdf = new String(new Pages().paragraph(ONE).bytes(), StandardCharsets.ISO_8859_1);
    String lie = pdf.replaceFirst("/Count 1\\b", "/Count 1000000");

    assertThat(lie).isNotEqualTo(pdf);
    assertThatThrownBy(() -> reader.file("story.pdf", lie.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("1,000,000 pages");
  }

  @Test
  void aPageWhoseDrawingsCallEachOtherWithoutEndIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      PDFormXObject inner = null;
      for (int i = 0; i < 14; i++) {
        inner = tenTimes(document, inner);
      }
      page.setResources(holding(inner));
      try (var content = new PDPageContentStream(document, page)) {
        content.drawForm(inner);
      }
      document.save(bytes, CompressParameters.NO_COMPRESSION);
    }

    assertThatThrownBy(() -> reader.file("story.pdf", bytes.toByteArray()))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("Page 1 of this PDF draws more than a page can hold");
  }

  private static PDFormXObject tenTimes(PDDocument document, PDFormXObject inner)
      throws IOException {
    var form = new PDFormXObject(document);
    form.setBBox(new PDRectangle(100, 100));
    form.setResources(inner == null ? new PDResources() : holding(inner));
    try (var out = form.getContentStream().createOutputStream()) {
      out.write((inner == null ? "" : "/F Do ".repeat(10)).getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }

  private static PDResources holding(PDFormXObject form) {
    var resources = new PDResources();
    resources.put(COSName.getPDFName("F"), form);
    return resources;
  }

  @Test
  void aStreamThatUnpacksWithoutEndIsRefused() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflate = new DeflaterOutputStream(packed)) {
      var blanks = new byte[1024 * 1024];
      for (int i = 0; i < 300; i++) {
        deflate.write(blanks);
      }
    }
    String head =
        "%PDF-1.4\n"
            + "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
            + "4 0 obj<</Filter/FlateDecode/Length "
            + packed.size()
            + ">>stream\n";
    var pdf = new ByteArrayOutputStream();
    pdf.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    pdf.writeBytes(packed.toByteArray());
    pdf.writeBytes(
        "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> reader.file("story.pdf", pdf.toByteArray()))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("unpacks to more than 64 MB");
  }

  @Test
  void threeHundredPagesTellHowFarTheyAreAndCanBeStopped() throws IOException {
    var pages = new Pages().headline("A very long report");
    for (int i = 0; i < 300 * 14; i++) {
      pages.paragraph(sentence(i));
    }
    byte[] pdf = pages.bytes();
    var seen = new ArrayList<String>();

    var read = reader.file("report.pdf", pdf, (page, of) -> seen.add(page + "/" + of));

    assertThat(read.text().substring(read.text().length() - 200)).contains(sentence(4_199));
    assertThat(seen.getFirst()).startsWith("1/");
    int of = Integer.parseInt(seen.getFirst().substring(2));
    assertThat(of).isGreaterThanOrEqualTo(100);
    assertThat(seen).hasSize(of);
    assertThatThrownBy(() -> reader.file("report.pdf", pdf, (page, all) -> page < 5))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessage("The reading was cancelled. Nothing was stored.");
  }

  @Test
  void theRunningHeadAndTheNumberOfASinglePageAreKeptAndClaimNothing() throws IOException {
    byte[] pdf =
        new Pages()
            .head("THE WEEKLY LEDGER · NOVEMBER 2026", "1")
            .headline("Harbour to close for eleven days")
            .paragraph(ONE)
            .paragraph(TWO)
            .bytes();

    var read = reader.file("ledger.pdf", pdf);

    assertThat(read.headline()).isEqualTo("Harbour to close for eleven days");
    assertThat(kinds(read)).containsExactly(HEADLINE, BODY, BODY, OTHER, OTHER);
    assertThat(words(read, 4)).isEqualTo("THE WEEKLY LEDGER · NOVEMBER 2026");
    assertThat(words(read, 5)).isEqualTo("1");
  }

  @Test
  void aBylineEndsWithItsLine() throws IOException {
    byte[] pdf =
        new Pages()
            .headline("Harbour to close for eleven days")
            .line("By Una Marsh")
            .paragraph(ONE)
            .paragraph(TWO)
            .bytes();

    var read = reader.file("ledger.pdf", pdf);

    assertThat(kinds(read)).containsExactly(HEADLINE, BYLINE, BODY, BODY);
    assertThat(read.byline()).isEqualTo("Una Marsh");
    assertThat(words(read, 3)).isEqualTo(ONE);
  }

  private static String sentence(int i) {
    var word = Integer.toString(i + 40_000, 36).replaceAll("\\d", "o");
    return "The " + word + " of the harbour " + word + "s the quay, it says on page " + i + ".";
  }

  /** Writes pages as a word processor would: lines broken to fit, room between paragraphs. */
  private static final class Pages {

    private final PDDocument document = new PDDocument();
    private final PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
    private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
    private PDPageContentStream page;
    private float y;
    private String margin;
    private String head;
    private String foot;

    /** As large as a browser prints them, and on one page only. */
    Pages head(String text, String number) {
      head = text;
      foot = number;
      return this;
    }

    Pages margins(String text) {
      margin = text;
      return this;
    }

    Pages headline(String text) throws IOException {
      lines(text, bold, 20);
      return this;
    }

    Pages large(String text) throws IOException {
      lines(text, font, 15);
      return this;
    }

    /** Hangs beside the three lines that follow. */
    Pages initial(String letter) throws IOException {
      write(letter, font, 38, 46, y - 2 * 11 * 1.25f);
      return this;
    }

    Pages paragraph(String text) throws IOException {
      lines(text, font, 11);
      return this;
    }

    /** A line as large as the body, and no further from what follows than a line is. */
    Pages bold(String text) throws IOException {
      return line(text, bold);
    }

    Pages line(String text) throws IOException {
      return line(text, font);
    }

    private Pages line(String text, PDFont font) throws IOException {
      write(text, font, 11, y);
      y -= 11 * 1.25f;
      return this;
    }

    Pages blankPage() throws IOException {
      turn();
      close();
      return this;
    }

    Pages locked(String password) throws IOException {
      document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      return this;
    }

    byte[] bytes() throws IOException {
      close();
      var bytes = new ByteArrayOutputStream();
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      document.close();
      return bytes.toByteArray();
    }

    private void lines(String text, PDFont font, float size) throws IOException {
      for (String line : broken(text, font, size)) {
        if (page == null || y < 90) {
          turn();
        }
        write(line, font, size, y);
        y -= size * 1.25f;
      }
      y -= size * 0.8f;
    }

    private void turn() throws IOException {
      close();
      var sheet = new PDPage();
      document.addPage(sheet);
      page = new PDPageContentStream(document, sheet);
      y = 700;
      if (head != null) {
        write(head, font, 12, 760);
        write(foot, font, 12, 40);
      }
      if (margin != null) {
        write(margin, font, 9, 760);
        write("Page " + document.getNumberOfPages(), font, 9, 40);
      }
    }

    private void write(String line, PDFont font, float size, float at) throws IOException {
      write(line, font, size, 72, at);
    }

    private void write(String line, PDFont font, float size, float x, float at) throws IOException {
      page.beginText();
      page.setFont(font, size);
      page.newLineAtOffset(x, at);
      page.showText(line);
      page.endText();
    }

    private void close() throws IOException {
      if (page != null) {
        page.close();
        page = null;
      }
    }

    private static List<String> broken(String text, PDFont font, float size) throws IOException {
      var lines = new ArrayList<String>();
      String line = "";
      for (String word : text.split(" ")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (font.getStringWidth(longer) / 1000 * size > 440) {
          lines.add(line);
          longer = word;
        }
        line = longer;
      }
      lines.add(line);
      return lines;
    }
  }
}
