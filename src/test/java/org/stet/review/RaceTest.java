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
import org.springframework.context.annotation.Import;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.people.SomebodyWasFaster;

/** Fifty people reach for a claim, or for fifty, in the same moment. */
@DeskTest
@Import(Prepared.class)
class RaceTest {

  private static final int PEOPLE = 50;

  @Autowired Desk desk;
  @Autowired Prepared prepared;
  @Autowired Reviews reviews;

  @Test
  void oneOfFiftyTakesAClaimAndTheOthersAreToldSo() throws Exception {
    var review = prepared.review(Stage.TO_CHECK, List.of("rosa"));
    var before = prepared.standing(review);

    var outcomes = atOnce(number -> take(review, before.version()));

    assertThat(outcomes).filteredOn("taken"::equals).hasSize(1);
    assertThat(outcomes).filteredOn("faster"::equals).hasSize(PEOPLE - 1);
    var after = prepared.standing(review);
    assertThat(after.stage()).isEqualTo(Stage.CHECKING);
    assertThat(after.entries()).isEqualTo(before.entries() + 1);
  }

  @Test
  void fiftyTakeFiftyClaimsOfOneArticleAndNobodyWaitsForever() throws Exception {
    var sentences = new String[PEOPLE];
    for (int i = 0; i < PEOPLE; i++) {
      sentences[i] = "In district %03d the count was %03d.".formatted(i, i + 200);
    }
    var article = desk.article("Counts", sentences);
    var reviewIds = new ArrayList<UUID>();
    for (var sentence : sentences) {
      reviewIds.add(desk.review(article, desk.claim(article, sentence)).id());
    }

    var outcomes =
        atOnce(number -> take(reviewIds.get(number), prepared.standing(reviewIds.get(number)).version()));

    assertThat(outcomes).hasSize(PEOPLE).containsOnly("taken");
    for (var review : reviewIds) {
      var after = prepared.standing(review);
      assertThat(after.stage()).isEqualTo(Stage.CHECKING);
      assertThat(after.entries()).isEqualTo(2);
    }
  }

  private String take(UUID review, long version) {
    try {
      Desk.does("mia", () -> reviews.move(review, version, Move.TAKE, MoveRequest.EMPTY));
      return "taken";
    } catch (SomebodyWasFaster faster) {
      return "faster";
    }
  }

  private interface Act {

    String by(int number);
  }

  private static List<String> atOnce(Act act) throws Exception {
    var start = new CountDownLatch(1);
    var results = new ArrayList<Future<String>>();
    try (var people = Executors.newFixedThreadPool(PEOPLE)) {
      for (int i = 0; i < PEOPLE; i++) {
        int number = i;
        Callable<String> person =
            () -> {
              start.await();
              return act.by(number);
            };
        results.add(people.submit(person));
      }
      start.countDown();
      var outcomes = new ArrayList<String>();
      for (var result : results) {
        outcomes.add(result.get(120, TimeUnit.SECONDS));
      }
      return outcomes;
    }
  }
}
