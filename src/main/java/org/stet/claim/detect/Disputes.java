package org.stet.claim.detect;

import java.util.List;
import java.util.function.Function;

/**
 * One sentence and the next, of two who don't agree, though neither says "deny": "no complaint had
 * been filed" and "two were"; 300 marchers and 2,500.
 */
final class Disputes {

  /** How one gives another number of what was just counted. */
  private static final Phrases COUNTS =
      Phrases.of(
          """
          spoke of, speaks of, speak of, put it at, puts it at, put the number at, puts the number at, \
          put the figure at, puts the figure at, counted, counts, gave the number as, \
          gave the figure as, said it was, said there were, says it was, say it was\
          """);

  private static final Phrases INSISTS =
      Phrases.of(
          "insists, insist, insisted, says, say, said, maintains, maintain, maintained, replied,"
              + " replies, countered, counters");

  private static final Phrases AUXILIARY =
      Phrases.of("were, was, had, has, have, did, does, do, is, are");

  private final List<Draft> drafts;
  private final Function<Span, String> excerpt;

  Disputes(List<Draft> drafts, Function<Span, String> excerpt) {
    this.drafts = drafts;
    this.excerpt = excerpt;
  }

  /** Holds a sentence against the one before it. */
  void compare(int i) {
    if (i == 0 || !drafts.get(i).isClaim() || !drafts.get(i - 1).isClaim()) {
      return;
    }
    var first = drafts.get(i - 1);
    var second = drafts.get(i);
    boolean together = first.sentence().part().equals(second.sentence().part());
    if (!together || !first.sentence().english() || first.attribution() == null) {
      return;
    }
    if (countsOtherwise(first, second)) {
      link(first, second, "differs");
    } else if (ofAnother(first, second) && tellsOtherwise(first, second)) {
      link(first, second, "disputed");
    }
  }

  private void link(Draft first, Draft second, String reason) {
    first.link(6, reason, excerpt.apply(second.sentence().span()));
    second.link(6, reason, excerpt.apply(first.sentence().span()));
  }

  private static boolean ofAnother(Draft first, Draft second) {
    return second.attribution() != null
        && !Beside.sameSpeaker(first.attribution(), second.attribution());
  }

  /** "The organisers spoke of 2,500": a number that says not of what. */
  private static boolean countsOtherwise(Draft first, Draft second) {
    var tokens = second.sentence().tokens();
    if (!COUNTS.in(tokens) || Beside.sameSpeaker(first.attribution(), second.attribution())) {
      return false;
    }
    var counted = Figure.in(first.sentence().tokens());
    var figures = Figure.in(tokens);
    return counted.size() == 1
        && figures.size() == 1
        && counted.getFirst().unit() == figures.getFirst().unit()
        && (figures.getFirst().of().isEmpty()
            || figures.getFirst().of().equals(counted.getFirst().of()))
        && !figures.getFirst().isAsMuchAs(counted.getFirst());
  }

  private static boolean tellsOtherwise(Draft first, Draft second) {
    var mine = Beside.told(first);
    var theirs = Beside.told(second);
    if (Lexicon.COUNTER.in(theirs) || Lexicon.COUNTER.in(mine)) {
      return false;
    }
    boolean shares = Ties.shared(Beside.topic(mine), Beside.topic(theirs)) > 0;
    return shares && Opposites.between(mine, theirs) != null
        || Lexicon.NEGATION.in(mine) && isElliptic(second.sentence().tokens());
  }

  /** "insists that two were", "says there was" */
  private static boolean isElliptic(List<Token> tokens) {
    int last = tokens.size() - 1;
    while (last > 0 && tokens.get(last).isMark()) {
      last--;
    }
    return AUXILIARY.has(tokens.get(last).lower())
        && INSISTS.in(tokens)
        && !Lexicon.NEGATION.in(tokens);
  }
}
