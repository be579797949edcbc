package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.stet.article.RevisionText;
import org.stet.shell.Buttons;

/** A stretch of the article whose ends move word by word, with buttons only. */
final class SpanField extends Composite<Div> {

  private final RevisionText text;
  private final Paragraph words = new Paragraph();
  private int start;
  private int end;

  SpanField(RevisionText text) {
    this.text = text;
    words.addClassNames("quote", "span-words");
    words.getElement().setAttribute("dir", "auto");
    words.getElement().setAttribute("role", "status");
    var ends =
        new Div(
            new Span(getTranslation("walk.span.start")),
            step("walk.span.start.back", "←", () -> put(Ends.wordBefore(text, start), end)),
            step("walk.span.start.on", "→", () -> put(Ends.wordAfter(text, start), end)),
            new Span(getTranslation("walk.span.end")),
            step("walk.span.end.back", "←", () -> put(start, Ends.endBefore(text, end))),
            step("walk.span.end.on", "→", () -> put(start, Ends.endAfter(text, end))));
    var sentences =
        new Div(
            new Span(getTranslation("walk.span.sentence")),
            step("walk.span.sentence.start", "⇤", () -> put(Ends.sentenceStart(text, start), end)),
            step("walk.span.sentence.end", "⇥", () -> put(start, Ends.sentenceEnd(text, end))),
            step(
                "walk.span.sentence.only",
                "⇔",
                () -> put(Ends.sentenceAt(text, start), Ends.sentenceBehind(text, start))));
    ends.addClassNames("flow", "span-ends", "small");
    sentences.addClassNames("flow", "span-ends", "small");
    getContent().add(words, ends, sentences);
    setVisible(false);
  }

  void put(int newStart, int newEnd) {
    boolean sound = newStart < newEnd && text.partAround(newStart, newEnd).isPresent();
    if (sound) {
      start = newStart;
      end = newEnd;
      words.setText(Named.quoted(text.text().substring(start, end)));
      setVisible(true);
    }
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  private Button step(String name, String arrow, Runnable move) {
    var button = Buttons.plain(arrow);
    button.addThemeName("small");
    button.setAriaLabel(getTranslation(name));
    button.setTooltipText(getTranslation(name));
    button.addClickListener(click -> move.run());
    return button;
  }
}
