package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.stet.article.ArticleRow;
import org.stet.shell.Due;
import org.stet.shell.When;

/**
 * An article that waits for somebody as a whole, why, and the page to go to, as a line of a list.
 */
class WaitingArticle extends Composite<ListItem> {

  /**
   * @param words of the link: ".do" behind them says it, ".of" says of which article
   */
  WaitingArticle(ArticleRow article, String why, String page, String words, When when) {
    var stage = new Div(StageBadge.of(article.stage(), getLocale()));
    stage.addClassName("stage-cell");
    var what = new Paragraph(new Anchor(Paths.walk(article.id()), article.headline()));
    what.addClassName("what");
    what.getElement().setAttribute("dir", "auto");
    var main = new Div(what);
    main.addClassName("main");
    var reason = new Paragraph(why);
    reason.addClassName("reason");
    var until = new Div(Due.of(article.due(), when, getTranslation("turn.due.none")));
    until.addClassName("when");
    var link = new Anchor(page, getTranslation(words + ".do"));
    link.addClassName("vaadin-button");
    link.getElement().setAttribute("aria-label", getTranslation(words + ".of", article.headline()));
    var act = new Div(link);
    act.addClassName("act");
    getContent().add(stage, main, reason, until, act);
  }
}
