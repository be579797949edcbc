package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.review.EvidenceFile;
import org.stet.review.KeptWords;
import org.stet.shell.Buttons;
import org.stet.shell.Days;

/**
 * A kept copy as text, with the quote marked in it. None of its markup gets into the page: words
 * are words here.
 */
final class CopyDialog extends Dialog {

  /** More paragraphs than these before and behind the quote are left out, and it says so. */
  private static final int AROUND = 150;

  private static final String TO_THE_QUOTE =
      "requestAnimationFrame(() => this.scrollIntoView({block: 'center'}))";

  CopyDialog(KeptWords words, EvidenceFile file) {
    var read = words.read();
    setHeaderTitle(Objects.requireNonNullElse(read.headline(), file.name()));
    addClassNames("copy-dialog");
    var about =
        new Paragraph(
            Stream.of(
                    Objects.requireNonNullElse(read.source(), ""),
                    Objects.requireNonNullElse(read.byline(), ""),
                    read.published() == null ? "" : Days.of(read.published(), getLocale()),
                    Objects.requireNonNullElse(read.url(), ""))
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining(" · ")));
    about.addClassNames("quiet", "small");
    var kept = new Paragraph(getTranslation("copy.text", file.name()));
    kept.addClassNames("quiet", "small");
    add(new Div(about, kept, found(words)), text(words));
    var close = Buttons.plain(getTranslation("shell.close"));
    close.addClickListener(click -> close());
    getFooter().add(close);
  }

  private Component found(KeptWords words) {
    var said =
        new Paragraph(getTranslation(words.quote() == null ? "copy.quote.none" : "copy.quote"));
    said.addClassName(words.quote() == null ? "late" : "small");
    return said;
  }

  private Component text(KeptWords words) {
    var text = new Div();
    text.addClassNames("copy-text", "serif");
    var parts = words.read().parts();
    var quote = words.quote();
    int at = 0;
    while (quote != null && at < parts.size() - 1 && parts.get(at).end() <= quote.start()) {
      at++;
    }
    int from = Math.max(0, at - AROUND);
    int to = Math.min(parts.size(), at + AROUND);
    leftOut(text, from);
    for (var part : parts.subList(from, to)) {
      text.add(paragraph(part, words));
    }
    leftOut(text, parts.size() - to);
    return text;
  }

  private void leftOut(Div text, int paragraphs) {
    if (paragraphs > 0) {
      var said = new Paragraph(new Span(getTranslation("copy.more", paragraphs)));
      said.addClassNames("quiet", "small");
      text.add(said);
    }
  }

  private Component paragraph(Part part, KeptWords words) {
    Component line = part.kind() == PartKind.HEADLINE ? new H3() : new Paragraph();
    line.getElement().setAttribute("dir", "auto");
    if (!part.kind().isClaimText()) {
      line.addClassName("quiet");
    }
    for (var piece : pieces(part, words)) {
      line.getElement().appendChild(piece);
    }
    return line;
  }

  private static Iterable<Element> pieces(Part part, KeptWords words) {
    var all = words.read().text();
    var quote = words.quote();
    var pieces = new ArrayList<Element>();
    int start = quote == null ? part.end() : Math.clamp(quote.start(), part.start(), part.end());
    int end = quote == null ? part.end() : Math.clamp(quote.end(), part.start(), part.end());
    pieces.add(Element.createText(all.substring(part.start(), start)));
    if (start < end) {
      var mark = new Element("mark").setText(all.substring(start, end));
      mark.executeJs(TO_THE_QUOTE);
      pieces.add(mark);
    }
    pieces.add(Element.createText(all.substring(Math.max(start, end), part.end())));
    return pieces;
  }
}
