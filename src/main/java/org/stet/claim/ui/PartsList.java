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
  private int shown = AT_ONCE;

  PartsList(Preview preview, Relabel relabel) {
    this.preview = preview;
    this.relabel = relabel;
    list.addClassName("parts");
    getContent().add(list, more);
    show();
  }

  /** Draws them as they are now. */
  void show() {
    list.removeAll();
    more.removeAll();
    var parts = preview.parts();
    parts.stream().limit(shown).map(this::line).forEach(list::add);
    if (parts.size() > shown) {
      var next = Buttons.plain(getTranslation("import.more.parts", parts.size() - shown));
      next.addClickListener(click -> {
        shown += AT_ONCE;
        show();
      });
      more.add(next);
    }
  }

  private ListItem line(Part part) {
    var words = new Paragraph();
    words.getElement().setAttribute("dir", "auto");
    boolean marks = part.kind().isClaimText() && part.end() - part.start() <= LONGEST;
    words.add(marks ? marked(part) : List.of(new Text(Plain.shortened(text(part), LONGEST))));
    var line = new ListItem(kind(part), words);
    if (!part.kind().isClaimText()) {
      line.addClassName("out");
    } else if (part.kind() == PartKind.HEADLINE) {
      line.addClassName("h");
    }
    return line;
  }

  private Component kind(Part part) {
    var kind =
        new PlainSelect<>(
            getTranslation("import.part.kind", part.number()),
            List.of(PartKind.values()),
            part.kind(),
            value -> getTranslation("partKind." + value),
            value -> relabel.to(part.number(), value));
    kind.getElement().getClassList().add("part-kind");
    return kind;
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
