package org.stet.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stet.claim.Reanchor.Sought;
import org.stet.claim.detect.Span;

/**
 * Looks for approved wordings in a new draft: the sentence has to read exactly as if somebody had
 * put the wording in the claim's place and touched nothing else.
 */
final class Fixes {

  private static final int LOOKED_AT = 2_000;
  private static final int FEW_WORDS = 5;

  private final Reading before;
  private final Reading after;
  private final List<Sought> agreed;

  /**
   * @param agreed all wordings that were approved in the draft before
   */
  Fixes(Reading before, Reading after, List<Sought> agreed) {
    this.before = before;
    this.after = after;
    this.agreed = agreed;
  }

  /** Where the wording of a claim stands now, if it was put in. */
  Optional<Span> find(Span claim, String wording) {
    int from = before.wordEndingBehind(claim.start());
    int to = before.wordsBefore(claim.end());
    if (from >= to) {
      return Optional.empty();
    }
    var around = before.aroundOf(from, to);
    var own = new Put(from, to, words(claim, from, to, wording));
    var others = others(claim, around);
    int lead = Math.max(0, claim.start() - before.spanAt(from).start());
    int tail = Math.max(0, before.spanAt(to - 1).end() - claim.end());
    return at(around, own, List.of())
        .or(() -> others.isEmpty() ? Optional.empty() : at(around, own, others))
        .map(at -> new Span(at.start() + lead, at.end() - tail))
        .filter(at -> at.start() < at.end());
  }

  /** Words of the draft before, and others for them. */
  private record Put(int from, int to, List<String> words) {}

  private Optional<Span> at(Span around, Put own, List<Put> others) {
    var all = new ArrayList<>(others);
    all.add(own);
    all.sort(Comparator.comparingInt(Put::from));
    var row = new ArrayList<String>();
    int ownAt = 0;
    int at = around.start();
    for (var put : all) {
      if (put.from() < at) {
        return Optional.empty();
      }
      row.addAll(before.texts(new Span(at, put.from())));
      ownAt = put.equals(own) ? row.size() : ownAt;
      row.addAll(put.words());
      at = put.to();
    }
    row.addAll(before.texts(new Span(at, around.end())));
    if (own.words().isEmpty()) {
      return Optional.empty();
    }
    var here = before.occurrences(row, LOOKED_AT);
    var there = after.occurrences(row, LOOKED_AT);
    if (here == null || !here.isEmpty() || there == null || there.size() != 1) {
      return Optional.empty();
    }
    int place = there.getFirst();
    boolean whole =
        after.startsSentence(place)
            && after.endsSentence(place + row.size())
            && isItsPlace(around, place, row.size());
    boolean sameSpeaker =
        before.isSaidBySame(around.start(), around.end(), after, place, row.size());
    return whole && sameSpeaker
        ? Optional.of(after.spanOf(place + ownAt, own.words().size()))
        : Optional.empty();
  }

  /** Where the sentence stood twice, its neighbours have to tell which of the two was mended. */
  private boolean isItsPlace(Span around, int place, int length) {
    var twins = before.occurrences(before.texts(around), LOOKED_AT);
    if (twins != null && twins.size() == 1) {
      return true;
    }
    return twins != null
        && isBetweenTheSame(around.start(), around.length(), place, length)
        && twins.stream()
                .filter(twin -> isBetweenTheSame(twin, around.length(), place, length))
                .count()
            == 1;
  }

  private boolean isBetweenTheSame(int at, int words, int place, int length) {
    return IntStream.rangeClosed(1, FEW_WORDS)
        .allMatch(i ->
            before.wordAt(at - i).equals(after.wordAt(place - i))
                && before.wordAt(at + words + i - 1).equals(after.wordAt(place + length + i - 1)));
  }

  private List<Put> others(Span claim, Span around) {
    var others = new ArrayList<Put>();
    for (var other : agreed) {
      int from = before.wordEndingBehind(other.at().start());
      int to = before.wordsBefore(other.at().end());
      var wording = other.agreed();
      boolean inside = from >= around.start() && to <= around.end() && from < to;
      if (wording != null && inside && !other.at().overlaps(claim)) {
        others.add(new Put(from, to, words(other.at(), from, to, wording)));
      }
    }
    return others;
  }

  /** A claim that begins or ends inside a word leaves the rest of it standing. */
  private List<String> words(Span claim, int from, int to, String wording) {
    return Reading.words(
        before.cut(before.spanAt(from).start(), claim.start())
            + wording
            + before.cut(claim.end(), before.spanAt(to - 1).end()));
  }
}
