package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import org.stet.review.EarlierVerdict;
import org.stet.review.Evidence;
import org.stet.review.Stage;
import org.stet.shell.Badges;
import org.stet.shell.Buttons;
import org.stet.shell.Days;
import org.stet.shell.Glyph;

/** Claims like this one that were checked before: what was found, when, by which evidence. */
final class EarlierTab extends Composite<Div> {

  private static final int MOST_WORDS = 6;
  private static final double SAID_OF_MEANING = 0.55;

  private final InHand hand;
  private final SerializableBiConsumer<EarlierVerdict, Evidence> reuse;
  private final SerializableConsumer<EarlierVerdict> link;

  EarlierTab(
      InHand hand,
      EarlierFound found,
      SerializableBiConsumer<EarlierVerdict, Evidence> reuse,
      SerializableConsumer<EarlierVerdict> link) {
    this.hand = hand;
    this.reuse = reuse;
    this.link = link;
    getContent().addClassName("earlier");
    if (found.trouble() != null) {
      getContent().add(none(found.trouble().sentence(hand.locale())));
    } else if (found.like().isEmpty()) {
      getContent().add(none(getTranslation("walk.earlier.none")));
    }
    found.like().forEach(earlier -> getContent().add(shown(earlier)));
  }

  private static Component none(String words) {
    var none = new Paragraph(words);
    none.addClassNames("ev", "quiet");
    return none;
  }

  private Component shown(EarlierVerdict earlier) {
    var all = new Div(head(earlier), quote(earlier.quote()), meta(earlier), why(earlier));
    all.addClassName("ev");
    if (!earlier.evidence().isEmpty()) {
      all.add(evidence(earlier));
    }
    return all;
  }

  private Component head(EarlierVerdict earlier) {
    var finding = earlier.finding();
    var verdict = new Span(getTranslation("verdict." + finding.verdict()));
    verdict.addClassName("src");
    var head = new Div(Glyph.ofVerdict(finding.verdict().name()).create(), verdict);
    head.addClassNames("meta", "earlier-verdict");
    head.add(new Span(getTranslation("walk.earlier.when", Days.of(finding.asOf(), getLocale()))));
    if (earlier.close()) {
      head.add(Badges.of(getTranslation("walk.earlier.close")));
    }
    if (!earlier.otherFigures().isEmpty()) {
      head.add(
          Badges.of(
              getTranslation("walk.earlier.figures", String.join(", ", earlier.otherFigures()))));
    }
    if (earlier.stage() != Stage.APPROVED) {
      head.add(Badges.of(getTranslation("walk.earlier." + earlier.stage())));
    }
    return head;
  }

  private static Component quote(String words) {
    var quote = new Paragraph();
    quote.getElement().setAttribute("dir", "auto");
    quote.getElement().appendChild(new Element("q").setText(words));
    return quote;
  }

  private Component meta(EarlierVerdict earlier) {
    var meta = new Paragraph();
    meta.addClassName("meta");
    meta.add(
        new Anchor(
            Paths.claim(earlier.article(), earlier.number()),
            getTranslation("walk.earlier.claim", earlier.number(), earlier.headline())),
        new Span(getTranslation("walk.earlier.approved", hand.when().at(earlier.approvedAt()))));
    boolean linked =
        hand.step().links().stream().anyMatch(one -> one.claim().equals(earlier.claim()));
    if (hand.mayLink() && !linked) {
      var button = Buttons.tertiary(getTranslation("walk.link.do"));
      button.addThemeName("small");
      button.setAriaLabel(getTranslation("walk.link.do.of", earlier.number()));
      button.addClickListener(click -> link.accept(earlier));
      meta.add(button);
    }
    return meta;
  }

  /** Never a bare number: in which words and how far the two say the same. */
  private Component why(EarlierVerdict earlier) {
    var reasons = new ArrayList<String>();
    if (!earlier.shared().isEmpty()) {
      var words = earlier.shared().stream().limit(MOST_WORDS).toList();
      reasons.add(getTranslation("walk.earlier.words", String.join(", ", words)));
    }
    var meaning = earlier.meaning();
    if (meaning != null && meaning >= SAID_OF_MEANING) {
      reasons.add(getTranslation("walk.earlier.meaning", Math.round(meaning * 100)));
    }
    var why = new Paragraph(String.join(" · ", reasons));
    why.addClassNames("small", "quiet");
    return why;
  }

  private Component evidence(EarlierVerdict earlier) {
    var list = new Div();
    earlier.evidence().forEach(piece -> list.add(piece(earlier, piece)));
    var fold =
        new Details(getTranslation("walk.earlier.evidence", earlier.evidence().size()), list);
    fold.addClassName("earlier-evidence");
    return fold;
  }

  private Component piece(EarlierVerdict earlier, Evidence piece) {
    var source = new Span(piece.sourceTitle());
    source.addClassName("src");
    var meta = new Div(Glyph.ofStance(piece.stance().name()).create(), source);
    meta.addClassName("meta");
    if (piece.locator() != null) {
      meta.add(new Span(piece.locator()));
    }
    if (piece.confidential()) {
      meta.add(Badges.of(getTranslation("walk.is.confidential")));
    }
    if (hand.mayGather() && earlier.known().contains(piece.id())) {
      var button = Buttons.tertiary(getTranslation("walk.earlier.reuse"));
      button.addThemeName("small");
      button.setAriaLabel(getTranslation("walk.earlier.reuse.of", piece.sourceTitle()));
      button.addClickListener(click -> reuse.accept(earlier, piece));
      meta.add(button);
    }
    var all = new Div(meta);
    all.addClassName("earlier-piece");
    if (piece.quote() != null) {
      all.add(quote(piece.quote()));
    }
    return all;
  }
}
