package org.stet.report.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One paragraph of a report. */
public record Line(Tone tone, List<Piece> pieces) {

  /** What part a paragraph plays. */
  public enum Tone {
    LEAD,
    PLAIN,
    QUOTE,
    SMALL,
    CODE
  }

  /** How some words of it look. */
  public enum Look {
    PLAIN,
    STRONG,
    QUIET,
    STRUCK,
    ADDED,
    ALERT
  }

  /**
   * Some words.
   *
   * @param target where they lead, an address of the web
   */
  public record Piece(Look look, String text, @Nullable String target) {}

  public Line {
    pieces = List.copyOf(pieces);
  }

  public static Line of(Tone tone, String text) {
    return of(tone, Look.PLAIN, text);
  }

  public static Line of(Tone tone, Look look, String text) {
    return new Line(tone, List.of(new Piece(look, text, null)));
  }

  public static Line quiet(String text) {
    return of(Tone.SMALL, Look.QUIET, text);
  }

  /** What somebody wrote: a paragraph for each of its lines. */
  public static List<Line> all(Tone tone, @Nullable String text) {
    return all(tone, Look.PLAIN, text);
  }

  public static List<Line> all(Tone tone, Look look, @Nullable String text) {
    return text == null
        ? List.of()
        : text.lines().filter(line -> !line.isBlank()).map(line -> of(tone, look, line)).toList();
  }

  /** An address, to be followed where it is one of the web. */
  public static List<Line> address(Tone tone, @Nullable String address) {
    return address == null || address.isBlank()
        ? List.of()
        : List.of(
            new Line(
                tone, List.of(new Piece(Look.PLAIN, address, WebLink.of(address).orElse(null)))));
  }

  public Line and(Look look, String text) {
    if (text.isEmpty()) {
      return this;
    }
    var more = new ArrayList<>(pieces);
    more.add(new Piece(look, text, null));
    return new Line(tone, more);
  }

  /** The words alone. */
  public String text() {
    return String.join("", pieces.stream().map(Piece::text).toList());
  }
}
