package org.stet.report.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stet.article.DeskSettings;
import org.stet.article.Desks;
import org.stet.report.Cells;

/**
 * A figure for a spreadsheet: RFC 4180, UTF-8, and in front of each row what was counted, so that
 * rows of several files can stand below each other.
 */
@Component
public class FigureCsv {

  public static final String MEDIA_TYPE = "text/csv";

  private static final List<String> ABOUT =
      List.of("figure", "from", "to", "desk", "source", "asOf", "n");

  private final Figures figures;
  private final Desks desks;

  FigureCsv(Figures figures, Desks desks) {
    this.figures = figures;
    this.desks = desks;
  }

  /**
   * @throws org.stet.people.Refused for those who may not see the overview
   */
  public byte[] bytes(FigureName name, Asked asked) {
    return bytes(figures.of(name, asked));
  }

  public byte[] bytes(Figure figure) {
    var desk =
        desks.all().stream()
            .filter(one -> one.id().equals(figure.asked().desk()))
            .map(DeskSettings::name)
            .findFirst()
            .orElse("");
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      var head = new ArrayList<>(ABOUT);
      figure.columns().forEach(column -> head.add(column.key()));
      csv.writeRecord(head);
      for (var row : figure.rows()) {
        var cells = about(figure, desk);
        for (var cell : row.cells()) {
          cells.add(written(cell));
        }
        csv.writeRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Such as overview-returns-2026-09-07-2026-11-29.csv. */
  public static String fileName(FigureName name, Asked asked) {
    var period = name.isNow() ? "" : "-" + asked.from() + "-" + asked.to();
    return "overview-" + name.code() + period + ".csv";
  }

  private static ArrayList<String> about(Figure figure, String desk) {
    boolean now = figure.name().isNow();
    var cells = new ArrayList<String>();
    cells.add(figure.name().code());
    cells.add(now ? "" : figure.asked().from().toString());
    cells.add(now ? "" : figure.asked().to().toString());
    cells.add(Cells.safe(desk));
    cells.add(written(figure.asked().source()));
    cells.add(figure.asOf().toString());
    cells.add(Long.toString(figure.n()));
    return cells;
  }

  /** Only text can be taken for a formula; a number below zero is a number. */
  private static String written(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case String text -> Cells.safe(text);
      case Object value -> value.toString();
    };
  }
}
