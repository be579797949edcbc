package org.stet.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which sentence of the new draft took the place of one of the old. */
final class Counterparts {

  /** How much alike it must be: with no, one or both of its neighbours still beside it. */
  private static final double[] ALIKE = {0.85, 0.8, 0.65};

  /** Less than this and the words are gone. */
  private static final double STRANGE = 0.34;

  private static final double HELD = 0.7;
  private static final double LIKE = 0.66;
  private static final double NEAR = 0.8;
  private static final double JOINED = 0.9;
  private static final double HALF = 0.5;

  static final double CLEAR = 0.08;

  /** Fewer words than this are in many sentences. */
  private static final int PIECE = 4;

  private static final int COMMON = 60;
  private static final int CANDIDATES = 12;

  private final Reading before;
  private final Reading after;
  private final Set<String> unchanged = new HashSet<>();
  private final Map<String, List<Integer>> newByWord;
  private final Map<String, List<Integer>> oldByWord;
  private final Map<String, List<Integer>> everyOldByWord = new HashMap<>();
  private final Map<Integer, Found> found = new HashMap<>();

  Counterparts(Reading before, Reading after) {
    this.before = before;
    this.after = after;
    var old = new HashSet<>(before.sentenceTexts());
    for (var sentence : after.sentenceTexts()) {
      if (old.contains(sentence)) {
        unchanged.add(sentence);
      }
    }
    newByWord = index(after, unchanged);
    oldByWord = index(before, unchanged);
  }

  /** Only sentences that changed can stand for each other. */
  private static Map<String, List<Integer>> index(Reading reading, Set<String> without) {
    var byWord = new HashMap<String, List<Integer>>();
    for (int i = 0; i < reading.sentences(); i++) {
      if (without.contains(reading.sentenceTexts().get(i))) {
        continue;
      }
      for (var word : new HashSet<>(reading.wordsAsTexts(i))) {
        byWord.computeIfAbsent(word, first -> new ArrayList<>()).add(i);
      }
    }
    return byWord;
  }

  /** The rarer a word in these drafts, the more it tells. */
  double weight(String word) {
    int common = Math.max(before.sentencesWith(word), after.sentencesWith(word));
    return Math.log(1 + (double) (before.sentences() + 1) / Math.max(1, common));
  }

  double likeness(List<String> some, List<String> others) {
    return Alike.of(some, others, this::weight);
  }

  /** How much a new sentence is like an old one, by all words or by the rarer ones. */
  double alike(int sentence, int other) {
    var old = before.wordsAsTexts(sentence);
    var now = after.wordsAsTexts(other);
    return Math.max(likeness(old, now), Alike.of(old, now, word -> 1));
  }

  /** Other old sentences that are no more, and have much in common with these words. */
  List<Integer> missing(int first, int last, List<String> words) {
    return candidates(words, oldByWord).stream()
        .filter(other -> other < first || other > last)
        .toList();
  }

  /** Old sentences, be they such as still stand, that have much in common with these words. */
  IntStream others(int first, int last, List<String> words) {
    return candidates(words, everyOldByWord()).stream()
        .mapToInt(other -> other)
        .filter(other -> other < first || other > last)
        .filter(other -> before.wordsAsTexts(other).size() > PIECE);
  }

  /**
   * Whether words are a mended copy of another old sentence, be it one that still stands: much more
   * like that one than like their own.
   */
  boolean isCopyOfAnother(int first, int last, List<String> words, double likeness) {
    return others(first, last, words)
        .anyMatch(other -> likeness(before.wordsAsTexts(other), words) > likeness + CLEAR);
  }

  /**
   * Whether some words are most likely those of another old sentence: much like any, or taken from
   * one that is no more.
   */
  boolean isOfAnother(int first, int last, List<String> words) {
    var said = words.stream().filter(word -> !Reach.isMark(word)).toList();
    if (said.isEmpty()) {
      return words.size() > 1 && before.says(words);
    }
    boolean like =
        candidates(said, everyOldByWord()).stream()
            .filter(other -> other < first || other > last)
            .map(other ->
                before.wordsAsTexts(other).stream().filter(word -> !Reach.isMark(word)).toList())
            .anyMatch(other -> Alike.of(said, other, word -> 1) >= LIKE);
    return like
        || said.size() >= PIECE
            && missing(first, last, said).stream()
                .anyMatch(other -> Alike.held(said, before.wordsAsTexts(other), word -> 1) >= HELD);
  }

  private Map<String, List<Integer>> everyOldByWord() {
    if (everyOldByWord.isEmpty()) {
      everyOldByWord.putAll(index(before, Set.of()));
    }
    return everyOldByWord;
  }

  Found of(int sentence) {
    return found.computeIfAbsent(sentence, this::look);
  }

  boolean isSame(int sentence, int other) {
    return before.sentenceTexts().get(sentence).equals(after.sentenceTexts().get(other));
  }

  /** Whether most of an old sentence stands in a new one, which may be longer. */
  boolean isHeld(int sentence, int other) {
    var words = before.wordsAsTexts(sentence);
    return words.size() > 4 && areHeld(words, after.wordsAsTexts(other));
  }

  /** Whether nearly all of an old sentence stands in a longer new one. */
  boolean isJoinedTo(int sentence, int other) {
    var words = before.wordsAsTexts(sentence);
    var there = after.wordsAsTexts(other);
    return words.size() > PIECE
        && there.size() > words.size()
        && Alike.held(words, there, word -> 1) >= JOINED;
  }

  /** Whether most of some words are among others. */
  boolean areHeld(List<String> words, List<String> others) {
    return Math.max(Alike.held(words, others, this::weight), Alike.held(words, others, word -> 1))
        >= HELD;
  }

  /** Whether a new sentence looks like an edit of this one, wherever it stands. */
  boolean hasNearTwin(int sentence) {
    var words = before.wordsAsTexts(sentence);
    return candidates(words, newByWord).stream()
        .map(after::wordsAsTexts)
        .anyMatch(other -> Alike.of(words, other, word -> 1) >= NEAR);
  }

  /** Whether a new sentence is an old one but for a few words, and begins or ends as it did. */
  boolean isEditOf(int sentence, int other) {
    return alike(sentence, other) >= NEAR
        && Borrowed.keepsAnEnd(before.wordsAsTexts(sentence), after.wordsAsTexts(other));
  }

  /** Whether elsewhere stands an edit of this sentence that is not clearly one of another. */
  boolean hasEdit(int sentence, int at) {
    return candidates(before.wordsAsTexts(sentence), newByWord).stream()
        .filter(other -> other != at && isEditOf(sentence, other))
        .anyMatch(other ->
            missing(sentence, sentence, after.wordsAsTexts(other)).stream()
                .noneMatch(old -> alike(old, other) >= alike(sentence, other) + CLEAR));
  }

  /**
   * Whether yet another new sentence looks like an edit of these words, and of no other that is
   * missing: then nobody knows which of the two is.
   */
  boolean haveSecond(int first, int last, List<String> words, IntPredicate isOwn) {
    return candidates(words, newByWord).stream()
        .filter(other -> !isOwn.test(other))
        .anyMatch(other -> {
          var there = after.wordsAsTexts(other);
          double likeness = takenFrom(words, there);
          return likeness >= NEAR
              && missing(first, last, there).stream()
                  .noneMatch(old -> takenFrom(before.wordsAsTexts(old), there) >= likeness);
        });
  }

  /** How much a new sentence looks like an old one, or like a piece that was taken from it. */
  private static double takenFrom(List<String> old, List<String> there) {
    double alike = Alike.of(old, there, word -> 1);
    return there.size() > PIECE ? Math.max(alike, Alike.held(there, old, word -> 1)) : alike;
  }

  /** Whether most of an old sentence came to stand outside of claim text. */
  boolean leftClaimText(List<String> words) {
    return after.holdsMostOutsideClaimText(before, words, NEAR);
  }

  /** Whether two old sentences could be taken for each other. */
  boolean areMuchAlike(int sentence, int other) {
    return Alike.of(before.wordsAsTexts(sentence), before.wordsAsTexts(other), word -> 1) >= HALF;
  }

  boolean standsNow(int sentence) {
    return unchanged.contains(before.sentenceTexts().get(sentence));
  }

  boolean stoodBefore(int sentence) {
    return unchanged.contains(after.sentenceTexts().get(sentence));
  }

  /** Whether a changed sentence holds most of these words, though it looks like another. */
  boolean keepMostOf(int sentence, List<String> words) {
    for (int candidate : candidates(before.wordsAsTexts(sentence), newByWord)) {
      var held = new HashSet<>(after.wordsAsTexts(candidate));
      long shared = words.stream().filter(held::contains).count();
      if (shared * 2 > words.size()) {
        return true;
      }
    }
    return false;
  }

  private Found look(int sentence) {
    var words = before.wordsAsTexts(sentence);
    var best = best(words, candidates(words, newByWord), after);
    if (best == null || best.likeness() < STRANGE) {
      return new Found(Found.NOWHERE, true);
    }
    var rival = rival(sentence, best.sentence());
    boolean clear = best.likeness() - Math.max(best.second(), rival) >= CLEAR;
    int neighbours = neighboursKept(sentence, best.sentence());
    boolean alike =
        best.likeness() >= ALIKE[neighbours] && isAboutTheSame(sentence, best.sentence());
    return new Found(alike ? best.sentence() : Found.UNSURE, clear);
  }

  /**
   * All its numbers and most of its names are still there: what stands elsewhere with others may be
   * another claim in the same mould.
   */
  private boolean isAboutTheSame(int sentence, int candidate) {
    var old = before.wordsAsTexts(sentence);
    var held = new HashSet<>(after.wordsAsTexts(candidate));
    var facts = old.subList(1, old.size()).stream().filter(Counterparts::isFact).toList();
    long kept = facts.stream().filter(held::contains).count();
    boolean numbers =
        old.stream()
            .filter(word -> Character.isDigit(word.codePointAt(0)))
            .allMatch(held::contains);
    return numbers && kept * 4 >= facts.size() * 3L;
  }

  private static boolean isFact(String word) {
    int c = word.codePointAt(0);
    return Character.isDigit(c) || Character.isUpperCase(c);
  }

  /** How much the most similar other old sentence looks like the candidate. */
  private double rival(int sentence, int candidate) {
    var words = after.wordsAsTexts(candidate);
    double most = 0;
    for (int other : candidates(words, oldByWord)) {
      if (other != sentence) {
        most = Math.max(most, likeness(before.wordsAsTexts(other), words));
      }
    }
    return most;
  }

  private static List<Integer> candidates(List<String> words, Map<String, List<Integer>> byWord) {
    var shared = new HashMap<Integer, Integer>();
    for (var word : new HashSet<>(words)) {
      var holders = byWord.getOrDefault(word, List.of());
      if (holders.size() <= COMMON) {
        holders.forEach(holder -> shared.merge(holder, 1, Integer::sum));
      }
    }
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private @Nullable Best best(List<String> words, List<Integer> candidates, Reading reading) {
    int best = -1;
    double most = -1;
    double second = 0;
    for (int candidate : candidates) {
      double likeness = likeness(words, reading.wordsAsTexts(candidate));
      if (likeness > most) {
        second = Math.max(0, most);
        most = likeness;
        best = candidate;
      } else {
        second = Math.max(second, likeness);
      }
    }
    return best < 0 ? null : new Best(best, most, second);
  }

  /** How many of the unchanged sentences on both sides are still there: 0, 1 or 2. */
  private int neighboursKept(int sentence, int candidate) {
    int kept = 0;
    for (int step : new int[] {-1, 1}) {
      boolean same = neighbour(before, sentence, step).equals(neighbour(after, candidate, step));
      kept += same ? 1 : 0;
    }
    return kept;
  }

  /** The next unchanged sentence on one side, or a word for the edge of the article. */
  private String neighbour(Reading reading, int sentence, int step) {
    for (int i = sentence + step, seen = 0; seen < 8; i += step, seen++) {
      if (i < 0 || i >= reading.sentences()) {
        return "";
      }
      var text = reading.sentenceTexts().get(i);
      if (unchanged.contains(text)) {
        return text;
      }
    }
    return reading == before ? "far" : "away";
  }

  private record Best(int sentence, double likeness, double second) {}

  /** The sentence that was found, if any, and whether no other one comes near. */
  record Found(int sentence, boolean clear) {

    static final int NOWHERE = -1;
    static final int UNSURE = -2;

    boolean isNowhere() {
      return sentence == NOWHERE;
    }

    boolean isAlike() {
      return sentence >= 0;
    }

    boolean isSure() {
      return isAlike() && clear;
    }
  }
}
