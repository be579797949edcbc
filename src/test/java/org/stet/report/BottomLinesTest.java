package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stet.report.ReportModel.BottomLine;
import org.stet.report.ReportModel.Change;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Count;

class BottomLinesTest {

  @Test
  void whatNobodyDecidedIsSaidToo() {
    var line =
        BottomLines.of(List.of(), List.of(), List.of(), 2, SampleReports.aldane().method(), null);

    assertThat(line.undecided()).isEqualTo(2);
    assertThat(line.sentence())
        .endsWith("Two more sentences that were suggested as claims are undecided.");
  }

  @Test
  void theNumbersAreThoseOfTheClaims() {
    var line = SampleReports.aldane().bottomLine();

    assertThat(line.found()).isEqualTo(14);
    assertThat(line.checked()).isEqualTo(13);
    assertThat(line.unchecked()).isEqualTo(1);
    assertThat(line.verdicts().stream().mapToInt(Count::claims).sum()).isEqualTo(13);
    assertThat(line.verdicts().stream().map(count -> count.verdict().code()))
        .containsExactly("SUPPORTED", "CONFLICTING", "NOT_CHECKABLE", "FIXED");
    assertThat(line.withEvidence()).isEqualTo(12);
    assertThat(line.secondChecks()).isEqualTo(3);
    assertThat(line.secondChecksAgreed()).isEqualTo(2);
  }

  @Test
  void wordsThatStoodAreNoChange() {
    assertThat(SampleReports.aldane().changes()).hasSize(5);
    assertThat(SampleReports.aldane().bottomLine().changed()).isEqualTo(4);
  }

  @Test
  void theSentenceSaysWhatAReaderMustNotMiss() {
    assertThat(SampleReports.aldane().bottomLine().sentence())
        .isEqualTo(
            "Thirteen of fourteen claims were checked. Four were put right. On one the evidence"
                + " conflicts. One can’t be checked by anybody. One was accepted unchecked, by"
                + " name.");
  }

  @Test
  void whatWasPutRightIsNotToldAsInaccurate() {
    var line = SampleReports.aldane().bottomLine();

    assertThat(SampleReports.aldane().claims())
        .filteredOn(Claim::fixed)
        .extracting(claim -> claim.verdict().code())
        .contains("REFUTED", "MISLEADING");
    assertThat(line.sentence()).doesNotContain("inaccurate", "misleads");
    assertThat(line.verdicts())
        .filteredOn(count -> count.verdict().code().equals("FIXED"))
        .extracting(Count::claims)
        .containsExactly(4);
  }

  @Test
  void wordsThatWereCutCountAsChangedAndAreToldApart() {
    var story = SampleReports.aldane();
    var changes =
        List.of(
            SampleReports.change(1, "five days", "six days", "The log."),
            SampleReports.change(20, "the largest since 1997", "", "Nobody knows."));

    var line = of(story.claims().subList(0, 2), changes);
    var nothingLeft = of(List.of(), changes.subList(1, 2));

    assertThat(line.changed()).isEqualTo(2);
    assertThat(line.sentence())
        .isEqualTo("Both claims were checked. One was changed. One was cut.");
    assertThat(nothingLeft.sentence()).isEqualTo("No claim to check is left. One was cut.");
  }

  @Test
  void theSentenceFitsAnyNumber() {
    var claims = SampleReports.aldane().claims();

    assertThat(of(List.of()).sentence()).isEqualTo("There was no claim to check.");
    assertThat(of(claims.subList(0, 1)).sentence()).isEqualTo("The one claim was checked.");
    assertThat(of(claims.subList(0, 2)).sentence()).isEqualTo("Both claims were checked.");
    assertThat(of(claims.subList(13, 14)).sentence()).isEqualTo("The one claim was not checked.");
    assertThat(of(claims.subList(12, 14)).sentence()).isEqualTo("One of two claims was checked.");
    assertThat(SampleReports.ofManyClaims(1_200).bottomLine().sentence())
        .startsWith("All 1,200 claims were checked. 171 are inaccurate as written.");
  }

  @Test
  void whatWasChangedInOtherWordsIsConfirmedAndNotPutRight() {
    var line = SampleReports.eventful().bottomLine();

    assertThat(line.sentence())
        .contains("Three were put right.")
        .contains("One was changed in other words than the check asked for, and confirmed.")
        .contains("One left the article with its words.");
    assertThat(line.changed()).isEqualTo(4);
    assertThat(line.verdicts())
        .extracting(count -> count.verdict().code() + " " + count.claims())
        .contains("FIXED 3", "CONFIRMED 1");
  }

  private static BottomLine of(List<Claim> claims) {
    return of(claims, List.of());
  }

  private static BottomLine of(List<Claim> claims, List<Change> changes) {
    return BottomLines.of(claims, changes, List.of(), 0, SampleReports.aldane().method(), null);
  }
}
