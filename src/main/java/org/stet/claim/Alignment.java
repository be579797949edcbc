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

  boolean isLeft(int index) {
    return earliest[index] >= 0;
  }

  /** How many words of a stretch of the other row are from one of this. */
  int taken(Span stretch, Span there) {
    return (int)
        kept(earliest, stretch)
            .filter(i ->
                there.start() <= earliest[i] && earliest[i] < there.end()
                    || there.start() <= latest[i] && latest[i] < there.end())
            .count();
  }

  /** The words of the other row that came in before an index, or from it on, without a break. */
  Span cameInAt(int index, boolean behind) {
    var row = behind ? earliest : latest;
    int at = index;
    if (behind) {
      while (at < length && !isTaken(row, at)) {
        at++;
      }
      return new Span(index, at);
    }
    while (at > 0 && !isTaken(row, at - 1)) {
      at--;
    }
    return new Span(at, index);
  }

  private static boolean isTaken(int[] row, int at) {
    return IntStream.of(row).anyMatch(one -> one == at);
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

  /** How far into a stretch the first of its words stands that is left. */
  int replacedAtStart(Span stretch) {
    return kept(latest, stretch).findFirst().orElse(stretch.end()) - stretch.start();
  }

  int replacedAtEnd(Span stretch) {
    return stretch.end() - 1 - kept(earliest, stretch).reduce((one, other) -> other).orElse(-1);
  }

  /** Whether nothing was put in its place: the words around it stand side by side. */
  boolean isClosed(Span stretch) {
    return before(stretch.end()) <= behind(stretch.start());
  }

  /** Behind the last word before an index that is left. */
  int behind(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (latest[i] >= 0) {
        return latest[i] + 1;
      }
    }
    return 0;
  }

  /** The first word from an index that is left. */
  int before(int index) {
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
