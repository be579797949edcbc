package org.stet.people;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody may find. One answer for screens, HTTP, search, live updates and exports; the
 * article room gives it.
 */
public interface Visibility {

  Sight of(Actor actor);

  /**
   * Which articles somebody may find: all but some, or only some.
   *
   * @param wholeDesk true: every article except {@code articles}; false: only {@code articles}
   * @param articles never empty (a query's {@code in ()} would be), so it may hold an id that
   *     belongs to no article
   */
  record Sight(boolean wholeDesk, Set<UUID> articles) {

    public static final UUID NO_ARTICLE = new UUID(0, 0);

    public Sight {
      var ids = new HashSet<>(articles);
      ids.add(NO_ARTICLE);
      articles = Set.copyOf(ids);
    }

    public boolean includes(UUID article) {
      return wholeDesk != articles.contains(article);
    }
  }

  /**
   * @throws Missing where the actor may not see this article: the same answer as for none
   */
  default void requireSight(Actor actor, UUID article) {
    if (!of(actor).includes(article)) {
      throw new Missing("article");
    }
  }
}
