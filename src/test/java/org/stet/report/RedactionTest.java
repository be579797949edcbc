package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stet.people.Refused;
import org.stet.report.ReportModel.Claim;
import org.stet.report.ReportModel.Dismissal;
import org.stet.report.ReportModel.Term;
import org.stet.report.html.VerificationNote;

class RedactionTest {

  private static final List<String> STAFF =
      List.of("Mia Tan", "Max Oduya", "Ed Larsson", "Eva Mirza", "Noor Haddad");

  @Test
  void anInternalCopyLeavesNothingOut() {
    var story = SampleReports.aldane();

    assertThat(Redaction.INTERNAL.copyOf(story)).isEqualTo(story);
  }

  @Test
  void aPartnerCopyNamesNoStaffAndNoConfidentialSource() throws IOException {
    var json = json(Redaction.PARTNER.copyOf(SampleReports.aldane()));

    assertThat(json).doesNotContain(STAFF).doesNotContain("siren log\"", "15 November, 17:20");
    assertThat(json).contains("a confidential source", "\"PARTNER\"", "six days after");
  }

  @Test
  void aPartnerCopyCountsAsTheWholeReportDoes() {
    var story = SampleReports.aldane();

    var copy = Redaction.PARTNER.copyOf(story);

    assertThat(copy.bottomLine().sentence()).isEqualTo(story.bottomLine().sentence());
    assertThat(copy.bottomLine().withPrimary()).isEqualTo(story.bottomLine().withPrimary());
    assertThat(copy.claims()).hasSameSizeAs(story.claims());
  }

  @Test
  void thereIsNoPublicCopyOfAnUnpublishedArticle() {
    assertThatThrownBy(() -> Redaction.PUBLIC.copyOf(SampleReports.aldane()))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("A copy for the public");
  }

  @Test
  void whoWaivedASuggestionIsNotNamedToPartners() throws IOException {
    var story = SampleReports.aldane();
    var waived =
        Copies.with(
            story,
            Dismissal.class,
            d ->
                new Dismissal(
                    d.part(),
                    d.start(),
                    d.end(),
                    d.quote(),
                    Term.of("WAIVED", "waived"),
                    "Waived by Eva Mirza.",
                    d.by()));

    assertThat(json(waived)).contains("Waived by Eva Mirza.");
    assertThat(json(Redaction.PARTNER.copyOf(waived))).doesNotContain(STAFF);
  }

  @Test
  void aPublicCopyShowsApprovedVerdictsAndNothingOfTheWayThere() throws IOException {
    var copy = Redaction.PUBLIC.copyOf(SampleReports.published());
    var json = json(copy);

    assertThat(copy.claims()).hasSize(13).allMatch(Claim::wasApproved);
    assertThat(copy.claims()).allMatch(claim -> claim.disposition() == null);
    assertThat(copy.changes()).isEmpty();
    assertThat(copy.queries()).isEmpty();
    assertThat(copy.history()).isEmpty();
    assertThat(copy.dismissed()).isEmpty();
    assertThat(copy.bottomLine().exceptions()).isEmpty();
    assertThat(json).doesNotContain(STAFF).doesNotContain("siren log\"", "six days", "by phone");
  }

  @Test
  void aDeskMayNameItsStaffToThePublic() throws IOException {
    var copy = Redaction.PUBLIC.copyOf(SampleReports.published(), true);

    assertThat(copy.redaction()).isEqualTo(Redaction.PUBLIC);
    assertThat(copy.claims()).hasSize(13).allMatch(Claim::wasApproved);
    assertThat(json(copy))
        .contains(STAFF.getFirst())
        .doesNotContain("siren log\"", "six days", "by phone");
    assertThat(json(Redaction.PARTNER.copyOf(SampleReports.published(), true)))
        .doesNotContain(STAFF);
  }

  @Test
  void aPublicCopyDoesNotLookMoreCompleteThanTheCheckWas() {
    var line = Redaction.PUBLIC.copyOf(SampleReports.published()).bottomLine();

    assertThat(line.found()).isEqualTo(14);
    assertThat(line.unchecked()).isEqualTo(1);
    assertThat(line.sentence())
        .startsWith("Thirteen of fourteen claims were checked.")
        .endsWith("One was accepted unchecked, by name.")
        .contains("Four were put right.")
        .doesNotContain("changed", "inaccurate");
  }

  @Test
  void theNoteSaysOnceWhatWasNotChecked() throws IOException {
    var note =
        new String(
            ReportFormatsTest.written(
                VerificationNote.FORMAT, Redaction.PUBLIC.copyOf(SampleReports.published())),
            StandardCharsets.UTF_8);

    assertThat(note).containsOnlyOnce("unchecked").doesNotContain("not checked");
  }

  @Test
  void aCopyWithoutApprovedClaimsDoesNotSayThatThereWasNoneToCheck() throws IOException {
    var open = SampleReports.withClaims(SampleReports.published(), RedactionTest::unchecked);

    var page = page(Redaction.PUBLIC.copyOf(open));

    assertThat(page).contains("No claim of the article has an approved verdict.");
    assertThat(page(SampleReports.empty()))
        .contains("The article makes no claim to check.")
        .contains("There was no claim to check.");
  }

  private static final Term PROPOSED = Term.of("PROPOSED", "proposed");

  private static Claim unchecked(Claim claim) {
    return Copies.with(claim, Term.class, term -> term.code().equals("APPROVED") ? PROPOSED : term);
  }

  private static String page(ReportModel model) throws IOException {
    return new String(SevenFormatsTest.written("html", model), StandardCharsets.UTF_8);
  }

  @Test
  void whatWasLeftOutCannotBeAskedForAgain() {
    var copy = Redaction.PARTNER.copyOf(SampleReports.aldane());

    assertThatThrownBy(() -> Redaction.INTERNAL.copyOf(copy))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String json(ReportModel model) throws IOException {
    return new String(ReportFormatsTest.written(new JsonReport(), model), StandardCharsets.UTF_8);
  }
}
