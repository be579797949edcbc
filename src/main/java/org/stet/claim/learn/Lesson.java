package org.stet.claim.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stet.claim.learn.Ranker.Example;

/**
 * What was learnt from the decisions so far, and whether it is good enough to stand in for the
 * rules: after {@value #FEWEST} decisions, and only where it orders held-back ones better, the
 * whole interval of the difference above zero.
 */
record Lesson(Ranker ranker, HeldBack.Result heldBack, int decisions, int claims) {

  static final int FEWEST = 200;

  /** Each fifth of the articles is held back once. */
  private static final int FOLDS = 5;

  static Lesson of(List<Example> decisions) {
    int claims = (int) decisions.stream().filter(Example::claim).count();
    return new Lesson(
        Ranker.of(decisions), HeldBack.compare(judged(decisions)), decisions.size(), claims);
  }

  boolean isInUse() {
    return decisions >= FEWEST && heldBack.isBetter();
  }

  private static List<HeldBack.Judged> judged(List<Example> decisions) {
    Map<Object, Integer> folds = new LinkedHashMap<>();
    for (var example : decisions) {
      folds.putIfAbsent(example.group(), folds.size() % FOLDS);
    }
    var judged = new ArrayList<HeldBack.Judged>();
    for (int fold = 0; fold < FOLDS; fold++) {
      var taught = new ArrayList<Example>();
      var held = new ArrayList<Example>();
      for (var example : decisions) {
        (folds.getOrDefault(example.group(), 0) == fold ? held : taught).add(example);
      }
      if (!taught.isEmpty() && !held.isEmpty()) {
        var ranker = Ranker.of(taught);
        held.forEach(one ->
            judged.add(new HeldBack.Judged(one.claim(), one.rules(), ranker.chance(one.clues()))));
      }
    }
    return judged;
  }
}
