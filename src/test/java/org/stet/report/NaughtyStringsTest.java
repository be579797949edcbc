package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Strings that have broken programs before, through every format and back. */
class NaughtyStringsTest {

  private static final Path CORPUS = Path.of("../shared/data/corpora/blns/blns.json");

  /** Our own; they are always tried. */
  private static final List<String> OWN =
      List.of(
          "=1+1",
          "@SUM(A1:A9)",
          "+49 30 1234",
          "-2",
          "\t=cmd|' /C calc'!A0",
          "a\u0000b\u0007c\u001Bd",
          "half \uD83D and \uDE00 half",
          "\uFFFE\uFFFF\uFDD0",
          "_x0041_ is no A, _x000D_ no line",
          "政府宣布新措施 👩‍🚒 𓀀",
          "]]></w:t><script>alert(1)</script><!-- ' \" --> &amp; &lt;",
          "left \u202E thgir \u2066 x \u2069",
          "Z̸̡̛͙͗a̷͊l̶̂g̴̏o̵͒",
          "  white space at both ends  ",
          "first line\nsecond line\r\nthird line",
          "שלום (24%) said وزارة",
          "{0} '{1}' {",
          "javascript:alert(1)");

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "csv", "json", "jsonld"})
  void theySurviveWhereDataIsKept(String format) throws IOException {
    var strings = all();
    var report = saying(strings);

    var read = SevenFormatsTest.read(format, SevenFormatsTest.written(format, report));

    for (int i = 0; i < strings.size(); i++) {
      var text = format.equals("json") ? strings.get(i) : Characters.storable(strings.get(i));
      var expected = ReadBack.plain(format.equals("csv") ? Cells.safe(text) : text);
      assertThat(read.claims().get(i + 1).quote()).isEqualTo(expected);
      assertThat(read.claims().get(i + 1).rationale()).isEqualTo(expected);
    }
  }

  /** A document for people has paragraphs; which white space stood between them is not kept. */
  @ParameterizedTest
  @ValueSource(strings = {"docx", "html"})
  void theySurviveWhereTheyAreRead(String format) throws IOException {
    var strings = all();

    var read = SevenFormatsTest.read(format, SevenFormatsTest.written(format, saying(strings)));

    for (int i = 0; i < strings.size(); i++) {
      var expected = ReadBack.plain(Characters.storable(strings.get(i)));
      assertThat(read.claims().get(i + 1).quote()).isEqualTo(expected);
      assertThat(read.claims().get(i + 1).rationale())
          .isEqualTo(ReadBack.plain(String.join("\n", paragraphs(expected))));
    }
  }

  private static List<String> paragraphs(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  @Test
  void theyArePrintedAsFarAsThereAreLetters() throws IOException {
    var strings = all();

    var text = ReadBack.pdf(SevenFormatsTest.written("pdf", searches(strings)));

    for (var string : strings) {
      var plain = ReadBack.plain(string);
      if (plain.length() < 24 && plain.codePoints().allMatch(c -> c > 0x20 && c < 0x7F)) {
        assertThat(text).contains(plain);
      }
    }
  }

  @Test
  void theCorpusIsThere() {
    assumeTrue(Files.exists(CORPUS), "no corpus of naughty strings in " + CORPUS);
    assertThat(all()).hasSizeGreaterThan(500);
  }

  private static List<String> all() {
    var strings = new ArrayList<>(OWN);
    if (Files.exists(CORPUS)) {
      try {
        JsonMapper.builder()
            .build()
            .readTree(Files.readAllBytes(CORPUS))
            .forEach(node -> strings.add(node.asString()));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return strings.stream().filter(string -> !string.isBlank()).toList();
  }

  /** A claim for each, which says it wherever a claim can say something. */
  private static ReportModel saying(List<String> strings) {
    var story = SampleReports.ofManyClaims(strings.size());
    return SampleReports.withClaims(
        story, claim -> SampleReports.reworded(claim, strings.get(claim.number() - 1)));
  }

  private static ReportModel searches(List<String> strings) {
    return SampleReports.searching(SampleReports.aldane(), strings);
  }
}
