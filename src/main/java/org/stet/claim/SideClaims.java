package org.stet.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stet.claim.Reanchor.Changed;
import org.stet.claim.Reanchor.Kept;
import org.stet.claim.Reanchor.Outcome;
import org.stet.claim.Reanchor.Sought;
import org.stet.claim.detect.Span;

/**
 * Claims that share a sentence: where all that changed in it are the words of the others, the one
 * whose own words stand is kept. The change is put to a person with the claim that it is in. A
 * comma that came to stand on the other side of a closing quotation mark is no change.
 */
final class SideClaims {

  private final Reading before;
  private final Reading after;

  SideClaims(Reading before, Reading after) {
    this.before = before;
    this.after = after;
  }

  List<Outcome> of(List<Sought> claims, List<Outcome> outcomes) {
    var all = new ArrayList<>(outcomes);
    for (int i = 0; i < claims.size(); i++) {
      if (outcomes.get(i) instanceof Changed(Span at) && isItself(claims, outcomes, i, at)) {
        all.set(i, new Kept(at));
      }
    }
    return all;
  }

  private boolean isItself(List<Sought> claims, List<Outcome> outcomes, int claim, Span at) {
    var anchor = claims.get(claim).at();
    var old = words(before, anchor);
    var now = words(after, at);
    boolean stands =
        isOneSentence(before, old)
            && isOneSentence(after, now)
            && before.textsWithMarksOutside(old).equals(after.textsWithMarksOutside(now))
            && before.spanOf(old.start(), old.length()).equals(anchor);
    if (!stands) {
      return false;
    }
    int sentence = before.sentenceAt(old.start());
    int there = after.sentenceAt(now.start());
    var was = new HashMap<Integer, Span>();
    var is = new HashMap<Integer, Span>();
    for (int one : beside(claims, outcomes, claim, sentence, there)) {
      was.put(one, words(before, claims.get(one).at()));
      is.put(one, words(after, place(outcomes.get(one))));
    }
    return !before.wordsAsTexts(sentence).equals(after.wordsAsTexts(there)) // else it has a reason
        && masked(before, sentence, was).equals(masked(after, there, is))
        && before.isAttributedAs(sentence, after, there)
        && before.hasSameSpeaker(old.start(), old.end(), after, now.start());
  }

  /** This claim, and those of its sentence that share no word with it or one another. */
  private List<Integer> beside(
      List<Sought> claims, List<Outcome> outcomes, int claim, int sentence, int there) {
    var taken = new ArrayList<Integer>(List.of(claim));
    IntStream.range(0, claims.size())
        .filter(other -> other != claim)
        .filter(other -> Reanchor.place(outcomes.get(other)).isPresent())
        .filter(other -> isIn(before, claims.get(other).at(), sentence))
        .filter(other -> isIn(after, place(outcomes.get(other)), there))
        .boxed()
        .sorted(Comparator.comparing(other -> claims.get(other).at().start()))
        .filter(other ->
            taken.stream()
                .noneMatch(one ->
                    claims.get(one).at().overlaps(claims.get(other).at())
                        || place(outcomes.get(one)).overlaps(place(outcomes.get(other)))))
        .forEach(taken::add);
    return taken;
  }

  /** The words of a sentence, each claim in it by its number alone. */
  private static List<String> masked(Reading reading, int sentence, Map<Integer, Span> claims) {
    var words = new ArrayList<String>();
    var row = reading.wordsOf(sentence);
    var texts = reading.textsWithMarksOutside(row);
    for (int word = row.start(); word < row.end(); word++) {
      int at = word;
      var claim =
          claims.entrySet().stream()
              .filter(one -> one.getValue().start() <= at && at < one.getValue().end())
              .findFirst();
      if (claim.isEmpty()) {
        words.add(texts.get(word - row.start()));
      } else if (claim.get().getValue().start() == word) {
        words.add(" " + claim.get().getKey());
      }
    }
    return words;
  }

  private static boolean isIn(Reading reading, Span at, int sentence) {
    var words = words(reading, at);
    return isOneSentence(reading, words) && reading.sentenceAt(words.start()) == sentence;
  }

  private static boolean isOneSentence(Reading reading, Span words) {
    return words.length() > 0
        && reading.sentenceAt(words.start()) == reading.sentenceAt(words.end() - 1);
  }

  private static Span words(Reading reading, Span at) {
    int from = reading.wordEndingBehind(at.start());
    return new Span(from, Math.max(from, reading.wordsBefore(at.end())));
  }

  private static Span place(Outcome outcome) {
    return Reanchor.place(outcome).orElseThrow();
  }
}
