package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditEntry;
import org.stet.audit.AuditLog;
import org.stet.audit.LogChecks;
import org.stet.people.SomebodyWasFaster;

/** Fifty people reach for a claim, or for fifty, in the same moment. */
@DeskTest
class RaceTest {

  private static final int PEOPLE = 50;

  @Autowired Desk desk;
  @Autowired Prepared prepared;
  @Autowired Reviews reviews;
  @Autowired AuditLog log;
  @Autowired LogChecks logChecks;
  @Autowired AuditEntries entries;

  /** What one of them was told; who was faster is null where they won. */
  private record Outcome(String by, UUID faster) {

    boolean won() {
      return faster == null;
    }
  }

  @Test
  void oneOfFiftyTakesAClaimAndTheOthersAreToldWhoWasFaster() throws Exception {
    var review = prepared.review(Stage.TO_CHECK, List.of("rosa"));
    var before = prepared.standing(review);
    long size = log.state().size();

    var outcomes = atOnce((person, number) -> take(person, review, before.version()));

    var winners = outcomes.stream().filter(Outcome::won).toList();
    assertThat(winners).hasSize(1);
    var winner = desk.id(winners.getFirst().by());
    assertThat(outcomes).filteredOn(outcome -> !outcome.won()).hasSize(PEOPLE - 1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.won())
        .extracting(Outcome::faster)
        .containsOnly(winner);
    var after = prepared.row(review);
    assertThat(after.stage()).isEqualTo(Stage.CHECKING);
    assertThat(after.assignee()).isEqualTo(winner);
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(takings(size)).extracting(AuditEntry::subject).containsExactly(review);
    theLogIsWhole();
  }

  @Test
  void fiftyTakeFiftyClaimsOfOneArticleAndNobodyWaitsForever() throws Exception {
    var sentences = new String[PEOPLE];
    for (int i = 0; i < PEOPLE; i++) {
      sentences[i] = "In district %03d the count was %03d.".formatted(i, i + 200);
    }
    var article = desk.article("Counts", sentences);
    var theirs = new ArrayList<ReviewRow>();
    for (var sentence : sentences) {
      theirs.add(desk.review(article, desk.claim(article, sentence)));
    }
    long size = log.state().size();

    var outcomes =
        atOnce((person, number) -> {
          var review = theirs.get(number);
          return take(person, review.id(), review.version());
        });

    assertThat(outcomes).hasSize(PEOPLE).allMatch(Outcome::won);
    for (int i = 0; i < PEOPLE; i++) {
      var after = prepared.row(theirs.get(i).id());
      assertThat(after.stage()).isEqualTo(Stage.CHECKING);
      assertThat(after.assignee()).isEqualTo(desk.id(outcomes.get(i).by()));
    }
    assertThat(takings(size))
        .extracting(AuditEntry::subject)
        .containsExactlyInAnyOrderElementsOf(theirs.stream().map(ReviewRow::id).toList());
    theLogIsWhole();
  }

  private Outcome take(String person, UUID review, long version) {
    try {
      Desk.does(person, () -> reviews.move(review, version, Move.TAKE, MoveRequest.EMPTY));
      return new Outcome(person, null);
    } catch (SomebodyWasFaster faster) {
      return new Outcome(person, faster.who());
    }
  }

  /** What was written since the log was so long, by its number. */
  private List<AuditEntry> takings(long since) {
    var written = new ArrayList<AuditEntry>();
    for (long index = since; index < log.state().size(); index++) {
      long at = index;
      written.add(Desk.as("ravi", () -> entries.entry(at).entry()));
    }
    // what the desk does by itself meanwhile is told in between
    return written.stream().filter(entry -> entry.act().equals("REVIEW_TAKEN")).toList();
  }

  /** Counted again from the first entry: none is missing, none is twice, every hash fits. */
  private void theLogIsWhole() throws InterruptedException {
    var over = new CountDownLatch(1);
    var check = Desk.as("ravi", logChecks::start);
    var watching =
        check.watch(() -> {
          if (check.isOver()) {
            over.countDown();
          }
        });
    assertThat(check.isOver() || over.await(60, TimeUnit.SECONDS)).isTrue();
    watching.run();
    assertThat(check.finding())
        .hasValueSatisfying(finding -> {
          assertThat(finding.fault()).isNull();
        });
  }

  private interface Act {

    Outcome by(String person, int number);
  }

  private static List<Outcome> atOnce(Act act) throws Exception {
    var start = new CountDownLatch(1);
    var results = new ArrayList<Future<Outcome>>();
    try (var people = Executors.newFixedThreadPool(PEOPLE)) {
      for (int i = 0; i < PEOPLE; i++) {
        int number = i;
        Callable<Outcome> person =
            () -> {
              start.await();
              return act.by(number % 2 == 0 ? "mia" : "max", number);
            };
        results.add(people.submit(person));
      }
      start.countDown();
      var outcomes = new ArrayList<Outcome>();
      for (var result : results) {
        outcomes.add(result.get(60, TimeUnit.SECONDS));
      }
      return outcomes;
    }
  }
}
