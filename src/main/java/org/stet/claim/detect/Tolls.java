package org.stet.claim.detect;

import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Different numbers of the dead, the hurt or the missing in one story, to be held together. */
final class Tolls {

  private static final int FEWEST = 10;

  private static final Phrases DEAD =
      Phrases.of("dead, killed, died, deaths, bodies, death toll, fatalities, perished");
  private static final Phrases HURT = Phrases.of("injured, wounded, hurt");
  private static final Phrases MISSING = Phrases.of("missing, unaccounted for");
  private static final Phrases DISPLACED = Phrases.of("displaced, evacuated, homeless");
  private static final List<Phrases> ALL = List.of(DEAD, HURT, MISSING, DISPLACED);

  /** A part of the number, or another one. */
  private static final Phrases OF_ANOTHER =
      Phrases.of(
          """
          including, among them, of them, another, more dead, in addition, children, women, soldiers, \
          civilians, year, years, earlier, last year, previous, decade, since, percent, than\
          """);

  private Tolls() {}

  static void compare(List<Draft> drafts, Function<Span, String> excerpt) {
    for (var toll : ALL) {
      var seen = new HashMap<Long, Draft>();
      Draft first = null;
      long count = 0;
      for (var draft : drafts) {
        var found = draft.isClaim() ? countOf(draft.sentence().tokens(), toll) : null;
        if (found == null || seen.putIfAbsent(found, draft) != null) {
          continue;
        }
        if (first == null) {
          first = draft;
          count = found;
        } else if (Math.max(found, count) <= 2 * Math.min(found, count)) {
          draft.link(6, "differs", excerpt.apply(first.sentence().span()));
          first.link(seen.size() == 2 ? 6 : 0, "differs", excerpt.apply(draft.sentence().span()));
        }
      }
    }
  }

  private static @Nullable Long countOf(List<Token> tokens, Phrases toll) {
    if (OF_ANOTHER.in(tokens) || tokens.stream().anyMatch(token -> isYear(token.text()))) {
      return null;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (toll.at(tokens, i) > 0) {
        var before = near(tokens, i - 1, -1);
        var count = before != null ? before : near(tokens, i + 1, 1);
        if (count != null) {
          return count;
        }
      }
    }
    return null;
  }

  private static @Nullable Long near(List<Token> tokens, int from, int step) {
    for (int k = 0, i = from; k < 5 && i >= 0 && i < tokens.size(); k++, i += step) {
      var token = tokens.get(i);
      if (token.isMark() && !token.quoted()) {
        return null;
      }
      var digits = token.text().replace(",", "");
      if (token.isNumber() && digits.matches("\\d{2,8}")) {
        long count = Long.parseLong(digits);
        return count >= FEWEST ? count : null;
      }
      if (Lexicon.HARM.has(token.lower())) {
        return null;
      }
    }
    return null;
  }

  private static boolean isYear(String text) {
    return text.matches("(?:1[89]|20)\\d\\d");
  }
}
