package org.stet.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.claim.detect.Suggestion;
import org.stet.people.Plain;
import org.stet.shell.Buttons;
import org.stet.shell.PlainSelect;

/** The parts that were found, each with what it is taken for; a page of them at a time. */
class PartsList extends Composite<Div> {

  /** Characters of a part that are drawn; a browser takes minutes over a word of a million. */
  private static final int LONGEST = 20_000;

  private static final int AT_ONCE = 100;

  /** Somebody says that a part is something else. */
  interface Relabel {

    void to(int number, PartKind kind);
  }

  private final UnorderedList list = new UnorderedList();
  private final Div more = new Div();
  private final transient Preview preview;
  private final transient Relabel relabel;
  private final List<Line> lines = new ArrayList<>();
  private int shown = AT_ONCE;
  private int all;

  PartsList(Preview preview, Relabel relabel) {
    this.preview = preview;
    this.relabel = relabel;
    list.addClassName("parts");
    getContent().add(list, more);
    show();
  }

  /**
   * Draws them as they are now. A line stays the same one, with whatever somebody is choosing in
   * it, also when a typed headline comes or goes above it.
   */
  void show() {
    var parts = preview.parts();
    for (; all > parts.size(); all--) {
      list.remove(lines.removeFirst());
    }
    for (; all < parts.size() && !lines.isEmpty(); all++) {
      lines.addFirst(new Line(parts.getFirst()));
      list.addComponentAsFirst(lines.getFirst());
    }
    all = parts.size();
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).show(parts.get(i));
    }
    for (var part : parts.subList(lines.size(), Math.max(lines.size(), Math.min(shown, all)))) {
      lines.add(new Line(part));
      list.add(lines.getLast());
    }
    more.removeAll();
    if (all > lines.size()) {
      var next = Buttons.plain(getTranslation("import.more.parts", all - lines.size()));
      next.addClickListener(click -> {
        shown += AT_ONCE;
        show();
      });
      more.add(next);
    }
  }

  /** A part, and what it is taken for. */
  private final class Line extends ListItem {

    private final PlainSelect<PartKind> kind;
    private final Paragraph words = new Paragraph();
    private int number;

    Line(Part part) {
      kind =
          new PlainSelect<>(
              "",
              List.of(PartKind.values()),
              part.kind(),
              value -> getTranslation("partKind." + value),
              value -> relabel.to(number, value));
      kind.getElement().getClassList().add("part-kind");
      words.getElement().setAttribute("dir", "auto");
      add(kind, words);
      show(part);
    }

    void show(Part part) {
      number = part.number();
      kind.name(getTranslation("import.part.kind", number));
      boolean marks = part.kind().isClaimText() && part.end() - part.start() <= LONGEST;
      words.removeAll();
      words.add(marks ? marked(part) : List.of(new Text(Plain.shortened(text(part), LONGEST))));
      setClassName("out", !part.kind().isClaimText());
      setClassName("h", part.kind() == PartKind.HEADLINE);
    }
  }

  private List<Component> marked(Part part) {
    var text = preview.read().text();
    var pieces = new ArrayList<Component>();
    int at = part.start();
    for (var suggestion : preview.within(part)) {
      if (suggestion.start() < at || !isDrawn(suggestion)) {
        continue;
      }
      pieces.add(new Text(text.substring(at, suggestion.start())));
      var mark = new Span(text.substring(suggestion.start(), suggestion.end()));
      mark.addClassName("sug");
      if (!preview.comesIn(suggestion)) {
        mark.addClassName("low");
      }
      pieces.add(mark);
      at = suggestion.end();
    }
    pieces.add(new Text(text.substring(at, part.end())));
    return pieces;
  }

  private boolean isDrawn(Suggestion suggestion) {
    return suggestion.isClaim() || preview.comesIn(suggestion);
  }

  private String text(Part part) {
    return part.of(preview.read().text());
  }
}
