package org.stet.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How much two rows of words have in common. */
final class Alike {

  /** More words than this are not aligned one by one. */
  private static final int LONGEST = 600;

  private Alike() {}

  /**
   * Dice's coefficient of the words, with repetitions, each counting for its weight: 0 for
   * strangers, 1 for the same words.
   */
  static double of(List<String> some, List<String> others, ToDoubleFunction<String> weight) {
    if (some.isEmpty() || others.isEmpty()) {
      return 0;
    }
    var counts = new HashMap<String, Integer>();
    double all = 0;
    for (var word : some) {
      counts.merge(word, 1, Integer::sum);
      all += weight.applyAsDouble(word);
    }
    double shared = 0;
    for (var word : others) {
      all += weight.applyAsDouble(word);
      int left = counts.getOrDefault(word, 0);
      if (left > 0) {
        shared += weight.applyAsDouble(word);
        counts.put(word, left - 1);
      }
    }
    return 2 * shared / all;
  }

  /** How much of the first row stands in the second, each word counting for its weight. */
  static double held(List<String> some, List<String> others, ToDoubleFunction<String> weight) {
    var left = new HashMap<String, Integer>();
    others.forEach(word -> left.merge(word, 1, Integer::sum));
    double all = 0;
    double shared = 0;
    for (var word : some) {
      all += weight.applyAsDouble(word);
      if (left.merge(word, -1, Integer::sum) >= 0) {
        shared += weight.applyAsDouble(word);
      }
    }
    return all == 0 ? 0 : shared / all;
  }

  /** The words that some have more often than others. */
  static List<String> without(List<String> some, List<String> others) {
    var left = new HashMap<String, Integer>();
    others.forEach(word -> left.merge(word, 1, Integer::sum));
    return some.stream().filter(word -> left.merge(word, -1, Integer::sum) < 0).toList();
  }

  /**
   * For each word of the first row the index of the same word in the second, along a longest common
   * subsequence; -1 where it has none. Null where the rows are too long.
   */
  static int @Nullable [] alignment(List<String> some, List<String> others) {
    int n = some.size();
    int m = others.size();
    if (n > LONGEST || m > LONGEST) {
      return null;
    }
    var longest = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        longest[i][j] =
            some.get(i).equals(others.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    var map = new int[n];
    Arrays.fill(map, -1);
    for (int i = 0, j = 0; i < n && j < m; ) {
      if (some.get(i).equals(others.get(j))) {
        map[i++] = j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return map;
  }
}
