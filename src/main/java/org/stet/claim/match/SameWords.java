package org.stet.claim.match;

import java.util.List;
import org.stet.claim.match.SimilarTexts.Figures;

/**
 * What two texts have in common, word by word, without an index.
 *
 * @param shared words that stand in both, as the first one has them
 * @param share of the words of both, 0 to 1
 */
public record SameWords(List<String> shared, double share, Figures figures) {

  private static final double MANY = 0.5;
  private static final int FEW = 3;

  public static SameWords of(String one, String other) {
    var some = WordsOf.TEXT.in(one);
    var others = WordsOf.TEXT.in(other);
    var shared =
        some.entrySet().stream()
            .filter(word -> others.containsKey(word.getKey()))
            .map(word -> word.getValue())
            .toList();
    int all = some.size() + others.size();
    return new SameWords(
        shared,
        all == 0 ? 0 : 2.0 * shared.size() / all,
        LuceneTexts.figures(WordsOf.figures(some.keySet()), WordsOf.figures(others.keySet())));
  }

  /** Whether they seem to be about the same; then other figures are worth a look. */
  public boolean areMany() {
    return share >= MANY && shared.size() >= FEW;
  }
}
