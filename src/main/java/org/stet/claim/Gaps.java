package org.stet.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What stood between which neighbours, and what stands there now. Neighbours are sentences that
 * nobody touched, that say what no other does, and that still follow each other; an advertisement
 * or a credit between them is one too.
 */
final class Gaps {

  private static final int NONE = -1;
  private static final int WIDE = 200;

  private final Reading after;
  private final int[] counterpart;

  /** For what is no claim text, before which old sentence it stands, and before which new one. */
  private final NavigableMap<Integer, Integer> fences = new TreeMap<>();

  Gaps(Reading before, Reading after) {
    this.after = after;
    this.counterpart = new int[before.sentences()];
    Arrays.fill(counterpart, NONE);
    keep(inOrder(neighbours(before, after)));
  }

  /** Sentences of the draft before and those of the draft after, from one to behind another. */
  record Gap(int oldFrom, int oldTo, int newFrom, int newTo) {

    IntStream old() {
      return IntStream.range(oldFrom, oldTo);
    }

    IntStream now() {
      return IntStream.range(newFrom, newTo);
    }

    /** Too many sentences to be looked at one by one. */
    boolean isWide() {
      return newTo - newFrom > WIDE || oldTo - oldFrom > WIDE;
    }

    boolean holdsNow(int sentence) {
      return sentence >= newFrom && sentence < newTo;
    }

    boolean held(int sentence) {
      return sentence >= oldFrom && sentence < oldTo;
    }
  }

  /** The gap that a row of sentences leaves if they are taken out. */
  Gap around(int first, int last) {
    int left = first - 1;
    while (left >= 0 && counterpart[left] == NONE) {
      left--;
    }
    int right = last + 1;
    while (right < counterpart.length && counterpart[right] == NONE) {
      right++;
    }
    var above = fences.floorEntry(first);
    var below = fences.ceilingEntry(last + 1);
    int newFrom = left < 0 ? 0 : counterpart[left] + 1;
    int newTo = right == counterpart.length ? after.sentences() : counterpart[right];
    return new Gap(
        above == null ? left + 1 : Math.max(left + 1, above.getKey()),
        below == null ? right : Math.min(right, below.getKey()),
        above == null ? newFrom : Math.max(newFrom, above.getValue()),
        below == null ? newTo : Math.min(newTo, below.getValue()));
  }

  /**
   * A neighbour that stands in both drafts.
   *
   * @param old twice the sentence that it is, and one more; or twice the one that it stands before
   */
  private record Neighbour(int old, int now) {

    static Neighbour sentence(int old, int now) {
      return new Neighbour(2 * old + 1, 2 * now + 1);
    }

    static Neighbour before(int old, int now) {
      return new Neighbour(2 * old, 2 * now);
    }

    boolean isSentence() {
      return old % 2 == 1;
    }
  }

  /** In the order of the draft before. */
  private static List<Neighbour> neighbours(Reading before, Reading after) {
    var neighbours = new ArrayList<Neighbour>();
    var places = only(after);
    only(before)
        .forEach((text, old) -> {
          int now = places.getOrDefault(text, NONE);
          if (old >= 0 && now >= 0) {
            neighbours.add(Neighbour.sentence(old, now));
          }
        });
    var others = after.otherTextBefore();
    before
        .otherTextBefore()
        .forEach((words, old) -> {
          if (others.containsKey(words)) {
            neighbours.add(Neighbour.before(old, others.getOrDefault(words, NONE)));
          }
        });
    neighbours.sort(Comparator.comparing(Neighbour::old).thenComparing(Neighbour::now));
    return neighbours;
  }

  private void keep(List<Neighbour> neighbours) {
    for (var one : neighbours) {
      if (one.isSentence()) {
        counterpart[one.old() / 2] = one.now() / 2;
      } else {
        fences.put(one.old() / 2, one.now() / 2);
      }
    }
  }

  /** A longest row that kept its order. */
  private static List<Neighbour> inOrder(List<Neighbour> all) {
    // patience: the last of each pile, and for each neighbour the one before it
    var piles = new ArrayList<Integer>();
    var previous = new int[all.size()];
    for (int i = 0; i < all.size(); i++) {
      int pile = pileFor(all, piles, all.get(i).now());
      previous[i] = pile == 0 ? NONE : piles.get(pile - 1);
      if (pile == piles.size()) {
        piles.add(i);
      } else {
        piles.set(pile, i);
      }
    }
    var row = new ArrayList<Neighbour>();
    for (int i = piles.isEmpty() ? NONE : piles.getLast(); i >= 0; i = previous[i]) {
      row.add(all.get(i));
    }
    return row;
  }

  private static int pileFor(List<Neighbour> all, List<Integer> piles, int at) {
    int low = 0;
    int high = piles.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(piles.get(middle)).now() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where each sentence stands that is there only once. */
  private static Map<String, Integer> only(Reading reading) {
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < reading.sentences(); i++) {
      places.merge(reading.sentenceTexts().get(i), i, (some, other) -> NONE);
    }
    return places;
  }
}
