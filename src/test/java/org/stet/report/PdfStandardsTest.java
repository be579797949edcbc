package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Held against PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) by veraPDF. */
class PdfStandardsTest {

  @BeforeAll
  static void theJudge() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void theStoryInAllItsScriptsIsValid() throws Exception {
    keepsBoth(SampleReports.aldane());
    keepsBoth(Redaction.PUBLIC.copyOf(SampleReports.published()));
  }

  @Test
  void anEmptyReportIsValid() throws Exception {
    keepsBoth(SampleReports.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وقالت الوزارة إن 212 شخصاً لقوا حتفهم، said Reuters; לא הייתה אזהרה (24%) בשעה 12:30",
        "क्षेत्र में विद्यार्थी, हिन्दी — Καλό κουράγιο — Сергій Коваль — Ελλάδα",
        "政府宣布「新措施」，ひらがなとカタカナ、대한민국 정부가 말했다 👩‍🚒 🇩🇪 ❤️ 👍🏽 𠮷野家",
        "a\u0000b \uD83D half, 政府 👩‍🚒, left \u202E thgir, Z̸̡a̷l̶g̴o, שָׁלוֹם",
        "שלום 🌊 24 🚒 עולם, قتل 212 شخصا 😀",
        "https://example.org/a'b(c)d?e=%27&f=<g>"
      })
  void whateverPeopleQuoteItStaysValid(String text) throws Exception {
    keepsBoth(SampleReports.headed(SampleReports.saying(text), text));
  }

  private static void keepsBoth(ReportModel report) throws Exception {
    var bytes = SevenFormatsTest.written("pdf", report);
    assertThat(faults(bytes, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(faults(bytes, PDFAFlavour.PDFA_3_A)).isEmpty();
  }

  private static TreeSet<String> faults(byte[] bytes, PDFAFlavour standard) throws Exception {
    var faults = new TreeSet<String>();
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), standard);
        var validator = Foundries.defaultInstance().createValidator(standard, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
      for (var fault : result.getTestAssertions()) {
        if (fault.getStatus() == TestAssertion.Status.FAILED) {
          faults.add(fault.getRuleId().getClause() + ": " + fault.getMessage());
        }
      }
      assertThat(result.isCompliant()).isEqualTo(faults.isEmpty());
    }
    return faults;
  }
}
