package org.stet.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.stet.claim.detect.Span;

/**
 * How far a claim reaches into words that came in at its ends. What began or ended a sentence does
 * so again, unless what came in is long or belongs to another sentence; elsewhere a phrase that
 * took the place of the claim's own words comes with it as a whole, or up to its nearest mark.
 *
 * @param old the row of words that the claim stood in
 * @param now the row that took its place
 * @param map which of the one stand in the other
 * @param isOthers whether words belong to another sentence of the draft before
 */
record Reach(List<String> old, List<String> now, Alignment map, Predicate<List<String>> isOthers) {

  /** So many words more than were replaced. */
  private static final int MORE = 6;

  /** Fewer words are no sentence that could be told, and more no heading. */
  private static final int PIECE = 2;

  private static final int LONGEST = 60;

  /**
   * Where the sentence of a claim begins and ends.
   *
   * @param opens whether nothing but marks stands between its beginning and the claim
   * @param before how many of them
   * @param follows whether the sentence before it is the one that was there
   * @param leads whether the sentence behind it is
   * @param keepsCapital whether its first word has a capital only because it is the first
   */
  record Ends(
      boolean opens,
      boolean closes,
      int before,
      int behind,
      boolean follows,
      boolean leads,
      boolean keepsCapital) {

    static Ends of(Reading reading, int from, int to, boolean follows, boolean leads) {
      var first = reading.wordsOf(reading.sentenceAt(from));
      var last = reading.wordsOf(reading.sentenceAt(to - 1));
      return new Ends(
          areMarks(reading.texts(new Span(first.start(), from))),
          areMarks(reading.texts(new Span(to, last.end()))),
          from - first.start(),
          last.end() - to,
          follows,
          leads,
          isCapitalOfTheFirst(reading, reading.wordAt(from)));
    }

    private static boolean isCapitalOfTheFirst(Reading reading, String word) {
      var small = word.toLowerCase(Locale.ROOT);
      return !small.equals(word)
          && (reading.sentencesWith(small) > 0 || !reading.standsInsideASentence(word));
    }

    private static boolean areMarks(List<String> words) {
      return words.stream().allMatch(Reach::isMark);
    }
  }

  /**
   * The words of a claim with what came in at its ends.
   *
   * @param core from its first word that is left to its last
   * @param sentence all of the sentences in which these stand
   */
  Span of(Span claim, Span core, Span sentence, Ends ends) {
    if (isTurned(claim, core, sentence, ends)) {
      return Turned.whole(sentence, now, ends);
    }
    int floor = Math.min(map.behind(claim.start()), core.start());
    int ceiling = Math.max(map.before(claim.end()), core.end());
    return new Span(
        from(claim, core, floor, sentence.start(), ends),
        to(claim, core, ceiling, sentence.end(), ends));
  }

  private boolean isTurned(Span claim, Span core, Span sentence, Ends ends) {
    var beside = new ArrayList<>(now.subList(sentence.start(), core.start()));
    beside.addAll(now.subList(core.end(), sentence.end()));
    return Turned.is(
        old.subList(claim.start(), claim.end()),
        now.subList(core.start(), core.end()),
        beside,
        ends);
  }

  private int from(Span claim, Span core, int floor, int begins, Ends ends) {
    int replaced = map.replacedAtStart(claim);
    boolean mayBeAnothers = replaced == 0 && (!ends.follows() || ends.keepsCapital());
    int start = core.start();
    while (replaced > 0
        && start > Math.max(floor, begins)
        && isSame(claim.start() + replaced - 1, start - 1)) {
      replaced--;
      start--;
    }
    int begin = begins;
    for (int left = ends.before(); left > 0 && isMarkAt(begin, start); left--) {
      begin++;
    }
    boolean opens =
        ends.opens()
            && begin >= floor
            && !(mayBeAnothers && hasWords(begin, start))
            && !isOthers.test(now.subList(begin, start));
    int lowest = opens ? begin : floor;
    if (!opens && marksAside(claim.start(), claim.start() + replaced) == 0) {
      return start;
    }
    while (!opens && isMarkAt(lowest, start) && !isOpening(now.get(lowest))) {
      lowest++;
    }
    if (!opens && claim.start() > 0 && !map.isLeft(claim.start() - 1)) {
      lowest = behindNearestMark(lowest, start);
    }
    int behind = behindOthers(lowest, start);
    if (behind > lowest && replaced == 0) {
      return start;
    }
    lowest = behind;
    int most = room(replaced, opens, claim);
    for (int at = lowest; at < start; at++) {
      boolean edge =
          at == lowest || replaced > 0 && isMark(now.get(at - 1)) && !isMark(now.get(at));
      if (edge && start - at <= most) {
        return at;
      }
    }
    return start;
  }

  private int to(Span claim, Span core, int ceiling, int behind, Ends ends) {
    int replaced = map.replacedAtEnd(claim);
    // nothing of a sentence comes behind its stop
    boolean mayBeAnothers = replaced == 0 && (!ends.leads() || ends.behind() == 0);
    int end = core.end();
    while (replaced > 0 && end < Math.min(ceiling, behind) && isSame(claim.end() - replaced, end)) {
      replaced--;
      end++;
    }
    int last = behind;
    for (int left = ends.behind(); left > 0 && endsInMark(end, last); left--) {
      last--;
    }
    boolean closes =
        ends.closes()
            && last <= ceiling
            && !(mayBeAnothers && hasWords(end, last))
            && !isOthers.test(now.subList(end, last));
    int highest = closes ? last : ceiling;
    if (!closes && marksAside(claim.end() - replaced, claim.end()) == 0) {
      return end;
    }
    while (!closes && endsInMark(end, highest) && !isClosing(now.get(highest - 1))) {
      highest--;
    }
    if (!closes && claim.end() < old.size() && !map.isLeft(claim.end())) {
      highest = beforeNearestMark(end, highest);
    }
    int before = beforeOthers(end, highest);
    if (before < highest && replaced == 0) {
      return end;
    }
    highest = before;
    int most = room(replaced, closes, claim);
    for (int at = highest; at > end; at--) {
      boolean edge =
          at == highest || replaced > 0 && isMark(now.get(at)) && !isMark(now.get(at - 1));
      if (edge && at - end <= most) {
        return at;
      }
    }
    return end;
  }

  private static int room(int replaced, boolean atSentence, Span claim) {
    return replaced + (atSentence && replaced > 0 ? Math.max(MORE, claim.length() / 2) : MORE);
  }

  /** Of what took the place of the words beside the claim as well, a mark divides its own. */
  private int behindNearestMark(int from, int start) {
    int at = start;
    while (at > from && (!isMark(now.get(at - 1)) || isOpening(now.get(at - 1)))) {
      at--;
    }
    return at;
  }

  private int beforeNearestMark(int end, int to) {
    int at = end;
    while (at < to && (!isMark(now.get(at)) || isClosing(now.get(at)))) {
      at++;
    }
    return at;
  }

  /** Behind the words there that make up another sentence of the draft before. */
  private int behindOthers(int from, int start) {
    int behind = from;
    for (int at = from + PIECE; at < start && at - from <= LONGEST; at++) {
      behind = isOthers.test(now.subList(from, at)) ? at : behind;
    }
    while (behind > from && isMarkAt(behind, start) && !isOpening(now.get(behind))) {
      behind++;
    }
    return behind;
  }

  private int beforeOthers(int end, int to) {
    int before = to;
    for (int at = to - PIECE; at > end && to - at <= LONGEST; at--) {
      before = isOthers.test(now.subList(at, to)) ? at : before;
    }
    while (before < to && endsInMark(end, before) && !isClosing(now.get(before - 1))) {
      before--;
    }
    return before;
  }

  private boolean isSame(int some, int other) {
    return old.get(some).equalsIgnoreCase(now.get(other));
  }

  private long marksAside(int from, int to) {
    return old.subList(from, to).stream().filter(word -> !isMark(word)).count();
  }

  private boolean hasWords(int from, int to) {
    return from < to && !now.subList(from, to).stream().allMatch(Reach::isMark);
  }

  private boolean isMarkAt(int at, int end) {
    return at < end && isMark(now.get(at));
  }

  private boolean endsInMark(int start, int end) {
    return end > start && isMark(now.get(end - 1));
  }

  /** Signs that say something, as those for money and percent, are words. */
  static boolean isMark(String word) {
    return switch (Character.getType(word.codePointAt(0))) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      case Character.OTHER_PUNCTUATION -> !"%‰#&@".contains(word);
      default -> false;
    };
  }

  private static boolean isOpening(String mark) {
    int type = Character.getType(mark.codePointAt(0));
    return mark.equals("\"")
        || type == Character.START_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  static boolean isClosing(String mark) {
    int type = Character.getType(mark.codePointAt(0));
    return mark.equals("\"")
        || type == Character.END_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION;
  }
}
