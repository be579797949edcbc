package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReportTest {

  @Test
  void aTextThatBreaksIntoLinesHasRoomForThem() throws IOException {
    var words = "The gauge stood still. ".repeat(20);
    var report =
        SampleReports.withClaims(
            SampleReports.aldane(), c -> c.number() == 2 ? SampleReports.because(c, words) : c);

    try (var book =
        new XSSFWorkbook(
            new ByteArrayInputStream(ReportFormatsTest.written(new XlsxReport(), report)))) {
      var claims = book.getSheet("Claims");
      assertThat(claims.getRow(1).getHeightInPoints()).isLessThan(50);
      assertThat(claims.getRow(2).getHeightInPoints()).isGreaterThan(100);
    }
  }

  @Test
  void thereAreSixSheetsToFilter() throws IOException {
    try (var book = book(SampleReports.aldane())) {
      var names = Sheets.ALL.stream().map(Sheet::name).toList();
      assertThat(names)
          .containsExactly("Summary", "Claims", "Evidence", "Queries", "Audit", "Gone");
      assertThat(book.getNumberOfSheets()).isEqualTo(6);
      for (var name : names) {
        var sheet = book.getSheet(name);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
        assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isTrue();
        assertThat(sheet.getHeader().getCenter()).endsWith("Internal copy: not to leave the house");
      }
      assertThat(book.getSheet("Claims").getLastRowNum()).isEqualTo(14);
      assertThat(ReadBack.rows(book, "Audit"))
          .anySatisfy(row -> assertThat(row).containsEntry("kind", "exception"))
          .anySatisfy(row -> assertThat(row).containsEntry("entry", "41377"));
    }
  }

  @Test
  void timesAndDaysAreOnesThatASpreadsheetCanReckonWith() throws IOException {
    try (var book = book(SampleReports.aldane())) {
      var heads = Sheets.CLAIMS.heads();
      var first = book.getSheet("Claims").getRow(1);

      assertThat(first.getCell(heads.indexOf("approvedAt")).getLocalDateTimeCellValue())
          .isEqualTo("2026-11-21T12:41:00");
      assertThat(first.getCell(heads.indexOf("asOf")).getLocalDateTimeCellValue())
          .isEqualTo("2026-11-20T00:00:00");
    }
  }

  @Test
  void noWordsEverBecomeAFormula() throws IOException {
    try (var book = book(SampleReports.saying("=HYPERLINK(\"https://example.org\")"))) {
      for (var sheet : book) {
        for (var row : sheet) {
          row.forEach(
              cell -> assertThat(cell.getCellType()).isNotIn(CellType.FORMULA, CellType.ERROR));
        }
      }
      assertThat(ReadBack.rows(book, "Claims").getFirst())
          .containsEntry("rationale", "=HYPERLINK(\"https://example.org\")");
    }
  }

  @Test
  void whatDoesNotFitACellGoesOnElsewhere() throws IOException {
    var words = "0123456789".repeat(10_000);
    var story =
        SampleReports.withClaims(SampleReports.aldane(), c -> SampleReports.because(c, words));

    try (var book = book(SampleReports.withFirstClaims(story, 1))) {
      var begun = ReadBack.rows(book, "Claims").getFirst().get("rationale");
      var pieces =
          ReadBack.rows(book, "Continued").stream()
              .filter(row -> row.get("column").equals("rationale"))
              .map(row -> row.get("text"))
              .toList();
      assertThat(begun.substring(0, begun.indexOf('\n')) + String.join("", pieces))
          .isEqualTo(words);
    }
  }

  @Test
  void manyReportsMakeOneWorkbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new ReportWorkbook()) {
      workbook.add(SampleReports.aldane());
      workbook.add(SampleReports.ofManyClaims(10));
      workbook.write("Two reports", out);
    }

    try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(ReadBack.rows(book, "Summary")).hasSize(2);
      assertThat(ReadBack.rows(book, "Claims")).hasSize(24);
    }
  }

  @Test
  void ofAFullDiskHearsWhoReadsTheRowsAndNothingStaysOfThem(@TempDir Path folder)
      throws IOException {
    var full = Path.of("/dev/full");
    var read = new Spool(Files.createSymbolicLink(folder.resolve("read"), full));
    var unread = new Spool(Files.createSymbolicLink(folder.resolve("unread"), full));
    read.add(List.of("a row"));
    unread.add(List.of("a row"));

    assertThatThrownBy(() -> read.each(row -> {})).isInstanceOf(IOException.class);
    read.close();
    unread.close();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aTextIsCutBetweenCharacters() {
    assertThat(SpreadsheetText.pieces("ab\uD83D\uDE00c", 3))
        .isEqualTo(List.of("ab", "\uD83D\uDE00c"));
    assertThat(SpreadsheetText.pieces("ab", 3)).isEqualTo(List.of("ab"));
  }

  @Test
  void libreOfficeReadsEverySheet(@TempDir Path folder) throws Exception {
    var story = SampleReports.saying("=1+1");
    var bytes = SevenFormatsTest.written("xlsx", story);

    var files =
        Office.converted(
            folder,
            "report.xlsx",
            bytes,
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");

    assertThat(files).hasSize(6);
    var claims = files.stream().filter(f -> f.toString().endsWith("-Claims.csv")).findFirst();
    var rows =
        CsvReader.builder().ofNamedCsvRecord(Files.readString(claims.orElseThrow())).stream()
            .toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.getFirst().getField("rationale")).isEqualTo("=1+1");
  }

  private static XSSFWorkbook book(ReportModel report) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(SevenFormatsTest.written("xlsx", report)));
  }
}
