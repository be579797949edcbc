package org.stet.report.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stet.article.DeskSettings;
import org.stet.article.Desks;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Plain;
import org.stet.people.Words;
import org.stet.report.figures.Asked;
import org.stet.report.figures.Beside;
import org.stet.report.figures.Figure;
import org.stet.report.figures.Figure.Column;
import org.stet.report.figures.FigureCsv;
import org.stet.report.figures.FigureName;
import org.stet.report.figures.Figures;

/** The figures of the overview over HTTP: as JSON, or as the table that the screen exports. */
@RestController
class OverviewApi {

  private final Figures figures;
  private final FigureCsv csv;
  private final Desks desks;

  OverviewApi(Figures figures, FigureCsv csv, Desks desks) {
    this.figures = figures;
    this.csv = csv;
    this.desks = desks;
  }

  @GetMapping("/api/v1/overview/{figure}")
  ResponseEntity<?> figure(
      @PathVariable("figure") String code,
      @RequestParam(name = "desk", required = false) @Nullable String desk,
      @RequestParam(name = "source", required = false) @Nullable String source,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "by", required = false) @Nullable String by,
      @RequestParam(name = "format", defaultValue = "json") String format) {
    var name = FigureName.named(code).orElseThrow(() -> new Missing("figure"));
    var asked = asked(desk, Plain.optional("source", source, Limits.NAME), from, to);
    return switch (format) {
      case "json" -> ResponseEntity.ok(shown(figure(name, by, asked), desk));
      case "csv" -> table(figure(name, by, asked));
      default -> throw Invalid.field("format", "invalid.one", "json, csv");
    };
  }

  private Figure figure(FigureName name, @Nullable String by, Asked asked) {
    if (by == null) {
      return figures.of(name, asked);
    }
    var beside =
        Beside.named(by)
            .orElseThrow(() -> Invalid.field("by", "invalid.one", "desk, source, finding"));
    return figures.beside(name, beside, asked);
  }

  private Asked asked(
      @Nullable String desk, @Nullable String source, @Nullable String from, @Nullable String to) {
    var last = day("to", to);
    var first = day("from", from);
    var usual = figures.usual();
    if (last == null) {
      last = usual.to();
    }
    if (first == null) {
      first = last.minusWeeks(Asked.USUAL - 1);
    }
    return new Asked(first, last, desk == null ? null : desk(desk), source);
  }

  private UUID desk(String name) {
    return desks
        .named(name)
        .map(DeskSettings::id)
        .orElseThrow(() -> Invalid.field("desk", "invalid.desk", name));
  }

  private static @Nullable LocalDate day(String field, @Nullable String text) {
    try {
      return text == null ? null : Plain.day(text);
    } catch (DateTimeException e) {
      throw Invalid.field(field, "invalid.day");
    }
  }

  private ResponseEntity<byte[]> table(Figure figure) {
    var bytes = csv.bytes(figure);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(FigureCsv.MEDIA_TYPE))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(FigureCsv.fileName(figure.name(), figure.asked()))
                .build()
                .toString())
        .body(bytes);
  }

  private static Map<String, @Nullable Object> shown(Figure figure, @Nullable String desk) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("figure", figure.name().code());
    shown.put("definition", say("overview." + figure.name().code() + ".def"));
    shown.put("n", figure.n());
    shown.put("from", figure.name().isNow() ? null : figure.asked().from());
    shown.put("to", figure.name().isNow() ? null : figure.asked().to());
    shown.put("desk", desk);
    shown.put("source", figure.asked().source());
    shown.put("asOf", figure.asOf());
    shown.put("columns", figure.columns().stream().map(OverviewApi::column).toList());
    shown.put("rows", figure.rows().stream().map(line -> row(figure, line)).toList());
    return shown;
  }

  private static Map<String, Object> column(Column column) {
    return Map.of("key", column.key(), "unit", column.unit().name());
  }

  private static Map<String, @Nullable Object> row(Figure figure, Figure.Line line) {
    var cells = line.cells();
    var row = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(figure.columns().get(i).key(), cell(cells.get(i)));
    }
    return row;
  }

  private static @Nullable Object cell(@Nullable Object cell) {
    return cell == null || cell instanceof Number ? cell : cell.toString();
  }

  private static String say(String key) {
    return Words.say(Locale.ENGLISH, key);
  }
}
