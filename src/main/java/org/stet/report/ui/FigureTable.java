package org.stet.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stet.report.figures.Figure;
import org.stet.report.figures.Figure.Line;
import org.stet.report.figures.Figure.Unit;
import org.stet.report.figures.FigureName;
import org.stet.shell.Due;

/** A figure as a table. */
class FigureTable extends Composite<Div> {

  private final transient Figure figure;
  private final transient FigureWords words;

  FigureTable(Figure figure, FigureWords words) {
    this.figure = figure;
    this.words = words;
    getContent().addClassName("scroll-x");
    getContent().getElement().setAttribute("tabindex", "0");
    getContent().getElement().setAttribute("role", "region");
    getContent()
        .getElement()
        .setAttribute("aria-label", words.say("overview.table.of", words.title(figure.name())));
    getContent().add(figure.name() == FigureName.DUE ? due() : plain());
  }

  private Component plain() {
    var head = new NativeTableRow();
    var body = new NativeTableBody();
    figure.columns().forEach(column -> head.add(heading(words.column(column), isNumber(column))));
    for (var line : figure.rows()) {
      var row = new NativeTableRow();
      row.getElement().getClassList().set("whole", line.first() == null);
      for (int i = 0; i < line.cells().size(); i++) {
        row.add(cell(i, line.cells()));
      }
      body.add(row);
    }
    return table(head, body);
  }

  private Component cell(int place, List<@Nullable Object> cells) {
    var column = figure.columns().get(place);
    var said = words.cell(column, cells.get(place));
    if (place == 0) {
      var first = new NativeTableHeaderCell(said);
      first.getElement().setAttribute("scope", "row");
      return first;
    }
    var cell = new NativeTableCell(said);
    cell.getElement().setAttribute("data-head", words.column(column));
    if (isNumber(column)) {
      cell.addClassName("num");
    }
    if (isOfPairs()) {
      heat(cell, cells, place);
    }
    if (cells.get(place) == null) {
      cell.getElement().setAttribute("aria-label", words.say("overview.few.said"));
    }
    return cell;
  }

  /** What one found against what another did. */
  private boolean isOfPairs() {
    return figure.place("first") == 0;
  }

  /** The more of a row lies in a cell, the darker it is; where both found the same it has a rim. */
  private void heat(NativeTableCell cell, List<@Nullable Object> cells, int place) {
    long all = cells.stream().mapToLong(each -> each instanceof Long count ? count : 0).sum();
    double share = cells.get(place) instanceof Long count && all > 0 ? (double) count / all : 0;
    cell.addClassName("heat");
    cell.getElement()
        .getClassList()
        .set("same", figure.columns().get(place).key().equals(cells.getFirst()));
    cell.getElement().getStyle().set("--heat", String.format(Locale.ROOT, "%.2f", share));
  }

  private static boolean isNumber(Figure.Column column) {
    return column.unit().ordinal() >= Unit.COUNT.ordinal();
  }

  /** As a list of work: each article leads to its walk, and bars show what is left. */
  private Component due() {
    var head = new NativeTableRow();
    for (var key : List.of("article", "due", "risk", "effort", "open", "lead")) {
      head.add(heading(words.column(figure.columns().get(figure.place(key))), false));
    }
    long most =
        figure.rows().stream()
            .mapToLong(row -> count(row, "open") + count(row, "approved") + count(row, "suggested"))
            .max()
            .orElse(0);
    var body = new NativeTableBody();
    figure.rows().forEach(row -> body.add(work(row, most)));
    return table(head, body);
  }

  private NativeTableRow work(Line row, long most) {
    var name =
        new NativeTableHeaderCell(
            new Anchor("articles/" + figure.cell(row, "id"), said(row, "article")));
    name.getElement().setAttribute("scope", "row");
    name.getElement().setAttribute("dir", "auto");
    name.addClassName("name");
    var due = (Instant) figure.cell(row, "due");
    var risk = new NativeTableCell(said(row, "risk"));
    risk.getElement().getClassList().set("tight", "TIGHT".equals(figure.cell(row, "risk")));
    return new NativeTableRow(
        name,
        new NativeTableCell(Due.of(due, words.when(), words.say("overview.code.NO_DEADLINE"))),
        due == null ? new NativeTableCell("") : risk,
        headed("effort", new NativeTableCell(effort(row))),
        new NativeTableCell(
            new WorkBar(count(row, "open"), count(row, "approved"), count(row, "suggested"), most)),
        headed("lead", new NativeTableCell(said(row, "lead"))));
  }

  /** Where the heads of the columns find no room, on a phone, the cell shows its own. */
  private NativeTableCell headed(String key, NativeTableCell cell) {
    cell.getElement()
        .setAttribute("data-head", words.column(figure.columns().get(figure.place(key))));
    return cell;
  }

  private String effort(Line row) {
    return switch (figure.cell(row, "effort")) {
      case null -> words.say("overview.effort.unknown");
      case Long minutes when minutes == 0 -> words.say("overview.none");
      case Object _ -> said(row, "effort");
    };
  }

  private String said(Line row, String key) {
    return words.cell(figure.columns().get(figure.place(key)), figure.cell(row, key));
  }

  private long count(Line row, String key) {
    return figure.cell(row, key) instanceof Long count ? count : 0;
  }

  private static NativeTableHeaderCell heading(String words, boolean isNumber) {
    var cell = new NativeTableHeaderCell(words);
    cell.getElement().setAttribute("scope", "col");
    if (isNumber) {
      cell.addClassName("num");
    }
    return cell;
  }

  private static NativeTable table(NativeTableRow head, NativeTableBody body) {
    var table = new NativeTable();
    table.addClassName("vaadin-grid");
    table.add(new NativeTableHeader(head), body);
    return table;
  }
}
