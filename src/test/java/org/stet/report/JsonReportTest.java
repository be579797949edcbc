package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

  private final JsonMapper reader = JsonMapper.builder().build();

  @Test
  void theModelComesBackAsItWas() throws IOException {
    var story = SampleReports.aldane();

    var json = ReportFormatsTest.written(new JsonReport(), story);

    assertThat(reader.readValue(json, ReportModel.class)).isEqualTo(story);
  }

  @Test
  void fieldsStandInTheOrderOfTheModel() throws IOException {
    var json = reader.readTree(ReportFormatsTest.written(new JsonReport(), SampleReports.aldane()));

    assertThat(json.propertyNames()).containsExactly(names(ReportModel.class));
    assertThat(json.get("claims").get(0).propertyNames())
        .containsExactly(names(ReportModel.Claim.class));
    assertThat(json.get("generatedAt").asString()).isEqualTo("2026-11-21T14:02:00Z");
    assertThat(json.get("claims").get(0).get("asOf").asString()).isEqualTo("2026-11-20");
  }

  @Test
  void strangeTextSurvives() throws IOException {
    var strange = "\u0000\u0007\u202E ﷽ 👩‍🚒 <script>]]> \"\\ \uFFFF \u2028";

    var json = ReportFormatsTest.written(new JsonReport(), SampleReports.saying(strange));

    assertThat(reader.readValue(json, ReportModel.class).claims().getFirst().quote())
        .isEqualTo(strange);
  }

  @Test
  void halfACharacterBreaksNothing() throws IOException {
    var json = ReportFormatsTest.written(new JsonReport(), SampleReports.saying("a\uD800b"));

    assertThat(reader.readTree(json).get("claims").get(0).get("quote").asString())
        .startsWith("a")
        .endsWith("b");
  }

  @Test
  void everyFieldIsDocumented() throws IOException {
    var documentation = Files.readString(Path.of("docs/report-json.md"));

    assertThat(
            Stream.concat(
                    Stream.of(ReportModel.class), Arrays.stream(ReportModel.class.getClasses()))
                .flatMap(type -> Arrays.stream(names(type))))
        .allSatisfy(name -> assertThat(documentation).containsPattern("\\b" + name + "\\b"));
  }

  private static String[] names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .toArray(String[]::new);
  }
}
