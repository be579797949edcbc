package org.stet.review.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;
import org.stet.article.RevisionText;

/** Two drafts of one article, paragraph beside paragraph. */
final class Redrawn {

  /** More paragraphs than this between two that are the same are not compared one by one. */
  private static final int MANY = 60;

  /** So much in common that one became the other, from 0 to 1. */
  private static final double ALIKE = 0.3;

  /**
   * A paragraph of the old draft beside what became of it.
   *
   * @param was null where it came in
   * @param is null where it went
   */
  record Row(@Nullable Part was, @Nullable Part is, boolean same) {}

  private final RevisionText before;
  private final RevisionText after;
  private final List<Row> rows = new ArrayList<>();

  Redrawn(RevisionText before, RevisionText after) {
    this.before = before;
    this.after = after;
    var anchors = unchanged();
    int old = 0;
    int now = 0;
    for (var anchor : anchors) {
      between(old, anchor[0], now, anchor[1]);
      rows.add(new Row(before.parts().get(anchor[0]), after.parts().get(anchor[1]), true));
      old = anchor[0] + 1;
      now = anchor[1] + 1;
    }
    between(old, before.parts().size(), now, after.parts().size());
  }

  List<Row> rows() {
    return rows;
  }

  String was(Row row) {
    return row.was() == null ? "" : row.was().of(before.text());
  }

  String is(Row row) {
    return row.is() == null ? "" : row.is().of(after.text());
  }

  /** What the paragraph around a place of the new draft was before. */
  Optional<Row> around(int start, int end) {
    return rows.stream().filter(row -> row.is() != null && row.is().holds(start, end)).findFirst();
  }

  /** Paragraphs that are the same, unique, and in order: a longest row of them. */
  private List<int[]> unchanged() {
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < after.parts().size(); i++) {
      places.merge(after.parts().get(i).of(after.text()), i, (some, other) -> -1);
    }
    var seen = new HashSet<String>();
    var pairs = new ArrayList<int[]>();
    for (int i = 0; i < before.parts().size(); i++) {
      var words = before.parts().get(i).of(before.text());
      int at = seen.add(words) ? places.getOrDefault(words, -1) : -1;
      if (at >= 0) {
        pairs.add(new int[] {i, at});
      }
    }
    return inOrder(pairs);
  }

  private static List<int[]> inOrder(List<int[]> pairs) {
    var tails = new ArrayList<Integer>();
    var previous = new int[pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      int low = 0;
      int high = tails.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs.get(tails.get(middle))[1] < pairs.get(i)[1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tails.get(low - 1);
      if (low == tails.size()) {
        tails.add(i);
      } else {
        tails.set(low, i);
      }
    }
    var row = new ArrayList<int[]>();
    for (int i = tails.isEmpty() ? -1 : tails.getLast(); i >= 0; i = previous[i]) {
      row.addFirst(pairs.get(i));
    }
    return row;
  }

  /** Pairs what is alike, in order; what is left went or came in. */
  private void between(int oldFrom, int oldTo, int newFrom, int newTo) {
    int old = oldFrom;
    boolean many = oldTo - oldFrom > MANY || newTo - newFrom > MANY;
    for (int now = newFrom; now < newTo; now++) {
      int match = -1;
      for (int i = old; !many && i < oldTo && match < 0; i++) {
        if (alike(before.parts().get(i), after.parts().get(now)) >= ALIKE) {
          match = i;
        }
      }
      if (match >= 0) {
        gone(old, match);
        var was = before.parts().get(match);
        var is = after.parts().get(now);
        rows.add(new Row(was, is, was.of(before.text()).equals(is.of(after.text()))));
        old = match + 1;
      } else {
        rows.add(new Row(null, after.parts().get(now), false));
      }
    }
    gone(old, oldTo);
  }

  private void gone(int from, int to) {
    for (int i = from; i < to; i++) {
      rows.add(new Row(before.parts().get(i), null, false));
    }
  }

  private double alike(Part old, Part now) {
    var some = words(old.of(before.text()));
    var others = words(now.of(after.text()));
    if (some.isEmpty() || others.isEmpty()) {
      return 0;
    }
    long shared = some.stream().filter(others::contains).count();
    return (double) shared / Math.min(some.size(), others.size());
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.strip().split("\\s+")));
  }
}
