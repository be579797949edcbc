package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;
import org.stet.article.RevisionText;
import org.stet.claim.ClaimStatus;
import org.stet.review.Walk;

/**
 * The last draft beside the one before it: what was taken away struck on the left, what was put in
 * underlined on the right, and the claims on either side. On a phone one below the other.
 */
final class SideBySide extends Composite<Div> {

  /** More changed paragraphs are said, not shown. */
  private static final int MOST = 300;

  private final Walk walk;
  private final int oldNumber;

  SideBySide(Walk walk, RevisionText before) {
    this.walk = walk;
    this.oldNumber = before.number();
    var redrawn = new Redrawn(before, walk.text());
    getContent().addClassName("side-by-side");
    getContent()
        .add(
            head(
                getTranslation("desk.changed.was", oldNumber),
                getTranslation("desk.changed.is", walk.text().number())));
    int same = 0;
    int shown = 0;
    for (var row : redrawn.rows()) {
      if (row.same()) {
        same++;
        continue;
      }
      if (same > 0) {
        getContent().add(untouched(same));
        same = 0;
      }
      if (shown++ < MOST) {
        getContent().add(row(row, redrawn));
      }
    }
    if (same > 0) {
      getContent().add(untouched(same));
    }
    if (shown > MOST) {
      getContent().add(new Paragraph(getTranslation("desk.changed.more", shown - MOST)));
    }
  }

  private Div head(String left, String right) {
    var head = new Div(new Span(left), new Span(right));
    head.addClassNames("pair", "pair-head", "label");
    return head;
  }

  private Paragraph untouched(int paragraphs) {
    var line = new Paragraph(getTranslation("desk.changed.same", paragraphs));
    line.addClassNames("quiet", "small", "same");
    return line;
  }

  private Div row(Redrawn.Row row, Redrawn redrawn) {
    var words = Changed.between(redrawn.was(row), redrawn.is(row));
    var pair =
        new Div(
            cell(row.was(), words, Changed.What.TAKEN, "del", oldNumber),
            cell(row.is(), words, Changed.What.PUT, "ins", walk.text().number()));
    pair.addClassName("pair");
    return pair;
  }

  private Div cell(
      @Nullable Part part, List<Changed.Words> words, Changed.What own, String tag, int revision) {
    var cell = new Div();
    if (part == null) {
      cell.addClassName("nothing");
      cell.add(
          new Span(getTranslation(tag.equals("del") ? "desk.changed.new" : "desk.changed.gone")));
      return cell;
    }
    var numbers = new Div();
    numbers.addClassNames("flow", "on-it");
    claims(part, revision).forEach(step -> numbers.add(number(step)));
    if (numbers.getComponentCount() > 0) {
      cell.add(numbers);
    }
    var line = new Paragraph();
    line.addClassName("diff");
    line.getElement().setAttribute("dir", "auto");
    for (var one : words) {
      if (one.what() == Changed.What.KEPT || one.what() == own) {
        if (line.getElement().getChildCount() > 0) {
          line.getElement().appendChild(Element.createText(" "));
        }
        line.getElement()
            .appendChild(
                one.what() == own
                    ? new Element(tag).setText(one.text())
                    : Element.createText(one.text()));
      }
    }
    cell.add(line);
    return cell;
  }

  /** Those that stand there now, or stood there last. */
  private List<Walk.Step> claims(Part part, int revision) {
    return walk.steps().stream()
        .filter(step -> step.claim().status() != ClaimStatus.DISMISSED)
        .filter(step -> step.claim().anchor().revision() == revision)
        .filter(step -> part.holds(step.claim().anchor().start(), step.claim().anchor().end()))
        .toList();
  }

  private Anchor number(Walk.Step step) {
    var claim = step.claim();
    var fate =
        switch (claim.status()) {
          case ORPHANED -> getTranslation("desk.changed.orphaned");
          case CUT -> getTranslation("desk.changed.cut");
          default -> getTranslation("stage." + Marks.stage(step));
        };
    var link = new Anchor(Paths.claim(walk.article().id(), claim.number()));
    link.add(new Span(getTranslation("desk.changed.claim", claim.number(), fate)));
    link.addClassName("small");
    return link;
  }
}
