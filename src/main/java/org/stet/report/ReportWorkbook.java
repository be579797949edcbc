package org.stet.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.stet.people.Refused;
import org.stet.people.Words;

/**
 * One workbook of any number of reports. Rows wait in files, and no more than a few hundred are in
 * memory. Texts are only ever written as texts.
 */
final class ReportWorkbook implements Closeable {

  private static final String TIMES = "yyyy-mm-dd hh:mm:ss";
  private static final String DAYS = "yyyy-mm-dd";

  /** Of a text that goes on elsewhere; leaves room to say so. */
  private static final int BEGINNING = SpreadsheetText.LONGEST - 200;

  private static final int FLUSH = 200;

  /** Of the values of a report that is summed up line by line, in characters. */
  private static final int WIDE = 90;

  /** Points that a line of text takes. */
  private static final double LINE = 15;

  /** A row is not made higher; who wants to read on opens the cell. */
  private static final int MOST_LINES = 20;

  /** Spreadsheets count days from here. */
  private static final int FIRST_YEAR = 1900;

  private static final List<String> CONTINUED = List.of("sheet", "row", "column", "piece", "text");

  private final List<Spool> spools = new ArrayList<>();
  private final Map<Sheet<?>, Spool> rows = new LinkedHashMap<>();
  private final Spool continued;
  private int reports;
  private @Nullable ReportModel last;

  ReportWorkbook() throws IOException {
    try {
      for (var sheet : Sheets.ALL) {
        rows.put(sheet, spool());
      }
      continued = spool();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * @throws Refused where a sheet has no room for so many rows
   */
  void add(ReportModel report) throws IOException {
    for (var sheet : Sheets.ALL) {
      add(report, sheet);
    }
    reports++;
    last = report;
  }

  private void add(ReportModel report, Sheet<?> sheet) throws IOException {
    var spool = Objects.requireNonNull(rows.get(sheet));
    var zone = zone(report);
    for (var row : sheet.rows(report).toList()) {
      if (spool.rows() + 2 > Worksheet.MAX_ROWS) {
        throw Refused.by("report.workbook.full", sheet.name());
      }
      var cells = new ArrayList<@Nullable Object>(row.size());
      for (int i = 0; i < row.size(); i++) {
        var name = sheet.columns().get(i).name();
        cells.add(cell(row.get(i), zone, sheet.name(), spool.rows() + 2, name));
      }
      spool.add(cells);
    }
  }

  /** Writes the workbook; the title stands in its properties. */
  void write(String title, OutputStream out) throws IOException {
    var report = Objects.requireNonNull(last, "A workbook is of some report");
    var file = Files.createTempFile("stet-workbook", ".xlsx");
    try {
      try (var plain = new BufferedOutputStream(Files.newOutputStream(file))) {
        var book = new Workbook(plain, "Stet", null);
        book.setCompressionLevel(1);
        for (var sheet : Sheets.ALL) {
          write(book, sheet, report);
        }
        if (continued.rows() > 0) {
          write(book, "Continued", CONTINUED, List.of(12, 8, 20, 8, 90), continued, report);
        }
        book.finish();
      }
      StillZip.copy(file, title, report.generatedAt(), out);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void close() throws IOException {
    IOException trouble = null;
    for (var spool : spools) {
      try {
        spool.close();
      } catch (IOException e) {
        trouble = e;
      }
    }
    if (trouble != null) {
      throw trouble;
    }
  }

  private Spool spool() throws IOException {
    var spool = new Spool();
    spools.add(spool);
    return spool;
  }

  private void write(Workbook book, Sheet<?> sheet, ReportModel report) throws IOException {
    var spool = Objects.requireNonNull(rows.get(sheet));
    if (sheet == Sheets.SUMMARY && reports == 1) {
      upright(book, sheet, spool, report);
      return;
    }
    var widths = sheet.columns().stream().map(Sheet.Column::width).toList();
    write(book, sheet.name(), sheet.heads(), widths, spool, report);
  }

  /** A single report is summed up line by line. */
  private static void upright(Workbook book, Sheet<?> sheet, Spool spool, ReportModel report)
      throws IOException {
    var page = page(book, sheet.name(), List.of(20, WIDE), report);
    head(page, List.of("field", "value"), 1);
    spool.each(cells -> {
      for (int i = 0; i < cells.size(); i++) {
        page.inlineString(i + 1, 0, sheet.heads().get(i));
        page.style(i + 1, 0).bold().verticalAlignment("top").set();
        put(page, i + 1, 1, cells.get(i), true);
        page.style(i + 1, 1).horizontalAlignment("left").set();
        heighten(page, i + 1, cells.subList(i, i + 1), List.of(WIDE));
      }
    });
    page.finish();
  }

  private static void write(
      Workbook book,
      String name,
      List<String> heads,
      List<Integer> widths,
      Spool spool,
      ReportModel report)
      throws IOException {
    var page = page(book, name, widths, report);
    head(page, heads, spool.rows());
    var at = new int[] {1};
    spool.each(cells -> {
      for (int i = 0; i < cells.size(); i++) {
        put(page, at[0], i, cells.get(i), widths.get(i) >= Sheets.TEXT);
      }
      heighten(page, at[0], cells, widths);
      if (at[0]++ % FLUSH == 0) {
        page.flush();
      }
    });
    page.finish();
  }

  /** Not every program makes room for a text that breaks into lines. */
  private static void heighten(
      Worksheet page, int row, List<@Nullable Object> cells, List<Integer> widths) {
    long lines = 1;
    for (int i = 0; i < cells.size(); i++) {
      int width = widths.get(i);
      if (width >= Sheets.TEXT && cells.get(i) instanceof String text) {
        lines =
            Math.max(lines, text.lines().mapToLong(line -> 1 + (line.length() - 1) / width).sum());
      }
    }
    if (lines > 1) {
      page.rowHeight(row, LINE * Math.min(lines, MOST_LINES));
    }
  }

  /** Of a printed page, in the width of a letter: more would be too small to read. */
  private static final int READABLE = 220;

  private static Worksheet page(
      Workbook book, String name, List<Integer> widths, ReportModel report) {
    var page = book.newWorksheet(name);
    for (int i = 0; i < widths.size(); i++) {
      page.width(i, widths.get(i));
    }
    page.freezePane(0, 1);
    page.repeatRows(0);
    page.paperSize(PaperSize.A4_PAPER);
    page.pageOrientation("landscape");
    page.setFitToPage(true);
    int wide = widths.stream().mapToInt(Integer::intValue).sum();
    page.fitToWidth((short) Math.ceilDiv(wide, READABLE));
    page.fitToHeight((short) 0);
    page.header(report.redaction().stamp(), Position.CENTER);
    page.footer("&P / &N", Position.CENTER);
    return page;
  }

  private static void head(Worksheet page, List<String> heads, int rows) {
    for (int i = 0; i < heads.size(); i++) {
      page.inlineString(0, i, heads.get(i));
      page.style(0, i).bold().fillColor("E8E8E4").set();
    }
    page.setAutoFilter(0, 0, Math.max(1, rows), heads.size() - 1);
  }

  private static void put(
      Worksheet page, int row, int column, @Nullable Object cell, boolean text) {
    switch (cell) {
      case null -> {
        return;
      }
      case Boolean truth -> page.value(row, column, truth);
      case Number number -> page.value(row, column, number);
      case LocalDateTime time -> page.value(row, column, time);
      case LocalDate day -> page.value(row, column, day);
      default -> page.inlineString(row, column, SpreadsheetText.escaped(cell.toString()));
    }
    var style = page.style(row, column).verticalAlignment("top");
    if (cell instanceof LocalDateTime) {
      style.format(TIMES);
    } else if (cell instanceof LocalDate) {
      style.format(DAYS);
    } else if (text) {
      style.wrapText(true);
    }
    style.set();
  }

  private @Nullable Object cell(
      @Nullable Object value, ZoneId zone, String sheet, int row, String column)
      throws IOException {
    return switch (value) {
      case null -> null;
      case Boolean truth -> truth;
      case Number number -> number;
      case Instant at -> dated(at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
      case LocalDate day when day.getYear() >= FIRST_YEAR && day.getYear() <= 9999 -> day;
      default -> beginning(Characters.storable(value.toString()), sheet, row, column);
    };
  }

  private static Object dated(LocalDateTime time) {
    return time.getYear() >= FIRST_YEAR && time.getYear() <= 9999 ? time : time.toString();
  }

  /** What does not fit a cell goes on on a sheet of its own. */
  private String beginning(String text, String sheet, int row, String column) throws IOException {
    if (text.length() <= SpreadsheetText.LONGEST) {
      return text;
    }
    var pieces = SpreadsheetText.pieces(text, BEGINNING);
    for (int i = 1; i < pieces.size(); i++) {
      continued.add(List.of(sheet, row, column, i + 1, pieces.get(i)));
    }
    return pieces.getFirst()
        + "\n"
        + Words.say(Locale.ENGLISH, "report.workbook.continued", pieces.size() - 1);
  }

  private static ZoneId zone(ReportModel report) {
    try {
      return ZoneId.of(report.timeZone());
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
