package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.stet.review.Progress;

/** What is left to do of an article beside what is approved: as a bar, and in words. */
class WorkBar extends Composite<Div> {

  /**
   * @param most the largest number of claims of any article shown, so that bars can be compared
   */
  WorkBar(Progress progress, int most) {
    var bar = new Div();
    bar.addClassName("work-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    piece(bar, "open", progress.open(), most);
    piece(bar, "approved", progress.approved(), most);
    piece(bar, "suggested", progress.suggested(), most);
    var words =
        new Paragraph(
            getTranslation(
                "overview.left", progress.open(), progress.approved(), progress.suggested()));
    words.addClassNames("small", "quiet");
    getContent().add(bar, words);
  }

  private static void piece(Div bar, String name, int count, int most) {
    if (count > 0) {
      var piece = new Span();
      piece.addClassName(name);
      piece.getStyle().set("inline-size", 100.0 * count / Math.max(1, most) + "%");
      bar.add(piece);
    }
  }
}
