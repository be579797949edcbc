package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stet.review.Stage;
import org.stet.review.TurnRow;
import org.stet.shell.Badges;
import org.stet.shell.Due;
import org.stet.shell.Glyph;
import org.stet.shell.When;

/** A claim that waits, as a line of a list: where it stands, what it says, why, until when. */
class TurnLine extends Composite<ListItem> {

  private final Div main = new Div();

  /**
   * @param act what can be done about it from here
   */
  TurnLine(TurnRow row, When when, Component act) {
    var stage = new Div(badge(row));
    stage.addClassName("stage-cell");
    var what = new Paragraph(new Anchor(Paths.claim(row.article(), row.number()), row.quote()));
    what.addClassName("what");
    what.getElement().setAttribute("dir", "auto");
    var from = new Paragraph(getTranslation("turn.from", row.headline(), row.number()));
    from.addClassName("from");
    main.addClassName("main");
    main.add(what, from);
    var why = new Paragraph(why(row));
    why.addClassName("reason");
    var acting = new Div(act);
    acting.addClassName("act");
    getContent().add(stage, main, why, until(row.due(), row.since(), when), acting);
  }

  /** Below the words, such as a question and a field for its answer. */
  void add(Component more) {
    main.add(more);
  }

  private String why(TurnRow row) {
    var said = row.why().sentence(getLocale());
    var verdict = row.verdict();
    return verdict == null || row.stage() != Stage.PROPOSED
        ? said
        : getTranslation("turn.found", said, getTranslation("verdict." + verdict));
  }

  private Component badge(TurnRow row) {
    if (row.returned()) {
      return Badges.of(Glyph.CHECKING, getTranslation("turn.badge.returned"), "open");
    }
    if (row.answered()) {
      return Badges.of(Glyph.CHECKING, getTranslation("turn.badge.answered"), "open");
    }
    var verdict = row.verdict();
    return Badges.ofStage(
        row.stage().name(),
        verdict == null ? null : verdict.name(),
        Named.capital(getTranslation("stage." + row.stage())));
  }

  private Component until(@Nullable Instant due, Instant since, When when) {
    var until = new Div(Due.of(due, when, getTranslation("turn.due.none")));
    until.addClassName("when");
    until.add(new Span(when.since(since)));
    return until;
  }
}
