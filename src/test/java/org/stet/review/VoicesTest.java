package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stet.people.Ids;
import org.stet.people.Refusal;

/** Whoever repeats another says nothing new. */
class VoicesTest {

  private static final UUID MIA = Ids.next();

  @Test
  void threePapersWithOneWireStoryAreOneVoice() {
    var copies =
        List.of(
            paper("Dead in valley", "The Morning", "Reuters"),
            paper("Valley mourns", "Evening Post", "reuters"),
            paper("212 dead", "Reuters", null));

    assertThat(Voices.of(copies)).hasSize(1);
    assertThat(EvidenceRule.missing(Verdict.SUPPORTED, copies, List.of())).isPresent();
  }

  @Test
  void threeHousesWithoutACommonOriginAreThree() {
    var pieces =
        List.of(
            paper("Dead in valley", "The Morning", null),
            paper("Valley mourns", "Evening Post", "AP"),
            paper("212 dead", "Reuters", null));

    assertThat(Voices.of(pieces)).hasSize(3);
    assertThat(EvidenceRule.missing(Verdict.SUPPORTED, pieces, List.of())).isEmpty();
    assertThat(grade(Verdict.SUPPORTED, pieces).level()).isEqualTo(EvidenceGrade.Level.SUFFICIENT);
  }

  @Test
  void aChainOfCopiesIsFollowedToItsEnd() {
    var chain =
        List.of(
            paper("A", "The Morning", "The study"),
            paper("B", "Evening Post", "The Morning"),
            paper("C", "Radio One", "Evening Post"));

    assertThat(Voices.of(chain)).hasSize(1);
  }

  @Test
  void theSamePageTheSameFileAndTheSameLongQuoteAreOneVoice() {
    var page = piece("A", "One", null, "https://www.example.org/x/#top", null, null);
    var samePage = piece("B", "Two", null, "http://example.org/x", null, null);
    var file = new EvidenceFile("0".repeat(64), "a.pdf", "application/pdf", 3, null);
    var kept = piece("C", "Three", null, null, null, file);
    var keptAgain = piece("D", "Four", null, null, null, file);
    var words = "At least 212 people have been killed since the river rose";
    var quoting = piece("E", "Five", null, null, "“" + words + ".”", null);
    var quotingToo = piece("F", "Six", null, null, words.toUpperCase(Locale.ROOT), null);

    assertThat(Voices.of(List.of(page, samePage, kept, keptAgain, quoting, quotingToo)))
        .containsExactly(
            List.of(page, samePage), List.of(kept, keptAgain), List.of(quoting, quotingToo));
  }

  @Test
  void aVerdictThatItsEvidenceContradictsIsTooStrong() {
    var forIt = with(Stance.SUPPORTS, true, "p. 2");
    var againstIt = with(Stance.UNDERMINES, true, "p. 9");

    assertThat(grade(Verdict.SUPPORTED, List.of(forIt)).isTooStrong()).isFalse();
    var both = grade(Verdict.SUPPORTED, List.of(forIt, againstIt));

    assertThat(both.isTooStrong()).isTrue();
    assertThat(both.remarks().toString()).contains("grade.contradicted");
    assertThat(grade(Verdict.CONFLICTING, List.of(forIt, againstIt)).isTooStrong()).isFalse();
  }

  @Test
  void evidenceWithoutALocatorIsThin() {
    var grade = grade(Verdict.SUPPORTED, List.of(with(Stance.SUPPORTS, true, null)));

    assertThat(grade.level()).isEqualTo(EvidenceGrade.Level.THIN);
    assertThat(grade.isTooStrong()).isTrue();
    assertThat(grade.remarks().getLast().sentence()).isEqualTo("One piece has no locator.");
  }

  @Test
  void whatIsUnprovenWithoutASearchIsThinAndNotStrongerThanItsEvidence() {
    var grade = grade(Verdict.UNPROVEN, List.of(with(Stance.SUPPORTS, true, "p. 1")));

    assertThat(grade.level()).isEqualTo(EvidenceGrade.Level.THIN);
    assertThat(grade.remarks()).extracting(Refusal::key).containsExactly("grade.unsearched");
  }

  private static EvidenceGrade grade(Verdict verdict, List<Evidence> evidence) {
    return EvidenceGrade.of(verdict, evidence, List.of());
  }

  private static Evidence with(Stance stance, boolean primary, @Nullable String locator) {
    return evidence(
        "Paper " + stance, "House " + stance, null, null, primary, locator, null, stance, null);
  }

  private static Evidence paper(String title, String house, @Nullable String origin) {
    return piece(title, house, origin, null, null, null);
  }

  private static Evidence piece(
      String title,
      String house,
      @Nullable String origin,
      @Nullable String url,
      @Nullable String quote,
      @Nullable EvidenceFile file) {
    return evidence(title, house, origin, url, false, "p. 1", quote, Stance.SUPPORTS, file);
  }

  private static Evidence evidence(
      String title,
      String house,
      @Nullable String origin,
      @Nullable String url,
      boolean primary,
      @Nullable String locator,
      @Nullable String quote,
      Stance stance,
      @Nullable EvidenceFile file) {
    return new Evidence(
        Ids.next(),
        Ids.next(),
        SourceKind.DOCUMENT,
        title,
        house,
        url,
        origin,
        null,
        false,
        Sensitivity.OPEN,
        primary,
        locator,
        quote,
        stance,
        null,
        file,
        MIA,
        Instant.EPOCH,
        null,
        null,
        null);
  }
}
