package org.stet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/**
 * What stands where a list has nothing in it: a sentence, why that is so, and what could be next.
 */
public class EmptyState extends Composite<Div> {

  public EmptyState(String sentence, String why, Component... next) {
    var said = new Paragraph(sentence);
    var because = new Paragraph(why);
    because.addClassName("quiet");
    getContent().addClassName("empty");
    getContent().add(said, because);
    if (next.length > 0) {
      var actions = new Div(next);
      actions.addClassName("flow");
      getContent().add(actions);
    }
  }
}
