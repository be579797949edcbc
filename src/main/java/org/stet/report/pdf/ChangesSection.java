package org.stet.report.pdf;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.stet.report.ReportModel;
import org.stet.report.ReportModel.Change;
import org.stet.report.print.ClaimWords;
import org.stet.report.print.Says;
import org.stet.report.print.Wording;

/** What the check did to the words: struck in red, written in blue. */
final class ChangesSection implements Section {

  /** Of a change that stays on one page, in characters. */
  private static final int SHORT = 1_000;

  private static final List<Table.Column> COLUMNS =
      List.of(
          new Table.Column("changes.no", 8),
          new Table.Column("changes.wording", 58),
          new Table.Column("changes.why", 34));

  private static final Look STRUCK = Look.of("color", Look.RED, "text-decoration", "line-through");
  private static final Look ADDED =
      Look.of("color", Look.BLUE, "font-style", "italic", "text-decoration", "underline");

  @Override
  public String id() {
    return "changes";
  }

  @Override
  public boolean concerns(ReportModel report) {
    return !report.changes().isEmpty();
  }

  @Override
  public void write(ReportModel report, Fo fo, Says says) {
    Table.write(fo, COLUMNS, () -> report.changes().forEach(change -> row(change, fo)));
  }

  private static void row(Change change, Fo fo) {
    fo.in(
        "table-row",
        isShort(change) ? Look.TOGETHER : Look.PLAIN,
        () -> {
          Table.number(fo, Integer.toString(change.claim()));
          Table.cell(fo, () -> wording(change, fo));
          Table.cell(fo, () -> why(change, fo));
        });
  }

  private static boolean isShort(Change change) {
    return Stream.of(
                change.original(),
                change.suggested(),
                change.result(),
                change.reason(),
                change.dissent())
            .filter(Objects::nonNull)
            .mapToInt(String::length)
            .sum()
        < SHORT;
  }

  private static void wording(Change change, Fo fo) {
    var after = change.result() == null ? change.suggested() : change.result();
    if (after == null || after.equals(change.original())) {
      fo.paragraph(Look.READ, change.original());
    } else if (change.original().length() + after.length() <= Pieces.LONG) {
      fo.directed(
          Look.READ, change.original(), () -> pieces(Wording.of(change.original(), after), fo));
    } else {
      fo.paragraph(Look.READ.and(STRUCK), change.original());
      fo.paragraph(Look.READ.and(ADDED), after);
    }
    if ("".equals(change.result())) {
      fo.block(Look.SMALL.and(Look.FAINT), () -> fo.text(Says.say("changes.gone")));
    }
    if (change.result() == null) {
      fo.block(Look.SMALL.and(Look.FAINT), () -> fo.text(Says.say("changes.open")));
    }
    var suggested = change.suggested();
    if (suggested != null && change.result() != null && !suggested.equals(change.result())) {
      fo.paragraph(
          Look.SMALL.and(Look.FAINT), Says.say("changes.suggested", ClaimWords.quoted(suggested)));
    }
  }

  private static void pieces(List<Wording.Piece> pieces, Fo fo) {
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      if (i > 0) {
        fo.text(" ");
      }
      switch (piece.kind()) {
        case KEPT -> fo.text(piece.text());
        case STRUCK -> fo.inline(STRUCK, piece.text());
        case ADDED -> fo.inline(ADDED, piece.text());
      }
    }
  }

  private static void why(Change change, Fo fo) {
    if (!change.disposition().code().equals("CHANGE")) {
      var word = Fo.label(change.disposition().label(), 60);
      fo.block(
          Look.of("font-family", "Serif", "font-style", "italic", "color", Look.BLUE),
          () -> fo.text(word));
    }
    if (change.reason() != null) {
      fo.paragraphs(Look.SMALL, change.reason());
    }
    if (change.dissent() != null) {
      fo.paragraphs(Look.SMALL, Says.say("changes.dissent", change.dissent()));
    }
    if (!change.agreed().isEmpty()) {
      fo.paragraphs(
          Look.SMALL.and(Look.FAINT), Says.say("changes.agreed", Says.people(change.agreed())));
    }
  }
}
