package org.stet.claim.learn;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Logistic regression. It begins as the rules and is drawn back to them (a Gaussian prior around
 * their weights), so that few decisions change little. Trained by stochastic gradient descent with
 * a step of its own for each weight (AdaGrad), the same way each time.
 */
final class Ranker {

  private static final long SEED = 7;
  private static final int ROUNDS = 12;
  private static final float STEP = 0.15f;

  /** How strongly weights are drawn back; less, the more decisions there are. */
  private static final float PRIOR = 1.5f;

  /** By how much a difference of 25 in the rules' score counts before anything is learnt. */
  private static final float RULES = 1;

  /**
   * A decision.
   *
   * @param clues what was to be seen
   * @param rules the rules' score
   * @param claim what people said
   * @param group decisions on one article, which are never both learnt from and held back
   */
  record Example(Clues clues, int rules, boolean claim, Object group) {}

  private final float[] weights;

  private Ranker(float[] weights) {
    this.weights = weights;
  }

  static Ranker of(List<Example> decisions) {
    var ranker = new Ranker(prior(decisions));
    ranker.learn(decisions);
    return ranker;
  }

  /** The rules, at the share of claims that this desk has. */
  private static float[] prior(List<Example> decisions) {
    var weights = new float[Clues.PLACES];
    long claims = decisions.stream().filter(Example::claim).count();
    weights[Clues.ALWAYS] = (float) Math.log((claims + 1.0) / (decisions.size() - claims + 1.0));
    weights[Clues.SCORE] = RULES;
    return weights;
  }

  private void learn(List<Example> decisions) {
    var prior = weights.clone();
    var steps = new float[weights.length];
    Arrays.fill(steps, 1e-2f);
    float pull = PRIOR / Math.max(1, decisions.size());
    var order = new ArrayList<>(decisions);
    var random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (var example : order) {
        var clues = example.clues();
        float error = (float) (chance(clues) - (example.claim() ? 1 : 0));
        for (int i = 0; i < clues.at().length; i++) {
          int at = clues.at()[i];
          float slope = error * clues.how()[i] + pull * (weights[at] - prior[at]);
          steps[at] += slope * slope;
          weights[at] -= STEP * slope / (float) Math.sqrt(steps[at]);
        }
      }
    }
  }

  /** That it is a claim, 0 to 1. */
  double chance(Clues clues) {
    return 1 / (1 + Math.exp(-sum(clues)));
  }

  private double sum(Clues clues) {
    double sum = 0;
    for (int i = 0; i < clues.at().length; i++) {
      sum += weights[clues.at()[i]] * clues.how()[i];
    }
    return sum;
  }

  /** The weights that are not zero, each behind its place. */
  byte[] bytes() {
    int used = 0;
    for (float weight : weights) {
      used += weight == 0 ? 0 : 1;
    }
    var bytes = ByteBuffer.allocate(used * (Integer.BYTES + Float.BYTES));
    for (int at = 0; at < weights.length; at++) {
      if (weights[at] != 0) {
        bytes.putInt(at).putFloat(weights[at]);
      }
    }
    return bytes.array();
  }

  static Ranker read(byte[] stored) {
    var weights = new float[Clues.PLACES];
    var bytes = ByteBuffer.wrap(stored);
    while (bytes.hasRemaining()) {
      weights[bytes.getInt()] = bytes.getFloat();
    }
    return new Ranker(weights);
  }
}
