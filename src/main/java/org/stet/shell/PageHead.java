package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a page: its title, one sentence of how things stand, and what can be done. */
public class PageHead extends Composite<Div> {

  private final Paragraph state = new Paragraph();

  public PageHead(String title, String state, Component... actions) {
    getContent().addClassName("page-head");
    getContent().add(new Div(new H1(title), this.state));
    if (actions.length > 0) {
      var filters = new Div(actions);
      filters.addClassName("filters");
      getContent().add(filters);
    }
    say(state);
  }

  /** How things stand now; an empty sentence leaves no gap. */
  public void say(String sentence) {
    state.setText(sentence);
    state.setVisible(!sentence.isEmpty());
  }
}
