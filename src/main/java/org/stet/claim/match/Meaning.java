package org.stet.claim.match;

import java.util.Optional;

/** Turns a sentence into a point in space, so that near points mean nearly the same. */
public interface Meaning {

  /** Where it is switched off: everything else works without it. */
  Meaning NONE =
      new Meaning() {
        @Override
        public boolean isOn() {
          return false;
        }

        @Override
        public Optional<float[]> of(String text) {
          return Optional.empty();
        }
      };

  /** Whether there is a model, as far as is known before it is loaded by the first question. */
  boolean isOn();

  /** A vector of length one; empty where there is no model. */
  Optional<float[]> of(String text);

  /** The cosine of two vectors of length one, −1 to 1. */
  static double nearness(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
