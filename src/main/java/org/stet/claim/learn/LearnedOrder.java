package org.stet.claim.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.stet.article.Part;
import org.stet.claim.detect.ClaimDetector;
import org.stet.claim.detect.Suggestion;
import org.stet.claim.match.Meaning;
import org.stet.people.Words;

/**
 * The rules find and explain; where this house has learnt enough, its own decisions order. The
 * scores of a text stay the same and change places, so a cut-off lets in as many as before.
 */
@Component
@Primary
final class LearnedOrder implements ClaimDetector {

  /** A move by less is not worth a word. */
  private static final int SAID = 10;

  private final ClaimDetector rules;
  private final Learning learning;
  private final Meaning meaning;

  LearnedOrder(@Qualifier("rules") ClaimDetector rules, Learning learning, Meaning meaning) {
    this.rules = rules;
    this.learning = learning;
    this.meaning = meaning;
  }

  @Override
  public List<Suggestion> suggest(String text, List<Part> parts, @Nullable String language) {
    var found = rules.suggest(text, parts, language);
    return learning
        .inUse()
        .map(ranker ->
            ordered(
                found,
                found.stream()
                    .map(one -> ranker.chance(clues(text.substring(one.start(), one.end()), one)))
                    .toList()))
        .orElse(found);
  }

  private Clues clues(String sentence, Suggestion seen) {
    return Clues.of(sentence, seen, meaning.of(sentence).orElse(null));
  }

  /** The best chance takes the best place that the rules gave. */
  static List<Suggestion> ordered(List<Suggestion> found, List<Double> chances) {
    var places =
        found.stream()
            .sorted(
                Comparator.comparing(Suggestion::isClaim)
                    .thenComparingInt(Suggestion::score)
                    .reversed())
            .toList();
    var order = new ArrayList<Integer>();
    for (int i = 0; i < found.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(chances::get, Comparator.reverseOrder()));
    var ordered = new ArrayList<>(found);
    for (int rank = 0; rank < order.size(); rank++) {
      int at = order.get(rank);
      ordered.set(at, moved(found.get(at), places.get(rank)));
    }
    return ordered;
  }

  private static Suggestion moved(Suggestion one, Suggestion place) {
    boolean up = place.isClaim() && !one.isClaim() || place.score() >= one.score() + SAID;
    boolean down = !place.isClaim() && one.isClaim() || place.score() <= one.score() - SAID;
    var moved = one.placed(place.isClaim(), place.score());
    var why = "claim.reason.learnt." + (up ? "up" : "down");
    return up || down ? moved.because(Words.say(Locale.ENGLISH, why)) : moved;
  }
}
