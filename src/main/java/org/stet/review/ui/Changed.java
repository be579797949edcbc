package org.stet.review.ui;

import java.util.ArrayList;
import java.util.List;

/** What became of words: kept, taken away, put in. Compared word by word, as an editor reads. */
final class Changed {

  /** Longer texts are shown whole, one after the other: nobody reads a long comparison. */
  private static final int LONGEST = 600;

  private Changed() {}

  enum What {
    KEPT,
    TAKEN,
    PUT
  }

  record Words(What what, String text) {}

  static List<Words> between(String before, String after) {
    var was = List.of(before.strip().split("\\s+"));
    var is = List.of(after.strip().split("\\s+"));
    if (was.size() > LONGEST || is.size() > LONGEST) {
      return List.of(new Words(What.TAKEN, before), new Words(What.PUT, after));
    }
    var common = new int[was.size() + 1][is.size() + 1];
    for (int i = was.size() - 1; i >= 0; i--) {
      for (int j = is.size() - 1; j >= 0; j--) {
        common[i][j] =
            was.get(i).equals(is.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    var changed = new ArrayList<Words>();
    int i = 0;
    int j = 0;
    while (i < was.size() || j < is.size()) {
      if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
        put(changed, What.KEPT, is.get(j));
        i++;
        j++;
      } else if (j == is.size() || i < was.size() && common[i + 1][j] >= common[i][j + 1]) {
        put(changed, What.TAKEN, was.get(i++));
      } else {
        put(changed, What.PUT, is.get(j++));
      }
    }
    return changed;
  }

  private static void put(List<Words> changed, What what, String word) {
    if (!changed.isEmpty() && changed.getLast().what() == what) {
      changed.add(new Words(what, changed.removeLast().text() + " " + word));
    } else {
      changed.add(new Words(what, word));
    }
  }
}
