package org.stet.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stet.claim.detect.Span;

/**
 * Which words of a row stand in another, in order. Where a word could be one of several, it is
 * known for the earliest and for the latest; a stretch begins with the latest and ends with the
 * earliest, so that it is as narrow as can be.
 */
final class Alignment {

  private static final int MORE = 6;

  private final int[] earliest;
  private final int[] latest;
  private final int length;

  private Alignment(int[] earliest, int[] latest, int length) {
    this.earliest = earliest;
    this.latest = latest;
    this.length = length;
  }

  /** Nothing where the rows are too long. */
  static Optional<Alignment> of(List<String> some, List<String> others) {
    var earliest = Alike.alignment(some, others);
    if (earliest == null) {
      return Optional.empty();
    }
    var fromBehind = Alike.alignment(some.reversed(), others.reversed());
    if (fromBehind == null) {
      return Optional.empty();
    }
    var latest = new int[some.size()];
    for (int i = 0; i < latest.length; i++) {
      int at = fromBehind[latest.length - 1 - i];
      latest[i] = at < 0 ? -1 : others.size() - 1 - at;
    }
    return Optional.of(new Alignment(earliest, latest, others.size()));
  }

  /** How many words of a stretch are left. */
  int left(Span stretch) {
    return (int) kept(earliest, stretch).count();
  }

  /** From its first word that is left to its last; nothing where none is. */
  Optional<Span> region(Span stretch) {
    var first = kept(latest, stretch).findFirst();
    var last = kept(earliest, stretch).reduce((one, other) -> other);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    int from = latest[first.getAsInt()];
    int to = earliest[last.getAsInt()] + 1;
    return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  /**
   * The same with the words that took the place of others at its ends: all up to those that stood
   * beside it, but no more than were replaced where a sentence began or ended there.
   */
  Optional<Span> widened(Span stretch, boolean opens, boolean closes) {
    return region(stretch)
        .map(region -> {
          int first = kept(latest, stretch).findFirst().orElseThrow() - stretch.start();
          int last = kept(earliest, stretch).reduce((one, other) -> other).orElseThrow();
          int behind = stretch.end() - 1 - last;
          int from = Math.max(behind(stretch.start()), region.start() - room(first, opens));
          int to = Math.min(before(stretch.end()), region.end() + room(behind, closes));
          return new Span(Math.min(from, region.start()), Math.max(to, region.end()));
        });
  }

  private static int room(int replaced, boolean atSentence) {
    return replaced == 0 || atSentence ? replaced : replaced + MORE;
  }

  /** Whether nothing was put in its place: the words around it stand side by side. */
  boolean isClosed(Span stretch) {
    return before(stretch.end()) <= behind(stretch.start());
  }

  /** Behind the last word before an index that is left. */
  private int behind(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (latest[i] >= 0) {
        return latest[i] + 1;
      }
    }
    return 0;
  }

  private int before(int index) {
    for (int i = index; i < earliest.length; i++) {
      if (earliest[i] >= 0) {
        return earliest[i];
      }
    }
    return length;
  }

  private static IntStream kept(int[] map, Span stretch) {
    return IntStream.range(stretch.start(), stretch.end()).filter(i -> map[i] >= 0);
  }
}
