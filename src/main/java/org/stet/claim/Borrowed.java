package org.stet.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stet.claim.Gaps.Gap;
import org.stet.claim.Reanchor.Sought;
import org.stet.claim.detect.Span;

/**
 * Tells an edit of a sentence from another sentence that took up its words: an agreed wording, a
 * summary, one in the same mould. What may be either is put to a person.
 */
final class Borrowed {

  /** So many words at its beginning or its end tell a sentence that was edited. */
  private static final int END = 2;

  /** A line of fewer words and marks may stand in many a sentence. */
  private static final int SHORT = 5;

  private static final double NEAR = 0.8;
  private static final double MOST = 0.6;
  private static final double HALF = 0.5;

  private final Reading before;
  private final Reading after;
  private final Counterparts counterparts;
  private final Map<Integer, List<List<String>>> agreed = new HashMap<>();
  private final Map<List<Integer>, Boolean> found = new HashMap<>();

  /**
   * @param agreed all claims for which another wording was approved
   */
  Borrowed(Reading before, Reading after, Counterparts counterparts, List<Sought> agreed) {
    this.before = before;
    this.after = after;
    this.counterparts = counterparts;
    agreed.forEach(this::add);
  }

  /** Keeps how the sentence of a claim reads with the wording in its place. */
  private void add(Sought claim) {
    var wording = claim.agreed();
    int from = before.wordEndingBehind(claim.at().start());
    int to = before.wordsBefore(claim.at().end());
    if (wording == null || from >= to || before.sentenceAt(from) != before.sentenceAt(to - 1)) {
      return;
    }
    int sentence = before.sentenceAt(from);
    var all = before.wordsOf(sentence);
    var words = new ArrayList<>(before.texts(new Span(all.start(), from)));
    words.addAll(Reading.words(wording));
    words.addAll(before.texts(new Span(to, all.end())));
    agreed.computeIfAbsent(sentence, first -> new ArrayList<>()).add(words);
  }

  /**
   * Whether new sentences only took up the words of old ones.
   *
   * @param from the first of the new sentences
   * @param to the last of them
   */
  boolean from(int first, int last, Gap gap, int from, int to) {
    return found.computeIfAbsent(
        List.of(first, last, from, to), rows -> look(first, last, gap, from, to));
  }

  private boolean look(int first, int last, Gap gap, int from, int to) {
    var old = before.texts(before.wordsOf(first, last));
    var now = after.texts(after.wordsOf(from, to));
    return isAnothers(first, last, old, now)
        || isAgreedForAnother(first, last, gap, old, now)
        || !keepsAnEnd(old, now) && !isInPlace(first, last, gap, from, to)
        || old.size() < SHORT
            && now.size() > 2 * old.size()
            && !isInPlace(first, last, gap, from, to)
        || standsAsAgreed(first, gap, from, to)
        || isOutOfOrder(first, last, gap, from, to)
        || isElsewhereWithOtherFigures(first, last, gap, from, to);
  }

  /** Most like another old sentence, and what this one says and that does not is gone. */
  private boolean isAnothers(int first, int last, List<String> old, List<String> now) {
    double likeness = counterparts.likeness(old, now) + Counterparts.CLEAR;
    return counterparts
        .others(first, last, now)
        .mapToObj(before::wordsAsTexts)
        .filter(other -> counterparts.likeness(other, now) > likeness)
        .anyMatch(other -> isGone(without(old, other), now));
  }

  private static boolean isGone(List<String> words, List<String> now) {
    return words.isEmpty() || Alike.held(words, now, word -> 1) < HALF;
  }

  /** The words that some have more often than others; marks are none. */
  private static List<String> without(List<String> some, List<String> others) {
    return Alike.without(some, others).stream().filter(word -> !Reach.isMark(word)).toList();
  }

  /** More like the wording that was agreed for another sentence between the same neighbours. */
  private boolean isAgreedForAnother(
      int first, int last, Gap gap, List<String> old, List<String> now) {
    if (agreed.isEmpty() || gap.isWide()) {
      return false;
    }
    double alike = Alike.of(old, now, word -> 1);
    return gap.old()
        .filter(other -> other < first || other > last)
        .mapToObj(other -> agreed.getOrDefault(other, List.of()))
        .flatMap(List::stream)
        .filter(wording -> Alike.of(wording, now, word -> 1) > alike)
        .anyMatch(wording -> isGone(without(old, wording), now));
  }

  /**
   * Whether most of a sentence stands between its old neighbours, in words that no other sentence
   * that is missing there had; or nearly all of it in another one than this.
   */
  boolean isLeftBehind(int sentence, int at, Gap gap) {
    if (gap.isWide()) {
      return false;
    }
    if (gap.holdsNow(at)) {
      return gap.now()
          .filter(one -> one != at && !counterparts.stoodBefore(one))
          .anyMatch(one -> counterparts.isJoinedTo(sentence, one));
    }
    var there = new ArrayList<String>();
    gap.now()
        .filter(one -> !counterparts.stoodBefore(one))
        .forEach(one -> there.addAll(after.wordsAsTexts(one)));
    var others = new ArrayList<String>();
    gap.old()
        .filter(one -> one != sentence && !counterparts.standsNow(one))
        .forEach(one -> others.addAll(before.wordsAsTexts(one)));
    var words = without(before.wordsAsTexts(sentence), List.of());
    return words.size() >= END && Alike.held(words, without(there, others), word -> 1) >= MOST;
  }

  /** Whether a sentence that is found elsewhere has another one in its place. */
  boolean isReplaced(int sentence, int at, Gap gap) {
    return !gap.isWide()
        && !gap.holdsNow(at)
        && gap.now().filter(one -> !counterparts.stoodBefore(one)).count()
            > gap.old().filter(one -> one != sentence && !counterparts.standsNow(one)).count();
  }

  /** Whether the wording that was agreed for it, or almost, stands there beside a sentence. */
  boolean standsAsAgreed(int sentence, Gap gap, int from, int to) {
    var wordings = agreed.getOrDefault(sentence, List.of());
    return !wordings.isEmpty()
        && !gap.isWide()
        && gap.now()
            .filter(one -> !counterparts.stoodBefore(one) && (one < from || one > to))
            .mapToObj(after::wordsAsTexts)
            .anyMatch(now ->
                wordings.stream().anyMatch(wording -> isNearest(wording, now, sentence, gap)));
  }

  private boolean isNearest(List<String> wording, List<String> now, int sentence, Gap gap) {
    double alike = Alike.of(wording, now, word -> 1);
    return alike >= NEAR
        && gap.old()
            .filter(one -> one != sentence)
            .noneMatch(one -> Alike.of(before.wordsAsTexts(one), now, word -> 1) >= alike);
  }

  /** Whether it begins or ends in the same words still. */
  static boolean keepsAnEnd(List<String> old, List<String> now) {
    var was = old.stream().filter(word -> !Reach.isMark(word)).toList();
    var is = now.stream().filter(word -> !Reach.isMark(word)).toList();
    int words = Math.min(END, was.size());
    return is.size() >= words
        && (areSame(was.subList(0, words), is.subList(0, words))
            || areSame(
                was.subList(was.size() - words, was.size()),
                is.subList(is.size() - words, is.size())));
  }

  private static boolean areSame(List<String> some, List<String> others) {
    return IntStream.range(0, some.size())
        .allMatch(i -> some.get(i).equalsIgnoreCase(others.get(i)));
  }

  /** As many sentences stand there as before, and it is the same of them. */
  private static boolean isInPlace(int first, int last, Gap gap, int from, int to) {
    return gap.holdsNow(from)
        && gap.holdsNow(to)
        && from - gap.newFrom() == first - gap.oldFrom()
        && gap.newTo() - to == gap.oldTo() - last;
  }

  /** More sentences stand there than before, and this one has another figure and paragraph. */
  private boolean isElsewhereWithOtherFigures(int first, int last, Gap gap, int from, int to) {
    var now = after.texts(after.wordsOf(from, to));
    return gap.newTo() - gap.newFrom() > gap.oldTo() - gap.oldFrom()
        && (before.paragraphOf(first).start() == first) != (after.paragraphOf(from).start() == from)
        && !now.containsAll(
            before.texts(before.wordsOf(first, last)).stream().filter(Edited::isNumber).toList());
  }

  /** On the other side of a sentence that still stands there, and of each copy of it. */
  private boolean isOutOfOrder(int first, int last, Gap gap, int from, int to) {
    if (gap.isWide() || !gap.holdsNow(from) || !gap.holdsNow(to)) {
      return false;
    }
    return gap.old()
        .filter(other -> other < first || other > last)
        .filter(counterparts::standsNow)
        .anyMatch(other -> {
          var copies = gap.now().filter(one -> counterparts.isSame(other, one)).toArray();
          return copies.length > 0
              && IntStream.of(copies).allMatch(one -> other < first ? one > to : one < from);
        });
  }
}
