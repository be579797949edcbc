package org.stet.claim.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import org.stet.claim.detect.Suggestion;
import org.stet.people.Plain;
import org.stet.shell.Buttons;
import org.stet.shell.PlainSelect;

/**
 * The sentences that may be claims, the likeliest first, with a line at the cut-off: those below
 * stay in view and one key away.
 */
class SuggestionsList extends Composite<Div> {

  private static final int AT_ONCE = 150;

  /** Characters of a sentence that are shown, and those that name it to who can't see it. */
  private static final int LONGEST = 2_000;

  private static final int LONGEST_NAME = 200;
  private static final int MOST_SPLITS = 300;

  private final transient Preview preview;
  private final SerializableRunnable changed;
  private final IntegerSlider cutOff = new IntegerSlider();
  private final Span score = new Span();
  private final Paragraph words = new Paragraph();
  private final UnorderedList list = new UnorderedList();
  private final Div more = new Div();
  private int shown = AT_ONCE;

  SuggestionsList(Preview preview, SerializableRunnable changed) {
    this.preview = preview;
    this.changed = changed;
    cutOff.setLabel(getTranslation("import.cutoff"));
    cutOff.setMin(0);
    cutOff.setMax(100);
    cutOff.setValue(preview.cutOff());
    cutOff.addValueChangeListener(change -> moveCutOff(change.getValue()));
    score.addClassName("cutoff-value");
    words.addClassName("helper");
    words.getElement().setAttribute("role", "status");
    var head = new Div(cutOff, score, words);
    head.addClassName("cutoff");
    list.addClassName("sugs");
    getContent().add(head, list, more);
    show();
  }

  /** Draws them as they are now. */
  void show() {
    list.removeAll();
    more.removeAll();
    var all = preview.ranked();
    boolean lineDrawn = false;
    for (var suggestion : all.subList(0, Math.min(shown, all.size()))) {
      if (!preview.isAbove(suggestion) && !lineDrawn) {
        var line = new ListItem(getTranslation("import.below"));
        line.addClassName("cutline");
        list.add(line);
        lineDrawn = true;
      }
      list.add(line(suggestion));
    }
    if (all.size() > shown) {
      var next = Buttons.plain(getTranslation("import.more.sentences", all.size() - shown));
      next.addClickListener(click -> {
        shown += AT_ONCE;
        show();
      });
      more.add(next);
    }
    count();
  }

  void moveCutOff(int to) {
    preview.cutOff(to);
    show();
    changed.run();
  }

  private void count() {
    int coming = preview.comingIn();
    score.setText(String.valueOf(preview.cutOff()));
    var count = new ArrayList<String>();
    count.add(getTranslation("import.count", coming, preview.ranked().size() - coming));
    if (preview.chosen().size() > coming) {
      count.add(getTranslation("import.most", coming));
    }
    int leftOut = preview.leftOut(preview.chosen());
    if (leftOut > 0) {
      count.add(getTranslation("import.leftout", leftOut, preview.desks()));
    }
    words.setText(String.join(" ", count));
  }

  /** Joins a sentence with the next, or splits it before one of its words. */
  private Div shaping(Suggestion suggestion) {
    var shaping = new Div();
    shaping.addClassNames("flow", "shaping");
    var next = preview.next(suggestion);
    if (next != null) {
      var join = Buttons.plain(getTranslation("import.join"));
      join.setAriaLabel(getTranslation("import.join.with", named(next)));
      join.addClickListener(click -> {
        preview.join(suggestion, next);
        redraw();
      });
      shaping.add(join);
    }
    var splits = new ArrayList<>(preview.splits(suggestion).stream().limit(MOST_SPLITS).toList());
    if (!splits.isEmpty()) {
      splits.addFirst(-1);
      shaping.add(
          new PlainSelect<>(
              getTranslation("import.split.of", named(suggestion)),
              splits,
              -1,
              at -> at < 0 ? getTranslation("import.split") : around(suggestion, at),
              at -> {
                if (at > 0) {
                  preview.split(suggestion, at);
                  redraw();
                }
              }));
    }
    return shaping;
  }

  private String named(Suggestion suggestion) {
    return Plain.shortened(preview.quote(suggestion), LONGEST_NAME);
  }

  /** The words on both sides of a split. */
  private String around(Suggestion suggestion, int at) {
    var words = preview.quote(suggestion);
    int split = at - suggestion.start();
    var before = words.substring(Math.max(0, split - 24), split).strip();
    var behind = words.substring(split, Math.min(words.length(), split + 28)).strip();
    return "… " + before + " | " + behind + " …";
  }

  private void redraw() {
    show();
    changed.run();
  }

  private ListItem line(Suggestion suggestion) {
    var bar = new Element("i");
    bar.getStyle().set("inline-size", suggestion.score() + "%");
    var track = new Span();
    track.addClassName("bar");
    track.getElement().setAttribute("aria-hidden", "true").appendChild(bar);
    var points = new Div(new Span(String.valueOf(suggestion.score())), track);
    points.addClassName("score");

    var quote = new Paragraph(Plain.shortened(preview.quote(suggestion), LONGEST));
    quote.addClassName("q");
    quote.getElement().setAttribute("dir", "auto");
    var why = new Paragraph(String.join("; ", suggestion.reasons()));
    why.addClassNames("why");
    if (suggestion.claimant() != null) {
      var claimant = new Span(suggestion.claimant());
      claimant.addClassName("claimant");
      claimant.getElement().setAttribute("dir", "auto");
      why.add(new Span(" · "), claimant);
    }
    var take = new Checkbox(preview.comesIn(suggestion));
    take.setAriaLabel(getTranslation("import.take", named(suggestion)));
    take.addValueChangeListener(change -> {
      preview.decide(suggestion, change.getValue());
      count();
      changed.run();
    });
    var words = new Div(quote, why);
    for (var remark : preview.remarks(suggestion)) {
      var said =
          remark.by() == null
              ? getTranslation("import.remark.note", remark.words())
              : getTranslation("import.remark", remark.by(), remark.words());
      var margin = new Paragraph(said);
      margin.addClassName("remark");
      margin.getElement().setAttribute("dir", "auto");
      words.add(margin);
    }
    var shape = Buttons.tertiary(getTranslation("import.shape"));
    shape.addClassName("shape");
    shape.setAriaLabel(getTranslation("import.shape.of", named(suggestion)));
    shape.addClickListener(click -> {
      shape.setVisible(false);
      words.add(shaping(suggestion));
    });
    words.add(shape);
    var line = new ListItem(points, words, take);
    if (!preview.isAbove(suggestion)) {
      line.addClassName("below");
    }
    return line;
  }
}
