package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.article.Plan;
import org.stet.audit.AuditEntries;
import org.stet.claim.DismissReason;
import org.stet.claim.match.Meaning;
import org.stet.claim.match.SimilarTexts;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.Refused;

/** What was found of a claim is found again where the claim comes back, by who may see it. */
@DeskTest
@Import(HttpDesk.class)
class EarlierVerdictsTest {

  private static final String BEFORE = "The harbour of Vellmar handled 41 million tonnes";
  private static final String AGAIN = "Vellmar harbour handled 41 million tonnes last year";

  private static final Set<Thread.State> STANDING =
      Set.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired Reviews reviews;
  @Autowired Marking marking;
  @Autowired ArticleChecks checks;
  @Autowired EarlierVerdicts earlier;
  @Autowired EntityManager entities;
  @Autowired AuditEntries log;
  @Autowired PlatformTransactionManager transactions;
  @TempDir Path folder;

  @Test
  void aClaimThatComesBackBringsItsVerdictItsEvidenceAndWhyItWasFound() {
    var before = approved("Quays", BEFORE);
    var again = taken("Ships", AGAIN);

    var found = found("mia", again).getFirst();

    assertThat(found.review()).isEqualTo(before.review);
    assertThat(found.headline()).isEqualTo("Quays");
    assertThat(found.finding().verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(found.evidence())
        .extracting(Evidence::quote)
        .containsExactly("Confirmed dead: 212.");
    assertThat(found.shared()).contains("Vellmar", "41", "tonnes");
    assertThat(found.close()).isTrue();
    assertThat(found.approver()).isEqualTo(desk.id("ed"));
  }

  @Test
  void withAnotherFigureItDoesNotSayTheSame() {
    var before = approved("Ferries", "The ferry Ostrea carries 640 passengers and 110 cars");
    var more = taken("Ferries again", "The ferry Ostrea carries 900 passengers and 110 cars");
    var dated =
        taken("Ferries at last", "In 2026 the ferry Ostrea carries 640 passengers and 110 cars");

    assertThat(found("mia", more))
        .filteredOn(one -> one.review().equals(before.review))
        .singleElement()
        .returns(List.of("640"), EarlierVerdict::otherFigures)
        .returns(false, EarlierVerdict::close);
    assertThat(found("mia", dated))
        .filteredOn(one -> one.review().equals(before.review))
        .singleElement()
        .returns(List.of(), EarlierVerdict::otherFigures)
        .returns(true, EarlierVerdict::close);
  }

  @Test
  void aSuggestionFindsThemBeforeAnybodyReviewsIt() {
    var before = approved("Looms", "The mill at Dornau ran 512 looms");
    var article = desk.article("Looms again", "The mill at Dornau ran 512 looms.");
    var claim = desk.claim(article, "The mill at Dornau ran 512 looms");
    restrictToEva(article);

    assertThat(Desk.as("eva", () -> earlier.ofClaim(claim).like()))
        .extracting(EarlierVerdict::review)
        .containsExactly(before.review);
    assertThatThrownBy(() -> Desk.as("max", () -> earlier.ofClaim(claim)))
        .isInstanceOf(Missing.class);
  }

  @Test
  void onlyWhatAnEditorApprovedCountsAndOnlyWhileItStands() {
    var quote = "The observatory on Mount Ressel counted 611 meteors";
    var before = proposed("Sky", quote);
    var again = taken("Night", quote);
    assertThat(found("mia", again)).isEmpty();

    desk.move("ed", before.article, before.claim, Move.APPROVE, MoveRequest.EMPTY);
    assertThat(found("mia", again)).hasSize(1);
    desk.move("ed", before.article, before.claim, Move.REOPEN, MoveRequest.because("A slip."));

    assertThat(found("mia", again)).isEmpty();
    assertThat(found("mia", before)).isEmpty();
  }

  @Test
  void aVerdictOnWordsThatWereCutIsRememberedAndOneOfADismissedClaimIsNot() {
    var quote = "The tunnel under the Ostwall is 9 kilometres long";
    var cut = approved("Tunnels", quote);
    var dismissed = approved("More tunnels", quote);
    var again = taken("Roads", quote);
    assertThat(found("mia", again)).hasSize(2);

    var unused = desk.draft(cut.article, "Something else.");
    var claim = desk.walk("ed", dismissed.article).step(dismissed.claim).orElseThrow().claim();
    Desk.does(
        "ed",
        () -> marking.dismiss(claim.id(), claim.version(), DismissReason.NOT_A_CLAIM, null, null));

    assertThat(found("mia", again))
        .extracting(EarlierVerdict::review, EarlierVerdict::stage)
        .containsExactly(Tuple.tuple(cut.review, Stage.CLOSED));
  }

  @Test
  void whatOneMayNotFindAmongTheArticlesOneDoesNotFindHere() {
    var quote = "The mint of Corva struck 88 thousand silver coins";
    var hidden = approved("Secret coins", quote);
    restrictToEva(hidden.article);
    var again = taken("Coins", quote);

    assertThat(found("mia", again)).isEmpty();
    assertThat(found("eva", again)).hasSize(1);
    var evidence = desk.review("eva", hidden.article, hidden.claim).evidence().getFirst().id();
    assertThatThrownBy(() -> reuse("mia", again, evidence))
        .isInstanceOf(Missing.class)
        .hasMessage(new Missing("evidence").getMessage());
    assertThatThrownBy(() -> found("mia", hidden)).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> found("rosa", again)).isInstanceOf(Refused.class);
    assertThat(http.get("rosa", path(again)).status()).isEqualTo(403);
    assertThat(http.get("mia", path(hidden)).status()).isEqualTo(404);
  }

  @Test
  void whoWasShownAnEarlierFindingHasReadIt() {
    var quote = "The glacier above Hinterau lost 17 metres of ice";
    var before = approved("Ice", quote);
    var again = taken("Snow", quote);
    assertThat(found("max", again)).hasSize(1);
    desk.move("ed", before.article, before.claim, Move.REOPEN, MoveRequest.because("A slip."));
    desk.move("mia", before.article, before.claim, Move.PROPOSE, Desk.accurate());

    assertThatThrownBy(() ->
            desk.move(
                "ed",
                before.article,
                before.claim,
                Move.ASK_SECOND,
                MoveRequest.second(desk.id("max"))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("has read the finding already");
  }

  @Test
  void evidenceIsTakenOverWithWhereItComesFromAndTheVerdictIsNot() {
    var quote = "The dam at Perlach holds 300 million cubic metres";
    var before = approved("Dams", quote);
    var again = taken("Water", quote);
    var evidence = found("mia", again).getFirst().evidence().getFirst();

    var answer =
        http.post(
            "mia",
            "/api/v1/reviews/" + again.review + "/evidence/reuse",
            Map.of("version", version(again), "evidence", evidence.id()));

    assertThat(answer.status()).isEqualTo(201);
    var row = desk.review(again.article, again.claim);
    var taken = row.evidence().getFirst();
    assertThat(taken.sourceTitle()).isEqualTo(evidence.sourceTitle());
    assertThat(taken.addedBy()).isEqualTo(desk.id("mia"));
    assertThat(row.verdict()).isNull();
    var origin = Desk.as("mia", () -> earlier.origins(Set.of(taken.id()))).get(taken.id());
    assertThat(origin.headline()).isEqualTo("Dams");
    assertThat(origin.claim()).isEqualTo(before.claim);
    assertThat(log.timeline("review", again.review, 1).getFirst().marks())
        .containsEntry("reusedFrom", evidence.id().toString());
    assertThatThrownBy(() -> reuse("mia", again, taken.id()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("stands here already");
  }

  @Test
  void aConfidentialSourceIsNotTakenOverByWhoMayNotKnowIt() {
    var quote = "The casino of Lindra paid 5 million to the party";
    var before = taken("Money", quote);
    var secret =
        new NewEvidence(
            SourceKind.PERSON,
            "A clerk",
            null,
            null,
            true,
            true,
            "call of 3 March",
            "They paid.",
            Stance.SUPPORTS,
            null);
    var row = desk.review(before.article, before.claim);
    var piece = Desk.as("mia", () -> reviews.addEvidence(row.id(), row.version(), secret));
    desk.move("mia", before.article, before.claim, Move.PROPOSE, Desk.accurate());
    desk.move("ed", before.article, before.claim, Move.APPROVE, MoveRequest.EMPTY);
    var again = taken("max", "More money", quote);

    assertThat(found("max", again).getFirst().evidence().getFirst().sourceTitle()).startsWith("S-");
    assertThatThrownBy(() -> reuse("max", again, piece))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("confidential");
  }

  @Test
  void aFindingThatDiffersFromAnEarlierOneSaysSoAndWhy() {
    var quote = "The bridge at Sandau carries 30 thousand cars a day";
    var before = approved("Bridges", quote);
    var again = taken("Cars", quote);
    assertThat(found("mia", again)).hasSize(1);
    var evidence = desk.evidence("mia", again.article, again.claim, Stance.UNDERMINES);
    assertThat(evidence).isNotNull();
    var refuted =
        MoveRequest.finding(
            Verdict.REFUTED, Disposition.CUT, null, "The count of March says 12.", null, null);

    desk.move(
        "mia", again.article, again.claim, Move.PROPOSE, refuted.differing("It was counted anew."));

    var finding = desk.review(again.article, again.claim).finding();
    assertThat(finding.differsFrom()).isEqualTo(before.review);
    assertThat(finding.differsBecause()).isEqualTo("It was counted anew.");
    var same = taken("Trucks", quote);
    assertThat(desk.evidence("mia", same.article, same.claim, Stance.SUPPORTS)).isNotNull();
    desk.move("mia", same.article, same.claim, Move.PROPOSE, Desk.accurate());
    assertThat(desk.review(same.article, same.claim).finding().differs()).isFalse();
    desk.move("ed", again.article, again.claim, Move.APPROVE, MoveRequest.EMPTY);
    var forAuthor = desk.walk("rosa", again.article).step(again.claim).orElseThrow().review();
    assertThat(forAuthor.finding().rationale()).isEqualTo("The count of March says 12.");
    assertThat(forAuthor.findings()).noneMatch(Finding::differs);
  }

  @Test
  void overHttpItIsAskedWhyAsOnTheScreen() {
    var quote = "The mill at Oberau grinds 14 tonnes of rye a day";
    approved("Rye", quote);
    var again = taken("Flour", quote);
    assertThat(found("mia", again)).hasSize(1);
    assertThat(desk.evidence("mia", again.article, again.claim, Stance.UNDERMINES)).isNotNull();
    var body = new HashMap<String, Object>();
    body.put("move", "PROPOSE");
    body.put("version", version(again));
    body.put("verdict", "REFUTED");
    body.put("disposition", "CUT");
    body.put("rationale", "The miller says 9.");
    var moves = "/api/v1/reviews/" + again.review + "/moves";

    var silent = http.post("mia", moves, body);
    body.put("differs", "One of two stones is broken.");
    var said = http.post("mia", moves, body);

    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.json().toString()).contains("differs", "claim 1 of “Rye”");
    assertThat(said.status()).isEqualTo(200);
    assertThat(desk.review(again.article, again.claim).finding().differsBecause())
        .isEqualTo("One of two stones is broken.");
  }

  @Test
  void whoChecksAgainIsAskedTooAndNobodyIsForWhatTheyMayNotFind() {
    var quote = "The weir at Niederau is 31 metres wide";
    var before = approved("Weirs", quote);
    var again = taken("Water", quote);
    assertThat(found("mia", again)).hasSize(1);
    assertThat(desk.evidence("mia", again.article, again.claim, Stance.SUPPORTS)).isNotNull();
    desk.move("mia", again.article, again.claim, Move.PROPOSE, Desk.accurate());
    desk.move(
        "ed", again.article, again.claim, Move.ASK_SECOND, MoveRequest.second(desk.id("max")));
    var other =
        MoveRequest.finding(
            Verdict.NOT_CHECKABLE, Disposition.KEEP, null, "Nobody measured.", null, null);

    assertThatThrownBy(() -> desk.move("max", again.article, again.claim, Move.FIND, other))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("claim 1 of “Weirs”");
    restrictToEva(before.article);
    desk.move("max", again.article, again.claim, Move.FIND, other);

    assertThat(desk.review(again.article, again.claim).stage()).isEqualTo(Stage.DISPUTED);
  }

  @Test
  void theIndexIsCompleteAfterACrashOnAnotherNodeAndOverAnotherLog() throws Exception {
    var quote = "The lighthouse of Norderhaff is 64 metres high";
    var first = approved("Light", quote);
    var node = new EarlierSettings(folder.resolve("node"), false);
    long all;
    var index = index(node);
    index.catchUp();
    all = index.size();
    assertThat(index.like(quote, 1).getFirst().id()).isEqualTo(first.review);
    var copy = folder.resolve("before");
    copy(node.folder(), copy);
    var second = approved("More light", quote);
    index.destroy();

    var behind = index(new EarlierSettings(copy, false));
    behind.catchUp();

    assertThat(behind.size()).isEqualTo(all + 1);
    assertThat(behind.like(quote, 2))
        .extracting(hit -> hit.id())
        .containsExactlyInAnyOrder(first.review, second.review);
    behind.destroy();
    try (var foreign = SimilarTexts.open(copy, Meaning.NONE)) {
      foreign.put(List.of(new SimilarTexts.Entry(UUID.randomUUID(), quote)));
      foreign.keep(Map.of("form", foreign.note().get("form"), "entry", "3", "leaf", "another"));
    }
    var anew = index(new EarlierSettings(copy, false));
    anew.catchUp();
    assertThat(anew.size()).isEqualTo(all + 1);
    anew.destroy();
  }

  @Test
  void anIndexThatCanNotBeOpenedIsSaidToBeAndNotEmpty() throws Exception {
    var blocked = folder.resolve("blocked");
    Files.writeString(blocked, "a file where the folder should be");
    var index = index(new EarlierSettings(blocked, false));

    assertThatThrownBy(index::catchUp).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> index.like("words", 1)).isInstanceOf(UncheckedIOException.class);
  }

  /**
   * The house closes while the index reads; closed at once it would be in the middle of a commit.
   */
  @Test
  void anIndexThatIsTakingSomethingInIsClosedAfterwards() throws InterruptedException {
    approved("Lights", "The lighthouse of Vellmar was lit 114 times");
    var index = new AtomicReference<EarlierIndex>();
    var closing = new Thread(() -> index.get().destroy());
    var whileClosing =
        new PlatformTransactionManager() {
          @Override
          public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            if (closing.getState() == Thread.State.NEW) {
              closing.start();
            }
            while (!STANDING.contains(closing.getState())) {
              Thread.onSpinWait();
            }
            return transactions.getTransaction(definition);
          }

          @Override
          public void commit(TransactionStatus status) {
            transactions.commit(status);
          }

          @Override
          public void rollback(TransactionStatus status) {
            transactions.rollback(status);
          }
        };
    index.set(
        new EarlierIndex(
            entities,
            log,
            new EarlierSettings(folder.resolve("closing"), false),
            Meaning.NONE,
            whileClosing));

    assertThatCode(index.get()::catchUp).doesNotThrowAnyException();

    closing.join();
    assertThatThrownBy(index.get()::catchUp).hasMessageContaining("The desk is closing");
  }

  private EarlierIndex index(EarlierSettings settings) {
    return new EarlierIndex(entities, log, settings, Meaning.NONE, transactions);
  }

  private record Known(UUID article, UUID claim, UUID review) {}

  private Known taken(String headline, String quote) {
    return taken("mia", headline, quote);
  }

  private Known taken(String checker, String headline, String quote) {
    var article = desk.article(headline, quote + ".");
    var claim = desk.claim(article, quote);
    desk.move(checker, article, claim, Move.TAKE, MoveRequest.EMPTY);
    return new Known(article, claim, desk.review(article, claim).id());
  }

  private Known proposed(String headline, String quote) {
    var known = taken(headline, quote);
    assertThat(desk.evidence("mia", known.article, known.claim, Stance.SUPPORTS)).isNotNull();
    desk.move("mia", known.article, known.claim, Move.PROPOSE, Desk.accurate());
    return known;
  }

  private Known approved(String headline, String quote) {
    var known = proposed(headline, quote);
    desk.move("ed", known.article, known.claim, Move.APPROVE, MoveRequest.EMPTY);
    return known;
  }

  private List<EarlierVerdict> found(String userName, Known known) {
    return Desk.as(userName, () -> earlier.of(known.review).like());
  }

  private UUID reuse(String userName, Known into, UUID evidence) {
    return Desk.as(
        userName,
        () ->
            reviews.reuseEvidence(
                into.review, version(into), evidence, Desk.aPrimarySource(Stance.SUPPORTS)));
  }

  private long version(Known known) {
    return desk.review(known.article, known.claim).version();
  }

  private static String path(Known known) {
    return "/api/v1/reviews/" + known.review + "/earlier";
  }

  private static void copy(Path from, Path to) throws Exception {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private void restrictToEva(UUID article) {
    var before = desk.walk("ed", article).article();
    Desk.does(
        "ed",
        () ->
            checks.plan(
                article,
                before.version(),
                new Plan(
                    before.desk(),
                    null,
                    null,
                    before.authors(),
                    true,
                    Set.of(desk.id("eva")),
                    null)));
  }
}
