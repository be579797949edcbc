package org.stet.claim.match;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stet.claim.match.SimilarTexts.Figures;

/**
 * What two texts have in common, word by word, without an index.
 *
 * @param shared words that stand in both, as the first one has them
 * @param share of the words of both, 0 to 1
 * @param ofOtherYears whether each gives its figures for years that the other does not name
 */
public record SameWords(List<String> shared, double share, Figures figures, boolean ofOtherYears) {

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
    var mine = WordsOf.figures(some.keySet());
    var theirs = WordsOf.figures(others.keySet());
    return new SameWords(
        shared,
        all == 0 ? 0 : 2.0 * shared.size() / all,
        LuceneTexts.figures(mine, theirs),
        areOfOtherYears(mine, theirs));
  }

  /** Where a year is all that they give, it is what they say, and another one contradicts it. */
  private static boolean areOfOtherYears(Set<String> mine, Set<String> theirs) {
    var one = years(mine);
    var other = years(theirs);
    return !one.isEmpty()
        && !other.isEmpty()
        && Collections.disjoint(one, other)
        && mine.size() > one.size()
        && theirs.size() > other.size();
  }

  private static Set<String> years(Set<String> figures) {
    var years = new TreeSet<String>();
    for (var figure : figures) {
      if (figure.matches("1[5-9]\\d\\d|20\\d\\d")) {
        years.add(figure);
      }
    }
    return years;
  }

  /** Whether they seem to be about the same; then other figures are worth a look. */
  public boolean areMany() {
    return share >= MANY && shared.size() >= FEW;
  }
}
