package org.stet.report.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.Paper;
import org.stet.article.DeskPlan;
import org.stet.article.Desks;
import org.stet.article.Plan;
import org.stet.claim.ClaimStatus;
import org.stet.claim.Intake;
import org.stet.review.ArticleChecks;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Disposition;
import org.stet.review.Finding;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Stance;
import org.stet.review.Verdict;
import org.stet.review.WaitsFor;

/**
 * A small desk in Berlin over three weeks of March 2026, told by real moves; what each figure must
 * say of it is worked out by hand beside the assertion.
 */
@DeskTest
@Import(HandsOfTheClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final LocalDate SECOND = LocalDate.of(2026, 3, 9);
  private static final LocalDate THIRD = LocalDate.of(2026, 3, 16);

  @Autowired Desk desk;
  @Autowired Desks desks;
  @Autowired Intake intake;
  @Autowired ArticleChecks checks;
  @Autowired Figures figures;
  @Autowired Behind behind;
  @Autowired Tallying tallying;
  @Autowired HandsOfTheClock.Hands clock;

  private UUID berlin;
  private UUID oslo;
  private UUID quay;
  private UUID ferry;
  private UUID school;

  @BeforeAll
  void threeWeeks() {
    var plan = DeskPlan.named("Berlin", ZoneId.of("Europe/Berlin"));
    berlin = Desk.as("ada", () -> desks.open(plan));
    fiveClaimsInADay();
    twentyOneSecondChecks();
    fiveMoreOfWhichSomeCameBack();
    oneOnTheLastNightOfTheWeek();
    oneThatFewMayKnow();
    aDeskThatIsSetAnew();
    anHourForEachClaim();
    fiveThatAreOpen();
    var unused = tallying.catchUp();
  }

  /** Handed in at 8, taken at 9, proposed at 10 to 14, all approved at 18; published, corrected. */
  private void fiveClaimsInADay() {
    clock.go("2026-03-02T08:00:00Z");
    ferry = article("Ferry", "dpa", 5);
    var claims = claims(ferry, 5);
    clock.go("2026-03-02T09:00:00Z");
    claims.forEach(claim -> take(ferry, claim, Stance.SUPPORTS));
    for (int i = 0; i < 5; i++) {
      clock.go("2026-03-02T1" + i + ":00:00Z");
      propose(ferry, claims.get(i), Verdict.SUPPORTED);
    }
    clock.go("2026-03-02T18:00:00Z");
    claims.forEach(claim -> move("ed", ferry, claim, Move.APPROVE));
    clock.go("2026-03-06T08:00:00Z");
    act(ferry, ArticleMove.SIGN_OFF, ArticleRequest.signing("stet", List.of()));
    act(ferry, ArticleMove.PUBLISH, ArticleRequest.saying("On the site."));
    var unused = tallying.catchUp();
  }

  /** All checked twice, blind; approved a day after they were handed in. */
  private void twentyOneSecondChecks() {
    clock.go("2026-03-09T08:00:00Z");
    school = article("School", null, 21);
    var claims = claims(school, 21);
    clock.go("2026-03-09T10:00:00Z");
    act(
        ferry,
        ArticleMove.CORRECT,
        new ArticleRequest("A reader wrote.", "It is 640.", null, List.of()));
    checkedTwice(claims.subList(0, 10), Verdict.SUPPORTED, Verdict.SUPPORTED);
    checkedTwice(claims.subList(10, 16), Verdict.REFUTED, Verdict.REFUTED);
    checkedTwice(claims.subList(16, 19), Verdict.SUPPORTED, Verdict.REFUTED);
    checkedTwice(claims.subList(19, 20), Verdict.MISLEADING, Verdict.SUPPORTED);
    checkedTwice(claims.subList(20, 21), Verdict.NOT_CHECKABLE, Verdict.NOT_CHECKABLE);
    clock.go("2026-03-10T08:00:00Z");
    claims.forEach(claim -> move("ed", school, claim, Move.APPROVE));
    clock.go("2026-03-10T16:00:00Z");
    var sentences = IntStream.rangeClosed(1, 5).mapToObj(FiguresTest::sentence);
    var corrected = Stream.concat(sentences, Stream.of("We got that wrong before."));
    var unused = desk.draft(ferry, corrected.toArray(String[]::new));
    var settling = new ArticleRequest(null, "It was 640; now it is right.", "stet", List.of());
    act(ferry, ArticleMove.SETTLE, settling);
  }

  private void checkedTwice(List<UUID> claims, Verdict first, Verdict second) {
    for (var claim : claims) {
      take(school, claim, Stance.SUPPORTS);
      desk.evidence("mia", school, claim, Stance.UNDERMINES);
      desk.evidence("mia", school, claim, Stance.CONTEXT);
      propose(school, claim, first);
      desk.move("ed", school, claim, Move.ASK_SECOND, MoveRequest.second(desk.id("max")));
      desk.move("max", school, claim, Move.FIND, finding(second));
      if (first != second) {
        desk.move(
            "ed",
            school,
            claim,
            Move.ADJUDICATE,
            MoveRequest.adopting(Finding.Origin.FIRST, "The better argued one."));
      }
    }
  }

  /** One returned and found otherwise, one returned and found the same, one overruled. */
  private void fiveMoreOfWhichSomeCameBack() {
    clock.go("2026-03-11T08:00:00Z");
    var rents = desk.dueLongAgo(article("Rents", "dpa", 5));
    var claims = claims(rents, 5);
    claims.forEach(claim -> take(rents, claim, Stance.SUPPORTS));
    desk.evidence("mia", rents, claims.get(0), Stance.UNDERMINES);
    propose(rents, claims.get(0), Verdict.REFUTED);
    claims.subList(1, 5).forEach(claim -> propose(rents, claim, Verdict.SUPPORTED));
    claims
        .subList(0, 2)
        .forEach(claim -> {
          desk.move("ed", rents, claim, Move.RETURN, MoveRequest.because("Look again."));
          propose(rents, claim, Verdict.SUPPORTED);
        });
    var stet = MoveRequest.overruling(null, Disposition.STET, null, "It may stand.");
    desk.move("ed", rents, claims.get(2), Move.OVERRULE, stet);
    List.of(claims.get(0), claims.get(1), claims.get(3), claims.get(4))
        .forEach(claim -> move("ed", rents, claim, Move.APPROVE));
  }

  /**
   * Half past eleven on Sunday night in London is Monday in Berlin; its sibling stays unchecked.
   */
  private void oneOnTheLastNightOfTheWeek() {
    clock.go("2026-03-15T22:30:00Z");
    var harbour = article("Harbour", null, 2);
    var claims = claims(harbour, 2);
    take(harbour, claims.getFirst(), Stance.SUPPORTS);
    propose(harbour, claims.getFirst(), Verdict.SUPPORTED);
    clock.go("2026-03-15T23:30:00Z");
    move("ed", harbour, claims.getFirst(), Move.APPROVE);
    var accepted =
        new ArticleRequest.Accepted(claims.getLast(), null, "The source answers on Tuesday.");
    act(harbour, ArticleMove.SIGN_OFF, ArticleRequest.signing("stet", List.of(accepted)));
  }

  private void oneThatFewMayKnow() {
    var secret = article("Secret", "dpa", 1);
    var claim = claims(secret, 1).getFirst();
    take(secret, claim, Stance.SUPPORTS);
    propose(secret, claim, Verdict.SUPPORTED);
    move("ed", secret, claim, Move.APPROVE);
    plan(secret, null, true, Set.of(desk.id("noor"), desk.id("ed")));
  }

  /** Monday in Oslo, too; what it suggests below its cut-off is nothing that was found. */
  private void aDeskThatIsSetAnew() {
    oslo = Desk.as("ada", () -> desks.open(oslo(0, "Europe/Oslo")));
    var dead = "At least 212 people have been killed in 2024.";
    var paper = Paper.of("Quay", sentence(1), dead).by(List.of("rosa")).on(oslo).handedIn();
    int at = paper.text().indexOf(dead);
    var suggested = Set.of(new Intake.Span(at, at + dead.length()));
    quay = Desk.as("noor", () -> intake.store(paper, suggested));
    var opened = desks.settings(oslo).version();
    Desk.does("ada", () -> desks.set(oslo, opened, oslo(100, "Europe/Oslo")));
    var claim = claims(quay, 1).getFirst();
    assertThat(desk.walk("ed", quay).steps())
        .extracting(step -> step.claim().status())
        .contains(ClaimStatus.SUGGESTED);
    take(quay, claim, Stance.SUPPORTS);
    propose(quay, claim, Verdict.SUPPORTED);
    move("ed", quay, claim, Move.APPROVE);
    act(quay, ArticleMove.SIGN_OFF, ArticleRequest.signing("stet", List.of()));
    var unused = tallying.catchUp();
    var seen = desks.settings(oslo).version();
    Desk.does("ada", () -> desks.set(oslo, seen, oslo(0, "America/New_York")));
    act(quay, ArticleMove.PUBLISH, ArticleRequest.saying("On the site."));
  }

  private static DeskPlan oslo(int cutOff, String zone) {
    return DeskPlan.of("Oslo", cutOff, 0, Set.of(), false, zone, false);
  }

  /**
   * Twenty claims that took an hour each; an hour and a half before the deadline, two and one are
   * left.
   */
  private void anHourForEachClaim() {
    var pier = article("Pier", null, oslo, 20);
    var claims = claims(pier, 20);
    claims.forEach(claim -> take(pier, claim, Stance.SUPPORTS));
    clock.go("2026-03-16T00:30:00Z");
    claims.forEach(claim -> {
      propose(pier, claim, Verdict.SUPPORTED);
      move("ed", pier, claim, Move.APPROVE);
    });
    var due = Instant.parse("2026-03-24T13:30:00Z");
    plan(withOpenClaims("Lamps", 1), due, false, Set.of());
    plan(withOpenClaims("Buoys", 2), due, false, Set.of());
  }

  private UUID withOpenClaims(String headline, int count) {
    var article = article(headline, "dpa", oslo, count);
    var unused = claims(article, count);
    return article;
  }

  private void plan(UUID article, Instant due, boolean restricted, Set<UUID> named) {
    desk.due(article, due);
    var walk = desk.walk("noor", article).article();
    var plan = new Plan(walk.desk(), due, null, walk.authors(), restricted, named, null);
    Desk.does("noor", () -> checks.plan(article, walk.version(), plan));
  }

  /** By the end of the story: 8 days, 5 days, 2 days, 10 hours and 2 hours old. */
  private void fiveThatAreOpen() {
    clock.go("2026-03-16T08:00:00Z");
    var open = article("Open", null, 5);
    var claims = claims(open, 5);
    clock.go("2026-03-19T12:00:00Z");
    take(open, claims.get(1), Stance.SUPPORTS);
    propose(open, claims.get(1), Verdict.SUPPORTED);
    clock.go("2026-03-22T12:00:00Z");
    take(open, claims.get(2), Stance.SUPPORTS);
    var wait = MoveRequest.waiting(WaitsFor.SOURCE, LocalDate.of(2099, 1, 1));
    desk.move("mia", open, claims.get(2), Move.WAIT, wait);
    clock.go("2026-03-24T02:00:00Z");
    take(open, claims.get(3), Stance.SUPPORTS);
    propose(open, claims.get(3), Verdict.SUPPORTED);
    desk.move("ed", open, claims.get(3), Move.ASK_SECOND, MoveRequest.second(desk.id("max")));
    clock.go("2026-03-24T10:00:00Z");
    take(open, claims.get(4), Stance.SUPPORTS);
    clock.go("2026-03-24T12:00:00Z");
  }

  @Test
  void throughputCountsWhatWasApprovedInTheWeeksOfTheDesk() {
    var figure = figure(FigureName.THROUGHPUT);

    // 5 + 26 + 1; of articles the ferry, and the harbour on Berlin's Monday
    assertThat(figure.n()).isEqualTo(32);
    // mean of four weeks: 5/4, (5+26)/4, (5+26+1)/4
    assertThat(figure.rows())
        .containsExactly(
            row(FIRST, 5L, 1L, 1.25),
            row(SECOND, 26L, 0L, 7.75),
            row(THIRD, 1L, 1L, 8.0),
            row(null, 32L, 2L, null));
  }

  @Test
  void turnaroundPartsWorkFromWaiting() {
    var figure = figure(FigureName.TURNAROUND);

    // All five lay from 8 to 18, 600 minutes. In hand from 9 to 10, 11, 12, 13, 14: 60 … 300
    // minutes,
    // median 180, 90 % at place 0.9 × 4 = 3.6 of 60 120 180 240 300, that is 240 + 0.6 × 60 = 276.
    // Waiting 540 … 300, median 420, 90 % 480 + 0.6 × 60 = 516. Of one article no median is told.
    assertThat(figure.rows().get(0).cells())
        .containsExactly(FIRST, 5L, 600L, 600L, 180L, 276L, 420L, 516L, 1L, null, null);
    // 21 lay for 1440 minutes, 5 for none: the middle of 26 is 1440. The 21 were in hand no time at
    // all, for nothing moved the clock between taking and finding.
    assertThat(figure.rows().get(1).cells())
        .containsExactly(SECOND, 26L, 1440L, 1440L, 0L, 0L, 1440L, 1440L, 0L, null, null);
    assertThat(figure.rows().get(2).cells())
        .containsExactly(THIRD, 1L, null, null, null, null, null, null, 1L, null, null);
    // 32 claims: 5 × 0, 1 × 60, 5 × 600, 21 × 1440
    // In hand 27 × 0 and 60 … 300: 90 % at place 27.9, that is 60 + 0.9 × 60 = 114. Waiting as many
    // minutes as they lay, less those 60 … 300: the middle and 90 % lie among the 21 × 1440.
    assertThat(figure.rows().get(3).cells())
        .containsExactly(null, 32L, 1440L, 1440L, 0L, 114L, 1440L, 1440L, 2L, null, null);
  }

  @Test
  void ageingTellsWhoseTurnItIsAndForHowLong() {
    var figure = figure(FigureName.AGEING);

    // The harbour's second claim is excepted and its article signed, so nobody's turn.
    assertThat(figure.n()).isEqualTo(5);
    assertThat(figure.rows())
        .containsExactly(
            row("H4", 1L, 0L, 0L, 0L, 1L),
            row("H24", 0L, 1L, 0L, 0L, 1L),
            row("D3", 0L, 0L, 0L, 1L, 1L),
            row("D7", 0L, 0L, 1L, 0L, 1L),
            row("OLDER", 1L, 0L, 0L, 0L, 1L));
  }

  @Test
  void theVerdictMixIsThatOfTheApprovedOnes() {
    var figure = figure(FigureName.VERDICTS);

    // Accurate: 5 of the ferry, 10 and 3 of the school, 5 of the rents, 1 of the harbour: 24.
    // Inaccurate 6, misleading 1, not checkable 1. Of 32: 75 %, 18.75 %, 3.125 %, 3.125 %.
    var march = figure.rows().getFirst();
    assertThat(figure.rows()).hasSize(2);
    assertThat(figure.cell(march, "claims")).isEqualTo(32L);
    assertThat(figure.cell(march, "SUPPORTED")).isEqualTo(24L);
    assertThat(figure.cell(march, "REFUTED")).isEqualTo(6L);
    assertThat(figure.cell(march, "MISLEADING")).isEqualTo(1L);
    assertThat(figure.cell(march, "NOT_CHECKABLE")).isEqualTo(1L);
    assertThat(figure.cell(march, "UNPROVEN")).isEqualTo(0L);
    assertThat(figure.cell(march, "SUPPORTED.share")).isEqualTo(75.0);
    assertThat(figure.cell(march, "REFUTED.share")).isEqualTo(18.8);
    assertThat(figure.cell(march, "MISLEADING.share")).isEqualTo(3.1);
  }

  @Test
  void desksAndSourcesStandSideBySide() {
    var bySource = figures(FigureName.VERDICTS, Beside.SOURCE);

    // Without a source 21 of the school and 1 of the harbour; of dpa 5 of the ferry, 5 of the
    // rents.
    assertThat(bySource.n()).isEqualTo(32);
    assertThat(bySource.rows())
        .extracting(row -> row.cells().subList(0, 3))
        .containsExactly(List.of("", 22L, 14L), List.of("dpa", 10L, 10L));
    assertThat(bySource.cell(bySource.rows().getFirst(), "SUPPORTED.share")).isEqualTo(63.6);
    assertThat(bySource.cell(bySource.rows().getLast(), "SUPPORTED.share")).isNull();
    assertThat(figures(FigureName.THROUGHPUT, Beside.DESK).rows())
        .containsExactly(row("Berlin", 32L, 2L));
    assertThat(figures(FigureName.VERDICTS, Beside.DESK).rows())
        .extracting(row -> row.cells().subList(0, 3))
        .containsExactly(List.of("Berlin", 32L, 24L));
  }

  @Test
  void whatTheFirstFoundStandsAgainstWhatTheSecondFound() {
    // in the order of the scale: accurate, with a fix, misleading, conflicting, inaccurate …
    assertThat(figures(FigureName.AGREEMENT, Beside.FINDING).rows())
        .containsExactly(
            row("SUPPORTED", 10L, 0L, 0L, 0L, 3L, 0L, 0L),
            row("MISLEADING", 1L, 0L, 0L, 0L, 0L, 0L, 0L),
            row("REFUTED", 0L, 0L, 0L, 0L, 6L, 0L, 0L),
            row("NOT_CHECKABLE", 0L, 0L, 0L, 0L, 0L, 0L, 1L));
  }

  @Test
  void returnsAndOverrulesAreToldOfTheApproved() {
    var figure = figure(FigureName.RETURNS);

    // Of 5 no share is told. Of 26 two came back, one was overruled, one carries another verdict:
    // 7.7 %, 3.8 %, 3.8 %. Of 32: 6.3 %, 3.1 %, 3.1 %.
    assertThat(figure.rows())
        .containsExactly(
            row(FIRST, 5L, 0L, 0L, 0L, null, null, null),
            row(SECOND, 26L, 2L, 1L, 1L, 7.7, 3.8, 3.8),
            row(THIRD, 1L, 0L, 0L, 0L, null, null, null),
            row(null, 32L, 2L, 1L, 1L, 6.3, 3.1, 3.1));
  }

  @Test
  void agreementIsToldInPercentAndAsAlpha() {
    var figure = figure(FigureName.AGREEMENT);
    var all = figure.rows().getFirst();

    // 10 + 6 + 1 of 21 agree: 81.0 %.
    assertThat(all.cells().subList(0, 5)).containsExactly(null, 21L, 17L, 81.0, 20L);
    // On the scale, 20 pairs, 40 values: inaccurate 2×6+3 = 15, misleading 1, accurate 2×10+3+1 =
    // 24.
    // Distances: inaccurate–misleading (16 − 8)² = 64; inaccurate–accurate (40 − 19.5)² = 420.25;
    // misleading–accurate (25 − 12.5)² = 156.25.
    // Observed 3 × 420.25 + 1 × 156.25 = 1417. Expected 15×1×64 + 15×24×420.25 + 1×24×156.25 =
    // 156000.
    // α = 1 − 39 × 1417 / 156000 = 0.64575.
    assertThat((Double) figure.cell(all, "alpha")).isCloseTo(0.64575, within(1e-9));
    assertThat((Double) figure.cell(all, "low")).isBetween(0.2, 0.6);
    assertThat((Double) figure.cell(all, "high")).isBetween(0.8, 1.0);
    assertThat(figure(FigureName.AGREEMENT)).usingRecursiveComparison().isEqualTo(figure);
  }

  @Test
  void coverageTellsWhatWasDecidedAtSignOff() {
    var figure = figure(FigureName.COVERAGE);

    // The ferry: 5 of 5 claims, the headline's one word and 5 sentences of 5 words, 25 of them
    // claims.
    // The harbour: 1 of 2, the other excepted by name; 1 + 10 words, 10 in claims.
    assertThat(figure.rows())
        .containsExactly(
            row(FIRST, 1L, 5L, 5L, 26L, 25L, 0L, null, 96.2),
            row(SECOND, 0L, 0L, 0L, 0L, 0L, 0L, null, null),
            row(THIRD, 1L, 2L, 1L, 11L, 10L, 1L, null, null),
            row(null, 2L, 7L, 6L, 37L, 35L, 1L, null, 94.6));
  }

  @Test
  void whatWasCountedAtSignOffStaysWhenTheDeskIsSetAnew() {
    var ofOslo = new Asked(FIRST, THIRD, oslo, null);
    var coverage = Desk.as("eva", () -> figures.of(FigureName.COVERAGE, ofOslo));
    var throughput = Desk.as("eva", () -> figures.of(FigureName.THROUGHPUT, ofOslo));

    // Signed at half past midnight on Monday in Oslo, when New York had Sunday. One claim of five
    // words; the headline's one word and nine of a suggestion below the cut-off are in none.
    assertThat(coverage.rows())
        .containsExactly(
            row(FIRST, 0L, 0L, 0L, 0L, 0L, 0L, null, null),
            row(SECOND, 0L, 0L, 0L, 0L, 0L, 0L, null, null),
            row(THIRD, 1L, 1L, 1L, 15L, 5L, 0L, null, null),
            row(null, 1L, 1L, 1L, 15L, 5L, 0L, null, null));
    // The quay's claim is Oslo's Monday; the twenty of the pier New York's Sunday evening.
    assertThat(throughput.rows())
        .extracting(row -> row.cells().subList(0, 3))
        .containsExactly(
            Arrays.asList(FIRST, 0L, 0L),
            Arrays.asList(SECOND, 20L, 0L),
            Arrays.asList(THIRD, 1L, 1L),
            Arrays.asList(null, 21L, 1L));

    plan(quay, null, true, Set.of(desk.id("noor"), desk.id("ed")));
    var signed = Desk.as("noor", () -> behind.page(FigureName.COVERAGE, ofOslo, null, 0, 9));
    assertThat(signed.items()).isEmpty();
    assertThat(signed.total()).as("restricted since").isZero();
  }

  @Test
  void evidenceIsToldByWhatItHas() {
    var figure = figure(FigureName.EVIDENCE);

    // Every claim has first-hand evidence from one house, none with a link; one source for each.
    assertThat(figure.rows())
        .containsExactly(
            row("any", 32L, 100.0, null),
            row("firstHand", 32L, 100.0, null),
            row("severalSources", 0L, 0.0, null),
            row("linked", 0L, 0.0, null),
            row("captured", 0L, 0.0, null),
            row("sources", 32L, null, 1.0));
  }

  @Test
  void correctionsAreToldWhenOpenedAndWhenMade() {
    var figure = figure(FigureName.CORRECTIONS);

    // Opened on Monday at 10, made on Tuesday at 16; of one no median is told.
    assertThat(figure.rows())
        .containsExactly(
            row(FIRST, 0L, 0L, null),
            row(SECOND, 1L, 1L, null),
            row(THIRD, 0L, 0L, null),
            row(null, 1L, 1L, null));
    assertThat(list(FigureName.CORRECTIONS, null)).containsExactly("Ferry");
  }

  @Test
  void dueIsWorstFirstAndToldToThoseWhoMaySeeIt() {
    var figure = Desk.as("noor", () -> figures.of(FigureName.DUE, asked(null)));
    var eva = Desk.as("eva", () -> figures.of(FigureName.DUE, asked(null)));

    // The middle of 32 claims was in hand for no time, which tells nothing of the next ones.
    assertThat(figure.rows())
        .anySatisfy(row -> {
          assertThat(figure.cell(row, "article")).isEqualTo("Open");
          assertThat(figure.cell(row, "open")).isEqualTo(5L);
          assertThat(figure.cell(row, "risk")).isEqualTo("NO_DEADLINE");
          assertThat(figure.cell(row, "effort")).isNull();
        });
    assertThat(figure.rows()).extracting(row -> figure.cell(row, "article")).contains("Secret");
    assertThat(eva.rows()).extracting(row -> eva.cell(row, "article")).doesNotContain("Secret");
  }

  @Test
  void ofWhatIsDueAllIsCountedWhereSomeAreShown() {
    var eva = Desk.as("eva", () -> figures.due(asked(null), 0, 2));
    var later = Desk.as("eva", () -> figures.due(asked(null), 2, 2));

    // School, Rents and Open; the ferry and the harbour are done. The rents were due long ago.
    assertThat(eva.all()).isEqualTo(new InWork(3, 1, 0, 5, 0));
    assertThat(eva.figure().n()).isEqualTo(3);
    assertThat(articles(eva)).containsExactly("Rents", "Open");
    assertThat(eva.figure().cell(eva.figure().rows().getFirst(), "risk")).isEqualTo("LATE");
    assertThat(articles(later)).containsExactly("School");
    assertThat(articles(Desk.as("eva", () -> figures.due(asked("dpa"), 0, 2))))
        .containsExactly("Rents");
    assertThat(Desk.as("noor", () -> figures.due(asked("dpa"), 0, 1)).all().articles())
        .isEqualTo(2);
  }

  @Test
  void tightIsWhatTakesLongerThanThereIsTime() {
    var due = Desk.as("eva", () -> figures.due(new Asked(FIRST, THIRD, oslo, null), 0, 10));
    var figure = due.figure();

    // 21 claims, one of no time and twenty of an hour: the middle is 60 minutes. 90 are left.
    assertThat(figure.rows())
        .extracting(row -> row.cells().subList(1, 7))
        .satisfiesExactly(
            row -> assertThat(row).contains("Buoys", "TIGHT", 90L, 120L, 2L),
            row -> assertThat(row).contains("Lamps", "IN_TIME", 90L, 60L, 1L),
            row -> assertThat(row).contains("Pier", "NO_DEADLINE", 0L));
    assertThat(due.all()).isEqualTo(new InWork(3, 0, 1, 3, 0));
  }

  private static List<Object> articles(Due due) {
    var figure = due.figure();
    return figure.rows().stream().map(row -> figure.cell(row, "article")).toList();
  }

  @Test
  void aSourceNarrowsWhatIsCounted() {
    var dpa = Desk.as("noor", () -> figures.of(FigureName.THROUGHPUT, asked("dpa")));

    // The ferry and the rents; the secret one counts nowhere, though Noor is named on it.
    assertThat(dpa.rows().getLast().cells()).containsExactly(null, 10L, 1L, null);
    assertThat(Desk.as("noor", () -> figures.sources(asked(null)))).containsExactly("dpa");
    assertThat(Desk.as("noor", () -> figures.sources(asked("Nobody")))).containsExactly("dpa");
  }

  @Test
  void theListBehindAFigureHoldsWhatWasCounted() {
    assertThat(list(FigureName.THROUGHPUT, null)).hasSize(32).doesNotContain("Secret");
    assertThat(list(FigureName.VERDICTS, "REFUTED")).hasSize(6).containsOnly("School");
    assertThat(list(FigureName.RETURNS, "returned")).containsExactly("Rents", "Rents");
    assertThat(list(FigureName.RETURNS, "changed")).containsExactly("Rents");
    assertThat(list(FigureName.AGREEMENT, "differed")).hasSize(4).containsOnly("School");
    assertThat(list(FigureName.COVERAGE, "exceptions")).containsExactly("Harbour");
    assertThat(list(FigureName.AGEING, "editor")).containsExactly("Open");
    assertThat(list(FigureName.AGEING, "week")).containsExactly("Open");
    assertThat(list(FigureName.EVIDENCE, "secondHand")).isEmpty();
  }

  @Test
  void thePartsOfAFigureAreOfferedInOneOrder() {
    assertThat(Behind.parts(FigureName.AGEING))
        .containsExactly("checker", "second", "editor", "outside", "week");
    assertThat(Behind.parts(FigureName.RETURNS))
        .containsExactly("returned", "overruled", "changed");
  }

  private List<String> list(FigureName figure, String part) {
    var page = Desk.as("noor", () -> behind.page(figure, asked(null), part, 0, 100));
    assertThat(page.total()).isEqualTo(page.items().size());
    return page.items().stream().map(Behind.Item::headline).toList();
  }

  private Figure figure(FigureName name) {
    return Desk.as("eva", () -> figures.of(name, asked(null)));
  }

  private Figure figures(FigureName name, Beside by) {
    return Desk.as("eva", () -> figures.beside(name, by, asked(null)));
  }

  private Asked asked(String source) {
    return new Asked(FIRST, THIRD, berlin, source);
  }

  private static Figure.Line row(Object... cells) {
    return new Figure.Line(Arrays.asList(cells));
  }

  private UUID article(String headline, String source, int sentences) {
    return article(headline, source, berlin, sentences);
  }

  private UUID article(String headline, String source, UUID at, int sentences) {
    var words = new ArrayList<String>();
    for (int i = 1; i <= sentences; i++) {
      words.add(sentence(i));
    }
    var paper =
        Paper.of(headline, words.toArray(String[]::new)).by(List.of("rosa")).from(source).on(at);
    return Desk.as("noor", () -> intake.store(paper.handedIn(), Set.of()));
  }

  private static String sentence(int i) {
    return "Boat " + i + " sails on Friday.";
  }

  private List<UUID> claims(UUID article, int count) {
    var claims = new ArrayList<UUID>();
    for (int i = 1; i <= count; i++) {
      claims.add(desk.claim(article, sentence(i)));
    }
    return claims;
  }

  private void take(UUID article, UUID claim, Stance stance) {
    move("mia", article, claim, Move.TAKE);
    desk.evidence("mia", article, claim, stance);
  }

  private void propose(UUID article, UUID claim, Verdict verdict) {
    desk.move("mia", article, claim, Move.PROPOSE, finding(verdict));
  }

  private static MoveRequest finding(Verdict verdict) {
    var keeps = verdict != Verdict.REFUTED && verdict != Verdict.MISLEADING;
    return MoveRequest.finding(
            verdict,
            keeps ? Disposition.KEEP : Disposition.ON_AUTHOR,
            null,
            "The paper says so.",
            null,
            null)
        .differing("It is another week.");
  }

  private void move(String userName, UUID article, UUID claim, Move move) {
    desk.move(userName, article, claim, move, MoveRequest.EMPTY);
  }

  private void act(UUID article, ArticleMove move, ArticleRequest request) {
    desk.move("ed", article, move, walk -> request);
  }
}
