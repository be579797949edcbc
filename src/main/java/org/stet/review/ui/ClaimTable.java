package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stet.people.Actor;
import org.stet.review.Walk;
import org.stet.shell.Badges;

/** The same claims as a table: a full alternative to the marks in the text. */
final class ClaimTable extends Composite<Div> {

  ClaimTable() {
    getContent().addClassName("scroll-x");
  }

  /**
   * @param address of a claim
   */
  void show(
      Walk walk,
      Actor me,
      Locale locale,
      @Nullable UUID current,
      Function<Walk.Step, String> address) {
    var table = new NativeTable();
    table.addClassNames("vaadin-grid", "claim-table");
    table.setCaptionText(getTranslation("walk.list"));
    table.getCaption().addClassName("sr");
    var head = table.getHead().addRow();
    for (var column : List.of("claim", "stage", "verdict", "disposition", "who", "queries")) {
      var cell = new NativeTableHeaderCell(getTranslation("walk.column." + column));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    for (var step : walk.steps()) {
      var hand = new InHand(walk, step, me, locale);
      var row = table.getBody().addRow();
      if (step.id().equals(current)) {
        row.getElement().setAttribute("aria-current", "true");
      }
      row.add(claim(step, address.apply(step)), new NativeTableCell(stage(step)));
      var review = step.review();
      var finding = review == null ? null : review.finding();
      row.add(
          finding == null
              ? new NativeTableCell("–")
              : new NativeTableCell(getTranslation("verdict." + finding.verdict())),
          new NativeTableCell(
              finding == null ? "–" : getTranslation("disposition." + finding.disposition())),
          new NativeTableCell(
              review == null || review.assignee() == null ? "–" : hand.who(review.assignee())),
          new NativeTableCell(
              review == null || review.openQueries() == 0
                  ? "–"
                  : getTranslation("walk.tab.open", review.openQueries())));
    }
    getContent().removeAll();
    getContent().add(table);
  }

  private static NativeTableCell claim(Walk.Step step, String address) {
    var number = new Span(String.valueOf(step.claim().number()));
    number.addClassName("list-no");
    var words = new Span(step.claim().quote());
    words.addClassName("serif");
    words.getElement().setAttribute("dir", "auto");
    var link = new Anchor(address, number, words);
    link.addClassName("list-claim");
    return new NativeTableCell(link);
  }

  private Component stage(Walk.Step step) {
    var stage = Marks.stage(step);
    var verdict = step.review() == null ? null : step.review().verdict();
    return Badges.ofStage(
        stage,
        verdict == null ? null : verdict.name(),
        getTranslation(stage.equals("SUGGESTED") ? "walk.suggested" : "stage." + stage));
  }
}
