package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stet.people.Refused;

class ReportFormatsTest {

  private final ReportFormats formats =
      new ReportFormats(List.of(new JsonReport(), new CsvReport()));

  @Test
  void aFormatIsFoundByItsName() {
    assertThat(formats.named("csv").mediaType()).isEqualTo("text/csv");
    assertThat(formats.named("json").mediaType()).isEqualTo("application/json");
  }

  @Test
  void whoAsksForAnUnknownFormatIsToldWhatThereIs() {
    assertThatThrownBy(() -> formats.named("tiff"))
        .isInstanceOf(Refused.class)
        .hasMessage("There is no report as tiff. There are: json, csv.");
  }

  @Test
  void aFileNameIsSafeEverywhere() {
    var plain = formats.named("csv").fileName(SampleReports.aldane());
    var strange =
        formats
            .named("csv")
            .fileName(SampleReports.headed(SampleReports.aldane(), "../../etc/passwd\r\n«Ñandú»"));
    var foreign =
        formats.named("csv").fileName(SampleReports.headed(SampleReports.aldane(), "الفيضان"));

    assertThat(plain)
        .isEqualTo("relief-convoys-reach-flooded-aldane-valley-as-internal-r-01j9k7.csv");
    assertThat(strange).isEqualTo("etc-passwd-nandu-internal-r-01j9k7.csv");
    assertThat(foreign).isEqualTo("report-internal-r-01j9k7.csv");
  }

  static byte[] written(ReportFormat format, ReportModel model) throws IOException {
    var out = new ByteArrayOutputStream();
    format.write(model, out);
    return out.toByteArray();
  }
}
