package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;

/** Old words and new ones in one line, as on a proof: struck, and written in. */
final class Difference extends Composite<Paragraph> {

  Difference(String label) {
    getContent().addClassName("diff");
    getContent().getElement().setAttribute("dir", "auto");
    getContent().getElement().setAttribute("role", "group");
    getContent().getElement().setAttribute("aria-label", label);
  }

  Difference show(String before, String after) {
    var line = getContent().getElement();
    line.removeAllChildren();
    setVisible(!after.isBlank() && !after.strip().equals(before.strip()));
    for (var words : Changed.between(before, after)) {
      if (line.getChildCount() > 0) {
        line.appendChild(Element.createText(" "));
      }
      line.appendChild(
          switch (words.what()) {
            case KEPT -> Element.createText(words.text());
            case TAKEN -> marked("del", words.text());
            case PUT -> marked("ins", words.text());
          });
    }
    return this;
  }

  private static Element marked(String tag, String words) {
    return new Element(tag).setText(words);
  }
}
