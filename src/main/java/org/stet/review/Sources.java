package org.stet.review;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.ArticleRows;
import org.stet.article.ArticleStage;
import org.stet.audit.About;
import org.stet.audit.AuditTrail;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Refused;
import org.stet.people.Staff;
import org.stet.people.Visibility;

/**
 * The sources of the house: who may cite one again, who knows the name of a confidential one. A
 * source is found only by who may find an article in which it is cited.
 */
@Service
@Transactional
public class Sources {

  private static final int OFFERED = 8;

  /** Pieces of evidence that are looked at in other articles. */
  private static final int LEANING = 1_000;

  /** The condition under which a source is found, in the words of the query language. */
  private static final String IN_SIGHT =
      "exists (select 1 from ClaimReview r join r.evidence e where e.sourceId = s.id"
          + " and (:whole = true and r.articleId not in :ids"
          + " or :whole = false and r.articleId in :ids))";

  private final EntityManager entities;
  private final AuditTrail audit;
  private final CurrentActor actors;
  private final Visibility visibility;
  private final Staff staff;
  private final Clock clock;
  private final ArticleRows articles;

  Sources(
      EntityManager entities,
      AuditTrail audit,
      CurrentActor actors,
      Visibility visibility,
      Staff staff,
      Clock clock,
      ArticleRows articles) {
    this.entities = entities;
    this.audit = audit;
    this.actors = actors;
    this.visibility = visibility;
    this.staff = staff;
    this.clock = clock;
    this.articles = articles;
  }

  /** Sources whose name, house or address holds these words, the newest first. */
  @Transactional(readOnly = true)
  public List<SourceRow> offered(String typed) {
    var actor = actors.current();
    actor.require(Permission.CHECK_CLAIMS);
    var words = typed.strip().toLowerCase(Locale.ROOT);
    if (words.length() > Limits.NAME) {
      return List.of();
    }
    var sight = visibility.of(actor);
    return entities
        .createQuery(
            "select s from Source s where (lower(s.title) like :words escape '!'"
                + " or lower(s.publisher) like :words escape '!'"
                + " or lower(s.url) like :words escape '!')"
                + " and (s.sensitivity <> CONFIDENTIAL or s.id in :known) and "
                + IN_SIGHT
                + " order by s.enteredAt desc, s.id",
            Source.class)
        .setParameter("words", "%" + words.replaceAll("[!%_]", "!$0") + "%")
        .setParameter("known", orNobody(knownTo(actor)))
        .setParameter("whole", sight.wholeDesk())
        .setParameter("ids", sight.articles())
        .setMaxResults(OFFERED)
        .getResultStream()
        .map(source -> source.row(actor))
        .toList();
  }

  /**
   * @throws Missing where there is none, or it is cited in nothing that is open to the one who asks
   */
  @Transactional(readOnly = true)
  public SourceRow one(UUID id) {
    var actor = actors.current();
    return seen(id, actor).row(actor);
  }

  /** These sources by id, as the one who asks may know them; what they may not find is left out. */
  @Transactional(readOnly = true)
  public Map<UUID, SourceRow> some(Collection<UUID> ids) {
    var actor = actors.current();
    return new HashSet<>(ids)
        .stream()
            .filter(id -> isInSight(id, actor))
            .map(id -> entities.find(Source.class, id).row(actor))
            .collect(Collectors.toMap(SourceRow::id, Function.identity()));
  }

  /**
   * Says who else may open the name of a confidential source: these and nobody else.
   *
   * @throws Refused where the one who asks did not enter it, or it is no secret
   */
  public SourceRow nameReaders(@About("source") UUID id, long seen, Set<UUID> people) {
    var actor = actors.current();
    actor.require(Permission.SEE_CONFIDENTIAL);
    var source = seen(id, actor);
    if (!source.isEnteredBy(actor)) {
      throw Refused.forbidden("refused.source.owner");
    }
    if (!source.isConfidential()) {
      throw Refused.by("refused.source.open");
    }
    var unused = source.asSeenAt(seen);
    for (var person : people) {
      boolean may = staff.find(person).filter(p -> p.may(Permission.SEE_CONFIDENTIAL)).isPresent();
      if (!may || actor.is(person)) {
        throw Invalid.field("people", "invalid.source.reader");
      }
    }
    audit.append(actor, source.nameReaders(people, actor, clock.instant()));
    return source.row(actor);
  }

  /**
   * Opens the name of a confidential source to somebody who was named for it; the trail tells it.
   *
   * @throws Refused where they were not named
   */
  public SourceRow reveal(@About("source") UUID id) {
    var actor = actors.current();
    actor.require(Permission.SEE_CONFIDENTIAL);
    var source = seen(id, actor);
    if (source.isOpenTo(actor.id())) {
      return source.row(actor);
    }
    if (!source.isNamed(actor.id())) {
      throw Refused.forbidden("refused.source.named");
    }
    audit.append(actor, source.reveal(actor, clock.instant()));
    return source.row(actor);
  }

  /**
   * Another article that leans on what one article cites, or says what it says.
   *
   * @param claims their numbers there
   * @param sources by name, or by code where the one who asks does not know it
   * @param withdrawn those among the sources that are no evidence any more, here or there
   * @param linked numbers of those among them that are linked with a claim of the one article
   */
  public record Leaning(
      UUID article,
      String headline,
      ArticleStage stage,
      List<Integer> claims,
      List<String> sources,
      List<String> withdrawn,
      List<Integer> linked) {}

  /**
   * Articles that would be wrong too, if what this one cites is wrong; the newest first. What was
   * cited and withdrawn since counts too: that it was wrong here is why somebody looks there.
   */
  @Transactional(readOnly = true)
  public List<Leaning> leaningWith(UUID article) {
    var actor = actors.current();
    var unused = articles.one(article);
    if (actor.seesOwnOnly()) {
      return List.of();
    }
    var sight = visibility.of(actor);
    var known = knownTo(actor);
    var found = new LinkedHashMap<UUID, Leaning>();
    entities
        .createQuery(
            "select a.id, a.headline, a.stage, c.number, e.sourceId, e.sourceTitle, e.confidential,"
                + " case when e.withdrawnAt is null and exists ("
                + cites("m.withdrawnAt is null and ")
                + ") then true else false end"
                + " from ClaimReview r join r.evidence e, Claim c, Article a"
                + " where c.id = r.claimId and a.id = r.articleId and a.id <> :article"
                + " and exists ("
                + cites("")
                + ")"
                + " and (:whole = true and a.id not in :ids or :whole = false and a.id in :ids)"
                + " order by a.receivedAt desc, a.id, c.number",
            Object[].class)
        .setParameter("article", article)
        .setParameter("known", orNobody(known))
        .setParameter("me", actor.id())
        .setParameter("whole", sight.wholeDesk())
        .setParameter("ids", sight.articles())
        .setMaxResults(LEANING)
        .getResultStream()
        .forEach(row -> {
          var source = (UUID) row[4];
          boolean secret = (boolean) row[6] && (source == null || !known.contains(source));
          var name = secret ? (source == null ? "S" : Codes.of(source)) : (String) row[5];
          found.merge(
              (UUID) row[0],
              new Leaning(
                  (UUID) row[0],
                  (String) row[1],
                  (ArticleStage) row[2],
                  List.of((Integer) row[3]),
                  List.of(name),
                  (boolean) row[7] ? List.of() : List.of(name),
                  List.of()),
              Sources::both);
        });
    linkedWith(article, sight).forEach(other -> found.merge(other.article(), other, Sources::both));
    return List.copyOf(found.values());
  }

  /** Evidence of this article that cites what another cites. */
  private static String cites(String only) {
    return "select 1 from ClaimReview mine join mine.evidence m where mine.articleId = :article and "
        + only
        + "(m.sourceId = e.sourceId or (m.sourceUrl = e.sourceUrl"
        + " or m.file.sha256 = e.file.sha256) and "
        + isKnown("m")
        + " and "
        + isKnown("e")
        + ")";
  }

  /** A claim that a person linked with one of this article. */
  private List<Leaning> linkedWith(UUID article, Visibility.Sight sight) {
    return entities
        .createQuery(
            "select a.id, a.headline, a.stage, c.number from ClaimLink l, Claim c, Article a"
                + " where l.unlinkedAt is null and a.id = c.articleId and a.id <> :article"
                + " and (l.fromArticle = :article and c.id = l.toClaim"
                + " or l.toArticle = :article and c.id = l.fromClaim)"
                + " and (:whole = true and a.id not in :ids or :whole = false and a.id in :ids)"
                + " order by a.receivedAt desc, a.id, c.number",
            Object[].class)
        .setParameter("article", article)
        .setParameter("whole", sight.wholeDesk())
        .setParameter("ids", sight.articles())
        .setMaxResults(LEANING)
        .getResultStream()
        .map(row ->
            new Leaning(
                (UUID) row[0],
                (String) row[1],
                (ArticleStage) row[2],
                List.of((Integer) row[3]),
                List.of(),
                List.of(),
                List.of((Integer) row[3])))
        .toList();
  }

  /** As {@link Veil#isKnown}, in the words of the query language: an address can be a name. */
  private static String isKnown(String piece) {
    return "(p.confidential = false or p.sourceId in :known or p.sourceId is null and p.addedBy = :me)"
        .replace("p.", piece + ".");
  }

  /** A source is withdrawn where no piece of it stands on both sides. */
  private static Leaning both(Leaning one, Leaning more) {
    var standing =
        Stream.of(one, more)
            .flatMap(
                some -> some.sources().stream().filter(name -> !some.withdrawn().contains(name)))
            .toList();
    return new Leaning(
        one.article(),
        one.headline(),
        one.stage(),
        Stream.concat(one.claims().stream(), more.claims().stream()).distinct().toList(),
        Stream.concat(one.sources().stream(), more.sources().stream()).distinct().toList(),
        Stream.concat(one.withdrawn().stream(), more.withdrawn().stream())
            .distinct()
            .filter(name -> !standing.contains(name))
            .toList(),
        Stream.concat(one.linked().stream(), more.linked().stream()).distinct().toList());
  }

  /** Confidential sources whose name this person knows. */
  Set<UUID> knownTo(Actor actor) {
    if (!actor.may(Permission.SEE_CONFIDENTIAL)) {
      return Set.of();
    }
    return entities
        .createQuery(
            "select s.id from Source s left join s.readers p where s.sensitivity = CONFIDENTIAL"
                + " and (s.enteredBy = :me or p.accountId = :me and p.openedAt is not null)",
            UUID.class)
        .setParameter("me", actor.id())
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A source, and whether it was entered just now. */
  record Found(Source source, boolean isNew) {}

  /** One that is known and open to this person, the same one again, or a new one. */
  Found found(NewSource entered, Actor actor) {
    var id = entered.known();
    if (id != null) {
      var known = seen(id, actor);
      if (!known.isOpenTo(actor.id())) {
        throw new Missing("source");
      }
      return new Found(known, false);
    }
    var checked = entered.checked();
    var same = offeredAgain(checked, actor);
    if (same != null) {
      return new Found(same, false);
    }
    var source = new Source(checked, actor, clock.instant());
    entities.persist(source);
    return new Found(source, true);
  }

  /** The same words entered again mean the same source, where this person may find it. */
  private @Nullable Source offeredAgain(NewSource.Checked checked, Actor actor) {
    return entities
        .createQuery("select s from Source s where s.title = :title order by s.id", Source.class)
        .setParameter("title", checked.title())
        .getResultStream()
        .filter(source -> isSame(source.cited(), checked))
        .filter(source -> source.isOpenTo(actor.id()))
        .filter(source -> !source.isConfidential() || source.isEnteredBy(actor))
        .filter(source -> isInSight(source.id(), actor))
        .findFirst()
        .orElse(null);
  }

  private static boolean isSame(NewSource.Checked known, NewSource.Checked entered) {
    return known.kind() == entered.kind()
        && known.sensitivity() == entered.sensitivity()
        && Objects.equals(known.publisher(), entered.publisher())
        && Objects.equals(known.url(), entered.url())
        && Objects.equals(known.origin(), entered.origin())
        && Objects.equals(known.interests(), entered.interests());
  }

  private Source seen(UUID id, Actor actor) {
    var source = entities.find(Source.class, id);
    if (source == null || !isInSight(id, actor)) {
      throw new Missing("source");
    }
    return source;
  }

  private boolean isInSight(UUID id, Actor actor) {
    if (!actor.may(Permission.READ_DESK) || actor.seesOwnOnly()) {
      return false;
    }
    var sight = visibility.of(actor);
    return entities
            .createQuery(
                "select count(s) from Source s where s.id = :id and " + IN_SIGHT, Long.class)
            .setParameter("id", id)
            .setParameter("whole", sight.wholeDesk())
            .setParameter("ids", sight.articles())
            .getSingleResult()
        > 0;
  }

  /** A list for the database is never empty. */
  private static Set<UUID> orNobody(Set<UUID> ids) {
    return ids.isEmpty() ? Set.of(Actor.SYSTEM_ID) : ids;
  }
}
