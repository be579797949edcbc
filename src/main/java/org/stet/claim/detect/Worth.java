package org.stet.claim.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.stet.claim.ClaimKind;
import org.stet.people.Words;

/** How much a sentence deserves to be checked first, 0 to 100, and the reasons in words. */
final class Worth {

  private static final int PLAIN = 47;

  /** Reasons without arguments, which nearly every sentence has. */
  private static final Map<String, String> SAID = new ConcurrentHashMap<>();

  private int score = PLAIN;
  private final List<String> reasons = new ArrayList<>();

  private Worth() {}

  static Worth of(Signals seen, boolean party) {
    var worth = new Worth();
    worth.weigh(seen, party);
    return worth;
  }

  static Worth notAClaim(Signals seen, int against) {
    var worth = new Worth();
    worth.score = Math.max(0, 24 - 2 * against);
    worth.reasons.add(say("not." + whyNot(seen)));
    return worth;
  }

  private static String whyNot(Signals seen) {
    if (seen.question) {
      return "question";
    }
    if (seen.introduces() || seen.isFragment()) {
      return "fragment";
    }
    if (seen.imperative) {
      return "instruction";
    }
    boolean guess = seen.futures > 0 && seen.opinions == 0 && !seen.should;
    return guess ? "prediction" : "opinion";
  }

  private void weigh(Signals seen, boolean party) {
    figures(seen, party);
    add(seen.strongSuperlative ? 16 : seen.is(ClaimKind.SUPERLATIVE) ? 6 : 0, "superlative");
    add(seen.strongComparison ? 14 : seen.is(ClaimKind.COMPARISON) ? 6 : 0, "comparison");
    add(seen.is(ClaimKind.CAUSAL) ? 12 : 0, "causal");
    add(seen.crime ? 12 : seen.is(ClaimKind.LEGAL) ? 4 : 0, seen.crime ? "crime" : "legal");
    add(seen.is(ClaimKind.ACCUSATION) ? 12 : 0, "accusation");
    add(scienceWeight(seen), "science");
    add(seen.interest ? 12 : 0, "interest");
    add(seen.is(ClaimKind.POLL) ? 8 : 0, "poll");
    add(seen.is(ClaimKind.DATE) ? 3 : 0, "date");
    add(seen.is(ClaimKind.HISTORICAL) ? 3 : 0, "historical");
    add(seen.is(ClaimKind.EVENT) ? 6 : 0, "event");
    add(seen.named ? 3 : 0, "name");
    speech(seen, party);
    add(seen.words >= 25 ? 3 : seen.words < 9 && !(seen.headed() && seen.verb) ? -6 : 0, null);
    add(-4 * Math.min(2, seen.opinions), null);
    add(seen.unsure > 0 ? -6 : 0, null);
    add(seen.firstPerson ? -4 : 0, null);
    if (reasons.isEmpty()) {
      reasons.add(say("plain"));
    }
  }

  private void figures(Signals seen, boolean party) {
    if (seen.harmFigure) {
      score += 34;
      reasons.add(attributed(say("casualty.figure"), seen, party));
    } else if (seen.is(ClaimKind.CASUALTY)) {
      score += 16;
      reasons.add(attributed(say("casualty"), seen, party));
    } else if (seen.is(ClaimKind.MONEY)) {
      score += 16;
      reasons.add(attributed(say("money"), seen, party));
    } else if (seen.figure) {
      score += seen.bigFigure ? 16 : 12;
      reasons.add(attributed(say("figure"), seen, party));
    }
  }

  private static int scienceWeight(Signals seen) {
    if (!seen.is(ClaimKind.SCIENCE)) {
      return 0;
    }
    return seen.finding ? 14 : 2;
  }

  private void speech(Signals seen, boolean party) {
    var said = seen.attribution;
    if (said == null) {
      boolean foreign = seen.quotation && !seen.sentence.english();
      add(foreign ? 10 : 0, "quotation.unnamed");
      return;
    }
    if (seen.quotation) {
      add(5, "quotation", said.speaker());
    } else if (seen.is(ClaimKind.REPORTED_SPEECH)) {
      boolean named = !reasons.isEmpty() && reasons.getFirst().endsWith(said.claimant());
      add(5, named ? null : "reported", said.claimant());
    }
    add(party ? 6 : 0, null);
  }

  private static String attributed(String reason, Signals seen, boolean party) {
    var said = seen.attribution;
    if (said == null) {
      return reason;
    }
    return party ? say("attributed.party", reason) : say("attributed", reason, said.claimant());
  }

  private void add(int points, @Nullable String reason, Object... args) {
    score += points;
    if (points > 0 && reason != null) {
      reasons.add(say(reason, args));
    }
  }

  /** A link found later, which makes the check more urgent. */
  void link(int points, String reason, Object... args) {
    score += points;
    reasons.add(say(reason, args));
  }

  /** Puts it above others, however much they weigh. */
  void raiseAbove(int top) {
    while (score() <= top && score() < 100) {
      score++;
    }
  }

  int score() {
    // the higher, the harder to climb: the order stays, and few reach the top
    int eased = score <= 70 ? score : 70 + (score - 70) / 2;
    return Math.clamp(eased, 0, 100);
  }

  List<String> reasons() {
    return reasons;
  }

  private static String say(String reason, Object... args) {
    return args.length > 0
        ? Words.say(Locale.ENGLISH, "claim.reason." + reason, args)
        : SAID.computeIfAbsent(reason, key -> Words.say(Locale.ENGLISH, "claim.reason." + key));
  }
}
