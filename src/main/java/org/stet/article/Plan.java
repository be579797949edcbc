package org.stet.article;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an article's work is planned; the whole of it, so that what is left out is taken away.
 *
 * @param named who may find it, where it is restricted
 * @param reason wanted where an author is taken away
 */
public record Plan(
    UUID desk,
    @Nullable Instant deadline,
    @Nullable UUID lead,
    List<Author> authors,
    boolean restricted,
    Set<UUID> named,
    @Nullable String reason) {

  public Plan {
    authors = List.copyOf(authors);
    named = Set.copyOf(named);
  }

  public static Plan of(ArticleRow article) {
    return new Plan(
        article.desk(),
        article.deadline(),
        article.lead(),
        article.authors(),
        article.restricted(),
        article.named(),
        null);
  }
}
