package org.stet.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.stet.claim.Reanchor.Changed;
import org.stet.claim.Reanchor.Lost;
import org.stet.claim.Reanchor.Outcome;
import org.stet.claim.Reanchor.Sought;
import org.stet.claim.detect.Span;

/**
 * Keeps claims apart that stood side by side: of words that took the place of both their ends, each
 * gets those up to a mark, or as many as it lost.
 */
record Apart(Reading before, Reading after) {

  /** The same outcomes, none of which reaches into another where the claims did not. */
  List<Outcome> of(List<Sought> claims, List<Outcome> outcomes) {
    var apart = new ArrayList<>(outcomes);
    var found =
        IntStream.range(0, claims.size())
            .filter(i -> Reanchor.place(outcomes.get(i)).isPresent())
            .boxed()
            .sorted(Comparator.comparing(i -> place(outcomes.get(i)).start()))
            .toList();
    for (int k = 1; k < found.size(); k++) {
      int left = found.get(k - 1);
      int right = found.get(k);
      boolean reachIn =
          Reanchor.place(apart.get(left)).isPresent()
              && place(apart.get(left)).overlaps(place(apart.get(right)))
              && !claims.get(left).at().overlaps(claims.get(right).at());
      if (reachIn) {
        var parted = parted(claims.get(left), apart.get(left), claims.get(right), apart.get(right));
        apart.set(left, parted.get(0));
        apart.set(right, parted.get(1));
      }
    }
    return apart;
  }

  private List<Outcome> parted(Sought some, Outcome left, Sought other, Outcome right) {
    var one = place(left);
    var two = place(right);
    if (!(left instanceof Changed)) {
      return List.of(
          left,
          right instanceof Changed ? changed(one.end(), Math.max(one.end(), two.end())) : right);
    }
    if (!(right instanceof Changed)) {
      return List.of(changed(one.start(), two.start()), right);
    }
    int from = after.wordEndingBehind(two.start());
    int to = after.wordsBefore(Math.min(one.end(), two.end()));
    var its = words(before, some.at());
    var others = words(before, other.at());
    while (from < to && its.contains(after.wordAt(from)) && !others.contains(after.wordAt(from))) {
      from++;
    }
    while (from < to
        && others.contains(after.wordAt(to - 1))
        && !its.contains(after.wordAt(to - 1))) {
      to--;
    }
    int behind = from;
    while (behind < to && !Reach.isMark(after.wordAt(behind))) {
      behind++;
    }
    boolean atMark = behind < to;
    if (!atMark) {
      int lost = lost(its, one);
      int all = Math.max(1, lost + lost(others, two));
      behind = from + Math.round((to - from) * (float) lost / all);
    }
    int next = atMark ? behind + 1 : behind;
    return List.of(
        changed(one.start(), behind == 0 ? 0 : after.spanAt(behind - 1).end()),
        after.wordAt(next).isEmpty() ? new Lost() : changed(after.spanAt(next).start(), two.end()));
  }

  private Outcome changed(int start, int end) {
    var words = start < end ? after.cut(start, end) : "";
    return Reading.words(words).stream().allMatch(Reach::isMark)
        ? new Lost()
        : new Changed(
            new Span(
                start + words.length() - words.stripLeading().length(),
                end - words.length() + words.stripTrailing().length()));
  }

  private int lost(List<String> words, Span now) {
    var there = words(after, now);
    return (int) words.stream().filter(word -> !there.contains(word)).count();
  }

  private static List<String> words(Reading reading, Span at) {
    return reading.texts(
        new Span(reading.wordEndingBehind(at.start()), reading.wordsBefore(at.end())));
  }

  private static Span place(Outcome outcome) {
    return Reanchor.place(outcome).orElseThrow();
  }
}
