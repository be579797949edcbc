package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Objects;
import org.stet.review.LinkOffer;
import org.stet.review.LinkRow;
import org.stet.review.Stage;
import org.stet.shell.Buttons;
import org.stet.shell.Days;
import org.stet.shell.Glyph;

/** Claims that contradict, repeat or support the one in hand, each with what was found of it. */
final class LinkedClaims extends Composite<Section> {

  private static final int MOST_WORDS = 6;

  private final InHand hand;

  LinkedClaims(
      InHand hand,
      List<LinkOffer> offers,
      SerializableConsumer<LinkRow> unlink,
      SerializableConsumer<LinkOffer> link) {
    this.hand = hand;
    getContent().addClassNames("linked", "wide");
    if (!hand.step().links().isEmpty()) {
      getContent().add(new H3(getTranslation("walk.links")));
      hand.step().links().forEach(one -> getContent().add(shown(one, unlink)));
    }
    if (!offers.isEmpty()) {
      getContent().add(new H3(getTranslation("walk.links.offered")));
      offers.forEach(one -> getContent().add(offered(one, link)));
    }
  }

  private Component shown(LinkRow link, SerializableConsumer<LinkRow> unlink) {
    var meta = new Div(new Span(Named.capital(getTranslation("walk.link." + link.reading()))));
    meta.addClassName("meta");
    meta.add(address(link), found(link));
    if (hand.mayLink()) {
      var back = small(getTranslation("walk.link.unlink"), () -> unlink.accept(link));
      back.setAriaLabel(getTranslation("walk.link.unlink.of", link.number()));
      meta.add(back);
    }
    var all = new Div(meta, quote(link.quote()));
    all.addClassName("ev");
    if (link.clashes()) {
      var clash = new Paragraph(getTranslation("walk.link.clash"));
      clash.addClassNames("late", "small");
      all.add(clash);
    }
    all.add(
        quiet(
            getTranslation(
                "walk.link.by", hand.who(link.linkedBy()), hand.when().at(link.linkedAt()))));
    if (link.reason() != null) {
      all.add(quiet(link.reason()));
    }
    return all;
  }

  private Component address(LinkRow link) {
    var words =
        link.headline() == null
            ? getTranslation("walk.link.claim", link.number())
            : getTranslation("walk.link.elsewhere", link.number(), link.headline());
    var anchor = new Anchor(Paths.claim(link.article(), link.number()), words);
    anchor.getElement().setAttribute("dir", "auto");
    return anchor;
  }

  private Component found(LinkRow link) {
    var stage = link.stage();
    var verdict = link.verdict();
    var where = stage == null ? "" : getTranslation("stage." + stage);
    var found = new Span();
    found.addClassName("linked-verdict");
    if (verdict == null) {
      found.setText(where);
      return found;
    }
    var glyph = Glyph.ofVerdict(verdict.name()).create();
    glyph.getElement().getClassList().add(stage == Stage.APPROVED ? "confirmed" : "open");
    var asOf = Objects.requireNonNull(link.asOf());
    found.add(
        glyph,
        new Span(
            getTranslation(
                "walk.link.verdict",
                getTranslation("verdict." + verdict),
                where,
                Days.of(asOf, getLocale()))));
    return found;
  }

  private Component offered(LinkOffer offer, SerializableConsumer<LinkOffer> link) {
    var meta = new Div(new Span(Named.capital(getTranslation("walk.link." + offer.kind()))));
    meta.addClassName("meta");
    meta.add(
        new Anchor(
            Paths.claim(offer.article(), offer.number()),
            getTranslation("walk.link.claim", offer.number())));
    var button = small(getTranslation("walk.link.do"), () -> link.accept(offer));
    button.setAriaLabel(getTranslation("walk.link.do.of", offer.number()));
    meta.add(button);
    var words = offer.shared().stream().limit(MOST_WORDS).toList();
    var all =
        new Div(
            meta,
            quote(offer.quote()),
            quiet(
                words.isEmpty()
                    ? getTranslation("walk.link.reader")
                    : getTranslation("walk.link.same", String.join(", ", words))));
    all.addClassName("ev");
    return all;
  }

  private static Component quote(String words) {
    var quote = new Paragraph();
    quote.getElement().setAttribute("dir", "auto");
    quote.getElement().appendChild(new Element("q").setText(words));
    return quote;
  }

  private static Component quiet(String words) {
    var quiet = new Paragraph(words);
    quiet.addClassNames("small", "quiet");
    quiet.getElement().setAttribute("dir", "auto");
    return quiet;
  }

  private static Button small(String words, Runnable action) {
    var button = Buttons.tertiary(words);
    button.addThemeName("small");
    button.addClickListener(click -> action.run());
    return button;
  }
}
