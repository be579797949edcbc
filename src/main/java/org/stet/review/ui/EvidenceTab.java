package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.stet.review.Evidence;
import org.stet.review.ReviewRow;
import org.stet.review.Search;
import org.stet.review.Stance;
import org.stet.shell.Badges;
import org.stet.shell.Buttons;
import org.stet.shell.Days;
import org.stet.shell.Glyph;

/** What was found, by what it does to the claim: for, against, context; and where people looked. */
final class EvidenceTab extends Composite<Div> {

  private final InHand hand;
  private final ReviewRow review;
  private final SerializableConsumer<Evidence> withdraw;

  EvidenceTab(InHand hand, ReviewRow review, SerializableConsumer<Evidence> withdraw) {
    this.hand = hand;
    this.review = review;
    this.withdraw = withdraw;
    for (var stance : Stance.values()) {
      getContent().add(group(stance));
    }
    if (!review.searches().isEmpty()) {
      getContent().add(searches());
    }
  }

  private Component group(Stance stance) {
    var all = review.evidence().stream().filter(piece -> piece.stance() == stance).toList();
    var count = new Span(String.valueOf(all.stream().filter(Evidence::counts).count()));
    count.addClassName("n");
    var title =
        new H3(
            Glyph.ofStance(stance.name()).create(),
            new Span(Named.capital(getTranslation("stance." + stance))),
            count);
    var list = new Div();
    all.forEach(piece -> list.add(shown(piece)));
    if (all.isEmpty()) {
      var none = new Div(getTranslation("walk.evidence.none"));
      none.addClassNames("ev", "quiet");
      list.add(none);
    }
    var group = new Div(title, list);
    group.addClassName("ev-group");
    return group;
  }

  private Component shown(Evidence piece) {
    var head = new Div();
    head.addClassName("meta");
    var source = new Span(piece.sourceTitle());
    source.addClassName("src");
    head.add(
        source,
        Badges.of(getTranslation(piece.primary() ? "walk.is.primary" : "walk.is.secondary")));
    if (piece.confidential()) {
      head.add(Badges.of(getTranslation("walk.is.confidential")));
    }
    var all = new Div(head);
    all.addClassName("ev");
    if (piece.quote() != null) {
      var quote = new Paragraph();
      quote.getElement().setAttribute("dir", "auto");
      quote.getElement().appendChild(new Element("q").setText(piece.quote()));
      all.add(quote);
    }
    all.add(meta(piece));
    if (!piece.counts()) {
      all.addClassName("withdrawn");
      var why =
          new Paragraph(
              getTranslation(
                  "walk.evidence.withdrawn",
                  hand.who(piece.withdrawnBy()),
                  piece.withdrawnWhy() == null ? "" : piece.withdrawnWhy()));
      why.addClassNames("small", "quiet");
      all.add(why);
    }
    return all;
  }

  private Component meta(Evidence piece) {
    var meta = new Paragraph();
    meta.addClassName("meta");
    var at = piece.locator() == null ? getTranslation("walk.locator.none") : piece.locator();
    if (piece.sourceUrl() == null) {
      meta.add(new Span(at));
    } else {
      var link = new Anchor(piece.sourceUrl(), at, AnchorTarget.BLANK);
      link.getElement().setAttribute("rel", "noopener noreferrer");
      link.setRouterIgnore(true);
      link.setTitle(piece.sourceUrl());
      meta.add(link);
    }
    if (piece.sourcePublisher() != null) {
      meta.add(new Span(piece.sourcePublisher()));
    }
    if (piece.asOf() != null) {
      meta.add(new Span(getTranslation("walk.asof.day", Days.of(piece.asOf(), getLocale()))));
    }
    meta.add(
        new Span(
            getTranslation(
                "walk.evidence.by", hand.who(piece.addedBy()), hand.when().at(piece.addedAt()))));
    if (piece.counts() && hand.mayGather()) {
      var button = Buttons.tertiary(getTranslation("walk.evidence.withdraw"));
      button.addThemeName("small");
      button.setAriaLabel(getTranslation("walk.evidence.withdraw.of", piece.sourceTitle()));
      button.addClickListener(click -> withdraw.accept(piece));
      meta.add(button);
    }
    return meta;
  }

  private Component searches() {
    var title = new H3(Glyph.SEARCH.create(), new Span(getTranslation("walk.searches")));
    var list = new Div();
    for (Search search : List.copyOf(review.searches())) {
      var line =
          new Div(
              getTranslation(
                  "walk.search.line",
                  search.lookedIn(),
                  search.terms(),
                  search.hits(),
                  hand.who(search.searchedBy()),
                  hand.when().at(search.searchedAt())));
      line.addClassNames("ev", "small");
      list.add(line);
    }
    var group = new Div(title, list);
    group.addClassName("ev-group");
    return group;
  }
}
