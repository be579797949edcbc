package org.stet.claim.detect;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who takes part in the fighting that an article is about; their figures need a second look. */
final class Parties {

  private static final Phrases FORCES =
      Phrases.of(
          "forces, troops, army, military, fighters, militants, soldiers, airstrikes, gunmen");
  private static final Phrases FIGHTS =
      Phrases.of("attacked, invaded, bombed, stormed, shelled, fought, bombing, struck");
  private static final Phrases FOUGHT =
      Phrases.of("destroy, defeat, destroying, fighting, bombing, invading, attacking");
  private static final Phrases ARMED =
      Phrases.of("army, military, rebels, militants, militia, commander, troops, insurgents");

  private final Set<String> names = new HashSet<>();

  private Parties() {}

  static Parties of(List<Sentence> sentences) {
    var parties = new Parties();
    int conflict = 0;
    for (var sentence : sentences) {
      conflict += Lexicon.CONFLICT.in(sentence.tokens()) ? 1 : 0;
      parties.learn(sentence.tokens());
    }
    if (conflict < 2) {
      parties.names.clear();
    }
    return parties;
  }

  private void learn(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      var token = tokens.get(i);
      var next = tokens.get(i + 1);
      boolean actor = FORCES.has(next.lower()) || FIGHTS.has(next.lower());
      if (token.isCapital() && actor && !Lexicon.OPENER.has(token.lower())) {
        names.add(token.bare());
      }
      if (next.isCapital() && FOUGHT.has(token.lower())) {
        names.add(next.bare());
      }
    }
  }

  boolean include(@Nullable Attribution said) {
    if (said == null || names.isEmpty()) {
      return false;
    }
    for (var word :
        said.claimant().toLowerCase(Locale.ROOT).replaceAll("['’]s\\b", "").split("[\\s-]+", 20)) {
      if (names.contains(word) || ARMED.has(word)) {
        return true;
      }
    }
    return false;
  }
}
