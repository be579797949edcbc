package org.stet.claim.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where two stretches about the same things can't both be so: one denies what the other says, one
 * tells of a rise and the other of a fall, or one is surer than the other.
 */
record Opposites(String how, Span one, Span other) {

  private static final int LONGEST = 120;

  /** Words that a denial reaches over: "no record of any call". */
  private static final int REACH = 5;

  private static final Phrases NO =
      Phrases.of(
          """
          no, not, never, neither, nobody, without, cannot, didn't, doesn't, don't, won't, wouldn't, \
          couldn't, can't, hasn't, haven't, hadn't, isn't, wasn't, aren't, weren't, denied, denies, \
          deny, ruled out, rules out, rule out\
          """);

  private static final Phrases REACHED_OVER =
      Phrases.of(
          """
          any, a, an, the, such, single, new, be, been, being, have, had, has, record, records, \
          evidence, sign, signs, trace, report, reports, knowledge, of, that, there, were, was, is, \
          are, received, receive, receives, get, got, out, yet, ever, further, formal\
          """);

  private static final Phrases FIRM =
      Phrases.of(
          """
          ruled out, rules out, promised, promises, vowed, vows, pledged, pledges, guaranteed, \
          guarantees, i promise, we promise, i guarantee, we guarantee, definitely, certainly, \
          without doubt, no doubt, proved, proven, always\
          """);

  private static final Phrases WEAK =
      Phrases.of(
          """
          cannot promise, can't promise, cannot guarantee, can't guarantee, cannot rule out, \
          can't rule out, cannot exclude, can't exclude, may, might, could, perhaps, possibly, \
          probably, i think, we think, i believe, we believe, i hope, we hope, i don't know, \
          we don't know, not sure, not certain, not yet decided, intend to, try to, not promise, \
          not guarantee, not rule out, unclear\
          """);

  static @Nullable Opposites between(List<Token> mine, List<Token> theirs) {
    var denied = denial(mine, theirs);
    return denied != null ? denied : direction(mine, theirs);
  }

  /** Only of what one and the same person says. */
  static @Nullable Opposites strength(List<Token> mine, List<Token> theirs) {
    var firm = find(FIRM, mine);
    var weak = find(WEAK, theirs);
    if (firm != null && weak != null && find(WEAK, mine) == null && find(FIRM, theirs) == null) {
      return new Opposites("strength", firm, weak);
    }
    weak = find(WEAK, mine);
    firm = find(FIRM, theirs);
    return firm != null && weak != null && find(FIRM, mine) == null && find(WEAK, theirs) == null
        ? new Opposites("strength", weak, firm)
        : null;
  }

  private static @Nullable Opposites denial(List<Token> mine, List<Token> theirs) {
    var places = places(theirs);
    for (int i = 0; i < Math.min(LONGEST, mine.size()); i++) {
      var k = mine.get(i).isMark() ? null : places.get(Ties.stem(mine.get(i).bare()));
      if (k == null || !isThing(mine.get(i))) {
        continue;
      }
      int here = deniedFrom(mine, i);
      int there = deniedFrom(theirs, k);
      if (here < i != there < k) {
        return new Opposites(
            "opposite",
            around(mine, Math.min(here, i - 2), i),
            around(theirs, Math.min(there, k - 2), k));
      }
    }
    return null;
  }

  private static Span around(List<Token> tokens, int from, int to) {
    int first = Math.max(0, from);
    while (first < to && tokens.get(first).isMark()) {
      first++;
    }
    return new Span(tokens.get(first).start(), tokens.get(to).end());
  }

  private static Map<String, Integer> places(List<Token> tokens) {
    var places = new HashMap<String, Integer>();
    for (int i = 0; i < Math.min(LONGEST, tokens.size()); i++) {
      if (isThing(tokens.get(i))) {
        places.putIfAbsent(Ties.stem(tokens.get(i).bare()), i);
      }
    }
    return places;
  }

  private static boolean isThing(Token token) {
    return token.isWord()
        && token.lower().length() > 2
        && !Lexicon.EMPTY.has(token.bare())
        && !NO.has(token.lower())
        && !REACHED_OVER.has(token.lower());
  }

  /** Where the denial of the word begins; the word itself where it is not denied. */
  private static int deniedFrom(List<Token> tokens, int i) {
    for (int k = i - 1; k >= Math.max(0, i - REACH); k--) {
      if (NO.at(tokens, k) > 0) {
        return k;
      }
      if (!REACHED_OVER.has(tokens.get(k).lower())) {
        return i;
      }
    }
    return i;
  }

  private static @Nullable Opposites direction(List<Token> mine, List<Token> theirs) {
    var up = find(Growth.UP, mine);
    var down = find(Growth.DOWN, mine);
    var theirUp = find(Growth.UP, theirs);
    var theirDown = find(Growth.DOWN, theirs);
    if (up != null && down == null && theirDown != null && theirUp == null) {
      return new Opposites("opposite", up, theirDown);
    }
    return down != null && up == null && theirUp != null && theirDown == null
        ? new Opposites("opposite", down, theirUp)
        : null;
  }

  private static @Nullable Span find(Phrases words, List<Token> tokens) {
    for (int i = 0; i < Math.min(LONGEST, tokens.size()); i++) {
      int length = words.at(tokens, i);
      if (length > 0) {
        return new Span(tokens.get(i).start(), tokens.get(i + length - 1).end());
      }
    }
    return null;
  }
}
