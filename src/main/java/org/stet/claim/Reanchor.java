package org.stet.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;
import org.stet.claim.detect.Span;

/**
 * Finds the claims of one draft again in the next. Sure or silent: what could stand at two places,
 * or nowhere for certain, is lost, and a person places it.
 *
 * <p>The same words with the same rest of their sentence are kept, wherever they moved. Words that
 * were edited are looked for in the sentence that took the place of theirs, then in any other that
 * is much alike. The work is bounded: it grows with the length of the texts, not with its square.
 */
public final class Reanchor {

  /** A text and its parts. */
  public record Draft(String text, List<Part> parts) {
    public Draft {
      parts = List.copyOf(parts);
    }
  }

  /** What became of a claim's words. */
  public sealed interface Outcome {}

  /** The same words, and the rest of their sentence says the same. */
  public record Kept(Span at) implements Outcome {}

  /** Found, but the words, a number in them, or the rest of their sentence changed. */
  public record Changed(Span at) implements Outcome {}

  /** The words left the article. */
  public record Gone() implements Outcome {}

  /** They may be there, but nobody can tell where without reading. */
  public record Lost() implements Outcome {}

  private static final int CONTEXT = 12;
  private static final int MARGIN = 3;
  private static final int OCCURRENCES = 40;
  private static final int LOOKED_AT = 2_000;
  private static final int FEW_WORDS = 5;
  private static final double SURE = 0.6;

  private final Reading before;
  private final Reading after;
  private final Counterparts counterparts;
  private final Map<Pair, Boolean> sameSentences = new HashMap<>();

  private Reanchor(Draft before, Draft after) {
    this.before = new Reading(before);
    this.after = new Reading(after);
    this.counterparts = new Counterparts(this.before, this.after);
  }

  /**
   * Finds each anchor of the draft before in the draft after.
   *
   * @param anchors spans of claim text of the draft before, none across parts
   * @return as many outcomes, in the same order
   */
  public static List<Outcome> reanchor(Draft before, Draft after, List<Span> anchors) {
    var all = new Reanchor(before, after);
    var outcomes = new ArrayList<Outcome>(anchors.size());
    for (var anchor : anchors) {
      outcomes.add(all.find(anchor));
    }
    return outcomes;
  }

  /** Whether an edit carried out what was agreed: the same words, whatever the blanks. */
  public static boolean isFixApplied(String words, String agreed) {
    return squeezed(words).equals(squeezed(agreed));
  }

  private static String squeezed(String words) {
    var squeezed = new StringBuilder();
    boolean blank = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = !squeezed.isEmpty();
      } else {
        if (blank) {
          squeezed.append(' ');
          blank = false;
        }
        squeezed.append(c);
      }
    }
    return squeezed.toString();
  }

  private Outcome find(Span anchor) {
    int from = before.wordEndingBehind(anchor.start());
    int to = before.wordsBefore(anchor.end());
    if (from >= to) {
      return new Lost();
    }
    var here = before.occurrences(before, from, to, LOOKED_AT);
    var there = after.occurrences(before, from, to, LOOKED_AT);
    if (here == null || there == null) {
      return new Lost();
    }
    if (!there.isEmpty()) {
      return exact(anchor, from, to, here, there);
    }
    if (after.holdsOutsideClaimText(before, from, to)) {
      return new Lost();
    }
    return edited(anchor, from, to);
  }

  // -- the same words

  private Outcome exact(Span anchor, int from, int to, List<Integer> here, List<Integer> there) {
    int length = to - from;
    int at =
        here.size() == 1 && there.size() == 1
            ? there.getFirst()
            : choose(from, length, here, there);
    if (at < 0) {
      return new Lost();
    }
    boolean sameSentence = isSameSentence(from, length, at);
    if (!sameSentence && length < FEW_WORDS && !isSureOf(from, to, at)) {
      return new Lost();
    }
    if (isCopy(from, length, at)) {
      return new Lost();
    }
    var span = spanOf(anchor, from, to, at);
    return sameSentence ? new Kept(span) : new Changed(span);
  }

  /**
   * The words stand elsewhere, and where they stood is a sentence that looks like an edit of
   * theirs.
   */
  private boolean isCopy(int from, int length, int at) {
    return context(from, length, at) < FEW_WORDS
        && counterparts.of(before.sentenceAt(from)).isAlike()
        && counterparts.of(before.sentenceAt(from)).sentence() != after.sentenceAt(at);
  }

  /** A few words alone prove nothing; what stands around them has to be much the same. */
  private boolean isSureOf(int from, int to, int at) {
    if (context(from, to - from, at) >= FEW_WORDS) {
      return true;
    }
    return counterparts.likeness(before.sentenceOf(from, to), after.sentenceOf(at, at + to - from))
        >= SURE;
  }

  /** The one occurrence whose surroundings fit clearly best, or -1. */
  private int choose(int from, int length, List<Integer> here, List<Integer> there) {
    if (here.size() > OCCURRENCES || there.size() > OCCURRENCES) {
      return -1;
    }
    int best = -1;
    int most = -1;
    int second = -1;
    for (int at : there) {
      int score = likeness(from, length, at);
      if (score > most) {
        second = most;
        most = score;
        best = at;
      } else {
        second = Math.max(second, score);
      }
    }
    boolean clear =
        most >= MARGIN
            && most - second >= MARGIN
            && isNobodyElses(from, length, best, most, here)
            && (there.size() <= here.size() || isHeldOnBothSides(from, length, best));
    return clear ? best : sameInOrder(from, length, here, there, most);
  }

  private boolean isNobodyElses(int from, int length, int at, int most, List<Integer> here) {
    for (int other : here) {
      if (other != from && likeness(other, length, at) > most - MARGIN) {
        return false;
      }
    }
    return true;
  }

  /** As many as before, and this one's surroundings did not change at all: it is the same one. */
  private int sameInOrder(int from, int length, List<Integer> here, List<Integer> there, int most) {
    if (here.size() != there.size()) {
      return -1;
    }
    int at = there.get(here.indexOf(from));
    boolean untouched = context(from, length, at) == 2 * CONTEXT;
    return untouched && likeness(from, length, at) == most ? at : -1;
  }

  private int likeness(int from, int length, int at) {
    boolean sameSentence = isSameSentence(from, length, at);
    boolean sameKind = before.kindOf(from) == after.kindOf(at);
    return context(from, length, at) + (sameSentence ? 6 : 0) + (sameKind ? 2 : 0);
  }

  private boolean isSameSentence(int from, int length, int at) {
    return sameSentences.computeIfAbsent(
        new Pair(
            new Span(before.sentenceAt(from), before.sentenceAt(from + length - 1)),
            new Span(after.sentenceAt(at), after.sentenceAt(at + length - 1))),
        pair -> before.sentenceOf(from, from + length).equals(after.sentenceOf(at, at + length)));
  }

  /** Sentences of the draft before, and of the draft after. */
  private record Pair(Span old, Span now) {}

  /** A copy that came in next to one old neighbour would pass on that side alone. */
  private boolean isHeldOnBothSides(int from, int length, int at) {
    return !after.hasTwinBeside(at)
        && left(from, at) >= CONTEXT / 2
        && right(from + length, at + length) >= CONTEXT / 2;
  }

  /** How many words before and behind are the same, at most twelve each. */
  private int context(int from, int length, int at) {
    return left(from, at) + right(from + length, at + length);
  }

  private int left(int from, int at) {
    int same = 0;
    while (same < CONTEXT && before.wordAt(from - 1 - same).equals(after.wordAt(at - 1 - same))) {
      same++;
    }
    return same;
  }

  private int right(int to, int at) {
    int same = 0;
    while (same < CONTEXT && before.wordAt(to + same).equals(after.wordAt(at + same))) {
      same++;
    }
    return same;
  }

  /** From words to offsets; a claim that began inside a word does so again. */
  private Span spanOf(Span anchor, int from, int to, int at) {
    var first = before.spanAt(from);
    var last = before.spanAt(to - 1);
    var newFirst = after.spanAt(at);
    var newLast = after.spanAt(at + to - from - 1);
    boolean sameFirst = first.length() == newFirst.length();
    boolean sameLast = last.length() == newLast.length();
    int start = newFirst.start() + (sameFirst ? Math.max(0, anchor.start() - first.start()) : 0);
    int end = newLast.end() - (sameLast ? Math.max(0, last.end() - anchor.end()) : 0);
    return new Span(start, end);
  }

  // -- other words

  private Outcome edited(Span anchor, int from, int to) {
    int first = before.sentenceAt(from);
    int last = before.sentenceAt(to - 1);
    var begins = counterparts.of(first);
    var ends = first == last ? begins : counterparts.of(last);
    if (begins.isNowhere() && ends.isNowhere()) {
      return counterparts.keepMostOf(first, before.texts(new Span(from, to)))
          ? new Lost()
          : new Gone();
    }
    if (!begins.isSure() || !ends.isSure()) {
      return new Lost();
    }
    return first == last
        ? within(from, to, first, begins.sentence())
        : across(from, to, begins.sentence(), ends.sentence(), last - first);
  }

  /** Narrows the claim to those words of the new sentence that stand where its own stood. */
  private Outcome within(int from, int to, int sentence, int counterpart) {
    var old = before.wordsOf(sentence);
    var now = after.wordsOf(counterpart);
    var map = Alike.alignment(before.texts(old), after.texts(now));
    if (map == null) {
      return new Lost();
    }
    int start = from - old.start();
    int end = to - old.start();
    int kept = 0;
    for (int i = start; i < end; i++) {
      kept += map[i] >= 0 ? 1 : 0;
    }
    if (kept == 0 && end - start < old.length()) {
      return replaced(map, start, end, now);
    }
    if (kept * 10 < (end - start) * 3) {
      return new Lost();
    }
    int newStart = start == 0 ? 0 : behind(map, start);
    int newEnd = end == old.length() ? now.length() : before(map, end, now.length());
    return changed(now.start() + newStart, now.start() + newEnd);
  }

  /** None of the words are left, the rest of the sentence is: were they cut, or others put in? */
  private static Outcome replaced(int[] map, int start, int end, Span now) {
    int left = behind(map, start);
    int right = before(map, end, now.length());
    return right <= left ? new Gone() : new Lost();
  }

  private static int behind(int[] map, int start) {
    for (int i = start - 1; i >= 0; i--) {
      if (map[i] >= 0) {
        return map[i] + 1;
      }
    }
    return 0;
  }

  private static int before(int[] map, int end, int length) {
    for (int i = end; i < map.length; i++) {
      if (map[i] >= 0) {
        return map[i];
      }
    }
    return length;
  }

  private Outcome across(int from, int to, int first, int last, int sentences) {
    boolean together =
        last >= first
            && last - first <= sentences + 1
            && after.partOfSentence(first).equals(after.partOfSentence(last));
    boolean whole = before.startsSentence(from) && before.endsSentence(to);
    return together && whole
        ? changed(after.wordsOf(first).start(), after.wordsOf(last).end())
        : new Lost();
  }

  private Outcome changed(int from, int to) {
    if (from >= to) {
      return new Lost();
    }
    return new Changed(new Span(after.spanAt(from).start(), after.spanAt(to - 1).end()));
  }

  /** Which sentence of the new draft took the place of one of the old. */
  private static final class Counterparts {

    /** How much alike it must be: with no, one or both of its neighbours still beside it. */
    private static final double[] ALIKE = {0.85, 0.8, 0.65};

    /** Less than this and the words are gone. */
    private static final double STRANGE = 0.34;

    /** Everything but the figures. */
    private static final double UPDATED = 0.9;

    private static final double CLEAR = 0.08;
    private static final int COMMON = 60;
    private static final int CANDIDATES = 12;

    private final Reading before;
    private final Reading after;
    private final Set<String> unchanged = new HashSet<>();
    private final Map<String, List<Integer>> newByWord;
    private final Map<String, List<Integer>> oldByWord;
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
      newByWord = index(after);
      oldByWord = index(before);
    }

    /** Only sentences that changed can stand for each other. */
    private Map<String, List<Integer>> index(Reading reading) {
      var byWord = new HashMap<String, List<Integer>>();
      for (int i = 0; i < reading.sentences(); i++) {
        if (unchanged.contains(reading.sentenceTexts().get(i))) {
          continue;
        }
        for (var word : new HashSet<>(reading.wordsAsTexts(i))) {
          byWord.computeIfAbsent(word, first -> new ArrayList<>()).add(i);
        }
      }
      return byWord;
    }

    /** The rarer a word in these drafts, the more it tells. */
    private double weight(String word) {
      int common = Math.max(before.sentencesWith(word), after.sentencesWith(word));
      return Math.log(1 + (double) (before.sentences() + 1) / Math.max(1, common));
    }

    double likeness(List<String> some, List<String> others) {
      return Alike.of(some, others, this::weight);
    }

    Found of(int sentence) {
      return found.computeIfAbsent(sentence, this::look);
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
          best.likeness() >= ALIKE[neighbours]
              && isAboutTheSame(sentence, best.sentence(), neighbours);
      return new Found(alike ? best.sentence() : Found.UNSURE, clear);
    }

    /**
     * Half of the names and numbers are still there. Where they are not, as in an updated toll, all
     * the rest has to be, in its place.
     */
    private boolean isAboutTheSame(int sentence, int candidate, int neighbours) {
      var old = before.wordsAsTexts(sentence);
      var now = after.wordsAsTexts(candidate);
      var held = new HashSet<>(now);
      var facts = old.subList(1, old.size()).stream().filter(Counterparts::isFact).toList();
      long kept = facts.stream().filter(held::contains).count();
      if (facts.size() < 2 || kept * 2 >= facts.size()) {
        return true;
      }
      return neighbours > 0 && likeness(plain(old), plain(now)) >= UPDATED;
    }

    private static boolean isFact(String word) {
      int c = word.codePointAt(0);
      return Character.isDigit(c) || Character.isUpperCase(c);
    }

    private static List<String> plain(List<String> words) {
      return words.stream().filter(word -> !Character.isDigit(word.charAt(0))).toList();
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
  }

  /** The sentence that was found, if any, and whether no other one comes near. */
  private record Found(int sentence, boolean clear) {

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
