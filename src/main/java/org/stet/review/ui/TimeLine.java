package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.Instant;

/** Things with their times, one below the other; without any, the sentence that says so. */
final class TimeLine extends Composite<Div> {

  private final InHand hand;
  private final UnorderedList lines = new UnorderedList();

  TimeLine(InHand hand, String none) {
    this.hand = hand;
    lines.addClassName("tl");
    var empty = new Paragraph(none);
    empty.addClassNames("quiet", "tl-none");
    getContent().add(lines, empty);
    lines.setVisible(false);
  }

  /**
   * @param said in the strong voice
   * @param more below it
   */
  TimeLine add(Instant at, String said, Component... more) {
    var time = new Element("time").setText(hand.when().at(at));
    time.setAttribute("datetime", at.toString());
    time.setAttribute("title", hand.when().exactly(at));
    var words = new Div(new Span(said));
    words.add(more);
    var line = new ListItem();
    line.getElement().appendChild(time);
    line.add(words);
    lines.add(line);
    lines.setVisible(true);
    getContent().getChildren().skip(1).forEach(none -> none.setVisible(false));
    return this;
  }
}
