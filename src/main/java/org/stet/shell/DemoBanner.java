package org.stet.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Says on every page that this desk is for trying only. */
public class DemoBanner extends Composite<Aside> {

  public DemoBanner() {
    getContent().addClassName("banner");
    getContent().getElement().setAttribute("aria-label", getTranslation("shell.demo.title"));
    var sentence = new Span();
    sentence
        .getElement()
        .appendChild(
            new Element("b").setText(getTranslation("shell.demo.title")),
            Element.createText(" " + getTranslation("shell.demo.text")));
    getContent().add(sentence);
  }
}
