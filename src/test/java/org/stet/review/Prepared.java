package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.stet.Desk;
import org.stet.audit.AuditEntries;
import org.stet.claim.ClaimRows;
import org.stet.claim.DismissReason;
import org.stet.claim.Intake;
import org.stet.people.Missing;
import org.stet.people.Refused;

/**
 * Reviews at every stage, brought there by real moves: Mia checks and proposes, Max is the second
 * checker, Ed judges.
 */
@TestComponent
public class Prepared {

  private static final String WORDS = "At least 212 people have been killed";

  private final Desk desk;
  private final Intake intake;
  private final Reviews reviews;
  private final ReviewRows rows;
  private final Marking marking;
  private final ClaimRows claims;
  private final AuditEntries entries;

  Prepared(
      Desk desk,
      Intake intake,
      Reviews reviews,
      ReviewRows rows,
      Marking marking,
      ClaimRows claims,
      AuditEntries entries) {
    this.desk = desk;
    this.intake = intake;
    this.reviews = reviews;
    this.rows = rows;
    this.marking = marking;
    this.claims = claims;
    this.entries = entries;
  }

  /** What a refused move must not change. */
  public record Standing(Stage stage, long version, long entries) {}

  public UUID article(List<String> authors) {
    return Desk.as(
        "noor", () -> intake.store(Desk.paper("Headline", authors, WORDS + "."), Set.of()));
  }

  public UUID review(Stage stage, List<String> authors) {
    return review(stage, article(authors));
  }

  /** The review of a claim in this article, at this stage. */
  public UUID review(Stage stage, UUID article) {
    var claim = desk.claim(article, WORDS);
    var id = desk.review(article, claim).id();
    switch (stage) {
      case TO_CHECK -> {}
      case CHECKING -> checking(id);
      case WAITING -> {
        checking(id);
        move("mia", id, Move.WAIT);
      }
      case PROPOSED -> proposed(id);
      case SECOND_CHECK -> secondCheck(id);
      case DISPUTED -> {
        secondCheck(id);
        var differs =
            MoveRequest.finding(
                Verdict.SUPPORTED, Disposition.CUT, null, "It is beside the point.", null, null);
        Desk.does("max", () -> reviews.move(id, standing(id).version(), Move.FIND, differs));
      }
      case APPROVED -> approved(id);
      case STALE -> {
        approved(id);
        close(claim);
        revive(claim);
      }
      case CLOSED -> {
        approved(id);
        close(claim);
      }
    }
    return id;
  }

  public void move(String userName, UUID review, Move move) {
    Desk.does(
        userName, () -> reviews.move(review, standing(review).version(), move, complete(move)));
  }

  /** Enough for any move to be made where it may be made. */
  public MoveRequest complete(Move move) {
    return switch (move) {
      case PROPOSE, FIND -> Desk.accurate();
      case ADJUDICATE -> MoveRequest.adopting(Finding.Origin.SECOND, "The better argued one.");
      case OVERRULE -> MoveRequest.overruling(null, Disposition.STET, null, "It may stand.");
      case ASSIGN -> MoveRequest.assigning(desk.id("mia"));
      case ASK_SECOND -> MoveRequest.second(desk.id("max"));
      case WAIT -> MoveRequest.waiting(WaitsFor.SOURCE, LocalDate.of(2099, 3, 9));
      case TAKE,
          RELEASE,
          RESUME,
          WITHDRAW,
          RECALL,
          APPROVE,
          RETURN,
          REOPEN,
          OUTDATE,
          CONFIRM,
          RECHECK,
          CLOSE,
          REVIVE ->
          MoveRequest.because("There is a reason.");
    };
  }

  public Standing standing(UUID review) {
    return Desk.as(
        "noor",
        () -> {
          var row = rows.one(review).review();
          long told =
              entries.timeline("review", review, 500).stream()
                  .filter(entry -> !entry.act().equals("REFUSED"))
                  .count();
          return new Standing(row.stage(), row.version(), told);
        });
  }

  public ReviewRow row(UUID review) {
    return Desk.as("noor", () -> rows.one(review).review());
  }

  /** Whoever can't find it looks at nothing. */
  public void look(String userName, UUID review) {
    try {
      var unused = Desk.as(userName, () -> rows.one(review));
    } catch (Refused | Missing e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private void checking(UUID id) {
    move("mia", id, Move.TAKE);
    var version = standing(id).version();
    var unused =
        Desk.as(
            "mia", () -> reviews.addEvidence(id, version, Desk.aPrimarySource(Stance.SUPPORTS)));
  }

  private void proposed(UUID id) {
    checking(id);
    move("mia", id, Move.PROPOSE);
  }

  private void secondCheck(UUID id) {
    proposed(id);
    move("ed", id, Move.ASK_SECOND);
  }

  private void approved(UUID id) {
    proposed(id);
    move("ed", id, Move.APPROVE);
  }

  private void close(UUID claim) {
    Desk.does(
        "ed",
        () ->
            marking.dismiss(
                claim, claims.one(claim).version(), DismissReason.OUT_OF_SCOPE, null, null));
  }

  private void revive(UUID claim) {
    Desk.does("ed", () -> marking.accept(claim, claims.one(claim).version()));
  }
}
