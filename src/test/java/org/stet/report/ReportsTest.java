package org.stet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.accounts.Accounts;
import org.stet.audit.AuditEntry;
import org.stet.audit.AuditFilter;
import org.stet.audit.AuditTrail;
import org.stet.audit.Fact;
import org.stet.audit.Tellings;
import org.stet.audit.verify.Checkpoint;
import org.stet.audit.verify.TlogProof;
import org.stet.audit.verify.VerifierKey;
import org.stet.claim.Amendment;
import org.stet.claim.Claims;
import org.stet.claim.DismissReason;
import org.stet.people.Actor;
import org.stet.people.Missing;
import org.stet.people.Refused;
import org.stet.people.Role;
import org.stet.people.Words;
import org.stet.report.ReportModel.Count;
import org.stet.report.ReportModel.Happening;
import org.stet.report.ReportModel.Person;
import org.stet.report.print.ClaimWords;
import org.stet.report.print.Says;
import org.stet.review.ArticleMove;
import org.stet.review.ArticleRequest;
import org.stet.review.Disposition;
import org.stet.review.Histories;
import org.stet.review.Marking;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.NewEvidence;
import org.stet.review.ReviewRows;
import org.stet.review.Reviews;
import org.stet.review.SourceKind;
import org.stet.review.Stance;
import org.stet.review.Walk;
import tools.jackson.databind.node.ObjectNode;

@DeskTest
@Import(HttpDesk.class)
class ReportsTest {

  private static final String CANARY = "Deep-Throat-4711";

  @Autowired Desk desk;
  @Autowired Reports reports;
  @Autowired KeptReports keptReports;
  @Autowired Claims claims;
  @Autowired Reviews reviews;
  @Autowired Marking marking;
  @Autowired Accounts accounts;
  @Autowired AuditTrail trail;
  @Autowired TransactionTemplate transaction;
  @Autowired Histories histories;
  @Autowired Tellings tellings;
  @Autowired ReviewRows rows;
  @Autowired HttpDesk http;
  private UUID article;

  @BeforeEach
  void anApprovedClaim() {
    article = desk.article("Ministry says 212 are dead", "At least 212 people have been killed.");
    var claim = desk.claim(article, "At least 212 people have been killed");
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    desk.evidence("mia", article, claim, Stance.SUPPORTS);
    var review = desk.review(article, claim);
    Desk.as(
        "mia", () -> reviews.addEvidence(review.id(), review.version(), fromAConfidentialSource()));
    desk.move("mia", article, claim, Move.PROPOSE, Desk.accurate());
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
  }

  @Test
  void whateverTheHistoryTellsHasASentence() {
    assertThat(Filling.TOLD).allMatch(act -> Words.knows("report.happened." + act));
  }

  @Test
  void aLongHistoryIsToldFromItsBeginning() {
    var noor =
        new Actor(desk.id("noor"), "Noor", Set.of(Role.MANAGER), Actor.SignIn.PASSWORD, null);
    transaction.executeWithoutResult(status ->
        trail.appendAll(
            noor,
            Stream.generate(() -> Fact.noted("ARTICLE_HELD", "article", article, article))
                .limit(AuditFilter.MOST + 1)
                .toList()));

    var model = internalCopy();

    assertThat(model.history()).hasSizeGreaterThan(AuditFilter.MOST + 1);
    assertThat(model.history().getFirst().what()).isEqualTo("The article was handed in.");
    assertThat(model.history().getFirst().by()).isEqualTo(new Person("Rosa", "reporter"));
    assertThat(model.history().getLast().by()).isEqualTo(new Person("Noor", "manager"));
    assertThat(model.verification().leaves()).hasSize(1);
  }

  @Test
  void whatChangedBeforeItWasJudgedIsToldSoAndAStatementSaysForWhichDraftItWasWritten() {
    article = desk.article("The ferry", "The ferry was closed in 2019 by the port.");
    var claim = desk.claim(article, "The ferry was closed in 2019 by the port.");
    Desk.does(
        "mia",
        () ->
            marking.amend(
                claim,
                desk.walk("mia", article).step(claim).orElseThrow().claim().version(),
                Amendment.restating("The night ferry was closed in 2019.", null, null)));
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    var unused = desk.draft(article, "The ferry was closed in 2018 by the port.");

    var model = internalCopy();

    assertThat(model.history())
        .extracting(ReportModel.Happening::what)
        .contains("The words changed; no verdict stood yet.");
    assertThat(model.claims())
        .extracting(one -> new ClaimWords(one, new Says("UTC")).statement())
        .containsExactly(
            "The night ferry was closed in 2019. (Written for draft 1, when the sentence read"
                + " differently.)");
  }

  @Test
  void whatChangedWhileItWasOpenAgainIsNotSaidToHaveHadNoVerdictYet() {
    var claim = desk.walk("mia", article).steps().getFirst().claim().id();
    desk.move("ed", article, claim, Move.REOPEN, MoveRequest.because("A new count."));
    var unused = desk.draft(article, "At least 213 people have been killed.");

    assertThat(internalCopy().history())
        .extracting(ReportModel.Happening::what)
        .contains("The words changed; the review was open again, and no verdict stood.")
        .noneMatch(what -> what.contains("yet"));
  }

  @Test
  void everybodyStandsInItWithTheRolesTheyHold() {
    var link =
        Desk.as(
            "ada",
            () ->
                accounts.create(
                    "kim", "Kim", EnumSet.of(Role.MANAGER, Role.FACT_CHECKER, Role.EDITOR)));
    assertThat(link).isNotBlank();
    var second = desk.claim(article, "Ministry says 212 are dead");
    desk.proposedBy("kim", article, second);
    desk.move("ed", article, second, Move.APPROVE, MoveRequest.EMPTY);

    var claim =
        internalCopy().claims().stream().filter(c -> c.number() == 2).findFirst().orElseThrow();

    assertThat(claim.checked().by())
        .isEqualTo(new Person("Kim", "fact-checker, editor, and manager"));
    assertThat(internalCopy().method().access())
        .extracting(each -> each.what() + " " + each.by().name())
        .contains(
            "Kim came in as an editor. Ada", "A link to set a new password was made for Kim. Ada");
    assertThat(claim.approved().by()).isEqualTo(new Person("Ed", "editor"));
  }

  @Test
  void whoOverruledApprovedAndDidNotCheck() {
    var headline = desk.claim(article, "Ministry says 212 are dead");
    desk.proposedBy("max", article, headline);
    desk.move(
        "eva",
        article,
        headline,
        Move.OVERRULE,
        MoveRequest.overruling(null, Disposition.STET, null, "They say so."));

    var claim =
        internalCopy().claims().stream().filter(c -> c.number() == 2).findFirst().orElseThrow();

    assertThat(claim.checked().by().name()).isEqualTo("Max");
    assertThat(claim.approved().by().name()).isEqualTo("Eva");
  }

  @Test
  void aSuggestionIsDismissedByWhoDidThat() {
    var waived = desk.claim(article, "Ministry says 212 are dead");
    var seen = desk.walk("mia", article).step(waived).orElseThrow().claim().version();
    Desk.does(
        "mia", () -> marking.dismiss(waived, seen, DismissReason.WAIVED, null, "Sam of the law"));
    var unused = desk.draft(article, "At least 212 people have been killed.", "It was quiet.");

    var dismissal = internalCopy().dismissed().getFirst();

    assertThat(dismissal.by()).isEqualTo(new Person("Mia", "fact-checker"));
    assertThat(dismissal.note()).isEqualTo("Waived by Sam of the law.");
  }

  @Test
  void aReportSaysWhoFoundWhatAndWhoAgreed() {
    var model = internalCopy();

    var claim = model.claims().getFirst();
    assertThat(claim.verdict().code()).isEqualTo("SUPPORTED");
    assertThat(claim.checked().by().name()).isEqualTo("Mia");
    assertThat(claim.approved().by().name()).isEqualTo("Ed");
    assertThat(model.generatedBy().name()).isEqualTo("Noor");
    assertThat(model.bottomLine().checked()).isEqualTo(1);
    assertThat(model.verification().leaves()).hasSize(1);
    assertThat(model.verification().logSize()).isPositive();
  }

  @Test
  void eachApprovalBringsAProofThatAStrangerCanCheck() {
    var trail =
        Desk.as("noor", () -> reports.export(article, "json", Redaction.INTERNAL))
            .model()
            .verification();

    var key = VerifierKey.parse(trail.key());
    var checkpoint = Checkpoint.open(trail.checkpoint().getBytes(UTF_8), key);
    assertThat(checkpoint.origin()).isEqualTo(trail.origin());
    assertThat(checkpoint.size()).isEqualTo(trail.logSize());
    assertThat(checkpoint.rootText()).isEqualTo(trail.rootHash());
    var approval = trail.leaves().getFirst();
    var proof = TlogProof.parse(approval.proof().getBytes(UTF_8));
    assertThat(proof.index()).isEqualTo(approval.index());
    assertThat(proof.verify(proof.extra(), key)).isEqualTo(checkpoint);
    assertThat(new String(proof.extra(), UTF_8)).contains("\"act\":\"VERDICT_APPROVED\"");
    assertThat(trail.command()).endsWith(" --proof " + approval.proofFile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "csv", "html", "json", "jsonld"})
  void everyFormatIsWrittenForWhoMayHaveItAndEachIsAnEntry(String format) {
    var address = "/api/v1/articles/" + article + "/report?format=" + format;

    var answer = http.get("noor", address);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().getContentAsByteArray()).hasSizeGreaterThan(200);
    assertThat(answer.response().getHeader("Content-Disposition")).contains("." + format);
    assertThat(http.get("mia", address).status()).isEqualTo(403);
    assertThat(exports())
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.actor()).isEqualTo(desk.id("noor"));
          assertThat(entry.marks())
              .containsEntry("format", format)
              .containsEntry("redaction", "INTERNAL");
        });
  }

  @Test
  void whoMayExportIsOneTableForTheServiceAndOverHttp() {
    var address = "/api/v1/articles/" + article + "/report?format=csv&redaction=partner";
    for (var userName : List.of("rosa", "mia", "ed", "noor", "ravi", "ada")) {
      boolean may = List.of("ed", "noor", "ravi").contains(userName);

      assertThat(http.get(userName, address).status()).as(userName).isEqualTo(may ? 200 : 403);
      assertThatCode(
              () -> Desk.as(userName, () -> reports.export(article, "csv", Redaction.PARTNER)))
          .as(userName)
          .satisfies(no -> assertThat(no == null).isEqualTo(may));
    }
    assertThat(exports()).hasSize(6);
  }

  @Test
  void theTrailNamesWhatWasExportedAsItWasTitled() {
    var text = desk.walk("noor", article).text().text();
    var revised =
        http.post(
            "rosa",
            "/api/v1/articles/" + article + "/revisions",
            Map.of("revision", 1, "text", text.replace("212", "231"), "headline", "231 are dead"));
    assertThat(revised.status()).isEqualTo(201);

    assertThat(internalCopy().head().headline()).isEqualTo("231 are dead");

    var exported = exports().getFirst();
    assertThat(exported.notes()).containsEntry("headline", "231 are dead");
    var told = tellings.of(List.of(exported), null, Locale.ENGLISH).getFirst();
    assertThat(told.sentence()).endsWith("a report on “231 are dead”");
    assertThat(told.notes()).isEmpty();
  }

  @Test
  void theVersionOfTheSettingsIsThatOfTheDesk() {
    assertThat(internalCopy().method().policy())
        .isEqualTo(Long.toString(desk.walk("noor", article).desk().version()));
  }

  private List<AuditEntry> exports() {
    return Desk.as("ravi", () -> histories.ofArticle(article, Set.of("REPORT_EXPORTED")));
  }

  @Test
  void itsNumbersAreThoseOfTheScreen() {
    var open = desk.claim(article, "Ministry says 212 are dead");
    desk.proposedBy("mia", article, open);

    var line = internalCopy().bottomLine();

    var shown = desk.walk("noor", article).article();
    var progress = Desk.as("noor", () -> rows.progress(List.of(shown))).get(article);
    assertThat(line.found()).isEqualTo(progress.accepted()).isEqualTo(2);
    assertThat(line.checked()).isEqualTo(progress.approved()).isOne();
    assertThat(line.unchecked()).isEqualTo(progress.open()).isOne();
    assertThat(line.verdicts())
        .extracting(count -> count.verdict().code(), Count::claims)
        .containsExactly(tuple("SUPPORTED", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PARTNER", "PUBLIC"})
  void neitherStaffNorConfidentialSourcesLeaveTheHouse(String redaction) throws Exception {
    desk.move(
        "eva", article, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));
    desk.move("eva", article, ArticleMove.PUBLISH, walk -> ArticleRequest.saying("page 1"));

    var ready =
        Desk.as("noor", () -> reports.export(article, "json", Redaction.valueOf(redaction)));

    assertThat(new String(ready.bytes(), StandardCharsets.UTF_8))
        .doesNotContain(CANARY)
        .doesNotContain("\"Mia\"")
        .doesNotContain("\"Ed\"");
  }

  @Test
  void aPublicReportNeedsAPublishedArticle() {
    assertThatThrownBy(
            () -> Desk.as("noor", () -> reports.export(article, "pdf", Redaction.PUBLIC)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("published");
  }

  @Test
  void aPublicReportNeverShowsATextThatWasNotPublished() {
    desk.move(
        "eva", article, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));
    desk.move("eva", article, ArticleMove.PUBLISH, walk -> ArticleRequest.saying("page 1"));
    desk.move("eva", article, ArticleMove.CORRECT, walk -> ArticleRequest.because("A name."));
    assertThat(publicCopy().head().publishedRevision()).isEqualTo(1);

    var unused = desk.draft(article, "At least 212 people have been killed.", "It was quiet.");
    assertThatThrownBy(this::publicCopy)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("draft 1")
        .hasMessageContaining("draft 2");

    desk.move("eva", article, ArticleMove.SETTLE, ReportsTest::settling);
    assertThat(publicCopy().head().publishedRevision()).isEqualTo(2);
    var settled = internalCopy();
    assertThat(settled.signatures().getLast().act()).isEqualTo("SETTLED");
    assertThat(settled.head().signedAt()).isEqualTo(settled.signatures().getLast().at());
  }

  @Test
  void aCopyForOthersProvesItsApprovalsByTheirHashesAlone() {
    var trail =
        Desk.as("noor", () -> reports.export(article, "json", Redaction.PARTNER))
            .model()
            .verification();

    var leaf = trail.leaves().getFirst();
    var proof = TlogProof.parse(leaf.proof().getBytes(UTF_8));
    assertThat(proof.extra()).isEmpty();
    assertThat(leaf.review()).isNull();
    var hash = Base64.getDecoder().decode(leaf.leafHash());
    var checkpoint = proof.verifyHash(hash, VerifierKey.parse(trail.key()));
    assertThat(checkpoint.size()).isEqualTo(trail.logSize());
    assertThat(trail.command()).endsWith(leaf.proofFile() + " --hash " + leaf.leafHash());
  }

  @Test
  void whoAsksForTheHeadOfAReportGetsNoneAndNoEntrySaysSo() throws Exception {
    var exported = exports();

    var answer = http.head("noor", "/api/v1/articles/" + article + "/report?format=json");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(exports()).isEqualTo(exported);
  }

  @Test
  void anArticleThatWasCancelledWasNeverPublishedThoughItIsArchived() {
    desk.move("eva", article, ArticleMove.CANCEL, walk -> ArticleRequest.because("Not ours."));
    desk.move("eva", article, ArticleMove.ARCHIVE, walk -> ArticleRequest.because("Tidy."));

    assertThat(desk.walk("noor", article).article().wasPublished()).isFalse();
    assertThatThrownBy(this::publicCopy)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("this article was not");
  }

  @Test
  void whatWasSignedIsHadAsItWasSignedThoughANewDraftCame() {
    desk.move(
        "eva", article, ArticleMove.SIGN_OFF, walk -> ArticleRequest.signing("stet", List.of()));
    desk.move("eva", article, ArticleMove.PUBLISH, walk -> ArticleRequest.saying("page 1"));
    desk.move("eva", article, ArticleMove.CORRECT, walk -> ArticleRequest.because("A name."));
    var unused = desk.draft(article, "It was quiet.");

    var kept = Desk.as("noor", () -> keptReports.of(article));
    assertThat(kept)
        .extracting(one -> one.meaning() + " " + one.revision() + " " + one.by())
        .containsExactly("PUBLISHED 1 Eva", "SIGNED_OFF 1 Eva");
    var signed = keptCopy(kept.getLast().id(), Redaction.INTERNAL);
    assertThat(signed.id()).isEqualTo(kept.getLast().id().toString());
    assertThat(signed.head().stage().label())
        .startsWith("signed off; as it stood at this sign-off");
    assertThat(signed.article().text()).endsWith("At least 212 people have been killed.");
    assertThat(signed.claims()).extracting(ReportModel.Claim::wasApproved).containsExactly(true);
    assertThat(signed.signatures()).extracting(ReportModel.Signature::stands).containsExactly(true);
    assertThat(signed.verification().leaves().getFirst().proof()).isNotNull();
    assertThat(internalCopy().claims()).isEmpty();

    var open = keptCopy(kept.getFirst().id(), Redaction.PUBLIC);
    assertThat(open.claims()).extracting(claim -> claim.checked().by().name()).containsOnlyNulls();
    assertThat(JsonReport.MAPPER.writeValueAsString(open)).doesNotContain(CANARY);
    assertThatThrownBy(() -> keptCopy(kept.getLast().id(), Redaction.PUBLIC))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("published");
    assertThatThrownBy(() -> keptCopy(UUID.randomUUID(), Redaction.INTERNAL))
        .isInstanceOf(Missing.class);
    assertThatThrownBy(() ->
            Desk.as(
                "mia",
                () -> reports.exportKept(article, kept.getLast().id(), "pdf", Redaction.INTERNAL)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aKeptReportOfAnOlderStetIsReadThoughItLacksWhatCameSince() {
    var whole = JsonReport.MAPPER.readTree(JsonReport.MAPPER.writeValueAsString(internalCopy()));
    var older = (ObjectNode) whole;
    older.remove("corrections");
    ((ObjectNode) older.get("bottomLine")).remove("undecided");
    older.put("invented", true);

    var model = JsonReport.MAPPER.readValue(older.toString(), ReportModel.class);

    assertThat(model.corrections()).isEmpty();
    assertThat(model.head().byline()).isNull();
    assertThat(model.bottomLine().undecided()).isZero();
    assertThat(
            JsonReport.MAPPER
                .readValue(JsonReport.MAPPER.writeValueAsString(internalCopy()), ReportModel.class)
                .claims())
        .isEqualTo(internalCopy().claims());
  }

  @Test
  void aClaimWithoutAPlaceStaysAmongTheClaimsOnEveryScreenAndInTheReport() {
    var second = desk.claim(article, "Ministry says 212 are dead");
    desk.proposedBy("max", article, second);
    transaction.executeWithoutResult(status -> trail.append(Actor.SYSTEM, claims.orphan(second)));

    var model = internalCopy();

    var lost = model.claims().stream().filter(c -> c.number() == 2).findFirst().orElseThrow();
    assertThat(lost.stage().code()).isEqualTo("ORPHANED");
    assertThat(List.of(lost.part(), lost.start(), lost.end())).containsExactly(0, 0, 0);
    assertThat(model.bottomLine().found()).isEqualTo(2);
    var row = desk.walk("noor", article).article();
    assertThat(Desk.as("noor", () -> rows.progress(List.of(row))).get(article).accepted())
        .isEqualTo(2);
  }

  @Test
  void whoOverruledToWhatStandsWithTheClaimAndNothingReadsAsRightThatIsYetToChange() {
    var headline = desk.claim(article, "Ministry says 212 are dead");
    desk.proposedBy("max", article, headline);
    desk.move(
        "eva",
        article,
        headline,
        Move.OVERRULE,
        MoveRequest.overruling(
            null, Disposition.CHANGE, "Ministry says 212 were killed", "Plainer."));
    desk.move("ed", article, headline, Move.APPROVE, MoveRequest.EMPTY);
    var open = desk.claim(article, "212 are");
    desk.move(
        "ed",
        article,
        ArticleMove.SIGN_OFF,
        walk ->
            ArticleRequest.signing(
                "stet",
                List.of(
                    new ArticleRequest.Accepted(open, null, "No time."),
                    new ArticleRequest.Accepted(headline, null, "Next draft."))));

    var model = internalCopy();

    var claim = model.claims().stream().filter(c -> c.number() == 2).findFirst().orElseThrow();
    assertThat(claim.overruled().by().name()).isEqualTo("Eva");
    assertThat(claim.overruled().disposition().code()).isEqualTo("KEEP");
    var words = new ClaimWords(claim, new Says("UTC"));
    assertThat(words.people()).contains("checked by Max", "approved by Ed");
    assertThat(words.overruled())
        .contains("By Eva, editor", "Proposed was accurate, keep, decided accurate, change.")
        .endsWith("Reason: Plainer.");
    assertThat(words.disposition()).endsWith(" → “Ministry says 212 were killed”");
    assertThat(model.bottomLine().verdicts())
        .extracting(count -> count.verdict().code() + " " + count.claims())
        .containsExactly("SUPPORTED 1", "PENDING 1");
    assertThat(model.bottomLine().sentence()).contains("One agreed change is not in the text yet.");
    assertThat(model.bottomLine().exceptions())
        .extracting(
            exception -> exception.claim() + " " + exception.item() + " " + exception.quote())
        .containsExactly(
            "2 What was agreed on claim 2 is not in this draft. Ministry says 212 are dead",
            "3 Claim 3 has no approved verdict. 212 are");
  }

  @Test
  void whatWasAcceptedByNameAndIsVoidSinceIsToldInTheHistory() {
    var open = desk.claim(article, "212 are");
    desk.move(
        "ed",
        article,
        ArticleMove.SIGN_OFF,
        walk ->
            ArticleRequest.signing(
                "stet",
                walk.steps().stream()
                    .filter(step -> step.id().equals(open) || step.review() == null)
                    .map(step -> new ArticleRequest.Accepted(step.id(), null, "No time."))
                    .toList()));
    assertThat(internalCopy().history()).noneMatch(each -> each.what().contains("void since"));
    desk.move("ed", article, ArticleMove.UNSIGN, walk -> ArticleRequest.because("There is time."));

    var model = internalCopy();

    assertThat(model.bottomLine().exceptions()).isEmpty();
    var told = model.history().stream().filter(each -> each.what().contains("void since")).toList();
    assertThat(told)
        .filteredOn(each -> Integer.valueOf(2).equals(each.claim()))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.what())
              .startsWith("Accepted by name, and void since ")
              .endsWith(": Claim 2 has no approved verdict. “212 are”");
          assertThat(each.by().name()).isEqualTo("Ed");
          assertThat(each.reason()).isEqualTo("No time.");
        });
    assertThat(model.history()).isSortedAccordingTo(Comparator.comparing(Happening::at));
  }

  @Test
  void aFormatThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThatThrownBy(
            () -> Desk.as("noor", () -> reports.export(article, "tiff", Redaction.INTERNAL)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("pdf");
  }

  @Test
  void factCheckersDoNotExport() {
    assertThatThrownBy(
            () -> Desk.as("mia", () -> reports.export(article, "pdf", Redaction.INTERNAL)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.isForbidden()).isTrue());
  }

  /** Suggestions in the new draft are accepted as they are. */
  private static ArticleRequest settling(Walk walk) {
    var exceptions =
        walk.steps().stream()
            .filter(step -> step.review() == null)
            .map(step -> new ArticleRequest.Accepted(step.id(), null, "As it was."))
            .toList();
    return new ArticleRequest(null, "A sentence was added.", "stet", exceptions);
  }

  private ReportModel keptCopy(UUID kept, Redaction redaction) {
    return Desk.as("noor", () -> reports.exportKept(article, kept, "json", redaction)).model();
  }

  private ReportModel internalCopy() {
    return Desk.as("noor", () -> reports.export(article, "json", Redaction.INTERNAL)).model();
  }

  private ReportModel publicCopy() {
    return Desk.as("noor", () -> reports.export(article, "json", Redaction.PUBLIC)).model();
  }

  private static NewEvidence fromAConfidentialSource() {
    return new NewEvidence(
        SourceKind.PERSON,
        CANARY,
        null,
        null,
        true,
        true,
        "call of 20 November",
        CANARY + " says so.",
        Stance.SUPPORTS,
        null);
  }
}
