package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stet.people.Invalid;

/** Places in sources, as people write them and as they are kept. */
class LocatorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DOCUMENT  | p. 2                  | p. 2",
        "DOCUMENT  | 12                    | p. 12",
        "DOCUMENT  | P 12                  | p. 12",
        "DOCUMENT  | page 12, paragraph 3  | p. 12, para. 3",
        "DOCUMENT  | pp.12-14              | pp. 12–14",
        "DOCUMENT  | pages 12 to 14        | pp. 12–14",
        "DOCUMENT  | p. iv                 | p. iv",
        "DOCUMENT  | §4                    | § 4",
        "DOCUMENT  | section 2.1           | § 2.1",
        "DOCUMENT  | Art. 5                | art. 5",
        "DOCUMENT  | p. 1, box 7           | p. 1, box 7",
        "DOCUMENT  | line 14               | line 14",
        "DOCUMENT  | cover                 | cover",
        "RECORDING | 12:30                 | 12:30",
        "RECORDING | 1:02:03               | 1:02:03",
        "RECORDING | 75:10                 | 1:15:10",
        "RECORDING | 5:07                  | 05:07",
        "RECORDING | at 12:30              | 12:30",
        "RECORDING | 12m30s                | 12:30",
        "RECORDING | 1h 2min 3s            | 1:02:03",
        "RECORDING | 90 s                  | 01:30",
        "RECORDING | 12:30 - 13:05         | 12:30–13:05",
        "RECORDING | part 2, 3:15          | part 2, 03:15",
        "DATASET   | b12                   | B12",
        "DATASET   | cell $B$12            | B12",
        "DATASET   | Sheet1!b12:c14        | Sheet1!B12:C14",
        "DATASET   | row 40, column gdp    | row 40, column gdp",
        "WEB_PAGE  | #results              | #results",
        "WEB_PAGE  | https://x.org/a#b     | #b",
        "WEB_PAGE  | paragraph 3           | para. 3",
        "WEB_PAGE  | under “Casualties”    | under “Casualties”",
        "WEB_PAGE  | 3:15                  | 03:15",
        "PERSON    | by phone, 12 March    | by phone, 12 March",
        "PLACE     | the north gate        | the north gate"
      })
  void aPlaceIsKeptInOneSpelling(SourceKind kind, String entered, String kept) {
    assertThat(Locators.kept(kind, entered)).isEqualTo(kept);
    assertThat(Locators.kept(kind, kept)).as("again").isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DOCUMENT  | somewhere",
        "DOCUMENT  | 12:30",
        "DOCUMENT  | 07:121",
        "DOCUMENT  | 1:2:3:4",
        "RECORDING | p. 4",
        "RECORDING | 12:75",
        "RECORDING | 1:75:00",
        "RECORDING | 1:00-2:00-3:00",
        "DATASET   | in there",
        "DATASET   | 12:30",
        "DATASET   | 07:121",
        "RECORDING | 07:121",
        "WEB_PAGE  | 12:75",
        "WEB_PAGE  | https://example.org/page",
        "WEB_PAGE  | …",
        "PERSON    | ?"
      })
  void whereNobodyFindsThePlaceTheSentenceSaysHowItIsWritten(SourceKind kind, String entered) {
    assertThatThrownBy(() -> Locators.kept(kind, entered))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.fields().get("locator").sentence())
                    .startsWith("Please say wh")
                    .contains("such as"));
  }

  @Test
  void withoutAPlaceThereIsNone() {
    assertThat(Locators.kept(SourceKind.DOCUMENT, "  ")).isNull();
    assertThat(Locators.kept(SourceKind.DATASET, null)).isNull();
  }
}
