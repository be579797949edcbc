package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

  @Test
  void everyClaimIsARow() throws IOException {
    var rows =
        rows(SampleReports.aldane()).stream()
            .filter(row -> row.getField("row").equals("claim"))
            .toList();

    assertThat(rows).hasSize(14);
    assertThat(rows.get(3).getField("claim")).isEqualTo("4");
    assertThat(rows.get(3).getField("verdict")).isEqualTo("SUPPORTED_WITH_FIX");
    assertThat(rows.get(3).getField("checker")).isEqualTo("Mia Tan, fact-checker");
    assertThat(rows.get(3).getField("primaryEvidence")).isEqualTo("1");
    assertThat(rows.get(3).getField("suggestedWording")).contains("by Friday evening");
    assertThat(rows.get(9).getField("quote")).contains("شكراً لكم");
    assertThat(rows.get(13).getField("verdict")).isEmpty();
    assertThat(rows.get(13).getField("accepted")).startsWith("The operator answers on Monday");
  }

  @Test
  void behindTheClaimsStandWhatTheyRestOnWhatWasAskedAndDoneAndTheReport() throws IOException {
    var rows = rows(SampleReports.aldane());

    assertThat(rows.stream().map(row -> row.getField("row")).distinct())
        .containsExactly("claim", "evidence", "query", "act", "report");
    assertThat(rows.getLast().getField("bottomLine")).startsWith("Thirteen of fourteen claims");
    assertThat(rows)
        .anySatisfy(row -> {
          assertThat(row.getField("kind")).isEqualTo("dismissed");
          assertThat(row.getField("what")).isEqualTo("drove into");
          assertThat(row.getField("by")).isEqualTo("Mia Tan, fact-checker");
        });
  }

  @Test
  void anArticleWithoutClaimsHasARowOnTheReportAllTheSame() throws IOException {
    assertThat(text(SampleReports.empty())).startsWith("row,report,redaction,headline,");
    assertThat(rows(SampleReports.empty()))
        .noneMatch(row -> row.getField("row").equals("claim"))
        .last()
        .satisfies(row -> {
          assertThat(row.getField("row")).isEqualTo("report");
          assertThat(row.getField("bottomLine")).isEqualTo("There was no claim to check.");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "  =1",
        "\u200B=1"
      })
  void nothingThatLooksLikeAFormulaStaysOne(String formula) throws IOException {
    var row = rows(SampleReports.saying(formula)).getFirst();

    for (var column :
        List.of("quote", "statement", "claimant", "rationale", "sources", "changeReason")) {
      assertThat(row.getField(column)).as(column).isEqualTo("'" + formula);
    }
  }

  @Test
  void ordinaryTextStaysAsItIs() throws IOException {
    var text = "He said, “no” and \"never\",\r\nthen left; it’s 5 - 3 = 2.";

    var row = rows(SampleReports.saying(text)).getFirst();

    assertThat(row.getField("quote")).isEqualTo(text);
  }

  @Test
  void whatNoFileCanCarryIsMarked() throws IOException {
    var row = rows(SampleReports.saying("a\u0000b\uD800c\uFFFEd")).getFirst();

    assertThat(row.getField("quote")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
  }

  private static List<NamedCsvRecord> rows(ReportModel model) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(text(model)).stream().toList();
  }

  private static String text(ReportModel model) throws IOException {
    return new String(ReportFormatsTest.written(new CsvReport(), model), StandardCharsets.UTF_8);
  }
}
