package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.accounts.Accounts;
import org.stet.people.Role;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Contact;
import org.stet.review.ContactWay;
import org.stet.review.Disposition;
import org.stet.review.LinkKind;
import org.stet.review.Links;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.NewContact;
import org.stet.review.NewEvidence;
import org.stet.review.NewReply;
import org.stet.review.Reviews;
import org.stet.review.SourceKind;
import org.stet.review.Stance;
import org.stet.review.Verdict;
import org.stet.review.Walk;

/** What must not leave the house is planted everywhere and looked for in every byte. */
@DeskTest
@Import(HttpDesk.class)
@TestInstance(PER_CLASS)
class CanariesTest {

  /** Of confidential sources. */
  private static final List<String> SOURCE =
      List.of(
          "Canary-Source",
          "Canary-Publisher",
          "Canary-Locator",
          "Canary-Words",
          "canary.example",
          "Canary-Whom",
          "Canary-Result");

  private static final String STAFF = "Canary-Staff";

  /** Of the work on it. */
  private static final List<String> WORK =
      List.of(
          "Canary-Draft",
          "Canary-Note",
          "Canary-Question",
          "Canary-Answer",
          "Canary-Search",
          "Canary-Party",
          "Canary-Reply",
          "Canary-Link",
          "Canary-Return",
          "Canary-Wording",
          "Canary-Proposal",
          "Canary-Signing",
          "Canary-Exception");

  /** Of who said what is wrong, settled or not. */
  private static final List<String> INFORMANTS = List.of("Canary-Informant", "Canary-Rumour");

  @Autowired Desk desk;
  @Autowired Reviews reviews;
  @Autowired Links links;
  @Autowired Reports reports;
  @Autowired Bundles bundles;
  @Autowired Accounts accounts;
  @Autowired HttpDesk http;
  private UUID article;
  private String checker;

  @BeforeAll
  void anArticleFullOfThem() {
    var link =
        Desk.as(
            "ada",
            () ->
                accounts.create(
                    "canary" + System.identityHashCode(this),
                    STAFF,
                    EnumSet.of(Role.FACT_CHECKER)));
    assertThat(link).isNotBlank();
    checker = "canary" + System.identityHashCode(this);
    article =
        desk.article("The pier is safe", "Canary-Draft said otherwise.", "It was built in 1887.");
    var unused = desk.draft(article, "It was built in 1887.", "Nobody was hurt on it.");
    var built = desk.claim(article, "It was built in 1887");
    work(checker, built);
    desk.move(checker, article, built, Move.PROPOSE, proposal());
    desk.move("ed", article, built, Move.RETURN, MoveRequest.because("Canary-Return"));
    desk.move(checker, article, built, Move.PROPOSE, proposal());
    desk.move("ed", article, built, Move.APPROVE, MoveRequest.EMPTY);
    var hurt = desk.claim(article, "Nobody was hurt on it");
    desk.move("mia", article, hurt, Move.TAKE, MoveRequest.EMPTY);
    desk.evidence("mia", article, hurt, Stance.SUPPORTS);
    Desk.as("mia", () -> links.link(built, hurt, LinkKind.SUPPORTS, "Canary-Link"));
    desk.move(
        "mia",
        article,
        hurt,
        Move.PROPOSE,
        MoveRequest.finding(
            Verdict.SUPPORTED, Disposition.KEEP, null, "Canary-Proposal", null, null));
    desk.move("eva", article, ArticleMove.SIGN_OFF, walk -> signing("Canary-Signing", walk));
    desk.move("eva", article, ArticleMove.PUBLISH, walk -> ArticleRequest.saying("page 1"));
    correct("Canary-Informant");
    desk.move("eva", article, ArticleMove.SETTLE, walk -> signing("Its year is right now.", walk));
    correct("Canary-Rumour");
  }

  private void correct(String why) {
    desk.move("eva", article, ArticleMove.CORRECT, walk -> ArticleRequest.because(why));
  }

  private static ArticleRequest signing(String words, Walk walk) {
    var exceptions =
        walk.steps().stream()
            .map(step -> new ArticleRequest.Accepted(step.id(), null, "Canary-Exception"))
            .toList();
    return new ArticleRequest(null, words, "stet", exceptions);
  }

  private void work(String checker, UUID claim) {
    desk.move(checker, article, claim, Move.TAKE, MoveRequest.EMPTY);
    desk.evidence(checker, article, claim, Stance.SUPPORTS);
    var review = desk.review(article, claim);
    Desk.as(
        checker,
        () ->
            reviews.addEvidence(
                review.id(),
                review.version(),
                new NewEvidence(
                    SourceKind.PERSON,
                    "Canary-Source",
                    "Canary-Publisher",
                    "https://canary.example/",
                    true,
                    true,
                    "Canary-Locator",
                    "Canary-Words",
                    Stance.SUPPORTS,
                    null)));
    desk.note("max", article, claim, "Canary-Note");
    Desk.as(
        checker,
        () ->
            reviews.tried(
                review.id(),
                new NewContact(
                    null,
                    "Canary-Whom",
                    ContactWay.PHONE,
                    null,
                    Contact.Outcome.REACHED,
                    "Canary-Result")));
    var criticised = desk.review(article, claim);
    Desk.as(
        checker,
        () ->
            reviews.party(
                criticised.id(),
                criticised.version(),
                new NewReply(
                    "Canary-Party",
                    LocalDate.of(2026, 3, 2),
                    ContactWay.MAIL,
                    "Canary-Reply",
                    null,
                    null,
                    null)));
    desk.ask(checker, article, claim, "Canary-Question");
    var asked = desk.review(article, claim);
    Desk.does(
        "rosa", () -> reviews.answer(asked.id(), asked.queries().getFirst().id(), "Canary-Answer"));
    var now = desk.review(article, claim);
    Desk.as(
        checker,
        () -> reviews.logSearch(now.id(), now.version(), "the archive", "Canary-Search", 0));
  }

  private static MoveRequest proposal() {
    return MoveRequest.finding(
        Verdict.SUPPORTED_WITH_FIX,
        Disposition.CHANGE,
        "It was built in 1888 (Canary-Wording).",
        "The plaque says so.",
        null,
        null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "csv", "html", "json", "jsonld"})
  void thePublicFindsNoneInAnyFormat(String format) throws Exception {
    var copy = Bytes.readable(export(format, Redaction.PUBLIC));

    assertThat(copy).contains("The pier is safe");
    assertNone(copy, SOURCE);
    assertNone(copy, WORK);
    assertNone(copy, INFORMANTS);
    assertNone(copy, staff());
    assertNone(copy, List.of("VERDICT_"));
  }

  /** By name, and by the ids that stand in the entries of the log. */
  private List<String> staff() {
    return List.of(STAFF, desk.id("ed").toString(), desk.id(checker).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "csv", "html", "json", "jsonld"})
  void partnersFindNeitherSourcesNorStaff(String format) throws Exception {
    var copy = Bytes.readable(export(format, Redaction.PARTNER));

    assertNone(copy, SOURCE);
    assertNone(copy, INFORMANTS);
    assertNone(copy, staff());
  }

  @Test
  void theHouseFindsThemSoTheSearchIsNoSham() throws Exception {
    for (var format : List.of("pdf", "docx", "xlsx", "html", "json")) {
      var copy = Bytes.readable(export(format, Redaction.INTERNAL));
      // the manager who exports is not one of those named for the source
      assertThat(copy).as(format).contains(STAFF, "Canary-Question", "Canary-Answer");
      assertThat(copy).as(format).contains("Canary-Party", "Canary-Reply", "Canary-Link");
      assertThat(copy).as(format).contains("Canary-Search", "Canary-Signing");
      assertThat(copy).as(format).contains(INFORMANTS);
    }
    for (var format : List.of("pdf", "html", "json")) {
      var copy = Bytes.readable(export(format, Redaction.INTERNAL));
      assertThat(copy).as(format).contains(desk.id("ed").toString(), "VERDICT_APPROVED");
    }
  }

  @Test
  void neitherTheNoteNorABundleNorHttpTellsMore() throws Exception {
    var note = Desk.as("noor", () -> reports.note(article)).bytes();
    var bundle =
        Desk.as(
            "noor",
            () ->
                bundles.order(
                    BundleOrder.of(
                        List.of(article), "zip", List.of("docx", "json"), Redaction.PUBLIC)));
    var file = fetched(bundle);
    var answer =
        http.get("noor", "/api/v1/articles/" + article + "/report?format=html&redaction=public");

    for (var bytes : List.of(note, file, answer.response().getContentAsByteArray())) {
      var copy = Bytes.readable(bytes);
      assertNone(copy, SOURCE);
      assertNone(copy, WORK);
      assertNone(copy, INFORMANTS);
      assertNone(copy, staff());
    }
  }

  private byte[] fetched(Bundle bundle) throws Exception {
    Awaitility.await()
        .until(
            () -> Desk.as("noor", () -> bundles.one(bundle.id())).state(),
            state -> state == Bundle.State.READY);
    return Files.readAllBytes(Desk.as("noor", () -> bundles.file(bundle.id())));
  }

  private byte[] export(String format, Redaction readers) {
    return Desk.as("noor", () -> reports.export(article, format, readers)).bytes();
  }

  private static void assertNone(String copy, List<String> canaries) {
    for (var canary : canaries) {
      int at = copy.indexOf(canary);
      assertThat(at)
          .as(() -> canary + " in “" + copy.substring(Math.max(0, at - 80), at + 80) + "”")
          .isNegative();
    }
  }
}
