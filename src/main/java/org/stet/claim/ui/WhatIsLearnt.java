package org.stet.claim.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.stet.claim.learn.LearnedVersion;
import org.stet.claim.learn.Learning;
import org.stet.people.Staff;
import org.stet.shell.Buttons;
import org.stet.shell.Errand;
import org.stet.shell.Notice;
import org.stet.shell.Notices;
import org.stet.shell.When;

/**
 * How the desk's own learning stands: since when, from how many decisions, how much better than the
 * rules; with the two things that can be done about it.
 */
class WhatIsLearnt extends Composite<Section> {

  /** Older versions stand in the trail. */
  private static final int SHOWN = 8;

  private final Paragraph state = new Paragraph();
  private final Paragraph measured = new Paragraph();
  private final Button turn = Buttons.plain("");
  private final Button forget = Buttons.tertiary(getTranslation("learning.forget"));
  private final Div versions = new Div();
  private final Notice notice = new Notice();
  private final transient Learning learning;
  private final transient Staff staff;
  private final transient Clock clock;
  private final ZoneId zone;

  WhatIsLearnt(Learning learning, Staff staff, Clock clock, ZoneId zone) {
    this.learning = learning;
    this.staff = staff;
    this.clock = clock;
    this.zone = zone;
    var title = new H2(getTranslation("learning.title"));
    title.addClassName("section-title");
    title.setId("learning-title");
    var what = new Paragraph(getTranslation("learning.what"));
    what.addClassName("quiet");
    state.setId("learning-state");
    measured.addClassName("quiet");
    turn.setId("learning-turn");
    turn.addClickListener(click -> turn());
    forget.setId("learning-forget");
    forget.addClickListener(click -> askToForget());
    var actions = new Div(turn, forget);
    actions.addClassName("flow");
    var content = getContent();
    content.addClassName("learning");
    content.getElement().setAttribute("aria-labelledby", "learning-title");
    content.add(title, what, state, measured, actions, notice, versions);
    show();
  }

  private void show() {
    var standing = learning.standing();
    state.setText(sentence(standing));
    measured.setText(standing.versions().isEmpty() ? "" : measure(standing.versions().getFirst()));
    measured.setVisible(!standing.versions().isEmpty());
    turn.setText(getTranslation(standing.on() ? "learning.turn.off" : "learning.turn.on"));
    forget.setVisible(standing.decisions() > 0 || !standing.versions().isEmpty());
    versions.removeAll();
    if (!standing.versions().isEmpty()) {
      versions.add(table(standing.versions().stream().limit(SHOWN).toList()));
    }
  }

  private String sentence(Learning.Standing standing) {
    if (!standing.on()) {
      return getTranslation("learning.off", standing.decisions());
    }
    if (standing.inUse()) {
      var version = standing.versions().getFirst();
      return getTranslation("learning.inuse", version.number(), when(version), version.decisions());
    }
    return standing.decisions() < standing.wanted()
        ? getTranslation("learning.few", standing.decisions(), standing.wanted())
        : getTranslation("learning.rules", standing.decisions());
  }

  /** By how much it orders better what it was not taught, and how sure that is. */
  private String measure(LearnedVersion version) {
    return getTranslation(
        "learning.measured",
        percent(version.learnt()),
        percent(version.rules()),
        points(version.low()),
        points(version.high()));
  }

  private static long percent(double share) {
    return Math.round(share * 100);
  }

  private static String points(double difference) {
    long points = Math.round(difference * 100);
    return points < 0 ? "−" + -points : "+" + points;
  }

  private String when(LearnedVersion version) {
    return new When(clock.instant(), zone, getLocale()).exactly(version.taughtAt());
  }

  private Div table(List<LearnedVersion> shown) {
    var head = new NativeTableRow();
    for (var key : List.of("version", "at", "decisions", "rules", "learnt", "use")) {
      head.add(heading("learning.column." + key));
    }
    var body = new NativeTableBody();
    for (var version : shown) {
      var first = new NativeTableHeaderCell(String.valueOf(version.number()));
      first.getElement().setAttribute("scope", "row");
      body.add(
          new NativeTableRow(
              first,
              new NativeTableCell(when(version)),
              new NativeTableCell(String.valueOf(version.decisions())),
              new NativeTableCell(percent(version.rules()) + " %"),
              new NativeTableCell(percent(version.learnt()) + " %"),
              new NativeTableCell(
                  getTranslation(version.inUse() ? "learning.use.yes" : "learning.use.no"))));
    }
    var table = new NativeTable();
    table.addClassName("vaadin-grid");
    table.add(new NativeTableHeader(head), body);
    var around = new Div(table);
    around.addClassName("scroll-x");
    around.getElement().setAttribute("tabindex", "0");
    around.getElement().setAttribute("role", "region");
    around.getElement().setAttribute("aria-label", getTranslation("learning.versions"));
    return around;
  }

  private NativeTableHeaderCell heading(String key) {
    var cell = new NativeTableHeaderCell(getTranslation(key));
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private void turn() {
    boolean on = !learning.standing().on();
    if (new Errand(notice, staff).run(() -> learning.turn(on), getLocale())) {
      Notices.done(getTranslation(on ? "learning.turned.on" : "learning.turned.off"));
      show();
    }
  }

  private void askToForget() {
    var dialog = new Dialog(getTranslation("learning.forget.title"));
    dialog.addClassName("sheet-dialog");
    dialog.add(new Paragraph(getTranslation("learning.forget.goes")));
    var now = Buttons.primary(getTranslation("learning.forget.now"));
    now.setId("learning-forget-now");
    now.addClickListener(click -> {
      dialog.close();
      if (new Errand(notice, staff).run(learning::forget, getLocale())) {
        Notices.done(getTranslation("learning.forgotten"));
        show();
      }
    });
    var cancel = Buttons.tertiary(getTranslation("settings.cancel"));
    cancel.addClickListener(click -> dialog.close());
    dialog.getFooter().add(now, cancel);
    dialog.open();
  }
}
