package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.stet.article.ArticleRow;
import org.stet.article.Author;
import org.stet.shell.Due;
import org.stet.shell.When;

/** An article that waits for its author from outside to be confirmed, as a line of a list. */
class ConfirmLine extends Composite<ListItem> {

  ConfirmLine(ArticleRow article, When when) {
    var stage = new Div(StageBadge.of(article.stage(), getLocale()));
    stage.addClassName("stage-cell");
    var what = new Paragraph(new Anchor(Paths.walk(article.id()), article.headline()));
    what.addClassName("what");
    what.getElement().setAttribute("dir", "auto");
    var main = new Div(what);
    main.addClassName("main");
    var names =
        article.authors().stream()
            .filter(author -> !author.counts())
            .map(Author::name)
            .collect(Collectors.joining(", "));
    var why = new Paragraph(getTranslation("turn.confirm.author", names));
    why.addClassName("reason");
    var until = new Div(Due.of(article.due(), when, getTranslation("turn.due.none")));
    until.addClassName("when");
    var page = new Anchor(Paths.desk(article.id()), getTranslation("turn.confirm.do"));
    page.addClassName("vaadin-button");
    page.getElement()
        .setAttribute("aria-label", getTranslation("turn.confirm.of", article.headline()));
    var act = new Div(page);
    act.addClassName("act");
    getContent().add(stage, main, why, until, act);
  }
}
