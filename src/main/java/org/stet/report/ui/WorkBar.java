package org.stet.report.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What is left to do of an article beside what is approved: as a bar, and in words. */
class WorkBar extends Composite<Div> {

  /**
   * @param most the largest number of claims of any article shown, so that bars can be compared
   */
  WorkBar(long open, long approved, long suggested, long most) {
    var bar = new Div();
    bar.addClassName("work-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    piece(bar, "open", open, most);
    piece(bar, "approved", approved, most);
    piece(bar, "suggested", suggested, most);
    var words = new Paragraph(getTranslation("overview.left", open, approved, suggested));
    words.addClassNames("small", "quiet");
    getContent().add(bar, words);
  }

  private static void piece(Div bar, String name, long count, long most) {
    if (count > 0) {
      var piece = new Span();
      piece.addClassName(name);
      piece.getStyle().set("inline-size", 100.0 * count / Math.max(1, most) + "%");
      bar.add(piece);
    }
  }
}
