package org.stet.article.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stet.article.PartKind.BODY;
import static org.stet.article.PartKind.BYLINE;
import static org.stet.article.PartKind.DATELINE;
import static org.stet.article.PartKind.HEADLINE;
import static org.stet.article.read.PastedTextTest.kinds;
import static org.stet.article.read.PastedTextTest.words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class WordFileTest {

  private static final String BODY_ONE =
      "The harbour of Port Sella will close for eleven days in March, the port authority said.";
  private static final String START =
      "<?xml version=\"1.0\"?><w:document"
          + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
  private static final String END = "</w:body></w:document>";

  private final ArticleReader reader = new ArticleReader();

  @Test
  void theTextOfADocumentIsTheTextThatWasWritten() throws IOException {
    byte[] docx;
    try (var document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Harbour to close for eleven days");
      document.createParagraph().createRun().setText("By Ilse Harrow");
      document.createParagraph();
      document
          .createParagraph()
          .createRun()
          .setText("PORT SELLA, Nov. 21 (Meridian Wire) — " + BODY_ONE);
      var split = document.createParagraph();
      split.createRun().setText("“Nobody ");
      split.createRun().setText("asked us”, said Åse Øie");
      split.createRun().setText(".");
      var row = document.createTable(1, 2).getRow(0);
      row.getCell(0).setText("Boats");
      row.getCell(1).setText("300");
      document.createParagraph().createRun().setText("About 300 boats have to move.");
      var bytes = new ByteArrayOutputStream();
      document.write(bytes);
      docx = bytes.toByteArray();
    }

    var read = reader.file("story.pdf", docx);

    assertThat(kinds(read)).containsExactly(HEADLINE, BYLINE, DATELINE, BODY, BODY, BODY, BODY);
    assertThat(words(read, 4)).isEqualTo(BODY_ONE);
    assertThat(words(read, 5)).isEqualTo("“Nobody asked us”, said Åse Øie.");
    assertThat(words(read, 6)).isEqualTo("Boats\t300");
    assertThat(words(read, 7)).isEqualTo("About 300 boats have to move.");
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void commentsAndNotesStayOutOfTheTextAndAreCounted() throws IOException {
    String notes = START.replace("document", "notes").replace("<w:body>", "");
    byte[] docx =
        docx(
            START + "<w:p><w:r><w:t>" + BODY_ONE + "</w:t></w:r></w:p>" + END,
            "word/comments.xml",
            notes + "<w:comment><w:p/></w:comment><w:comment><w:p/></w:comment></w:notes>",
            "word/footnotes.xml",
            notes + "<w:footnote w:type=\"separator\"/><w:footnote><w:p/></w:footnote></w:notes>");

    var read = reader.file("story.docx", docx);

    assertThat(read.text()).isEqualTo(BODY_ONE);
    assertThat(read.warnings())
        .containsExactly(
            "2 comments are not part of the text and were left out.",
            "One footnote is not part of the text and was left out.");
  }

  @Test
  void commentsAndNotesStandOnTheirWords() throws IOException {
    String notes = START.replace("document", "notes").replace("<w:body>", "");
    byte[] docx =
        docx(
            START
                + "<w:p><w:r><w:t>The quay sinks. About </w:t></w:r><w:commentRangeStart"
                + " w:id=\"0\"/><w:r><w:t>300 fishing boats</w:t></w:r><w:commentRangeEnd"
                + " w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:t> have to go"
                + " north.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
                + END,
            "word/comments.xml",
            notes
                + "<w:comment w:id=\"0\" w:author=\"Rosa\"><w:p><w:r><w:t>Harbour report, p."
                + " 3</w:t></w:r></w:p></w:comment></w:notes>",
            "word/footnotes.xml",
            notes
                + "<w:footnote w:type=\"separator\" w:id=\"-1\"/><w:footnote"
                + " w:id=\"2\"><w:p><w:r><w:t>Call of 3"
                + " March</w:t></w:r></w:p></w:footnote></w:notes>");

    var read = reader.file("story.docx", docx);

    assertThat(read.text()).isEqualTo("The quay sinks. About 300 fishing boats have to go north.");
    assertThat(read.remarks())
        .extracting(
            remark -> read.text().substring(remark.start(), remark.end()),
            ReadArticle.Remark::by,
            ReadArticle.Remark::words)
        .containsExactly(
            Tuple.tuple("300 fishing boats", "Rosa", "Harbour report, p. 3"),
            Tuple.tuple("About 300 fishing boats have to go north.", null, "Call of 3 March"));
    assertThat(read.warnings())
        .containsExactly(
            "2 comments and notes are no part of the text. They are shown with the sentences they"
                + " stand on, and kept in the original file.");
  }

  @Test
  void whatWasDeletedOrHiddenIsLeftOutAndNamed() throws IOException {
    var read =
        reader.file(
            "story.docx",
            docx(
                START
                    + "<w:p><w:r><w:t>The quay </w:t></w:r>"
                    + "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
                    + "<w:ins><w:r><w:t>often </w:t></w:r></w:ins>"
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly </w:t></w:r>"
                    + "<w:r><w:t>sinks, engineers say.</w:t></w:r></w:p>"
                    + END));

    assertThat(read.text()).isEqualTo("The quay often sinks, engineers say.");
    assertThat(read.warnings())
        .containsExactly(
            "One tracked deletion was left out; tracked insertions were kept.",
            "One stretch of hidden text was left out.");
  }

  @Test
  void entitiesAreNeitherFetchedNorExpanded() throws IOException {
    String bomb =
        "<!DOCTYPE w [<!ENTITY a \"boom\"><!ENTITY b \"&a;&a;&a;&a;\">"
            + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    byte[] docx =
        docx(
            bomb
                + START.substring(21)
                + "<w:p><w:r><w:t>Safe &b;&x; words.</w:t></w:r></w:p>"
                + END);

    try {
      assertThat(reader.file("story.docx", docx).text()).doesNotContain("boom", "root:");
    } catch (ArticleUnreadable refused) {
      assertThat(refused).hasMessageContaining("declares words of its own");
    }
  }

  @Test
  void aBombIsRefusedBeforeItUnpacks() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/media/image1.png"));
      var zeros = new byte[1024 * 1024];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }

    assertThatThrownBy(() -> reader.file("story.docx", bytes.toByteArray()))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("unpacks to more than 96 MB");
  }

  @Test
  void anArchiveWithThousandsOfFilesIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 5_001; i++) {
        zip.putNextEntry(new ZipEntry("word/" + i));
      }
    }

    assertThatThrownBy(() -> reader.file("story.docx", bytes.toByteArray()))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("5,000 files");
  }

  @Test
  void namesThatPointOutOfTheArchiveGoNowhere() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("../../../tmp/word/document.xml"));
      zip.write((START + END).getBytes(StandardCharsets.UTF_8));
    }

    assertThatThrownBy(() -> reader.file("story.docx", bytes.toByteArray()))
        .isInstanceOf(ArticleUnreadable.class)
        .hasMessageContaining("archive, and no Word document");
  }

  @Test
  void paragraphsNestedWithoutEndDoNoHarm() throws IOException {
    String deep =
        START
            + "<w:p>".repeat(100_000)
            + "<w:r><w:t>deep</w:t></w:r>"
            + "</w:p>".repeat(100_000)
            + END;

    assertThatThrownBy(() -> reader.file("story.docx", docx(deep)))
        .isInstanceOf(ArticleUnreadable.class);
  }

  @Test
  void wordsThatAFileDeclaresItselfAreNotRead() throws IOException {
    for (var declared : List.of("<!ENTITY dead \"212\">", "<!ENTITY dead SYSTEM \"file:///a\">")) {
      String document =
          "<!DOCTYPE w ["
              + declared
              + "]>"
              + START.replaceFirst("^<\\?xml[^>]*>", "")
              + "<w:p><w:r><w:t>At least &dead; people</w:t></w:r></w:p>"
              + END;

      assertThatThrownBy(() -> reader.file("story.docx", docx(document)))
          .isInstanceOf(ArticleUnreadable.class)
          .hasMessageContaining("declares words of its own");
    }
  }

  @Test
  void macrosAreNotRunAndAreNamed() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/vbaProject.bin"));
      zip.write(new byte[10]);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          (START + "<w:p><w:r><w:t>Harmless words here.</w:t></w:r></w:p>" + END)
              .getBytes(StandardCharsets.UTF_8));
    }

    var read = reader.file("story.docm", bytes.toByteArray());

    assertThat(read.text()).isEqualTo("Harmless words here.");
    assertThat(read.warnings()).containsExactly("The file carries macros. They were not run.");
  }

  private static byte[] docx(String document, String... others) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(document.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < others.length; i += 2) {
        zip.putNextEntry(new ZipEntry(others[i]));
        zip.write(others[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
