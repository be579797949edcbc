package org.stet.claim.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stet.claim.Medium;
import org.stet.claim.detect.Suggestion;
import org.stet.claim.learn.Ranker.Example;

/** What a desk's decisions teach, and when it stands in for the rules. */
class RankerTest {

  private static final long SEED = 3;

  private final Random random = new Random(SEED);

  @Test
  void withoutDecisionsItOrdersAsTheRulesDo() {
    var ranker = Ranker.of(List.of());

    assertThat(ranker.chance(clues("Some words", 80)))
        .isGreaterThan(ranker.chance(clues("Some words", 40)));
  }

  @Test
  void fewDecisionsChangeLittleAndManyChangeTheOrder() {
    var weather = "The weather in the valley was mild";
    var budget = "The budget of the council grew";

    var few = Ranker.of(decisions(4));
    var many = Ranker.of(decisions(400));

    assertThat(few.chance(clues(weather, 90))).isGreaterThan(few.chance(clues(budget, 10)));
    assertThat(many.chance(clues(weather, 70))).isLessThan(many.chance(clues(budget, 40)));
  }

  @Test
  void itTakesOverOnlyAfterTwoHundredDecisionsAndOnlyWhereItIsBetter() {
    assertThat(Lesson.of(decisions(180)).isInUse()).isFalse();
    assertThat(Lesson.of(decisions(300)).isInUse()).isTrue();
    var byChance = new ArrayList<Example>();
    for (int i = 0; i < 300; i++) {
      byChance.add(example(i, "Words of number " + random.nextInt(), random.nextBoolean()));
    }
    assertThat(Lesson.of(byChance).isInUse()).isFalse();
  }

  @Test
  void theSameDecisionsMakeTheSameModelAndItIsReadAsItWasWritten() {
    var taught = decisions(100);
    var one = Ranker.of(taught);
    var other = Ranker.of(taught);
    var clues = clues("The budget of the council grew", 50);

    assertThat(one.bytes()).isEqualTo(other.bytes());
    assertThat(Ranker.read(one.bytes()).chance(clues)).isEqualTo(one.chance(clues));
  }

  @Test
  void pairsInTheRightOrderAreCountedWithTies() {
    var result =
        HeldBack.compare(
            List.of(
                new HeldBack.Judged(true, 50, 0.9),
                new HeldBack.Judged(false, 50, 0.1),
                new HeldBack.Judged(true, 70, 0.8),
                new HeldBack.Judged(false, 60, 0.2)));

    assertThat(result.learnt()).isEqualTo(1);
    assertThat(result.rules()).isEqualTo(0.625);
  }

  @Test
  void theOrderIsLearntAndTheScoresStayThoseOfTheText() {
    var found = List.of(seen(0, true, 90), seen(1, true, 50), seen(2, false, 20));

    var ordered = LearnedOrder.ordered(found, List.of(0.1, 0.2, 0.9));

    assertThat(ordered).extracting(Suggestion::start).containsExactly(0, 1, 2);
    assertThat(ordered).extracting(Suggestion::score).containsExactly(20, 50, 90);
    assertThat(ordered).extracting(Suggestion::isClaim).containsExactly(false, true, true);
    assertThat(ordered.getLast().reasons()).contains("this desk’s earlier decisions put it higher");
    assertThat(ordered.get(1).reasons()).hasSize(1);
  }

  /** A desk that checks budgets and never the weather, whatever the rules say. */
  private List<Example> decisions(int many) {
    var decisions = new ArrayList<Example>();
    for (int i = 0; i < many; i++) {
      boolean claim = random.nextInt(3) > 0;
      var about = claim ? "The budget of the council grew" : "The weather in the valley was mild";
      decisions.add(example(i, about + " in district " + random.nextInt(50), claim));
    }
    return decisions;
  }

  private Example example(int i, String text, boolean claim) {
    int score = 30 + random.nextInt(50);
    return new Example(clues(text, score), score, claim, i / 10);
  }

  private static Clues clues(String text, int score) {
    return Clues.of(text, seen(0, true, score), null);
  }

  private static Suggestion seen(int start, boolean claim, int score) {
    return new Suggestion(
        start,
        start + 1,
        claim,
        score,
        List.of("a reason"),
        Set.of(),
        Medium.STATEMENT,
        null,
        null);
  }
}
