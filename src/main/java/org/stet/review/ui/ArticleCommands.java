package org.stet.review.ui;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stet.article.ArticleRows;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Permission;
import org.stet.people.Words;
import org.stet.shell.Command;
import org.stet.shell.Commands;

/** Finds articles for the command menu: those in work first, as in their list. */
@Component
class ArticleCommands implements Commands {

  private static final int MOST = 8;

  private final ArticleRows articles;
  private final CurrentActor actors;

  ArticleCommands(ArticleRows articles, CurrentActor actors) {
    this.articles = articles;
    this.actors = actors;
  }

  @Override
  public List<Command> found(String words, Locale locale) {
    if (!actors.current().may(Permission.READ_DESK)) {
      return List.of();
    }
    try {
      var wanted = new ArticleRows.Wanted(Set.of(), words.isEmpty() ? null : words, null);
      return articles.page(wanted, 0, MOST).items().stream()
          .map(article ->
              Command.to(
                  Words.say(locale, "articles.title"),
                  article.headline(),
                  Words.say(locale, "articleStage." + article.stage()),
                  Paths.walk(article.id())))
          .toList();
    } catch (Invalid tooLong) {
      return List.of();
    }
  }
}
