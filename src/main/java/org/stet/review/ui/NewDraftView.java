package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stet.article.read.ArticleReader;
import org.stet.people.Staff;
import org.stet.review.ArticleMove;
import org.stet.review.Redraft;
import org.stet.review.ReviewRows;
import org.stet.shell.EmptyState;
import org.stet.shell.MainLayout;
import org.stet.shell.PageHead;

/** Where a new draft of an article is handed in, and looked at before it takes its place. */
@Route(value = "articles/:article/draft", layout = MainLayout.class)
@RolesAllowed("IMPORT_ARTICLES")
class NewDraftView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ReviewRows rows;
  private final transient ArticleReader reader;
  private final transient Redraft redraft;
  private final transient Staff staff;

  NewDraftView(ReviewRows rows, ArticleReader reader, Redraft redraft, Staff staff) {
    this.rows = rows;
    this.reader = reader;
    this.redraft = redraft;
    this.staff = staff;
    getContent().addClassNames("page", "new-draft");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = Addresses.article(event);
    var seen = rows.walk(id);
    var back = new Anchor(Paths.walk(id), getTranslation("desk.walk"));
    back.addClassName("vaadin-button");
    getContent().removeAll();
    getContent()
        .add(
            new PageHead(
                getTranslation("desk.newdraft"),
                getTranslation("draft.state", seen.article().headline(), seen.text().number()),
                back));
    if (!seen.moves().contains(ArticleMove.REVISE)) {
      getContent()
          .add(
              new EmptyState(
                  getTranslation("draft.rests"),
                  getTranslation(
                      "draft.rests.why",
                      getTranslation("articleStage." + seen.article().stage()))));
      return;
    }
    getContent()
        .add(
            new Paragraph(getTranslation("draft.how")),
            new NewDraft(
                seen.text().number(),
                reader,
                redraft,
                id,
                staff,
                () -> UI.getCurrent().navigate(Paths.walk(id))));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("desk.newdraft") + " · " + getTranslation("shell.name");
  }
}
