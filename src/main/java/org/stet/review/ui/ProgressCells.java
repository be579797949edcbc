package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.stet.review.Progress;
import org.stet.review.Stage;

/** How far the checking of an article is: a cell for each claim, and the same in words. */
class ProgressCells extends Composite<Div> {

  private static final int MOST = 40;

  private static final List<Stage> ORDER =
      List.of(
          Stage.APPROVED,
          Stage.PROPOSED,
          Stage.SECOND_CHECK,
          Stage.DISPUTED,
          Stage.CHECKING,
          Stage.WAITING,
          Stage.STALE,
          Stage.TO_CHECK);

  ProgressCells(Progress progress) {
    getContent().addClassName("progress-line");
    if (progress.accepted() > 0 && progress.accepted() + progress.suggested() <= MOST) {
      getContent().add(cells(progress));
    }
    var words = new Paragraph(words(progress));
    getContent().add(words);
  }

  private Span cells(Progress progress) {
    var cells = new Span();
    cells.addClassName("cells");
    cells.getElement().setAttribute("aria-hidden", "true");
    for (var stage : ORDER) {
      var drawn = stage == Stage.SECOND_CHECK ? "proposed" : stage.name().toLowerCase(Locale.ROOT);
      add(cells, drawn, progress.in(stage));
    }
    add(cells, "suggested", progress.suggested());
    return cells;
  }

  private static void add(Span cells, String stage, int number) {
    for (int i = 0; i < number; i++) {
      var cell = new Span();
      cell.addClassName("cell");
      cell.getElement().setAttribute("data-stage", stage);
      cells.add(cell);
    }
  }

  private String words(Progress progress) {
    var claims =
        progress.accepted() == 0
            ? getTranslation("progress.none")
            : getTranslation("progress.approved", progress.approved(), progress.accepted());
    return progress.suggested() == 0
        ? claims
        : claims + " · " + getTranslation("progress.suggested", progress.suggested());
  }
}
