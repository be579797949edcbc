package org.stet.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.stet.people.Invalid;
import org.stet.review.Marking;
import org.stet.review.Walk;
import org.stet.shell.Buttons;

/** Cuts a claim in several, or makes one of two. */
final class ShapeSlips {

  private final Workbench bench;
  private final InHand hand;

  ShapeSlips(Workbench bench, InHand hand) {
    this.bench = bench;
    this.hand = hand;
  }

  /** The claim's words with a button at each place where it can be cut. */
  Slip split() {
    var slip = new Slip("split", hand.say("walk.slip.split"), hand.say("walk.send.split"));
    var anchor = hand.claim().anchor();
    var text = hand.walk().text().text();
    var cuts = Cuts.of(text, anchor.start(), anchor.end(), hand.walk().article().language());
    var chosen = new TreeSet<Integer>();
    var pieces = new OrderedList();
    pieces.addClassName("pieces");
    pieces.getElement().setAttribute("role", "status");
    var words = new Div();
    words.addClassNames("cuts", "serif");
    words.getElement().setAttribute("dir", "auto");
    int from = anchor.start();
    for (int cut : cuts) {
      words.add(new Span(text.substring(from, cut)), cut(cut, text, from, chosen, pieces));
      from = cut;
    }
    words.add(new Span(text.substring(from, anchor.end())));
    slip.show(new Paragraph(hand.say(cuts.isEmpty() ? "walk.split.none" : "walk.split.how")))
        .addClassNames("quiet", "small");
    slip.show(words);
    slip.show(pieces);
    return slip.sends(() -> {
      if (chosen.isEmpty()) {
        throw Invalid.field("at", "invalid.cuts.none");
      }
      var unused =
          bench.marking().split(hand.claim().id(), hand.claim().version(), List.copyOf(chosen));
    });
  }

  private Button cut(int at, String text, int from, TreeSet<Integer> chosen, OrderedList pieces) {
    var button = Buttons.plain("¦");
    button.addThemeName("small");
    button.addClassName("cut");
    var piece = text.substring(from, at).strip();
    button.setAriaLabel(hand.say("walk.split.behind", piece.substring(piece.lastIndexOf(' ') + 1)));
    button.getElement().setAttribute("aria-pressed", "false");
    button.addClickListener(click -> {
      boolean pressed = chosen.add(at);
      if (!pressed) {
        chosen.remove(at);
      }
      button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
      show(chosen, text, pieces);
    });
    return button;
  }

  private void show(TreeSet<Integer> chosen, String text, OrderedList pieces) {
    pieces.removeAll();
    var anchor = hand.claim().anchor();
    var edges = new ArrayList<>(chosen);
    edges.add(anchor.end());
    int from = anchor.start();
    for (int edge : edges) {
      if (!chosen.isEmpty()) {
        pieces.add(new ListItem(Named.quoted(text.substring(from, edge).strip())));
      }
      from = edge;
    }
  }

  /** The claim beside this one, or another in the same paragraph. */
  Slip merge(Consumer<UUID> merged) {
    var slip = new Slip("merge", hand.say("walk.slip.merge"), hand.say("walk.send.merge"));
    var others = new Select<Walk.Step>();
    others.setLabel(hand.say("walk.merge.with"));
    others.setItemLabelGenerator(
        step -> hand.say("walk.merge.one", step.claim().number(), shortened(step.claim().quote())));
    var near = neighbours();
    others.setItems(near);
    others.addClassName("wide");
    var what = new Paragraph();
    what.getElement().setAttribute("role", "status");
    what.addClassNames("quiet", "small");
    if (near.isEmpty()) {
      what.setText(hand.say("walk.merge.none"));
    }
    others.addValueChangeListener(change -> {
      if (change.getValue() != null) {
        int mine = hand.number();
        int other = change.getValue().claim().number();
        what.setText(
            hand.say(
                "walk.merge.what",
                Math.min(mine, other),
                Math.max(mine, other),
                joined(change.getValue())));
      }
    });
    slip.field("claims", others);
    slip.show(what);
    near.stream()
        .filter(step -> step.claim().anchor().start() >= hand.claim().anchor().start())
        .findFirst()
        .or(() -> near.reversed().stream().findFirst())
        .ifPresent(others::setValue);
    return slip.leads()
        .sends(() -> {
          var other = others.getValue();
          if (other == null) {
            throw Invalid.field("claims", "invalid.merge.two");
          }
          merged.accept(
              bench
                  .marking()
                  .merge(
                      List.of(
                          new Marking.Seen(hand.claim().id(), hand.claim().version()),
                          new Marking.Seen(other.id(), other.claim().version()))));
        });
  }

  private String joined(Walk.Step other) {
    var mine = hand.claim().anchor();
    var its = other.claim().anchor();
    return hand.walk()
        .text()
        .text()
        .substring(Math.min(mine.start(), its.start()), Math.max(mine.end(), its.end()));
  }

  private List<Walk.Step> neighbours() {
    var mine = hand.claim().anchor();
    var text = hand.walk().text();
    return hand.walk().steps().stream()
        .filter(step -> !step.id().equals(hand.claim().id()))
        .filter(step -> step.claim().status() == hand.claim().status())
        .filter(step -> step.claim().anchor().revision() == mine.revision())
        .filter(step -> {
          var its = step.claim().anchor();
          return text.partAround(
                  Math.min(mine.start(), its.start()), Math.max(mine.end(), its.end()))
              .isPresent();
        })
        .toList();
  }

  private static String shortened(String words) {
    if (words.length() <= 80) {
      return words;
    }
    int end = words.lastIndexOf(' ', 80);
    return words.substring(0, end < 20 ? words.offsetByCodePoints(0, 40) : end) + " …";
  }
}
