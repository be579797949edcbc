package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkup;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

class WordReportTest {

  @Test
  void everyFindingIsACommentOnTheWordsOfItsClaim() throws IOException {
    var story = SampleReports.aldane();
    try (var document = document(story)) {
      var words = commented(document);

      assertThat(words).hasSize(14);
      for (var claim : story.claims()) {
        assertThat(words).containsEntry(claim.number(), claim.quote());
        var comment = document.getDocComments().getCommentByID(Integer.toString(claim.number()));
        assertThat(comment.getText()).startsWith("Claim " + claim.number() + ": ");
        if (claim.rationale() != null) {
          assertThat(comment.getText()).contains(claim.rationale());
        }
      }
      assertThat(document.getDocComments().getCommentByID("4").getAuthor()).isEqualTo("Mia Tan");
    }
  }

  @Test
  void claimsThatOverlapHaveTheirOwnWordsEach() throws IOException {
    var article = SampleReports.article(List.of("BODY|One two three four five."));
    var story =
        SampleReports.with(
            SampleReports.aldane(),
            article,
            List.of(
                SampleReports.claim(article, 1, "One two three four", "SUPPORTED").made(),
                SampleReports.claim(article, 2, "three four five", "SUPPORTED").made(),
                SampleReports.claim(article, 3, "three", "SUPPORTED").made()));

    try (var document = document(story)) {
      assertThat(commented(document))
          .isEqualTo(Map.of(1, "One two three four", 2, "three four five", 3, "three"));
    }
  }

  @Test
  void thereAreHeadingsTablesAndLinks() throws IOException {
    try (var document = document(SampleReports.aldane())) {
      var headings =
          document.getParagraphs().stream().filter(p -> "Heading1".equals(p.getStyle())).toList();
      assertThat(headings)
          .extracting(XWPFParagraph::getText)
          .contains(
              "Changed, or let stand against advice",
              "Claims, in reading order",
              "The article",
              "Signatures");
      assertThat(document.getTables().stream().filter(t -> t.getRow(0).isRepeatHeader()).toList())
          .hasSizeGreaterThan(15);
      var links =
          document.getTables().stream()
              .flatMap(table -> table.getRows().stream())
              .flatMap(row -> row.getTableCells().stream())
              .flatMap(cell -> cell.getParagraphs().stream())
              .flatMap(paragraph -> paragraph.getRuns().stream())
              .filter(XWPFHyperlinkRun.class::isInstance)
              .map(run -> ((XWPFHyperlinkRun) run).getHyperlink(document).getURL())
              .toList();
      assertThat(links)
          .contains("https://protection.example/reports/11")
          .contains("https://wire.example/aldane/convoys-reach-valley");
      assertThat(document.getHeaderList().getFirst().getText())
          .contains("Internal copy: not to leave the house");
    }
  }

  @Test
  void whatReadsFromTheRightSaysSo() throws IOException {
    try (var document = document(SampleReports.aldane())) {
      assertThat(document.getDocument().xmlText())
          .containsPattern("<w:rtl/></w:rPr><w:t[^>]*>شكراً لكم</w:t>");
    }
  }

  @Test
  void libreOfficeOpensIt(@TempDir Path folder) throws Exception {
    var bytes = SevenFormatsTest.written("docx", SampleReports.aldane());

    var files = Office.converted(folder, "report.docx", bytes, "pdf");

    assertThat(files).hasSize(1);
    try (var pdf = Loader.loadPDF(files.getFirst().toFile())) {
      assertThat(ReadBack.plain(new PDFTextStripper().getText(pdf)))
          .contains("Thirteen of fourteen claims were checked.")
          .contains("How to verify this report")
          .contains("page 1 of " + pdf.getNumberOfPages());
    }
  }

  @Test
  void libreOfficeKeepsTheComments(@TempDir Path folder) throws Exception {
    var bytes = SevenFormatsTest.written("docx", SampleReports.aldane());

    var files = Office.converted(folder, "report.docx", bytes, "fodt");

    assertThat(Files.readString(files.getFirst()).split("<office:annotation ")).hasSize(15);
  }

  /** The words between the beginning and the end of each comment, by its number. */
  private static Map<Integer, String> commented(XWPFDocument document) {
    var open = new ArrayList<Integer>();
    var words = new HashMap<Integer, String>();
    for (var paragraph : document.getParagraphs()) {
      var cursor = paragraph.getCTP().newCursor();
      for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
        XmlObject thing = cursor.getObject();
        switch (cursor.getName().getLocalPart()) {
          case "commentRangeStart" -> open.add(((CTMarkup) thing).getId().intValue());
          case "commentRangeEnd" ->
              open.remove(Integer.valueOf(((CTMarkup) thing).getId().intValue()));
          case "r" -> {
            for (int id : open) {
              ((CTR) thing)
                  .getTList()
                  .forEach(t -> words.merge(id, t.getStringValue(), String::concat));
            }
          }
          default -> {}
        }
      }
      cursor.close();
    }
    return words;
  }

  private static XWPFDocument document(ReportModel report) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(SevenFormatsTest.written("docx", report)));
  }
}
