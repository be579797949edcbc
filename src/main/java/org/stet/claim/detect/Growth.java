package org.stet.claim.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By how much something rose or fell according to one and to another: "has doubled" beside "a rise
 * of 35%". Percentages of different things are no contradiction, so it must be plain that they
 * speak of the same.
 */
final class Growth {

  private static final int SENTENCES = 400;
  private static final int LONGEST = 120;

  /** Words about the same thing: so many anywhere in the story, fewer in the next sentence. */
  private static final int SHARED = 4;

  private static final int SHARED_NEXT = 2;

  private static final Phrases TWICE = Phrases.of("doubled, doubling");
  private static final Phrases THRICE = Phrases.of("tripled, trebled, tripling");
  private static final Phrases FOURFOLD = Phrases.of("quadrupled, fourfold");
  private static final Phrases HALVED = Phrases.of("halved, halving");
  static final Phrases UP =
      Phrases.of(
          "rose, risen, rise, up, increase, increased, grew, grown, growth, climbed, jumped");
  static final Phrases DOWN =
      Phrases.of("fell, fallen, fall, down, decrease, decreased, dropped, drop, declined, decline");
  private static final Phrases PERCENT = Phrases.of("percent, per cent");
  private static final Phrases SAME = Phrases.of("same period, same time, same years, same span");

  private Growth() {}

  static void compare(List<Draft> drafts, List<Set<String>> about, Function<Span, String> excerpt) {
    var changes = new ArrayList<@Nullable Integer>();
    for (var draft : drafts.subList(0, Math.min(SENTENCES, drafts.size()))) {
      changes.add(changeIn(draft));
    }
    for (int i = 0; i < changes.size(); i++) {
      var one = changes.get(i);
      for (int k = i + 1; one != null && k < changes.size(); k++) {
        var other = changes.get(k);
        if (other != null && differ(one, other) && ofTheSame(drafts, about, i, k)) {
          drafts.get(i).link(6, "differs", excerpt.apply(drafts.get(k).sentence().span()));
          drafts.get(k).link(6, "differs", excerpt.apply(drafts.get(i).sentence().span()));
          break;
        }
      }
    }
  }

  /** Both up or both down, and not the same but for rounding. */
  private static boolean differ(int one, int other) {
    int more = Math.max(Math.abs(one), Math.abs(other));
    int less = Math.min(Math.abs(one), Math.abs(other));
    return one > 0 == other > 0 && more * 2 > less * 3;
  }

  private static boolean ofTheSame(List<Draft> drafts, List<Set<String>> about, int i, int k) {
    var first = drafts.get(i).attribution();
    var second = drafts.get(k).attribution();
    boolean alone =
        first == null
            ? second == null
            : second != null && first.claimant().equals(second.claimant());
    if (alone) {
      return false;
    }
    boolean next =
        k == i + 1 && drafts.get(i).sentence().part().equals(drafts.get(k).sentence().part());
    int shared = Ties.shared(about.get(i), about.get(k));
    return shared >= SHARED
        || next && (shared >= SHARED_NEXT || SAME.in(drafts.get(k).sentence().tokens()));
  }

  /** In percent, up or down; null where it tells none, or more than one. */
  private static @Nullable Integer changeIn(Draft draft) {
    var all = draft.sentence().tokens();
    if (!draft.isClaim() || !draft.sentence().english()) {
      return null;
    }
    var tokens = all.subList(0, Math.min(LONGEST, all.size()));
    boolean up = UP.in(tokens);
    boolean down = DOWN.in(tokens);
    Integer found = null;
    for (int i = 0; i < tokens.size(); i++) {
      var told = told(tokens, i, down ? -1 : 1);
      boolean percentage = told != null && tokens.get(i).isNumber();
      if (told != null && (!percentage || up != down)) {
        if (found != null) {
          return null;
        }
        found = told;
      }
    }
    return found;
  }

  private static @Nullable Integer told(List<Token> tokens, int i, int sign) {
    var token = tokens.get(i);
    var word = token.lower();
    if (token.isWord()) {
      return TWICE.has(word)
          ? Integer.valueOf(100)
          : THRICE.has(word)
              ? Integer.valueOf(200)
              : FOURFOLD.has(word)
                  ? Integer.valueOf(300)
                  : HALVED.has(word) ? Integer.valueOf(-50) : null;
    }
    boolean percent = word.endsWith("%") || i + 1 < tokens.size() && PERCENT.at(tokens, i + 1) > 0;
    var digits = word.replace("%", "").replace(",", "");
    return token.isNumber() && percent && digits.matches("\\d{1,4}(?:\\.\\d{1,3})?")
        ? Integer.valueOf(sign * (int) Math.round(Double.parseDouble(digits)))
        : null;
  }
}
