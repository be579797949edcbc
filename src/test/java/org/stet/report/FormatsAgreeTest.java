package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import tools.jackson.databind.json.JsonMapper;

class FormatsAgreeTest {

  @Test
  void everyFormatTellsTheSameNumbers() throws IOException {
    var story = SampleReports.aldane();
    var formats = formats();
    var csv = new TreeMap<String, Integer>();
    CsvReader.builder()
        .ofNamedCsvRecord(new String(written(formats, "csv", story), StandardCharsets.UTF_8))
        .forEach(row -> csv.merge(row.getField("verdictLabel"), 1, Integer::sum));
    var json =
        JsonMapper.builder().build().readValue(written(formats, "json", story), ReportModel.class);

    var pdf = text(written(formats, "pdf", story));

    assertThat(json.bottomLine()).isEqualTo(story.bottomLine());
    assertThat(pdf.replaceAll("\\s+", " ")).contains(json.bottomLine().sentence());
    for (var count : json.bottomLine().verdicts()) {
      var label = count.verdict().label();
      assertThat(csv).containsEntry(label, count.claims());
      assertThat(pdf).contains(count.claims() + " " + label.toLowerCase(Locale.ENGLISH));
    }
    assertThat(csv).containsEntry("", json.bottomLine().unchecked());
    assertThat(pdf).contains(json.bottomLine().unchecked() + " not checked");
  }

  @Test
  void thereArePdfCsvAndJson() {
    assertThat(formats().all().stream().map(ReportFormat::name))
        .containsExactly("pdf", "csv", "json");
  }

  private static ReportFormats formats() {
    try (var house = new GenericApplicationContext()) {
      var scanner = new ClassPathBeanDefinitionScanner(house, false);
      scanner.addIncludeFilter(new AssignableTypeFilter(ReportFormat.class));
      scanner.addIncludeFilter(new AssignableTypeFilter(ReportFormats.class));
      scanner.scan("org.stet.report");
      house.refresh();
      return house.getBean(ReportFormats.class);
    }
  }

  private static byte[] written(ReportFormats formats, String name, ReportModel story)
      throws IOException {
    return ReportFormatsTest.written(formats.named(name), story);
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
    }
  }
}
