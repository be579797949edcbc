package org.stet.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.stet.review.Contact;
import org.stet.review.ContactWay;
import org.stet.review.Disposition;
import org.stet.review.Marking;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.NewContact;
import org.stet.review.NewEvidence;
import org.stet.review.NewReply;
import org.stet.review.NewSource;
import org.stet.review.Redraft;
import org.stet.review.ReviewRow;
import org.stet.review.ReviewRows;
import org.stet.review.Reviews;
import org.stet.review.Sensitivity;
import org.stet.review.SourceKind;
import org.stet.review.Stance;
import org.stet.review.Verdict;
import org.stet.review.WaitsFor;
import org.stet.review.Walk;
import org.stet.review.WholePiece;

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
  private final Redraft redraft;
  private final SampleTime time;

  SampleDesk(
      ArticleReader reader,
      Intake intake,
      ArticleRows articles,
      ReviewRows rows,
      Marking marking,
      Reviews reviews,
      ArticleChecks checks,
      Staff staff,
      Redraft redraft,
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
    this.redraft = redraft;
    this.time = new SampleTime(clock, ZoneId.systemDefault());
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(10)
  void fill() {
    try {
      boolean empty =
          Acting.as("noor", () -> articles.page(ArticleRows.Wanted.ALL, 0, 1).total() == 0);
      if (empty) {
        var ferry = published();
        var valley = beingChecked();
        corrected(ferry);
        time.between(2.2, 1.2);
        draft(valley, "aldane-2");
        justHandedIn();
      }
    } finally {
      time.end();
    }
  }

  /** Suggestions that nobody has decided on. */
  private void justHandedIn() {
    time.between(0.7, 0);
    var unused = handIn("rents", Duration.ofHours(22));
  }

  private UUID published() {
    time.between(52, 44);
    var article = handIn("ferry", Duration.ofHours(-43));
    accurate(
        article,
        "sailed again on {day -2 EEEE}",
        "Port log of {day -2 d MMMM}",
        "Harbour Office Port Sella",
        "line 14",
        "22:05 dep. Aurelia, pax 588, to Holm",
        "The log has the crossing on {day -2 EEEE}; the last one before it is of 2015.");
    accurate(
        article,
        "carries 640 passengers and 110 cars",
        "Passenger ship safety certificate",
        "Maritime Register",
        "p. 1, box 7",
        "Persons on board, total: 640. Vehicle deck: 110 CEU.",
        "The certificate has both numbers, and it is of this year.");
    var price = claim(article, "A one-way ticket costs 39 crowns");
    taken("max", article, price);
    found(
        "max",
        article,
        price,
        SourceKind.WEB_PAGE,
        "Timetable and fares, winter 2026",
        "Northern Ferries",
        "table 2",
        "Single, from 39 crowns. Air fare the same day: 71 crowns.",
        Stance.CONTEXT);
    proposed(
        "max",
        article,
        price,
        Verdict.MISLEADING,
        Disposition.ON_AUTHOR,
        null,
        "39 crowns is the lowest fare, and 71 is not twice as much; the author knows and says"
            + " “half” loosely.");
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
    time.between(43.5, 42);
    articleMove("ed", article, ArticleMove.SIGN_OFF, signing(true));
    articleMove(
        "ed",
        article,
        ArticleMove.PUBLISH,
        ArticleRequest.saying("Front page of the site, and page 3 of the paper"));
    return article;
  }

  /** A reader was right about the fare. */
  private void corrected(UUID article) {
    var price = known(article, "A one-way ticket costs 39 crowns");
    time.between(8, 5);
    articleMove(
        "ed",
        article,
        ArticleMove.CORRECT,
        ArticleRequest.because(
            "A reader paid 52 crowns on board: 39 is the lowest fare, and the story does not say"
                + " so."));
    move(
        "eva",
        article,
        price,
        Move.REOPEN,
        MoveRequest.because("The reader is right; let us look at the fares again."));
    found(
        "max",
        article,
        price,
        SourceKind.WEB_PAGE,
        "Timetable and fares, winter",
        "Northern Ferries",
        "table 2",
        "Lowest fare, single: 39 crowns. On board: 52 crowns.",
        Stance.SUPPORTS);
    proposed(
        "max",
        article,
        price,
        Verdict.SUPPORTED_WITH_FIX,
        Disposition.CHANGE,
        "A one-way ticket costs 39 crowns at the lowest fare",
        "39 crowns is right for who books early; the sentence has to say so.");
    move("ed", article, price, Move.APPROVE, MoveRequest.EMPTY);
    draft(article, "ferry-2");
    dismissRest(article);
    articleMove(
        "ed",
        article,
        ArticleMove.SETTLE,
        new ArticleRequest(
            null,
            "Correction below the story: 39 crowns is the lowest fare; on board a ticket costs 52.",
            "stet",
            List.of(),
            wholePiece(false)));
  }

  private static ArticleRequest signing(boolean fine) {
    return new ArticleRequest(null, null, "stet", List.of(), wholePiece(fine));
  }

  private static List<ArticleRequest.Answered> wholePiece(boolean fine) {
    return Stream.of(WholePiece.Question.values())
        .map(question ->
            new ArticleRequest.Answered(
                question,
                fine || question != WholePiece.Question.OMISSIONS,
                question == WholePiece.Question.OMISSIONS && !fine
                    ? "The fare on board was missing; the correction names it."
                    : null))
        .toList();
  }

  /** A claim at nearly every stage there is. */
  private UUID beingChecked() {
    time.between(28, 9);
    var article = handIn("aldane", Duration.ofHours(3));
    accurate(
        article,
        "The first relief convoys reached the flooded Aldane valley on {day -1 EEEE}",
        "Convoy log, {day -1 d MMMM}",
        "Relief Federation",
        "p. 1",
        "First vehicles past Mirov bridge 10:40.",
        "The convoy’s own log, which the checkpoint at Mirov countersigned.");

    var days = claim(article, "six days after the river broke its banks");
    taken("mia", article, days);
    found(
        "mia",
        article,
        days,
        SourceKind.DATASET,
        "Gauge readings, Aldane at Mirov",
        "Hydrological Service",
        "row {day -6 d MMM}, 05:20",
        "Level above bank: yes. First since 2011.",
        Stance.SUPPORTS);
    proposed(
        "mia",
        article,
        days,
        Verdict.SUPPORTED_WITH_FIX,
        Disposition.CHANGE,
        "five days after the river broke its banks",
        "The river broke its banks on {day -6 EEEE d MMMM} at 05:20, not on {day -7 EEEE}.");
    move("ed", article, days, Move.APPROVE, MoveRequest.EMPTY);

    var dead = claim(article, "At least 212 people have been killed and more than 1,480 injured");
    amend(
        article,
        dead,
        "By {day -2 EEEE d MMMM}, 18:00, at least 212 people had been killed and more than 1,480"
            + " injured by the Aldane flood.");
    taken("mia", article, dead);
    found(
        "mia",
        article,
        dead,
        SourceKind.DOCUMENT,
        "Situation report no. 11",
        "Ministry of Civil Protection",
        "p. 2, table 1",
        "Confirmed dead: 212. Injured: 1,487. As of {day -2 EEEE d MMM}, 18:00.",
        Stance.SUPPORTS);
    evidence(
        "mia",
        article,
        dead,
        new NewEvidence(
            SourceKind.DATASET,
            "Hospital intake of the week",
            "District Hospitals",
            null,
            false,
            false,
            "sheet “daily”, cell D14",
            "1,203 admitted, of whom 88 were transferred from other districts.",
            Stance.CONTEXT,
            null));

    note(
        "mia",
        article,
        dead,
        "@ed, the ministry counts the dead, the hospitals the injured. Is one"
            + " as-of for both enough?");
    note(
        "ed",
        article,
        dead,
        "Yes, if the sentence names the ministry. @mia, please keep the hour.");

    var largest = claim(article, "the largest evacuation in the country since 1987");
    taken("mia", article, largest);
    found(
        "mia",
        article,
        largest,
        SourceKind.DOCUMENT,
        "Report on the Teld flood of 1997",
        "National Archive",
        "p. 31, para. 4",
        "In all, 61,400 persons were moved from the lower Teld between 2 and 9 May.",
        Stance.UNDERMINES);
    proposed(
        "mia",
        article,
        largest,
        Verdict.REFUTED,
        Disposition.CHANGE,
        "the largest evacuation since the Teld flood of 1997",
        "The 1997 Teld flood moved 61,400 people. The coordinator’s number stands; the"
            + " comparison does not.");

    var warning =
        claim(article, "the weather office issued a red warning at 04:10 on {day -7 MMMM d}");
    taken("max", article, warning);
    ask(article, warning, "Which of your bulletins is meant? We have one of 05:10.");
    tried(
        article,
        warning,
        "Weather office, duty desk",
        ContactWay.PHONE,
        Contact.Outcome.NO_ANSWER,
        null);
    tried(
        article,
        warning,
        "Weather office, press",
        ContactWay.MAIL,
        Contact.Outcome.WILL_REPLY,
        "They look for the bulletin and write back tomorrow.");
    move("max", article, warning, Move.WAIT, MoveRequest.waiting(WaitsFor.SOURCE, time.day(1)));

    var notice = claim(article, "no household had less than 24 hours' notice");
    taken("max", article, notice);
    found(
        "max",
        article,
        notice,
        SourceKind.RECORDING,
        "Siren log, Mirov",
        "Fire Service",
        "00:04",
        "Alarm 18:12, {day -7 d MMM}.",
        Stance.UNDERMINES);
    found(
        "max",
        article,
        notice,
        SourceKind.DOCUMENT,
        "Text messages sent to households",
        "Ministry of the Interior",
        "p. 1",
        "Sent {day -8 d MMM}, 21:30, to 19,204 numbers.",
        Stance.SUPPORTS);
    replied(article, notice);
    proposed(
        "max",
        article,
        notice,
        Verdict.CONFLICTING,
        Disposition.ATTRIBUTE,
        null,
        "The siren log gives eleven hours for Mirov; the ministry’s messages went out a day"
            + " earlier.");
    move("eva", article, notice, Move.ASK_SECOND, MoveRequest.second(id("mia")));

    var trucks = claim(article, "The convoy of 64 trucks carried 410 tonnes");
    taken("max", article, trucks);
    found(
        "max",
        article,
        trucks,
        SourceKind.DOCUMENT,
        "Loading list, {day -2 d MMMM}",
        "Relief Federation",
        "p. 4",
        "64 vehicles, 410 t loaded at Port Sella.",
        Stance.SUPPORTS);
    proposed(
        "max",
        article,
        trucks,
        Verdict.SUPPORTED,
        Disposition.KEEP,
        null,
        "The loading list agrees.");
    move(
        "ed",
        article,
        trucks,
        Move.RETURN,
        MoveRequest.because(
            "Loaded is not arrived: how much had crossed the bridge when the story was filed?"));

    disputed(article);
    var dam = claim(article, "rated \"poor\" in three inspections since 2019");
    taken("mia", article, dam);
    evidence(
        "mia",
        article,
        dam,
        new NewEvidence(
            new NewSource(
                null,
                SourceKind.PERSON,
                "Inspector at the dam authority",
                null,
                null,
                null,
                "Would lose the post for talking to us.",
                Sensitivity.CONFIDENTIAL),
            true,
            time.said("by phone, {day -1 d MMMM}"),
            "I signed two of the three myself. All said poor.",
            Stance.SUPPORTS,
            null,
            null));
    var unused = claim(article, "Some 38,000 people have left their homes");
    unused = claim(article, "the Aurelia carries 640 passengers and 110 cars");
    var bridge = claim(article, "a bridge that army engineers put up in 30 hours");
    checked(
        article,
        bridge,
        "Engineers’ report on the Mirov crossing",
        "Army, 4th Engineer Battalion",
        "p. 2",
        "Begun 04:00, open to traffic 10:00 the next day.",
        "Thirty hours from the first beam to the first truck.");
    return article;
  }

  /** Two who looked alone, and did not find the same. */
  private void disputed(UUID article) {
    var hours = claim(article, "We had eleven hours between the alarm and the water");
    taken("max", article, hours);
    found(
        "max",
        article,
        hours,
        SourceKind.RECORDING,
        "Siren log, Mirov",
        "Fire Service",
        "00:04",
        "Alarm 18:12, {day -7 d MMM}.",
        Stance.SUPPORTS);
    proposed(
        "max",
        article,
        hours,
        Verdict.SUPPORTED,
        Disposition.KEEP,
        null,
        "From the siren at 18:12 to the water at 05:20 it is eleven hours.");
    move("eva", article, hours, Move.ASK_SECOND, MoveRequest.second(id("mia")));
    found(
        "mia",
        article,
        hours,
        SourceKind.DOCUMENT,
        "Minutes of the crisis staff, Mirov",
        "Town of Mirov",
        "p. 3, 19:05",
        "Mayor informed of the evacuation order; buses ready from 20:00.",
        Stance.CONTEXT);
    move(
        "mia",
        article,
        hours,
        Move.FIND,
        MoveRequest.finding(
            Verdict.MISLEADING,
            Disposition.ATTRIBUTE,
            "By the mayor’s account, nobody came in the eleven hours after the alarm",
            "The hours are right, but buses stood ready from 20:00; “nobody came” is hers alone.",
            null,
            null));
  }

  /** What the ministry says to being accused. */
  private void replied(UUID article, UUID claim) {
    withReview(
        "max",
        article,
        claim,
        review -> {
          var unused =
              reviews.party(
                  review.id(),
                  review.version(),
                  new NewReply(
                      "Ministry of the Interior",
                      LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                      ContactWay.MAIL,
                      "Every household with a registered number was told the evening before.",
                      LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                      "paragraph 5",
                      null));
        });
  }

  private void note(String who, UUID article, UUID claim, String words) {
    withReview(
        who,
        article,
        claim,
        review -> {
          var unused = reviews.note(review.id(), words);
        });
  }

  private void tried(
      UUID article,
      UUID claim,
      String whom,
      ContactWay way,
      Contact.Outcome outcome,
      @Nullable String result) {
    withReview(
        "max",
        article,
        claim,
        review -> {
          var about = review.queries().getFirst().id();
          var unused =
              reviews.tried(
                  review.id(), new NewContact(about, whom, way, clock.instant(), outcome, result));
        });
  }

  /** Rosa hands in the next draft. */
  private void draft(UUID article, String name) {
    var read = reader.text(text(name));
    Acting.does(
        "rosa",
        () -> {
          var unused = redraft.revise(article, rows.walk(article).text().number(), read, null);
        });
    time.pass();
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
                    time.now().plus(untilDue),
                    null,
                    null),
                null));
  }

  private void accurate(
      UUID article,
      String words,
      String title,
      String publisher,
      String locator,
      String quote,
      String why) {
    checked(article, claim(article, words), title, publisher, locator, quote, why);
  }

  private void checked(
      UUID article,
      UUID claim,
      String title,
      String publisher,
      String locator,
      String quote,
      String why) {
    taken("mia", article, claim);
    found(
        "mia",
        article,
        claim,
        SourceKind.DOCUMENT,
        title,
        publisher,
        locator,
        quote,
        Stance.SUPPORTS);
    proposed("mia", article, claim, Verdict.SUPPORTED, Disposition.KEEP, null, why);
    move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
  }

  /** At first hand, in a source that everybody may know. */
  private void found(
      String checker,
      UUID article,
      UUID claim,
      SourceKind kind,
      String title,
      String publisher,
      String locator,
      String quote,
      Stance stance) {
    var source =
        new NewSource(
            null, kind, time.said(title), publisher, null, null, interests(publisher), null);
    evidence(
        checker,
        article,
        claim,
        new NewEvidence(source, true, time.said(locator), time.said(quote), stance, null, null));
  }

  /** What a source stands to gain belongs to it. */
  private static @Nullable String interests(String publisher) {
    return switch (publisher) {
      case "Relief Federation" -> "Raises money for the convoys that it counts.";
      case "Northern Ferries" -> "Sells the tickets.";
      default -> null;
    };
  }

  /** Accepts the suggestion that these words are, or lie in, or marks them. */
  private UUID claim(UUID article, String said) {
    var words = time.said(said);
    time.pass();
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

  private UUID known(UUID article, String words) {
    return Acting.as(
        "mia",
        () ->
            rows.walk(article).steps().stream()
                .filter(step -> step.claim().quote().equals(words))
                .filter(step -> step.review() != null)
                .map(Walk.Step::id)
                .findFirst()
                .orElseThrow());
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
          marking.amend(
              claim, row.version(), new Amendment(time.said(statement), null, null, null));
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

  private void proposed(
      String checker,
      UUID article,
      UUID claim,
      Verdict verdict,
      Disposition disposition,
      @Nullable String wording,
      String rationale) {
    move(
        checker,
        article,
        claim,
        Move.PROPOSE,
        MoveRequest.finding(verdict, disposition, wording, time.said(rationale), null, null));
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
    time.pass();
  }

  private void articleMove(String who, UUID article, ArticleMove move, ArticleRequest request) {
    Acting.does(
        who, () -> checks.move(article, rows.walk(article).article().version(), move, request));
    time.pass();
  }

  private UUID id(String userName) {
    return staff.named(userName).orElseThrow().id();
  }

  private String text(String name) {
    try (var in = new ClassPathResource("sample/" + name + ".txt").getInputStream()) {
      return time.said(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The sample article " + name + " is not in the jar", e);
    }
  }
}
