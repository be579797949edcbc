package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.review.Move;
import org.stet.review.Walk;
import org.stet.shell.Badges;

/** The same claims as a table: a full alternative to the marks in the text. */
final class ClaimTable extends Composite<Div> {

  private static final List<String> COLUMNS =
      List.of("claim", "stage", "verdict", "disposition", "who", "queries");

  private final Set<UUID> ticked = new LinkedHashSet<>();
  private final Map<UUID, Checkbox> boxes = new HashMap<>();
  private final SerializableRunnable onTicked;

  ClaimTable(SerializableRunnable onTicked) {
    this.onTicked = onTicked;
    getContent().addClassName("scroll-x");
  }

  /** Ids of the claims that are ticked. */
  Set<UUID> ticked() {
    return Set.copyOf(ticked);
  }

  void untick() {
    ticked.clear();
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
    boolean assigns = me.may(Permission.ASSIGN_WORK);
    ticked.removeIf(id -> walk.step(id).filter(ClaimTable::canBeGiven).isEmpty());
    if (assigns) {
      head.add(all(walk));
    }
    boolean linked = walk.steps().stream().anyMatch(step -> !step.links().isEmpty());
    var columns = new ArrayList<>(COLUMNS);
    if (linked) {
      columns.add("links");
    }
    for (var column : columns) {
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
      if (assigns) {
        row.add(tick(step));
      }
      row.add(claim(step, address.apply(step)), new NativeTableCell(stage(step)));
      var review = step.review();
      var finding = step.listed() == null ? null : step.listed().finding();
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
      if (linked) {
        row.add(links(step));
      }
    }
    getContent().removeAll();
    getContent().add(table);
  }

  private NativeTableHeaderCell all(Walk walk) {
    var all = new Checkbox();
    all.setAriaLabel(getTranslation("share.tick.all"));
    all.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        ticked.clear();
        if (change.getValue()) {
          walk.steps().stream()
              .filter(ClaimTable::canBeGiven)
              .map(Walk.Step::id)
              .forEach(ticked::add);
        }
        boxes.forEach((id, box) -> box.setValue(ticked.contains(id)));
        onTicked.run();
      }
    });
    boxes.clear();
    return new NativeTableHeaderCell(all);
  }

  private NativeTableCell tick(Walk.Step step) {
    if (!canBeGiven(step)) {
      return new NativeTableCell();
    }
    var box = new Checkbox();
    box.setAriaLabel(getTranslation("share.tick", step.claim().number()));
    box.setValue(ticked.contains(step.id()));
    box.addValueChangeListener(change -> {
      if (change.getValue()) {
        ticked.add(step.id());
      } else {
        ticked.remove(step.id());
      }
      onTicked.run();
    });
    boxes.put(step.id(), box);
    return new NativeTableCell(box);
  }

  /** Whether the table of moves would let somebody else check it. */
  private static boolean canBeGiven(Walk.Step step) {
    var review = step.review();
    return review != null && review.offer(Move.ASSIGN).isPresent();
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

  /** Each with the other claim's verdict. */
  private NativeTableCell links(Walk.Step step) {
    var cell = new NativeTableCell();
    for (var link : step.links()) {
      var verdict = link.verdict();
      var line =
          new Div(
              getTranslation("walk.link." + link.reading())
                  + " "
                  + (link.headline() == null
                      ? getTranslation("walk.link.claim", link.number())
                      : getTranslation("walk.link.elsewhere", link.number(), link.headline()))
                  + (verdict == null ? "" : ": " + getTranslation("verdict." + verdict)));
      if (link.clashes()) {
        line.addClassName("late");
      }
      cell.add(line);
    }
    return cell;
  }

  private Component stage(Walk.Step step) {
    var stage = Marks.stage(step);
    var verdict = step.listed() == null ? null : step.listed().verdict();
    return Badges.ofStage(
        stage, verdict == null ? null : verdict.name(), Marks.stageWord(step, getLocale()));
  }
}
