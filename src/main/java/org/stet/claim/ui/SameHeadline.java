package org.stet.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import org.stet.article.ArticleRow;
import org.stet.shell.Glyph;
import org.stet.shell.Notice;

/** Says before anything is stored that an article of this name is here already. */
final class SameHeadline extends Composite<Notice> {

  private SameHeadline(List<ArticleRow> articles) {
    getContent()
        .tell(
            Glyph.HELP,
            getTranslation("import.same", articles.size()),
            getTranslation("import.same.next"),
            articles.stream().map(this::link).toArray(Component[]::new));
  }

  static Optional<SameHeadline> of(List<ArticleRow> articles) {
    return articles.isEmpty() ? Optional.empty() : Optional.of(new SameHeadline(articles));
  }

  private Anchor link(ArticleRow article) {
    return new Anchor(
        "articles/" + article.id(),
        getTranslation(
            "import.same.one",
            article.revision(),
            getTranslation("articleStage." + article.stage())));
  }
}
