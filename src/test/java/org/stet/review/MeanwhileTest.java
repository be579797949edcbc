package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.accounts.Accounts;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditEntry;
import org.stet.people.NotSignedIn;
import org.stet.people.Role;
import org.stet.people.SomebodyWasFaster;

/** Two things happen to one claim at the same moment: one state, one record, a sentence. */
@DeskTest
class MeanwhileTest {

  private static final String DEAD = "At least 212 people have been killed";

  @Autowired Desk desk;
  @Autowired Reviews reviews;
  @Autowired Accounts accounts;
  @Autowired AuditEntries entries;

  private UUID article = new UUID(0, 0);
  private UUID claim = new UUID(0, 0);

  @BeforeEach
  void aClaimOfItsOwn() {
    article = desk.article("Flood", DEAD + " in the valley.", "Three roads are closed.");
    claim = desk.claim(article, DEAD);
  }

  @RepeatedTest(3)
  void evidenceIsTakenBackWhileAVerdictOnItIsProposed() throws Exception {
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    var piece = desk.evidence("mia", article, claim, Stance.SUPPORTS);
    var seen = desk.review(article, claim);

    var told =
        atOnce(
            () ->
                Desk.does(
                    "mia",
                    () -> reviews.move(seen.id(), seen.version(), Move.PROPOSE, Desk.accurate())),
            () ->
                Desk.does(
                    "mia",
                    () -> reviews.withdrawEvidence(seen.id(), seen.version(), piece, "Too old.")));

    assertThat(told).as("one of them came too late").hasSize(1);
    assertThat(told.getFirst()).isInstanceOf(SomebodyWasFaster.class);
    var now = desk.review(article, claim);
    assertThat(now.version()).isEqualTo(seen.version() + 1);
    boolean proposed = now.stage() == Stage.PROPOSED;
    assertThat(now.countingEvidence()).hasSize(proposed ? 1 : 0);
    assertThat(acts(now.id(), 1))
        .containsExactly(proposed ? "VERDICT_PROPOSED" : "EVIDENCE_WITHDRAWN");
  }

  @RepeatedTest(3)
  void aNewDraftComesWhileAVerdictIsApproved() throws Exception {
    desk.proposedBy("mia", article, claim);
    var seen = desk.review(article, claim);

    var told =
        atOnce(
            () ->
                Desk.does(
                    "ed",
                    () -> reviews.move(seen.id(), seen.version(), Move.APPROVE, MoveRequest.EMPTY)),
            () -> {
              var unused = desk.draft(article, DEAD.replace("212", "213") + " in the valley.");
            });

    var now = desk.review(article, claim);
    assertThat(now.stage()).as("no verdict stands on other words").isEqualTo(Stage.STALE);
    assertThat(desk.walk("noor", article).text().number()).isEqualTo(2);
    if (told.isEmpty()) {
      assertThat(acts(now.id(), 2)).containsExactly("REVIEW_OUTDATED", "VERDICT_APPROVED");
    } else {
      assertThat(told)
          .singleElement()
          .isInstanceOf(SomebodyWasFaster.class)
          .extracting(Throwable::getMessage)
          .asString()
          .isNotBlank();
      assertThat(acts(now.id(), 2)).containsExactly("REVIEW_OUTDATED", "VERDICT_PROPOSED");
    }
  }

  @Test
  void whoIsLockedOutProposesNothingMoreAndTheClaimGoesToSomebodyElse() {
    var uma = "uma" + System.nanoTime();
    var unused = Desk.as("ada", () -> accounts.create(uma, "Uma", EnumSet.of(Role.FACT_CHECKER)));
    desk.move("noor", article, claim, Move.ASSIGN, MoveRequest.assigning(desk.id(uma)));
    desk.evidence(uma, article, claim, Stance.SUPPORTS);
    var seen = desk.review(article, claim);
    var id = desk.id(uma);
    Desk.does("ada", () -> accounts.lock(id, accounts.find(id).version()));

    assertThatThrownBy(() ->
            Desk.does(
                uma, () -> reviews.move(seen.id(), seen.version(), Move.PROPOSE, Desk.accurate())))
        .isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(
            () -> desk.move("noor", article, claim, Move.ASSIGN, MoveRequest.assigning(id)))
        .hasMessageMatching("[A-Z].*\\.");

    assertThat(desk.review(article, claim).version()).isEqualTo(seen.version());
    desk.move("noor", article, claim, Move.ASSIGN, MoveRequest.assigning(desk.id("mia")));
    assertThat(desk.review(article, claim).assignee()).isEqualTo(desk.id("mia"));
    assertThat(desk.review(article, claim).countingEvidence()).hasSize(1);
  }

  private List<String> acts(UUID review, int newest) {
    return Desk.as("ravi", () -> entries.timeline("review", review, newest)).stream()
        .map(AuditEntry::act)
        .toList();
  }

  /** What those were told who came too late. */
  private static List<Exception> atOnce(Runnable one, Runnable other) throws Exception {
    var start = new CyclicBarrier(2);
    var told = new ArrayList<Exception>();
    try (var people = Executors.newFixedThreadPool(2)) {
      var tries = new ArrayList<Callable<Exception>>();
      for (var act : List.of(one, other)) {
        tries.add(() -> {
          start.await(20, TimeUnit.SECONDS);
          try {
            act.run();
            return null;
          } catch (SomebodyWasFaster late) {
            return late;
          }
        });
      }
      for (var tried : people.invokeAll(tries)) {
        var late = tried.get(60, TimeUnit.SECONDS);
        if (late != null) {
          told.add(late);
        }
      }
    }
    return told;
  }
}
