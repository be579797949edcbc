package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.stet.review.Turns;
import org.stet.shell.Due;
import org.stet.shell.When;

/** An article in which what somebody signed does not hold any more, as a line of a list. */
class FallenLine extends Composite<ListItem> {

  FallenLine(Turns.Fallen fallen, When when) {
    var article = fallen.article();
    var stage = new Div(StageBadge.of(article.stage(), getLocale()));
    stage.addClassName("stage-cell");
    var what = new Paragraph(new Anchor(Paths.walk(article.id()), article.headline()));
    what.addClassName("what");
    what.getElement().setAttribute("dir", "auto");
    var main = new Div(what);
    main.addClassName("main");
    var parts =
        fallen.parts().stream()
            .map(kind -> getTranslation("partSigned." + kind))
            .collect(Collectors.joining(", "));
    var why = new Paragraph(getTranslation("turn.fallen.parts", parts));
    why.addClassName("reason");
    var until = new Div(Due.of(article.due(), when, getTranslation("turn.due.none")));
    until.addClassName("when");
    var page = new Anchor(Paths.signOff(article.id()), getTranslation("turn.fallen.do"));
    page.addClassName("vaadin-button");
    page.getElement()
        .setAttribute("aria-label", getTranslation("turn.fallen.of", article.headline()));
    var act = new Div(page);
    act.addClassName("act");
    getContent().add(stage, main, why, until, act);
  }
}
