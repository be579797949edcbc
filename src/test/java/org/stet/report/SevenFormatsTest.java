package org.stet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stet.report.ReportModel.Accepted;
import org.stet.report.ReportModel.BottomLine;
import org.stet.report.html.VerificationNote;

class SevenFormatsTest {

  @Test
  void thereAreSeven() {
    assertThat(Formats.all().all().stream().map(ReportFormat::name))
        .containsExactly("pdf", "docx", "xlsx", "csv", "html", "json", "jsonld");
  }

  /** The linked data holds approved verdicts on words that stand; all others hold everything. */
  @ParameterizedTest
  @EnumSource(Redaction.class)
  void allOfThemTellTheSame(Redaction readers) throws IOException {
    var report = readers.copyOf(SampleReports.published());
    var told = expected(report);

    assertThat(ReadBack.json(written("json", report))).isEqualTo(ReadBack.of(report));
    assertThat(ReadBack.csv(written("csv", report))).isEqualTo(ReadBack.of(report));
    assertThat(ReadBack.xlsx(written("xlsx", report))).isEqualTo(ReadBack.of(report));
    assertThat(prose(ReadBack.html(written("html", report)))).isEqualTo(told);
    assertThat(prose(ReadBack.docx(written("docx", report)))).isEqualTo(told);
    var approved = new TreeMap<>(ReadBack.of(report).claims());
    report.claims().stream()
        .filter(claim -> !claim.standsAsJudged())
        .forEach(c -> approved.remove(c.number()));
    assertThat(ReadBack.jsonld(written("jsonld", report)))
        .isEqualTo(new ReadBack(report.head().headline(), approved));
    inOrder(ReadBack.pdf(written("pdf", report)), report);
  }

  /**
   * The linked data has its own measure; in the PDF Hebrew, Arabic and the like stand as glyphs.
   */
  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "csv", "html", "json"})
  void whateverSomebodyWroteStandsInEachOfThem(String format) throws IOException {
    var report =
        Copies.with(
            SampleReports.eventful(),
            ReportModel.Change.class,
            change -> change.claim() == 3 ? cut(change) : change);
    var told = letters(Bytes.readable(written(format, report)));

    var missing =
        words(report)
            .filter(text -> !format.equals("pdf") || text.codePoints().allMatch(c -> c < 0x590))
            .filter(text -> !told.contains(letters(text)))
            .toList();

    assertThat(missing).isEmpty();
  }

  /** Of a claim whose words are gone. */
  private static ReportModel.Change cut(ReportModel.Change change) {
    return new ReportModel.Change(
        16,
        ReportModel.Term.of("CUT", "cut"),
        "and a bridge fell",
        null,
        "",
        "No bridge did.",
        change.agreed(),
        "I heard it fall.");
  }

  /** Each text in it, by whatever field; terms are called by code or by name. */
  private static Stream<String> words(Object part) {
    return switch (part) {
      case null -> Stream.of();
      case ReportModel.Term term -> Stream.of();
      case ReportModel.Signature s -> words(List.of(s.by(), s.meaning(), s.words(), s.textHash()));
      case ReportModel.Leaf leaf -> Stream.of(leaf.leafHash(), String.valueOf(leaf.review()));
      case String text -> text.lines();
      case Collection<?> several -> several.stream().flatMap(SevenFormatsTest::words);
      case Record record ->
          Stream.of(record.getClass().getRecordComponents())
              .map(field -> in(record, field))
              .flatMap(SevenFormatsTest::words);
      default -> Stream.of();
    };
  }

  private static Object in(Record record, RecordComponent field) {
    try {
      return field.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** However it was broken into lines, marked up, escaped or numbered. */
  private static String letters(String text) {
    return Jsoup.parse(text).wholeText().replaceAll("[^\\p{L}]", "");
  }

  /** The table of claims and the linked data leave the work on them to the others. */
  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "html", "json"})
  void theWorkOnTheClaimsStandsInEachThatHasRoomForIt(String format) throws IOException {
    var told = plain(Bytes.readable(written(format, SampleReports.aldane())));

    assertThat(told)
        .contains("Dr Ilse Brandt", "Left word with her office.")
        .contains(
            "The office of Anna Drozd", "It says that nobody was warned too late.", "paragraph 5")
        .contains("The town council is not heard; it had no time.")
        .contains("Lower Teld, spillway")
        .contains("One piece has no locator.", "The draft before gave another year.")
        .contains("Lea Brandt was made an editor.")
        .contains("Other words of claim 7", "They count the same people.", "The Teld a year on")
        .contains("89");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "csv", "html", "json"})
  void aVerdictOnWordsThatWerePutRightStandsWithThose(String format) throws IOException {
    var told = plain(Bytes.readable(written(format, SampleReports.aldane())));

    assertThat(told)
        .contains("the largest evacuation in the country since 1987")
        .contains("called the response fast", "Half had crossed");
  }

  @ParameterizedTest
  @EnumSource(Redaction.class)
  void aRetractionStandsBeforeWhatWasFound(Redaction readers) throws IOException {
    var report = readers.copyOf(SampleReports.eventful());
    var line = report.bottomLine().sentence();

    for (var format : List.of("pdf", "docx", "html", "json")) {
      var told = plain(text(format, written(format, report)));

      assertThat(told).contains("None of it happened in Mirov.", "The bridge did not fall.");
      assertThat(told.indexOf("None of it happened in Mirov."))
          .as(format)
          .isLessThan(told.indexOf(line.substring(0, 20)));
    }
    var note = plain(new String(ReportFormatsTest.written(VerificationNote.FORMAT, report), UTF_8));
    assertThat(note.indexOf("Retracted, 21 Nov 2026"))
        .isNotNegative()
        .isLessThan(note.indexOf(line.substring(0, 20)));
  }

  private static String text(String format, byte[] bytes) throws IOException {
    return format.equals("pdf") ? ReadBack.pdf(bytes) : Bytes.readable(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "csv", "html", "json"})
  void whatLeftTheArticleAndWhatTwoDisputedIsForTheHouse(String format) throws IOException {
    var house = SampleReports.eventful();
    var partners = plain(Bytes.readable(written(format, Redaction.PARTNER.copyOf(house))));
    var open = plain(Bytes.readable(written(format, Redaction.PUBLIC.copyOf(house))));

    assertThat(plain(Bytes.readable(written(format, house))))
        .contains("The old bridge at Mirov fell", "The bridge register was asked in vain.")
        .contains("The message went to nobody in Mirov.", "The register outweighs the siren.");
    assertThat(partners)
        .contains("The old bridge at Mirov fell")
        .doesNotContain("The message went to nobody", "The register outweighs the siren.");
    assertThat(open)
        .contains("the dam at Lower Teld never spilled")
        .doesNotContain("The old bridge at Mirov", "The bridge register was asked")
        .doesNotContain("The message went to nobody", "The register outweighs the siren.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "csv", "html", "json", "jsonld"})
  void thePublicIsToldNoVerdictOnWordsItNeverSaw(String format) throws IOException {
    var open = Redaction.PUBLIC.copyOf(SampleReports.published());
    var told = plain(Bytes.readable(written(format, open)));

    assertThat(told)
        .contains("the largest evacuation since the Teld flood of 1997")
        .doesNotContain("since 1987", "six days after", "64 trucks carried", "Half had crossed")
        .doesNotContain("called the response fast");
  }

  @Test
  void theTableOfClaimsHasGradeAndLinksToo() throws IOException {
    assertThat(plain(Bytes.readable(written("csv", SampleReports.aldane()))))
        .contains("SUFFICIENT", "One piece has no locator.", "Other words of claim 7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "csv", "html", "json", "jsonld"})
  void noneOfItIsInAPublicCopyAndNoOtherArticleInAPartnersOne(String format) throws IOException {
    var open = Redaction.PUBLIC.copyOf(SampleReports.published());
    var partners = Redaction.PARTNER.copyOf(SampleReports.aldane());

    assertThat(plain(Bytes.readable(written(format, open))))
        .doesNotContain("Dr Ilse Brandt", "The office of Anna Drozd", "The town council is not")
        .doesNotContain("One piece has no locator.", "The draft before gave another year.")
        .doesNotContain("They count the same people.", "The Teld a year on");
    assertThat(plain(Bytes.readable(written(format, open)))).doesNotContain("Lea Brandt");
    assertThat(plain(Bytes.readable(written(format, partners))))
        .doesNotContain("The Teld a year on", "Lea Brandt");
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** In prose a source stands in a sentence, and an open claim says where it stands. */
  @Test
  void whatOnePersonAcceptedForOneReasonIsToldWithThatReasonOnce() throws IOException {
    var story = SampleReports.aldane();
    var one = story.bottomLine().exceptions().getFirst();
    var reason = "The wire had it first.";
    var many =
        IntStream.rangeClosed(3, 20)
            .mapToObj(n ->
                new Accepted(
                    n,
                    "Claim " + n + " is open.",
                    "Some " + n + " came.",
                    reason,
                    one.by(),
                    one.at()))
            .toList();
    var report = Copies.with(story, BottomLine.class, line -> accepting(line, many));

    for (var told :
        List.of(
            ReadBack.pdf(written("pdf", report)),
            Jsoup.parse(new String(written("html", report), UTF_8)).text())) {
      assertThat(told).containsOnlyOnce(reason).contains("Claim 3 is open.", "Claim 20 is open.");
    }
    var rows =
        Jsoup.parse(new String(written("html", report), UTF_8))
            .select("table:has(caption:contains(accepted)) tbody tr");
    assertThat(rows.eachText())
        .hasSize(18)
        .startsWith("3 “Some 3 came.” Claim 3 is open.")
        .endsWith("20 “Some 20 came.” Claim 20 is open.");
    assertThat(ReadBack.csv(written("csv", report)).claims()).hasSize(14);
  }

  private static BottomLine accepting(BottomLine line, List<Accepted> exceptions) {
    return new BottomLine(
        line.sentence(),
        line.found(),
        line.checked(),
        line.changed(),
        line.verdicts(),
        line.unchecked(),
        line.undecided(),
        line.withEvidence(),
        line.withPrimary(),
        line.secondChecks(),
        line.secondChecksAgreed(),
        exceptions,
        line.caveat());
  }

  private static ReadBack expected(ReportModel report) {
    var claims = new TreeMap<Integer, ReadBack.Claim>();
    for (var claim : report.claims()) {
      var verdict = claim.verdict();
      claims.put(
          claim.number(),
          new ReadBack.Claim(
              claim.quote().replaceAll("^“(.*)”$", "$1"),
              claim.fixed()
                  ? "Put right"
                  : claim.wasApproved() && verdict != null
                      ? verdict.label()
                      : claim.stage().label(),
              claim.rationale() == null ? "" : claim.rationale(),
              claim.evidence().stream()
                  .map(e -> e.locator() == null ? e.title() : e.title() + ", " + e.locator())
                  .toList()));
    }
    return prose(new ReadBack(report.head().headline(), claims));
  }

  private static ReadBack prose(ReadBack read) {
    var claims = new TreeMap<Integer, ReadBack.Claim>();
    read.claims()
        .forEach((number, claim) ->
            claims.put(
                number,
                new ReadBack.Claim(
                    claim.quote(),
                    claim.verdict().toLowerCase(Locale.ROOT),
                    claim.rationale(),
                    claim.sources().stream().map(s -> s.replaceAll("\\.$", "")).toList())));
    return new ReadBack(read.headline(), claims);
  }

  private static void inOrder(String text, ReportModel report) {
    int from = text.indexOf("Claims, in reading order");
    assertThat(text).contains(report.bottomLine().sentence());
    for (var claim : report.claims()) {
      if (claim.quote().codePoints().allMatch(c -> c < 0x600)) {
        from = found(text, claim.quote(), from);
      }
      if (claim.wasApproved()) {
        var label = claim.fixed() ? "Put right" : claim.verdict().label();
        from = found(text, label, from);
      }
      if (claim.rationale() != null) {
        from = found(text, claim.rationale(), from);
      }
      for (var evidence : claim.evidence()) {
        if (evidence.title().codePoints().allMatch(c -> c < 0x600)) {
          from = found(text, evidence.title(), from);
        }
      }
    }
  }

  private static int found(String text, String words, int from) {
    int at = text.indexOf(ReadBack.plain(words), from);
    assertThat(at).as("“%s” behind %s in %s", words, from, text).isNotNegative();
    return at;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "csv", "html", "json", "jsonld"})
  void theSameModelIsTheSameBytesWhereverItIsWritten(String format) throws IOException {
    var here = TimeZone.getDefault();
    var language = Locale.getDefault();
    try {
      var first = written(format, SampleReports.published());
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      if (!format.equals("pdf")) { // its layout engine asks the machine, which Stet itself settles
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      }

      assertThat(written(format, SampleReports.published())).isEqualTo(first);
    } finally {
      TimeZone.setDefault(here);
      Locale.setDefault(language);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx"})
  void nothingInAnOfficeFileIsDatedOtherwiseThanTheReport(String format) throws IOException {
    var report = SampleReports.aldane();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(written(format, report)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal())
            .as(entry.getName())
            .isEqualTo(LocalDateTime.ofInstant(report.generatedAt(), ZoneOffset.UTC));
        if (entry.getName().equals("docProps/core.xml")) {
          assertThat(new String(zip.readAllBytes()))
              .contains(report.generatedAt().toString())
              .contains(report.head().headline());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "csv", "html", "json", "jsonld"})
  void anArticleWithoutClaimsIsAReportToo(String format) throws IOException {
    assertThat(written(format, SampleReports.empty())).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx", "csv", "html", "json", "jsonld"})
  void neitherAThousandClaimsNorALongRationaleIsTooMuch(String format) throws IOException {
    var words = "The gauge stood still. ".repeat(4_350) + "And then it fell.";
    var story = SampleReports.ofManyClaims(1_000);
    var longest =
        SampleReports.withClaims(
            story, claim -> claim.number() == 1 ? SampleReports.because(claim, words) : claim);

    var read = read(format, written(format, longest));

    assertThat(read.claims()).hasSize(1_000);
    var rationale = read.claims().get(1).rationale();
    if (format.equals("xlsx")) {
      assertThat(words).startsWith(rationale.substring(0, 32_000));
      assertThat(rationale).endsWith("on the sheet “Continued”.]");
    } else {
      assertThat(rationale).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx", "csv", "html", "json", "jsonld"})
  void aHeadlineOfAThousandCharactersInManyDirectionsIsKept(String format) throws IOException {
    var headline =
        "Flood שיטפון in فيضان the बाढ़ valley наводнение ".repeat(25).substring(0, 999) + ".";

    var report = SampleReports.headed(SampleReports.aldane(), headline);

    assertThat(read(format, written(format, report)).headline()).isEqualTo(headline);
  }

  static ReadBack read(String format, byte[] bytes) throws IOException {
    return switch (format) {
      case "docx" -> ReadBack.docx(bytes);
      case "xlsx" -> ReadBack.xlsx(bytes);
      case "csv" -> ReadBack.csv(bytes);
      case "html" -> ReadBack.html(bytes);
      case "json" -> ReadBack.json(bytes);
      case "jsonld" -> ReadBack.jsonld(bytes);
      default -> throw new IllegalArgumentException(format);
    };
  }

  static byte[] written(String format, ReportModel report) throws IOException {
    return ReportFormatsTest.written(Formats.all().named(format), report);
  }
}
