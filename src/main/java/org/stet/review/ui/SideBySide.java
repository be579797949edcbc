package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.article.Part;
import org.stet.article.RevisionText;
import org.stet.claim.ClaimStatus;
import org.stet.people.Words;
import org.stet.review.Walk;

/**
 * The last draft beside the one before it: what was taken away struck on the left, what was put in
 * underlined on the right, and the claims on either side. On a phone one below the other.
 */
final class SideBySide extends Composite<Div> {

  /** More changed paragraphs are said, not shown. */
  private static final int MOST = 300;

  /**
   * A claim beside the words that it stands on.
   *
   * @param revision whose words
   * @param fate what becomes of it, or how it stands
   */
  record Noted(int number, int revision, int start, int end, String fate) {}

  private final UUID article;
  private final int oldNumber;
  private final int newNumber;
  private final List<Noted> notes;

  /** The last draft, as it stands. */
  static SideBySide of(Walk walk, RevisionText before, Locale locale) {
    return new SideBySide(
        walk.article().id(),
        before,
        walk.text(),
        walk.steps().stream()
            .filter(step -> step.claim().status() != ClaimStatus.DISMISSED)
            .map(step -> noted(step, locale))
            .toList(),
        Words.say(locale, "desk.changed.is", walk.text().number()));
  }

  /**
   * @param called what the draft on the right is
   */
  SideBySide(
      UUID article, RevisionText before, RevisionText after, List<Noted> notes, String called) {
    this.article = article;
    this.oldNumber = before.number();
    this.newNumber = after.number();
    this.notes = notes;
    var redrawn = new Redrawn(before, after);
    getContent().addClassName("side-by-side");
    getContent().add(head(getTranslation("desk.changed.was", oldNumber), called));
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
            cell(row.is(), words, Changed.What.PUT, "ins", newNumber));
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
    claims(part, revision).forEach(note -> numbers.add(number(note)));
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
  private List<Noted> claims(Part part, int revision) {
    return notes.stream()
        .filter(note -> note.revision() == revision)
        .filter(note -> part.holds(note.start(), note.end()))
        .toList();
  }

  private static Noted noted(Walk.Step step, Locale locale) {
    var claim = step.claim();
    var anchor = claim.anchor();
    var fate =
        switch (claim.status()) {
          case ORPHANED -> Words.say(locale, "desk.changed.orphaned");
          case CUT -> Words.say(locale, "desk.changed.cut");
          default -> Marks.stageWord(step, locale);
        };
    return new Noted(claim.number(), anchor.revision(), anchor.start(), anchor.end(), fate);
  }

  private Anchor number(Noted note) {
    var link = new Anchor(Paths.claim(article, note.number()));
    link.add(
        new Span(
            note.fate().isEmpty()
                ? getTranslation("walk.claim", note.number())
                : getTranslation("desk.changed.claim", note.number(), note.fate())));
    link.addClassName("small");
    return link;
  }
}
