package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.article.ArticleRow;
import org.stet.article.Author;
import org.stet.review.Progress;
import org.stet.shell.Due;
import org.stet.shell.When;

/** An article as a line of a list: where it stands, what it is, how far it is, until when. */
class ArticleLine extends Composite<ListItem> {

  private final Div act = new Div();

  /**
   * @param desk its name; empty where there is one only
   * @param lead name of who leads; empty where nobody does
   */
  ArticleLine(
      ArticleRow article, @Nullable Progress progress, String desk, String lead, When when) {
    var stage = new Div(StageBadge.of(article.stage(), getLocale()));
    stage.addClassName("stage-cell");
    var what = new Paragraph(new Anchor(Paths.walk(article.id()), article.headline()));
    what.addClassName("what");
    what.getElement().setAttribute("dir", "auto");
    var from = new Paragraph(about(article, desk));
    from.addClassName("from");
    var main = new Div(what, from);
    main.addClassName("main");
    var how = new Div();
    how.addClassName("reason");
    if (progress != null) {
      how.add(new ProgressCells(progress));
    }
    var until = new Div(due(article, when));
    until.addClassName("when");
    until.add(new Span(lead.isEmpty() ? getTranslation("articles.lead.none") : lead));
    var page = new Anchor(Paths.desk(article.id()), getTranslation("articles.desk"));
    page.addClassName("vaadin-button");
    page.getElement()
        .setAttribute("aria-label", getTranslation("articles.desk.of", article.headline()));
    act.add(page);
    act.addClassName("act");
    getContent().add(stage, main, how, until, act);
  }

  /** To choose it among others. */
  void tick(Component box) {
    act.addComponentAsFirst(box);
  }

  private Component due(ArticleRow article, When when) {
    var otherwise = article.stage().claimsMove() ? "turn.due.none" : "articles.due.over";
    return Due.of(article.due(), when, getTranslation(otherwise));
  }

  private String about(ArticleRow article, String desk) {
    var authors = article.authors().stream().map(Author::name).collect(Collectors.joining(", "));
    return Stream.of(
            desk,
            authors.isEmpty() ? getTranslation("articles.author.none") : authors,
            article.source() == null ? "" : article.source(),
            article.restricted() ? getTranslation("articles.restricted") : "",
            article.revision() > 1 ? getTranslation("articles.draft", article.revision()) : "")
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
