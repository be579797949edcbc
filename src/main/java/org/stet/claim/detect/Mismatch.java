package org.stet.claim.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two stretches about the same things that put them in another relation, such as "removal of Hamas
 * from power" and "without Hamas in power".
 */
record Mismatch(Span paraphrase, Span quotation) {

  private static final int NEAR = 4;
  private static final int LONGEST = 120;

  static @Nullable Mismatch between(Sentence paraphrase, Sentence quotation) {
    var mine = paraphrase.tokens().subList(0, Math.min(LONGEST, paraphrase.tokens().size()));
    var theirs = quotation.tokens().subList(0, Math.min(LONGEST, quotation.tokens().size()));
    var places = places(theirs);
    for (int i = 0; i < mine.size(); i++) {
      for (int j = i + 1; j < mine.size() && j - i <= NEAR; j++) {
        var first = places.get(mine.get(i).bare());
        var second = places.get(mine.get(j).bare());
        if (first == null || second == null) {
          continue;
        }
        boolean alike = second > first && second - first <= NEAR;
        if (alike && isThing(mine.get(i)) && isThing(mine.get(j))) {
          var found = compare(mine, i, j, theirs, first, second);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private static Map<String, Integer> places(List<Token> tokens) {
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).quoted() && isThing(tokens.get(i))) {
        places.put(tokens.get(i).bare(), i);
      }
    }
    return places;
  }

  private static boolean isThing(Token token) {
    return token.isWord()
        && token.lower().length() > 2
        && !Lexicon.EMPTY.has(token.bare())
        && !Lexicon.RELATION.has(token.lower());
  }

  private static @Nullable Mismatch compare(
      List<Token> mine, int i, int j, List<Token> theirs, int first, int second) {
    int from = relationBefore(mine, i);
    int theirFrom = relationBefore(theirs, first);
    var relations = relations(mine, from, j);
    var others = relations(theirs, theirFrom, second);
    if (relations.equals(others)) {
      return null;
    }
    return new Mismatch(
        new Span(mine.get(from).start(), mine.get(j).end()),
        new Span(theirs.get(theirFrom).start(), theirs.get(second).end()));
  }

  /** The word before that sets the relation, at most two words back. */
  private static int relationBefore(List<Token> tokens, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 2); k--) {
      if (tokens.get(k).isMark()) {
        return i;
      }
      if (Lexicon.RELATION.has(tokens.get(k).lower())) {
        return k;
      }
    }
    return i;
  }

  private static Set<String> relations(List<Token> tokens, int from, int to) {
    var found = new HashSet<String>();
    for (int i = from; i <= to; i++) {
      if (Lexicon.RELATION.has(tokens.get(i).lower())) {
        found.add(tokens.get(i).lower());
      }
    }
    return found;
  }
}
