package org.stet.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.article.Plan;
import org.stet.audit.AuditEntries;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.Refused;

/** Sources are known once and cited often; some by their code alone. */
@DeskTest
@Import({Prepared.class, HttpDesk.class})
class SourcesTest {

  @Autowired Prepared prepared;
  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Reviews reviews;
  @Autowired ReviewRows rows;
  @Autowired Sources sources;
  @Autowired Captures captures;
  @Autowired ArticleChecks checks;
  @Autowired AuditEntries entries;
  @Autowired JdbcTemplate owner;

  private String name = "";
  private UUID review = new UUID(0, 0);

  @BeforeEach
  void aClaimThatMiaChecks() {
    name = "Register " + UUID.randomUUID();
    review = prepared.review(Stage.CHECKING, List.of("rosa"));
  }

  @Test
  void aSourceCitedOnceIsOfferedWhileTypingAndCitedAgainElsewhere() {
    add("mia", review, open(name));
    var known =
        Desk.as("mia", () -> sources.offered(name.substring(0, 20).toLowerCase())).getFirst();
    var elsewhere = prepared.review(Stage.CHECKING, List.of("rosa"));

    add("mia", elsewhere, cited(NewSource.known(known.id()), "pages 3 to 4"));
    add("mia", elsewhere, open(name));

    var pieces = prepared.row(elsewhere).evidence();
    assertThat(pieces.subList(1, 3)).extracting(Evidence::sourceId).containsOnly(known.id());
    assertThat(pieces.get(1).sourceTitle()).isEqualTo(name);
    assertThat(pieces.get(1).locator()).isEqualTo("pp. 3–4");
  }

  @Test
  void noSourceOfARestrictedArticleIsOfferedToWhoMayNotFindIt() {
    add("mia", review, open(name));
    assertThat(Desk.as("max", () -> sources.offered(name))).hasSize(1);

    restrictTo(prepared.row(review).article(), Set.of("mia", "noor"));

    assertThat(Desk.as("max", () -> sources.offered(name))).isEmpty();
    assertThat(Desk.as("mia", () -> sources.offered(name))).hasSize(1);
    var id = prepared.row(review).evidence().getLast().sourceId();
    assertThat(http.get("max", "/api/v1/sources/" + id).status()).isEqualTo(404);
    assertThatThrownBy(() -> Desk.as("rosa", () -> sources.one(id))).isInstanceOf(Missing.class);
  }

  @Test
  void aConfidentialNameIsNowhereButWithWhoEnteredIt() {
    add("mia", review, secret(name));
    var piece = Desk.as("mia", () -> rows.one(review)).review().evidence().getLast();
    assertThat(piece.sourceTitle()).isEqualTo(name);
    var code = Codes.of(piece.sourceId());

    for (var reader : List.of("max", "ed", "eva", "noor", "ravi")) {
      var told = new StringBuilder();
      told.append(http.get(reader, "/api/v1/reviews/" + review).json());
      told.append(http.get(reader, "/api/v1/sources/" + piece.sourceId()).json());
      told.append(http.get(reader, "/api/v1/sources?q=Register").json());
      told.append(http.get(reader, "/api/v1/audit/entries?limit=40").json());
      assertThat(told.toString()).as(reader).contains(code).doesNotContain(name);
    }
    assertThatThrownBy(() -> Desk.as("ed", () -> sources.reveal(piece.sourceId())))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("You were not named");
  }

  @Test
  void aConfidentialPieceCarriesTheVerdictTheSameWhoeverLooks() {
    var source =
        new NewSource(
            null, SourceKind.PERSON, name, null, null, null, null, Sensitivity.CONFIDENTIAL);
    var only = new NewEvidence(source, true, "call 12 March", "212", Stance.SUPPORTS, null, null);
    add("mia", review, only);
    prepared.move("mia", review, Move.PROPOSE);

    for (var reader : List.of("mia", "max", "ed", "noor", "ravi")) {
      var row = Desk.as(reader, () -> rows.one(review));
      var grade = row.review().grade();
      assertThat(grade).as(reader).isEqualTo(prepared.row(review).grade());
      assertThat(grade.remarks()).as(reader).noneMatch(said -> said.key().equals("grade.weak"));
      assertThat(row.review().isIncomplete(row.review().evidence().getLast())).as(reader).isFalse();
    }
    var piece = Desk.as("ed", () -> rows.one(review)).review().evidence().getLast();
    assertThat(piece.locator()).isNull();
  }

  @Test
  void whoIsNamedOpensTheNameAndTheTrailTellsIt() {
    add("mia", review, secret(name));
    var source = prepared.row(review).evidence().getLast().sourceId();
    assertThatThrownBy(() -> Desk.as("max", () -> sources.nameReaders(source, 0, Set.of())))
        .isInstanceOf(Refused.class);
    var answer =
        http.post(
            "mia",
            "/api/v1/sources/" + source + "/readers",
            Map.of("version", 0, "people", List.of("ed")));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(http.get("ed", "/api/v1/reviews/" + review).json().toString()).doesNotContain(name);

    var opened = http.post("ed", "/api/v1/sources/" + source + "/reveal", Map.of());

    assertThat(opened.text("title")).isEqualTo(name);
    assertThat(http.get("ed", "/api/v1/reviews/" + review).json().toString()).contains(name);
    assertThat(http.get("eva", "/api/v1/reviews/" + review).json().toString()).doesNotContain(name);
    var acts = Desk.as("ravi", () -> entries.timeline("source", source, 10));
    assertThat(acts)
        .extracting(entry -> entry.act())
        .filteredOn(act -> !act.equals("REFUSED"))
        .containsExactly("SOURCE_REVEALED", "SOURCE_READERS_NAMED", "SOURCE_ENTERED");
    assertThat(acts.getFirst().actor()).isEqualTo(desk.id("ed"));
    assertThat(acts.toString()).doesNotContain(name);
  }

  @Test
  void whoIsNoLongerNamedKnowsTheCodeAgain() {
    add("mia", review, secret(name));
    var source = prepared.row(review).evidence().getLast().sourceId();
    Desk.as("mia", () -> sources.nameReaders(source, 0, Set.of(desk.id("ed"))));
    var seen = Desk.as("ed", () -> sources.reveal(source));

    Desk.as("mia", () -> sources.nameReaders(source, seen.version(), Set.of()));

    assertThat(Desk.as("ed", () -> sources.one(source)).title()).isEqualTo(Codes.of(source));
  }

  @Test
  void aSourceIsOpenedToNobodyWhoNeitherChecksNorEdits() {
    add("mia", review, secret(name));
    var source = prepared.row(review).evidence().getLast().sourceId();

    for (var person : List.of("rosa", "noor", "ravi", "ada", "mia")) {
      assertThatThrownBy(
              () -> Desk.as("mia", () -> sources.nameReaders(source, 0, Set.of(desk.id(person)))))
          .as(person)
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void aFileIsKeptByItsHashAndServedInert() throws Exception {
    var page = "<html><body><h1>Toll</h1><p>Confirmed dead: 212.</p><script>x()</script></body>";
    var capture = captures.file("../up/toll.html", "text/html", page.getBytes(UTF_8));
    add(
        "mia",
        review,
        new NewEvidence(
            web(name), true, null, "confirmed  dead: 212", Stance.SUPPORTS, null, capture));
    var piece = prepared.row(review).evidence().getLast();

    var answer = http.get("ed", "/api/v1/evidence/" + piece.id() + "/file");

    assertThat(answer.response().getContentAsByteArray()).isEqualTo(page.getBytes(UTF_8));
    assertThat(answer.response().getContentType()).isEqualTo("application/octet-stream");
    assertThat(answer.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.response().getHeader("Content-Disposition"))
        .startsWith("attachment;")
        .contains("toll.html")
        .doesNotContain("..");
    assertThat(piece.file().quoteFound()).isTrue();
    assertThat(http.get("rosa", "/api/v1/evidence/" + piece.id() + "/file").status())
        .isEqualTo(404);
    restrictTo(prepared.row(review).article(), Set.of("mia", "noor"));
    assertThat(http.get("max", "/api/v1/evidence/" + piece.id() + "/file").status()).isEqualTo(404);
  }

  @Test
  void aKeptFileThatWasChangedPastTheDeskIsNotServed() throws Exception {
    var capture = captures.file("toll.txt", "text/plain", (name + ": 212").getBytes(UTF_8));
    add(
        "mia",
        review,
        new NewEvidence(web(name), true, null, "212", Stance.SUPPORTS, null, capture));
    var piece = prepared.row(review).evidence().getLast();
    var kept = "update kept_file set bytes = ? where sha256 = ?";
    owner.update(kept, (name + ": 12").getBytes(UTF_8), piece.file().sha256());

    var answer = http.get("ed", "/api/v1/evidence/" + piece.id() + "/file");
    owner.update(kept, (name + ": 212").getBytes(UTF_8), piece.file().sha256());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.response().getContentAsString(UTF_8))
        .contains("The kept copy is no longer the file that was kept")
        .doesNotContain(name);
    assertThat(http.get("ed", "/api/v1/evidence/" + piece.id() + "/file").status()).isEqualTo(200);
  }

  @Test
  void theCopyOfAConfidentialSourceIsAsSecretAsItsName() {
    var capture = captures.file("him.txt", "text/plain", "It was me.".getBytes(UTF_8));
    var source =
        new NewSource(
            null, SourceKind.PERSON, name, null, null, null, null, Sensitivity.CONFIDENTIAL);
    add("mia", review, new NewEvidence(source, true, null, null, Stance.SUPPORTS, null, capture));
    var piece = prepared.row(review).evidence().getLast();

    assertThat(piece.file()).isNull();
    assertThat(http.get("ed", "/api/v1/evidence/" + piece.id() + "/file").status()).isEqualTo(404);
    assertThat(http.get("mia", "/api/v1/evidence/" + piece.id() + "/file").status()).isEqualTo(200);
  }

  @Test
  void aPastedPageSaysWhatItIsAndWhetherTheQuoteStandsInIt() {
    var html =
        "<html lang=en><head><title>Toll rises to 212</title>"
            + "<meta property='og:site_name' content='Valley Herald'>"
            + "<meta property='article:published_time' content='2026-03-02T08:00:00Z'></head>"
            + "<body><article><h1>Toll rises to 212</h1><p>The ministry counts 212 dead in the"
            + " valley after the flood of last week.</p></article></body></html>";
    var body =
        Map.of(
            "version",
            prepared.standing(review).version(),
            "source",
            Map.of("kind", "WEB_PAGE"),
            "stance",
            "SUPPORTS",
            "quote",
            "The ministry counts 312 dead",
            "capture",
            Map.of("html", html, "url", "https://herald.example/toll"));

    var answer = http.post("mia", "/api/v1/reviews/" + review + "/evidence", body);

    assertThat(answer.status()).isEqualTo(201);
    var piece = prepared.row(review).evidence().getLast();
    assertThat(piece.sourceTitle()).isEqualTo("Toll rises to 212");
    assertThat(piece.sourcePublisher()).isEqualTo("Valley Herald");
    assertThat(piece.sourceUrl()).isEqualTo("https://herald.example/toll");
    assertThat(piece.asOf()).hasToString("2026-03-02");
    assertThat(piece.file().quoteFound()).isFalse();
    assertThat(answer.json().get("grade").toString())
        .contains("One quote does not stand word for word in the copy that was kept.");
  }

  @Test
  void nothingIsKeptOfEvidenceThatIsRefused() {
    var capture = captures.file("a.pdf", "application/pdf", new byte[] {1, 2, 3});
    long entriesBefore = prepared.standing(review).entries();

    assertThatThrownBy(() ->
            add(
                "mia",
                review,
                new NewEvidence(
                    web(null), true, "nowhere to be found, https://", null, null, null, capture)))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.fields()).containsKey("stance"));

    assertThat(prepared.standing(review).entries()).isEqualTo(entriesBefore);
    assertThatThrownBy(() -> captures.file("empty.txt", "text/plain", new byte[0]))
        .isInstanceOf(Invalid.class);
  }

  private void add(String checker, UUID id, NewEvidence piece) {
    var unused =
        Desk.as(checker, () -> reviews.addEvidence(id, prepared.standing(id).version(), piece));
  }

  private void restrictTo(UUID article, Set<String> people) {
    var row = desk.walk("noor", article).article();
    var ids = people.stream().map(desk::id).collect(Collectors.toSet());
    var before = Plan.of(row);
    var plan =
        new Plan(
            before.desk(), before.deadline(), before.lead(), before.authors(), true, ids, null);
    Desk.does("noor", () -> checks.plan(article, row.version(), plan));
  }

  private static NewEvidence open(String title) {
    return cited(
        new NewSource(null, SourceKind.DOCUMENT, title, null, null, null, null, Sensitivity.OPEN),
        "p. 1");
  }

  private static NewEvidence secret(String title) {
    return cited(
        new NewSource(
            null, SourceKind.PERSON, title, null, null, null, null, Sensitivity.CONFIDENTIAL),
        "by phone");
  }

  private static NewSource web(String title) {
    return new NewSource(null, SourceKind.WEB_PAGE, title, null, null, null, null, null);
  }

  private static NewEvidence cited(NewSource source, String locator) {
    return new NewEvidence(source, false, locator, null, Stance.SUPPORTS, null, null);
  }
}
