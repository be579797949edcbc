package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.stet.review.Finding;
import org.stet.review.ReviewRow;
import org.stet.review.Stage;
import org.stet.shell.Days;
import org.stet.shell.Glyph;

/** What was found: the verdict, why, the new wording, and who says so. */
final class FindingView extends Composite<Section> {

  FindingView(InHand hand, ReviewRow review, Finding finding, String called) {
    boolean confirmed = review.stage() == Stage.APPROVED;
    getContent().addClassName("finding");
    getContent().getElement().setAttribute("aria-label", called);
    var glyph = Glyph.ofVerdict(finding.verdict().name()).create();
    glyph.getElement().getClassList().add(confirmed ? "confirmed" : "open");
    var verdict = new Paragraph();
    verdict.addClassName("finding-verdict");
    verdict.add(glyph, new Span(getTranslation("verdict." + finding.verdict())));
    getContent().add(verdict, words(finding.rationale()));
    if (finding.wording() != null) {
      getContent()
          .add(
              new Difference(getTranslation("walk.difference"))
                  .show(finding.quoteOr(hand.claim().quote()), finding.wording()));
    }
    getContent().add(facts(hand, review, finding));
    if (finding.reason() != null && !finding.reason().equals(finding.rationale())) {
      getContent().add(words(getTranslation("walk.finding.reason", finding.reason())));
    }
    if (finding.exception() != null) {
      getContent().add(words(getTranslation("walk.finding.exception", finding.exception())));
    }
    review
        .overruledBy(finding)
        .filter(before -> !before.rationale().equals(finding.rationale()))
        .ifPresent(before ->
            getContent()
                .add(
                    words(
                        getTranslation(
                            "walk.finding.before",
                            hand.whoFirst(before.foundBy()),
                            getTranslation("verdict." + before.verdict()),
                            before.rationale()))));
  }

  void say(String more) {
    getContent().add(words(more));
  }

  private Component facts(InHand hand, ReviewRow review, Finding finding) {
    var facts = new UnorderedList();
    facts.addClassName("rule-check");
    facts.add(
        line(
            Glyph.ofDisposition(finding.disposition().name()),
            getTranslation(
                "walk.finding.disposition",
                getTranslation("disposition." + finding.disposition()))));
    long open = review.openQueries();
    facts.add(
        line(
            open == 0 ? Glyph.SUPPORTED : Glyph.TOCHECK,
            getTranslation("walk.finding.queries", open)));
    facts.add(
        new ListItem(getTranslation("walk.asof.day", Days.of(finding.asOf(), getLocale()))),
        new ListItem(by(hand, review, finding)));
    return facts;
  }

  /** Who found it; where an editor overruled it, who had found what, and who says otherwise. */
  private String by(InHand hand, ReviewRow review, Finding finding) {
    var at = hand.when().at(finding.foundAt());
    return review
        .overruledBy(finding)
        .map(before ->
            getTranslation(
                "walk.finding.overruled",
                hand.whoFirst(before.foundBy()),
                getTranslation("verdict." + before.verdict()),
                getTranslation("disposition." + before.disposition()),
                hand.who(finding.foundBy()),
                at))
        .orElseGet(() -> getTranslation("walk.finding.by", hand.who(finding.foundBy()), at));
  }

  private static ListItem line(Glyph glyph, String words) {
    return new ListItem(glyph.create(), new Span(words));
  }

  private static Component words(String words) {
    var paragraph = new Paragraph(words);
    paragraph.addClassName("words");
    paragraph.getElement().setAttribute("dir", "auto");
    return paragraph;
  }
}
