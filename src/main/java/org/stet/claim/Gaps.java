package org.stet.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What stood between which neighbours, and what stands there now. Neighbours are sentences that
 * nobody touched, that say what no other does, and that still follow each other.
 */
final class Gaps {

  private static final int NONE = -1;
  private static final int WIDE = 200;

  private final Reading before;
  private final Reading after;
  private final int[] counterpart;

  Gaps(Reading before, Reading after) {
    this.before = before;
    this.after = after;
    this.counterpart = inOrder();
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
    return new Gap(
        left + 1,
        right,
        left < 0 ? 0 : counterpart[left] + 1,
        right == counterpart.length ? after.sentences() : counterpart[right]);
  }

  /** For each old sentence the new one, along a longest row that kept its order. */
  private int[] inOrder() {
    var counterparts = new int[before.sentences()];
    Arrays.fill(counterparts, NONE);
    var places = only(after);
    var once = only(before);
    var rows = new ArrayList<int[]>();
    for (int i = 0; i < before.sentences(); i++) {
      var text = before.sentenceTexts().get(i);
      int at = once.getOrDefault(text, NONE) == i ? places.getOrDefault(text, NONE) : NONE;
      if (at >= 0) {
        rows.add(new int[] {i, at, NONE});
      }
    }
    // patience: the last row of each pile, and for each row the one before it
    var piles = new ArrayList<Integer>();
    for (int i = 0; i < rows.size(); i++) {
      int pile = pileFor(rows, piles, rows.get(i)[1]);
      rows.get(i)[2] = pile == 0 ? NONE : piles.get(pile - 1);
      if (pile == piles.size()) {
        piles.add(i);
      } else {
        piles.set(pile, i);
      }
    }
    for (int i = piles.isEmpty() ? NONE : piles.getLast(); i >= 0; i = rows.get(i)[2]) {
      counterparts[rows.get(i)[0]] = rows.get(i)[1];
    }
    return counterparts;
  }

  private static int pileFor(List<int[]> rows, List<Integer> piles, int at) {
    int low = 0;
    int high = piles.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(piles.get(middle))[1] < at) {
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
