package org.stet.report.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.report.figures.Figure;
import org.stet.report.figures.Figure.Line;
import org.stet.report.ui.Chart.Drawing;
import org.stet.report.ui.Chart.Series;
import org.stet.review.Verdict;

/** How each figure is drawn from its table. */
final class FigureDrawing {

  private final Figure figure;
  private final FigureWords words;

  FigureDrawing(Figure figure, FigureWords words) {
    this.figure = figure;
    this.words = words;
  }

  /** None where there is too little to draw, or the figure is a table by nature. */
  Optional<Drawing> drawing() {
    if (!figure.isDrawn()) {
      return Optional.empty();
    }
    return switch (figure.name()) {
      case THROUGHPUT -> Optional.of(throughput());
      case TURNAROUND -> lines(turnaround(), words.say("overview.unit.hours"));
      case AGEING -> Optional.of(ageing());
      case VERDICTS -> verdicts();
      case RETURNS -> lines(returns(), words.say("overview.unit.percent"));
      case AGREEMENT -> agreement();
      case COVERAGE -> coverage();
      case EVIDENCE -> evidence();
      case CORRECTIONS -> Optional.of(corrections());
      case DUE -> Optional.empty();
    };
  }

  private Drawing throughput() {
    var claims = column("claims", rows(), Number.class::cast);
    if (figure.place("mean") < 0) {
      return drawing(true, rows(), List.of(Series.bars(name("claims"), "grey", claims)), "", null);
    }
    var mean = column("mean", rows(), Number.class::cast);
    return drawing(
        false,
        rows(),
        List.of(
            Series.bars(name("claims"), "grey", claims),
            Series.line(name("mean"), false, mean, null)),
        "",
        null);
  }

  private List<Series> turnaround() {
    return List.of(
        ending("wait", "overview.end.wait", true, value -> words.hours(value.longValue()), hours()),
        ending(
            "work", "overview.end.work", false, value -> words.hours(value.longValue()), hours()));
  }

  private List<Series> returns() {
    return List.of(
        ending("changed.share", "overview.end.changed", false, words::percent, value -> value));
  }

  private Function<Number, Number> hours() {
    return minutes -> Math.round(minutes.doubleValue() / 6) / 10.0;
  }

  private Series ending(
      String key,
      String end,
      boolean dashed,
      Function<Number, String> say,
      Function<Number, Number> scale) {
    var cells = column(key, rows(), Number.class::cast);
    var last = cells.isEmpty() ? null : cells.getLast();
    return Series.line(
        name(key),
        dashed,
        scaled(cells, scale),
        last == null ? null : words.say(end, say.apply(last)));
  }

  private static List<@Nullable Number> scaled(
      List<@Nullable Number> cells, Function<Number, Number> scale) {
    var scaled = new ArrayList<@Nullable Number>();
    for (var cell : cells) {
      scaled.add(cell == null ? null : scale.apply(cell));
    }
    return scaled;
  }

  /** A line needs at least two points. */
  private Optional<Drawing> lines(List<Series> series, String unit) {
    boolean anyLine =
        series.stream()
            .anyMatch(line -> line.values().stream().filter(Objects::nonNull).count() > 1);
    return anyLine ? Optional.of(drawing(false, rows(), series, unit, null)) : Optional.empty();
  }

  private Drawing ageing() {
    var looks = List.of("ink", "hatch", "grey", "outline");
    var keys = List.of("checker", "second", "editor", "outside");
    var series = new ArrayList<Series>();
    for (int i = 0; i < keys.size(); i++) {
      series.add(
          Series.bars(
              name(keys.get(i)),
              looks.get(i),
              column(keys.get(i), figure.rows(), Number.class::cast)));
    }
    return drawing(true, figure.rows(), series, "", null);
  }

  private static String look(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> "blue";
      case SUPPORTED_WITH_FIX -> "bluehatch";
      case MISLEADING -> "hatch";
      case CONFLICTING -> "cross";
      case REFUTED -> "black";
      case UNPROVEN -> "dots";
      case NOT_CHECKABLE -> "outline";
    };
  }

  private Optional<Drawing> verdicts() {
    var months =
        rows().stream().filter(row -> figure.cell(row, "SUPPORTED.share") != null).toList();
    if (months.isEmpty()) {
      return Optional.empty();
    }
    var series = new ArrayList<Series>();
    for (var verdict : Verdict.values()) {
      series.add(
          Series.bars(
              words.say("verdict." + verdict), look(verdict), exactShares(months, verdict)));
    }
    return Optional.of(drawing(true, months, series, "", 100));
  }

  /** Not rounded: those of all verdicts together are the whole bar. */
  private List<@Nullable Number> exactShares(List<Line> months, Verdict verdict) {
    var shares = new ArrayList<@Nullable Number>();
    for (var month : months) {
      shares.add(100.0 * count(month, verdict.name()) / count(month, "claims"));
    }
    return shares;
  }

  private long count(Line row, String key) {
    return figure.cell(row, key) instanceof Long count ? count : 0;
  }

  private Optional<Drawing> agreement() {
    var kinds =
        figure.rows().stream()
            .filter(row -> figure.cell(row, "kind") != null)
            .filter(row -> figure.cell(row, "agreed.share") != null)
            .toList();
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            drawing(
                true,
                kinds,
                List.of(
                    Series.bars(
                        name("agreed.share"),
                        "grey",
                        column("agreed.share", kinds, Number.class::cast))),
                words.say("overview.unit.percent"),
                100));
  }

  private Optional<Drawing> coverage() {
    var whole = List.of(figure.rows().getLast());
    if (figure.cell(whole.getFirst(), "decided.share") == null) {
      return Optional.empty();
    }
    var decided = column("decided", whole, Number.class::cast);
    var found = column("found", whole, Number.class::cast);
    long open = found.getFirst().longValue() - decided.getFirst().longValue();
    return Optional.of(
        new Drawing(
            label(List.of(words.say("overview.coverage")), List.of()),
            true,
            List.of(""),
            List.of(
                Series.bars(name("decided"), "ink", decided),
                Series.bars(words.say("overview.part.undecided"), "outline", List.of(open))),
            "",
            found.getFirst().intValue()));
  }

  private Optional<Drawing> evidence() {
    var shares =
        figure.rows().stream().filter(row -> figure.cell(row, "count.share") != null).toList();
    return shares.isEmpty()
        ? Optional.empty()
        : Optional.of(
            drawing(
                true,
                shares,
                List.of(
                    Series.bars(
                        name("count.share"),
                        "grey",
                        column("count.share", shares, Number.class::cast))),
                words.say("overview.unit.percent"),
                100));
  }

  private Drawing corrections() {
    return drawing(
        false,
        rows(),
        List.of(
            Series.bars(name("opened"), "grey", column("opened", rows(), Number.class::cast)),
            Series.line(name("made"), false, column("made", rows(), Number.class::cast), null)),
        "",
        null);
  }

  /** Without the line about the whole period. */
  private List<Line> rows() {
    return figure.rows().stream().filter(row -> row.first() != null).toList();
  }

  private List<@Nullable Number> column(
      String key, List<Line> rows, Function<Object, Number> read) {
    var cells = new ArrayList<@Nullable Number>();
    for (var row : rows) {
      var cell = figure.cell(row, key);
      cells.add(cell == null ? null : read.apply(cell));
    }
    return cells;
  }

  private String name(String key) {
    return words.column(figure.columns().get(figure.place(key)));
  }

  private Drawing drawing(
      boolean lying, List<Line> rows, List<Series> series, String unit, @Nullable Integer most) {
    var head = figure.columns().getFirst();
    var categories = rows.stream().map(row -> words.cell(head, row.first())).toList();
    return new Drawing(label(categories, series), lying, categories, series, unit, most);
  }

  /** Short: the table beside it says the rest. */
  private String label(List<String> categories, List<Series> series) {
    var parts = series.stream().map(Series::name).collect(Collectors.joining(", "));
    return words.say(
        "overview.chart",
        words.title(figure.name()),
        series.isEmpty()
            ? words.n(figure)
            : words.say(
                "overview.chart.part",
                categories.size() > 1
                    ? words.say(
                        "overview.period.other", categories.getFirst(), categories.getLast())
                    : categories.getFirst(),
                parts));
  }
}
