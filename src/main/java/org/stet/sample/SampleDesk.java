package org.stet.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.stet.article.ArticleRows;
import org.stet.article.HandedIn;
import org.stet.article.read.ArticleReader;
import org.stet.claim.Amendment;
import org.stet.claim.ClaimStatus;
import org.stet.claim.DismissReason;
import org.stet.claim.Intake;
import org.stet.people.Staff;
import org.stet.review.Addressee;
import org.stet.review.ArticleChecks;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Disposition;
import org.stet.review.Marking;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.NewEvidence;
import org.stet.review.ReviewRow;
import org.stet.review.ReviewRows;
import org.stet.review.Reviews;
import org.stet.review.SourceKind;
import org.stet.review.Stance;
import org.stet.review.Verdict;
import org.stet.review.WaitsFor;
import org.stet.review.Walk;

/** Fills an empty demo desk; {@code stet.sample=false} leaves it empty. */
@Component
@ConditionalOnProperty(name = "stet.demo", havingValue = "true")
@ConditionalOnProperty(name = "stet.sample", havingValue = "true", matchIfMissing = true)
class SampleDesk {

  private final ArticleReader reader;
  private final Intake intake;
  private final ArticleRows articles;
  private final ReviewRows rows;
  private final Marking marking;
  private final Reviews reviews;
  private final ArticleChecks checks;
  private final Staff staff;
  private final Clock clock;

  SampleDesk(
      ArticleReader reader,
      Intake intake,
      ArticleRows articles,
      ReviewRows rows,
      Marking marking,
      Reviews reviews,
      ArticleChecks checks,
      Staff staff,
      Clock clock) {
    this.reader = reader;
    this.intake = intake;
    this.articles = articles;
    this.rows = rows;
    this.marking = marking;
    this.reviews = reviews;
    this.checks = checks;
    this.staff = staff;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(10)
  void fill() {
    boolean empty =
        Acting.as("noor", () -> articles.page(ArticleRows.Wanted.ALL, 0, 1).total() == 0);
    if (empty) {
      justHandedIn();
      published();
      beingChecked();
    }
  }

  /** Suggestions that nobody has decided on. */
  private void justHandedIn() {
    var unused = handIn("rents", Duration.ofHours(22));
  }

  private void published() {
    var article = handIn("ferry", Duration.ofHours(-20));
    accurate(
        article,
        "sailed again on Friday",
        "Port log of 20 November",
        "Harbour Office Port Sella",
        "line 14",
        "22:05 dep. Aurelia, pax 588, to Holm");
    accurate(
        article,
        "carries 640 passengers and 110 cars",
        "Passenger ship safety certificate",
        "Maritime Register",
        "p. 1, box 7",
        "Persons on board, total: 640. Vehicle deck: 110 CEU.");
    var price = claim(article, "A one-way ticket costs 39 crowns");
    taken("max", article, price);
    evidence(
        "max",
        article,
        price,
        paper(
            SourceKind.WEB_PAGE,
            "Timetable and fares, winter 2026",
            "Northern Ferries",
            "table 2",
            "Single, from 39 crowns. Air fare the same day: 71 crowns.",
            Stance.CONTEXT));
    move(
        "max",
        article,
        price,
        Move.PROPOSE,
        MoveRequest.finding(
            Verdict.MISLEADING,
            Disposition.ON_AUTHOR,
            null,
            "39 crowns is the lowest fare, and 71 is not twice as much; the author knows and says"
                + " “half” loosely.",
            null,
            null));
    move(
        "eva",
        article,
        price,
        Move.OVERRULE,
        MoveRequest.overruling(
            null,
            Disposition.STET,
            null,
            "“Half” is how the company puts it, and the sentence says so."));
    dismissRest(article);
    articleMove("ed", article, ArticleMove.SIGN_OFF, ArticleRequest.signing("stet", List.of()));
    articleMove(
        "ed",
        article,
        ArticleMove.PUBLISH,
        ArticleRequest.saying("Front page of the site, and page 3 of Saturday’s paper"));
  }

  /** A claim at nearly every stage there is. */
  private void beingChecked() {
    var article = handIn("aldane", Duration.ofHours(3));
    accurate(
        article,
        "The first relief convoys reached the flooded Aldane valley on Saturday",
        "Convoy log, 21 November",
        "Relief Federation",
        "p. 1",
        "First vehicles past Mirov bridge 10:40.");

    var days = claim(article, "six days after the river broke its banks");
    taken("mia", article, days);
    evidence(
        "mia",
        article,
        days,
        paper(
            SourceKind.DATASET,
            "Gauge readings, Aldane at Mirov",
            "Hydrological Service",
            "row 16 Nov, 05:20",
            "Level above bank: yes. First since 2011.",
            Stance.SUPPORTS));
    move(
        "mia",
        article,
        days,
        Move.PROPOSE,
        MoveRequest.finding(
            Verdict.SUPPORTED_WITH_FIX,
            Disposition.CHANGE,
            "five days after the river broke its banks",
            "The river broke its banks on Monday 16 November at 05:20, not on Sunday.",
            null,
            null));
    move("ed", article, days, Move.APPROVE, MoveRequest.EMPTY);

    var dead = claim(article, "At least 212 people have been killed and more than 1,480 injured");
    amend(
        article,
        dead,
        "By Friday 20 November, 18:00, at least 212 people had been killed and more than 1,480"
            + " injured by the Aldane flood.");
    taken("mia", article, dead);
    evidence(
        "mia",
        article,
        dead,
        paper(
            SourceKind.DOCUMENT,
            "Situation report no. 11",
            "Ministry of Civil Protection",
            "p. 2, table 1",
            "Confirmed dead: 212. Injured: 1,487. As of Friday 20 Nov., 18:00.",
            Stance.SUPPORTS));
    evidence(
        "mia",
        article,
        dead,
        new NewEvidence(
            SourceKind.DATASET,
            "Hospital intake, 16–21 November",
            "District Hospitals",
            null,
            false,
            false,
            "sheet “daily”, cell D14",
            "1,203 admitted, of whom 88 were transferred from other districts.",
            Stance.CONTEXT,
            null));

    var largest = claim(article, "the largest evacuation in the country since 1987");
    taken("mia", article, largest);
    evidence(
        "mia",
        article,
        largest,
        paper(
            SourceKind.DOCUMENT,
            "Report on the Teld flood of 1997",
            "National Archive",
            "p. 31, para. 4",
            "In all, 61,400 persons were moved from the lower Teld between 2 and 9 May.",
            Stance.UNDERMINES));
    move(
        "mia",
        article,
        largest,
        Move.PROPOSE,
        MoveRequest.finding(
            Verdict.REFUTED,
            Disposition.CHANGE,
            "the largest evacuation since the Teld flood of 1997",
            "The 1997 Teld flood moved 61,400 people. The coordinator’s number stands; the"
                + " comparison does not.",
            null,
            null));

    var warning = claim(article, "the weather office issued a red warning at 04:10 on Nov. 15");
    taken("max", article, warning);
    ask(article, warning, "Which of your bulletins is meant? We have one of 05:10.");
    move(
        "max",
        article,
        warning,
        Move.WAIT,
        MoveRequest.waiting(WaitsFor.SOURCE, LocalDate.now(clock).plusDays(1)));

    var notice = claim(article, "no household had less than 24 hours' notice");
    taken("max", article, notice);
    evidence(
        "max",
        article,
        notice,
        paper(
            SourceKind.RECORDING,
            "Siren log, Mirov",
            "Fire Service",
            "00:04",
            "Alarm 18:12, 15 Nov.",
            Stance.UNDERMINES));
    evidence(
        "max",
        article,
        notice,
        paper(
            SourceKind.DOCUMENT,
            "Text messages sent to households",
            "Ministry of the Interior",
            "p. 1",
            "Sent 14 Nov., 21:30, to 19,204 numbers.",
            Stance.SUPPORTS));
    move(
        "max",
        article,
        notice,
        Move.PROPOSE,
        MoveRequest.finding(
            Verdict.CONFLICTING,
            Disposition.ATTRIBUTE,
            null,
            "The siren log gives eleven hours for Mirov; the ministry’s messages went out a day"
                + " earlier.",
            null,
            null));
    move("eva", article, notice, Move.ASK_SECOND, MoveRequest.second(id("mia")));

    var trucks = claim(article, "The convoy of 64 trucks carried 410 tonnes");
    taken("max", article, trucks);
    evidence(
        "max",
        article,
        trucks,
        paper(
            SourceKind.DOCUMENT,
            "Loading list, 20 November",
            "Relief Federation",
            "p. 4",
            "64 vehicles, 410 t loaded at Port Sella.",
            Stance.SUPPORTS));
    move(
        "max",
        article,
        trucks,
        Move.PROPOSE,
        MoveRequest.finding(
            Verdict.SUPPORTED, Disposition.KEEP, null, "The loading list agrees.", null, null));
    move(
        "ed",
        article,
        trucks,
        Move.RETURN,
        MoveRequest.because(
            "Loaded is not arrived: how much had crossed the bridge when the story was filed?"));

    var unused = claim(article, "Some 38,000 people have left their homes");
  }

  private UUID handIn(String name, Duration untilDue) {
    var read = reader.text(text(name));
    return Acting.as(
        "rosa",
        () ->
            intake.store(
                new HandedIn(
                    Objects.requireNonNullElse(read.headline(), read.firstWords()),
                    read.byline(),
                    read.dateline(),
                    read.language(),
                    "Meridian Wire",
                    null,
                    null,
                    read.text(),
                    read.parts(),
                    List.of("rosa"),
                    false,
                    clock.instant().plus(untilDue),
                    null,
                    null),
                null));
  }

  private void accurate(
      UUID article, String words, String title, String publisher, String locator, String quote) {
    var claim = claim(article, words);
    taken("mia", article, claim);
    evidence(
        "mia",
        article,
        claim,
        paper(SourceKind.DOCUMENT, title, publisher, locator, quote, Stance.SUPPORTS));
    move(
        "mia",
        article,
        claim,
        Move.PROPOSE,
        MoveRequest.finding(
            Verdict.SUPPORTED, Disposition.KEEP, null, "The source says so.", null, null));
    move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
  }

  private static NewEvidence paper(
      SourceKind kind,
      String title,
      String publisher,
      String locator,
      String quote,
      Stance stance) {
    return new NewEvidence(kind, title, publisher, null, false, true, locator, quote, stance, null);
  }

  /** Accepts the suggestion that these words are, or lie in, or marks them. */
  private UUID claim(UUID article, String words) {
    return Acting.as(
        "mia",
        () -> {
          var walk = rows.walk(article);
          int start = walk.text().text().indexOf(words);
          int end = start + words.length();
          var around =
              walk.steps().stream()
                  .map(Walk.Step::claim)
                  .filter(claim -> claim.status() == ClaimStatus.SUGGESTED)
                  .filter(claim -> claim.anchor().start() <= start && end <= claim.anchor().end())
                  .findFirst();
          if (around.isEmpty()) {
            return marking.mark(article, walk.text().number(), start, end, null);
          }
          var claim = around.get();
          marking.amend(claim.id(), claim.version(), Amendment.reshaping(start, end));
          marking.accept(claim.id(), null);
          return claim.id();
        });
  }

  private void dismissRest(UUID article) {
    Acting.does(
        "mia",
        () ->
            rows.walk(article).steps().stream()
                .filter(step -> step.claim().status() == ClaimStatus.SUGGESTED)
                .forEach(step ->
                    marking.dismiss(step.id(), null, DismissReason.OUT_OF_SCOPE, null, null)));
  }

  private void amend(UUID article, UUID claim, String statement) {
    Acting.does(
        "mia",
        () -> {
          var row = rows.walk(article).step(claim).orElseThrow().claim();
          marking.amend(claim, row.version(), new Amendment(statement, null, null, null));
        });
  }

  private void taken(String checker, UUID article, UUID claim) {
    move(checker, article, claim, Move.TAKE, MoveRequest.EMPTY);
  }

  private void evidence(String checker, UUID article, UUID claim, NewEvidence piece) {
    withReview(
        checker,
        article,
        claim,
        review -> {
          var unused = reviews.addEvidence(review.id(), review.version(), piece);
        });
  }

  private void ask(UUID article, UUID claim, String question) {
    withReview(
        "max",
        article,
        claim,
        review -> {
          var unused = reviews.ask(review.id(), review.version(), Addressee.SOURCE, question);
        });
  }

  private void move(String who, UUID article, UUID claim, Move move, MoveRequest request) {
    withReview(
        who, article, claim, review -> reviews.move(review.id(), review.version(), move, request));
  }

  private void withReview(String who, UUID article, UUID claim, Consumer<ReviewRow> work) {
    Acting.does(
        who,
        () -> {
          var review = rows.walk(article).step(claim).orElseThrow().review();
          work.accept(Objects.requireNonNull(review));
        });
  }

  private void articleMove(String who, UUID article, ArticleMove move, ArticleRequest request) {
    Acting.does(
        who, () -> checks.move(article, rows.walk(article).article().version(), move, request));
  }

  private UUID id(String userName) {
    return staff.named(userName).orElseThrow().id();
  }

  private static String text(String name) {
    try (var in = new ClassPathResource("sample/" + name + ".txt").getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The sample article " + name + " is not in the jar", e);
    }
  }
}
