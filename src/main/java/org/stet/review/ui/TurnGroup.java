package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.stet.shell.Buttons;

/** A titled list of lines, as many at a time as one looks through. */
class TurnGroup<T> extends Composite<Div> {

  private static final int AT_ONCE = 50;

  private final transient List<T> rows;
  private final SerializableFunction<T, Composite<ListItem>> line;
  private final UnorderedList list = new UnorderedList();
  private final Div more = new Div();
  private int shown = AT_ONCE;

  /**
   * @param count said beside the title
   */
  TurnGroup(
      String title, String count, List<T> rows, SerializableFunction<T, Composite<ListItem>> line) {
    this.rows = rows;
    this.line = line;
    var name = new H2(title);
    name.addClassName("section-title");
    var number = new Span(count);
    number.addClassName("n");
    var head = new Div(name, number);
    head.addClassName("group-title");
    list.addClassName("queue");
    getContent().add(head, list, more);
    show();
  }

  private void show() {
    list.removeAll();
    more.removeAll();
    rows.stream().limit(shown).map(line::apply).forEach(list::add);
    if (rows.size() > shown) {
      var next = Buttons.plain(getTranslation("list.more", rows.size() - shown));
      next.addClickListener(click -> {
        shown += AT_ONCE;
        show();
      });
      more.add(next);
    }
  }
}
