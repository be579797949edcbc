package org.stet.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Plain;
import org.stet.people.Visibility;

/** Answers about articles, for the person who asks. */
@Service
@Transactional(readOnly = true)
public class ArticleRows {

  private static final int SAME = 3;

  private final EntityManager entities;
  private final CurrentActor actors;
  private final Visibility visibility;

  ArticleRows(EntityManager entities, CurrentActor actors, Visibility visibility) {
    this.entities = entities;
    this.actors = actors;
    this.visibility = visibility;
  }

  /**
   * Which articles.
   *
   * @param stages empty for all
   * @param words part of the headline, byline or source, in any case; null for all
   * @param desk whose; null for all
   */
  public record Wanted(Set<ArticleStage> stages, @Nullable String words, @Nullable UUID desk) {

    public static final Wanted ALL = new Wanted(Set.of(), null, null);

    /**
     * @throws org.stet.people.Invalid for {@code q} where the words are too long or damaged
     */
    public Wanted {
      words = Plain.optional("q", words, Limits.SEARCH_TERMS);
    }
  }

  public record Page(List<ArticleRow> items, long total) {}

  /** What is worked on first, nearest deadline first; then the rest, newest first. */
  public Page page(Wanted wanted, int first, int size) {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    var items =
        filled("select a from Article a" + WHERE + ORDER, Article.class, wanted, actor)
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList()
            .stream()
            .map(Article::row)
            .toList();
    long total =
        filled("select count(a) from Article a" + WHERE, Long.class, wanted, actor)
            .getSingleResult();
    return new Page(items, total);
  }

  /** How many there are, without the stages at which there is none. */
  public Map<ArticleStage, Integer> byStage() {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    var counts = new EnumMap<ArticleStage, Integer>(ArticleStage.class);
    filled(
            "select a.stage, count(a) from Article a" + WHERE + " group by a.stage",
            Object[].class,
            Wanted.ALL,
            actor)
        .getResultStream()
        .forEach(row -> counts.put((ArticleStage) row[0], ((Long) row[1]).intValue()));
    return counts;
  }

  /**
   * Those handed in within a span of time, oldest first.
   *
   * @param desk null for all
   * @param before the first moment after it
   */
  public List<UUID> handedIn(@Nullable UUID desk, Instant from, Instant before, int most) {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    var sight = visibility.of(actor);
    return entities
        .createQuery(
            """
            select a.id from Article a
            where (:whole = true and a.id not in :ids or :whole = false and a.id in :ids)
            and a.receivedAt >= :from and a.receivedAt < :before
            and (:anywhere = true or a.deskId = :desk)
            order by a.receivedAt, a.id
            """,
            UUID.class)
        .setParameter("whole", sight.wholeDesk())
        .setParameter("ids", sight.articles())
        .setParameter("from", from)
        .setParameter("before", before)
        .setParameter("anywhere", desk == null)
        .setParameter("desk", desk == null ? new UUID(0, 0) : desk)
        .setMaxResults(most)
        .getResultList();
  }

  /** The last few that go by this headline, in any case, newest first. */
  public List<ArticleRow> named(String headline) {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    var sight = visibility.of(actor);
    return entities
        .createQuery(
            """
            select a from Article a
            where (:whole = true and a.id not in :ids or :whole = false and a.id in :ids)
            and lower(a.headline) = :headline
            order by a.receivedAt desc, a.id desc
            """,
            Article.class)
        .setParameter("whole", sight.wholeDesk())
        .setParameter("ids", sight.articles())
        .setParameter("headline", headline.strip().toLowerCase(Locale.ROOT))
        .setMaxResults(SAME)
        .getResultStream()
        .map(Article::row)
        .toList();
  }

  /**
   * @throws Missing where there is none, or it is not open to the one who asks
   */
  public ArticleRow one(UUID id) {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    visibility.requireSight(actor, id);
    return find(id).row();
  }

  /** Those of these that the one who asks may find, by id. */
  public Map<UUID, ArticleRow> these(Collection<UUID> ids) {
    return these(ids, actors.current());
  }

  /** For somebody who need not be here now. */
  public Map<UUID, ArticleRow> these(Collection<UUID> ids, Actor actor) {
    actor.require(Permission.READ_DESK);
    var sight = visibility.of(actor);
    var rows = new HashMap<UUID, ArticleRow>();
    entities
        .createQuery("select a from Article a where a.id in :ids", Article.class)
        .setParameter("ids", ids.stream().filter(sight::includes).toList())
        .getResultStream()
        .forEach(article -> rows.put(article.id(), article.row()));
    return rows;
  }

  /** The text as it is now. */
  public RevisionText text(UUID id) {
    return text(id, one(id).revision());
  }

  public RevisionText text(UUID id, int number) {
    var unused = one(id);
    return entities
        .createQuery(
            "select r from Revision r where r.articleId = :id and r.number = :number",
            Revision.class)
        .setParameter("id", id)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new Missing("revision"))
        .shown();
  }

  /** Newest first. */
  public List<RevisionText> revisions(UUID id) {
    var unused = one(id);
    return entities
        .createQuery(
            "select r from Revision r where r.articleId = :id order by r.number desc",
            Revision.class)
        .setParameter("id", id)
        .getResultStream()
        .map(Revision::shown)
        .toList();
  }

  /** Stands where a desk would, and is that of no article. */
  private static final UUID NONE = new UUID(0, 0);

  private static final String WHERE =
      """
       where (:whole = true and a.id not in :ids or :whole = false and a.id in :ids)
       and (:allStages = true or a.stage in :stages)
       and (:allDesks = true or a.deskId = :desk)
       and (:words = '' or lower(a.headline) like :words escape '!'
         or lower(a.byline) like :words escape '!' or lower(a.source) like :words escape '!')
      """;

  private static final String ORDER =
      """
       order by case when a.stage in (INTAKE, CHECKING, CORRECTING, SIGNED_OFF) then 0 else 1 end,
       case when a.stage in (INTAKE, CHECKING, CORRECTING, SIGNED_OFF) then a.deadline end
         asc nulls last,
       a.receivedAt desc, a.id desc
      """;

  private <T> TypedQuery<T> filled(String jpql, Class<T> type, Wanted wanted, Actor actor) {
    var sight = visibility.of(actor);
    return entities
        .createQuery(jpql, type)
        .setParameter("whole", sight.wholeDesk())
        .setParameter("ids", sight.articles())
        .setParameter("allStages", wanted.stages().isEmpty())
        .setParameter(
            "stages", wanted.stages().isEmpty() ? Set.of(ArticleStage.INTAKE) : wanted.stages())
        .setParameter("allDesks", wanted.desk() == null)
        .setParameter("desk", wanted.desk() == null ? NONE : wanted.desk())
        .setParameter("words", pattern(wanted.words()));
  }

  private static String pattern(@Nullable String words) {
    return words == null || words.isBlank()
        ? ""
        : "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }

  private Article find(UUID id) {
    var article = entities.find(Article.class, id);
    if (article == null) {
      throw new Missing("article");
    }
    return article;
  }
}
