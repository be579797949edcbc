package org.stet.claim.learn;

import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stet.claim.ClaimKind;
import org.stet.claim.Medium;
import org.stet.claim.detect.Suggestion;

/**
 * What a sentence shows to the model, as numbers at places: what the rules saw, its words one by
 * one and in pairs, and where the sentence model is on, what it means.
 *
 * @param at places, each once
 * @param how much is there
 */
record Clues(int[] at, float[] how) {

  /** Changes whenever a place means something else: a model of another form is not read. */
  static final int FORM = 1;

  private static final int KINDS = 4;
  private static final int MEDIA = KINDS + ClaimKind.values().length;
  private static final int SHAPE = MEDIA + Medium.values().length;
  private static final int WORDS = 64;
  private static final int WORD_PLACES = 1 << 15;
  private static final int MEANING = WORDS + WORD_PLACES;
  private static final int DIMENSIONS = 384;

  static final int PLACES = MEANING + DIMENSIONS;

  /** Always there. */
  static final int ALWAYS = 0;

  /** What the rules think of it, −2 to 2. */
  static final int SCORE = 1;

  /** Vectors have length one, other clues are 1 each: so that the meaning is heard, too. */
  private static final float LOUDNESS = 6;

  static Clues of(String text, Suggestion seen, float @Nullable [] vector) {
    var clues = new TreeMap<Integer, Float>();
    clues.put(ALWAYS, 1f);
    clues.put(SCORE, rules(seen));
    put(clues, 2, seen.isClaim());
    put(clues, 3, seen.claimant() != null);
    seen.kinds().forEach(kind -> clues.put(KINDS + kind.ordinal(), 1f));
    clues.put(MEDIA + seen.medium().ordinal(), 1f);
    var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+");
    put(clues, SHAPE, words.length < 6);
    put(clues, SHAPE + 1, words.length > 25);
    put(clues, SHAPE + 2, text.indexOf('"') >= 0 || text.indexOf('“') >= 0);
    put(clues, SHAPE + 3, text.strip().endsWith("?"));
    words(words, clues);
    if (vector != null) {
      for (int i = 0; i < DIMENSIONS; i++) {
        clues.put(MEANING + i, vector[i] * LOUDNESS);
      }
    }
    var at = clues.keySet().stream().mapToInt(Integer::intValue).toArray();
    var how = new float[at.length];
    for (int i = 0; i < at.length; i++) {
      how[i] = clues.getOrDefault(at[i], 0f);
    }
    return new Clues(at, how);
  }

  static float rules(Suggestion seen) {
    return (seen.score() - 50) / 25f;
  }

  /** All words of a sentence together weigh as much as a few clues of the rules. */
  private static void words(String[] words, TreeMap<Integer, Float> clues) {
    float each = (float) (2 / Math.sqrt(Math.max(4, 2 * words.length)));
    String before = "";
    for (var word : words) {
      // every figure is the same clue: which one it is was never the point
      var plain = word.chars().anyMatch(Character::isDigit) ? "0" : word;
      if (!plain.isEmpty()) {
        clues.put(place(plain), each);
        clues.put(place(before + " " + plain), each);
        before = plain;
      }
    }
  }

  private static int place(String words) {
    int hash = words.hashCode() * 0x9E3779B9;
    return WORDS + (hash >>> 17);
  }

  private static void put(TreeMap<Integer, Float> clues, int place, boolean there) {
    if (there) {
      clues.put(place, 1f);
    }
  }
}
