package org.stet.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.Paper;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditFilter;
import org.stet.audit.LiveVerifier;
import org.stet.audit.Tellings;
import org.stet.audit.verify.StetVerify;
import org.stet.claim.Intake;
import org.stet.people.Invalid;
import org.stet.people.Refused;
import org.stet.review.Captures;
import org.stet.review.Evidence;
import org.stet.review.NewEvidence;
import org.stet.review.NewSource;
import org.stet.review.Prepared;
import org.stet.review.Reviews;
import org.stet.review.Sensitivity;
import org.stet.review.SourceKind;
import org.stet.review.Stage;
import org.stet.review.Stance;

@DeskTest
class ErasedFileTest {

  @Autowired Archive archive;
  @Autowired AuditEntries entries;
  @Autowired Tellings tellings;
  @Autowired Captures captures;
  @Autowired Prepared prepared;
  @Autowired Reviews reviews;
  @Autowired Intake intake;
  @Autowired LiveVerifier verifier;
  @Autowired HttpDesk http;
  @Autowired JdbcTemplate owner;

  private final byte[] letter = ("My name is " + UUID.randomUUID() + ".").getBytes(UTF_8);
  private UUID review;
  private Evidence piece;

  @BeforeEach
  void aLetterIsKeptWithEvidence() {
    review = prepared.review(Stage.CHECKING, List.of("rosa"));
    cite(letter);
    piece = prepared.row(review).evidence().getLast();
  }

  @Test
  void theBytesGoTheDigestStaysAndTheLogStillVerifies() {
    var digest = piece.file().sha256();

    Desk.does(
        "ada", () -> archive.erase(digest.toUpperCase(Locale.ROOT), "Order 7 O 12/26", "stet"));

    assertThat(archive.bytes(new Digest(digest))).isEmpty();
    var asked = http.get("ed", "/api/v1/evidence/" + piece.id() + "/file");
    assertThat(asked.status()).isEqualTo(404);
    assertThat(asked.text("detail")).contains("was erased; the audit trail tells when");
    var newest = Desk.as("ravi", () -> entries.list(AuditFilter.newest(1)));
    var told = Desk.as("ravi", () -> tellings.of(newest, null, Locale.ENGLISH)).getFirst();
    assertThat(told.sentence()).isEqualTo("Ada erased a kept file from the archive");
    assertThat(told.notes()).anyMatch(note -> note.contains("Order 7 O 12/26"));
    var verified = verifier.verify();
    assertThat(verified.code()).as(verified.toString()).isEqualTo(StetVerify.NOT_ANCHORED);
    assertThat(verified.out()).containsPattern("ERASED  \\d+ kept files");
  }

  @Test
  void whatWasErasedDoesNotComeBack() {
    Desk.does("ada", () -> archive.erase(piece.file().sha256(), "Asked", "stet"));

    assertThatThrownBy(() -> cite(letter))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("erased for good");
    var paper =
        Paper.of("Letter", "It came.")
            .by(List.of("rosa"))
            .cameAs("letter.pdf", "application/pdf", letter)
            .handedIn();
    assertThatThrownBy(() -> Desk.does("rosa", () -> intake.store(paper, null)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> Desk.does("ada", () -> archive.erase(piece.file().sha256(), "Asked", "stet")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("was erased before");
  }

  @Test
  void itTakesAnAdministratorAFileAReasonAndThePassword() {
    var digest = piece.file().sha256();
    for (var wrong : List.of("", " ", "abc", digest + "0", "0".repeat(64))) {
      assertThatThrownBy(() -> Desk.does("ada", () -> archive.erase(wrong, "Asked", "stet")))
          .as(wrong)
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> Desk.does("ada", () -> archive.erase(digest, " ", "stet")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Desk.does("ada", () -> archive.erase(digest, "Asked", "wrong")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not your password");
    for (var other : List.of("noor", "ed", "ravi", "mia", "rosa")) {
      assertThatThrownBy(() -> Desk.does(other, () -> archive.erase(digest, "Asked", "stet")))
          .as(other)
          .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.isForbidden()).isTrue());
    }

    assertThat(archive.bytes(new Digest(digest))).contains(letter);
  }

  @Test
  void noFileLosesItsBytesWithoutAStone() {
    assertThatThrownBy(() ->
            owner.update(
                "update kept_file set bytes = null, erased_at = current_timestamp where sha256 = ?",
                piece.file().sha256()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private void cite(byte[] bytes) {
    var capture = captures.file("letter.txt", "text/plain", bytes);
    var source =
        new NewSource(
            null, SourceKind.DOCUMENT, "A letter", null, null, null, null, Sensitivity.OPEN);
    var evidence = new NewEvidence(source, true, "p. 1", null, Stance.SUPPORTS, null, capture);
    Desk.does(
        "mia", () -> reviews.addEvidence(review, prepared.standing(review).version(), evidence));
  }
}
