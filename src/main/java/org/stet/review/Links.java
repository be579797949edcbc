package org.stet.review;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.ArticleRows;
import org.stet.article.Articles;
import org.stet.audit.About;
import org.stet.audit.AuditTrail;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimRows;
import org.stet.claim.ClaimStatus;
import org.stet.claim.Claims;
import org.stet.claim.detect.Suggestion;
import org.stet.claim.match.SameWords;
import org.stet.claim.match.SimilarTexts.Figures;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Plain;
import org.stet.people.Refused;
import org.stet.people.Visibility;

/**
 * Claims that contradict, repeat or support each other, within an article and across. Stet offers
 * what may belong together; it is people who link. A link is there only for who may find both ends.
 */
@Service
@Transactional
public class Links {

  private static final int OFFERED = 5;

  private final EntityManager entities;
  private final Bench bench;
  private final Claims claims;
  private final ClaimRows claimRows;
  private final ArticleRows articles;
  private final Sources sources;
  private final Openings openings;
  private final AuditTrail audit;
  private final CurrentActor actors;
  private final Visibility visibility;

  Links(
      EntityManager entities,
      Bench bench,
      Claims claims,
      ClaimRows claimRows,
      ArticleRows articles,
      Sources sources,
      Openings openings,
      AuditTrail audit,
      CurrentActor actors,
      Visibility visibility) {
    this.entities = entities;
    this.bench = bench;
    this.claims = claims;
    this.claimRows = claimRows;
    this.articles = articles;
    this.sources = sources;
    this.openings = openings;
    this.audit = audit;
    this.actors = actors;
    this.visibility = visibility;
  }

  /**
   * Says what this claim does to another one.
   *
   * @throws Missing where one of them is not open to this person
   * @throws Refused where they are linked already, or one of them is not to be checked
   */
  public UUID link(
      @About("claim") UUID claim, UUID other, @Nullable LinkKind kind, @Nullable String reason) {
    var actor = linker();
    if (kind == null) {
      throw Invalid.field("kind", "invalid.link.kind");
    }
    if (claim.equals(other)) {
      throw Refused.by("refused.link.self");
    }
    var both = bench.both(claim, other, actor);
    bench.requireClaimsMove(both.one());
    requireNoAuthor(both, actor);
    var from = accepted(claim);
    var to = accepted(other);
    var standing = standing("l.fromClaim = :id or l.toClaim = :id", claim);
    if (standing.stream().anyMatch(link -> link.beyond(claim).equals(other))) {
      throw Refused.by("refused.link.known");
    }
    var there = standing("l.fromClaim = :id or l.toClaim = :id", other);
    if (Math.max(standing.size(), there.size()) >= Limits.LINKS_PER_CLAIM) {
      throw Refused.by("refused.link.room", Limits.LINKS_PER_CLAIM);
    }
    var link =
        new ClaimLink(
            trail(both),
            from,
            to,
            kind,
            Plain.optional("reason", reason, Limits.REASON),
            actor,
            bench.now());
    bench.store(link);
    audit.append(actor, link.linked(from.number(), to.number()));
    return link.id();
  }

  /** Nothing of a restricted article is told in the trail of another one. */
  private static UUID trail(Bench.Both both) {
    return both.other().article().restricted() && !both.one().article().restricted()
        ? both.other().id()
        : both.one().id();
  }

  /**
   * Takes a link back; it stays on record.
   *
   * @throws Missing where there is none, or one of its ends is not open to this person
   */
  public void unlink(@About("link") UUID id, long seen, @Nullable String reason) {
    var actor = linker();
    var found = found(id, actor);
    var both = bench.both(found.fromClaim(), found.toClaim(), actor);
    entities.refresh(found); // as it is now that both are held
    if (!bench.claimsMove(both.one()) && !bench.claimsMove(both.other())) {
      bench.requireClaimsMove(both.one());
    }
    requireNoAuthor(both, actor);
    var link = found.asSeenAt(seen);
    if (!link.stands()) {
      throw Refused.by("refused.link.gone");
    }
    var why = Plain.required("reason", reason, Limits.REASON);
    audit.append(actor, link.unlink(why, actor, bench.now()));
  }

  /** The claim from which a link goes out. */
  @Transactional(readOnly = true)
  public UUID claimOf(UUID link) {
    return found(link, actors.current()).fromClaim();
  }

  /**
   * A claim by the number that it has in its article.
   *
   * @throws Missing where there is none, or the article is not open to this person
   */
  @Transactional(readOnly = true)
  public UUID numbered(UUID article, int number) {
    return claimRows.ofArticle(article).stream()
        .filter(claim -> claim.number() == number)
        .map(ClaimRow::id)
        .findFirst()
        .orElseThrow(() -> new Missing("claim"));
  }

  /** The links of an article's claims, by claim, as the one who asks may see them. */
  @Transactional(readOnly = true)
  public Map<UUID, List<LinkRow>> ofArticle(UUID article) {
    var actor = actors.current();
    visibility.requireSight(actor, article);
    return shown(
        standing("l.fromArticle = :id or l.toArticle = :id", article), Set.of(article), actor);
  }

  /** The links of one claim. */
  @Transactional(readOnly = true)
  public List<LinkRow> of(UUID claim) {
    var links = standing("l.fromClaim = :id or l.toClaim = :id", claim);
    if (links.isEmpty()) {
      return List.of();
    }
    var here = Set.of(links.getFirst().articleOf(claim));
    return shown(links, here, actors.current()).getOrDefault(claim, List.of());
  }

  /** Whether this verdict can't be right beside what stands approved of a linked claim. */
  boolean wouldClash(UUID claim, Verdict verdict) {
    return standing("l.fromClaim = :id or l.toClaim = :id", claim).stream()
        .anyMatch(link -> {
          var other = bench.ofClaim(link.beyond(claim)).map(ClaimReview::approvedVerdict);
          return other
              .filter(there ->
                  link.fromClaim().equals(claim)
                      ? link.kind().clashes(verdict, there)
                      : link.kind().clashes(there, verdict))
              .isPresent();
        });
  }

  /** Every link that a claim has or had, of those that the reader may find. */
  List<UUID> everOf(UUID claim, Actor actor) {
    var sight = visibility.of(actor);
    return entities
        .createQuery(
            "select l from ClaimLink l where l.fromClaim = :id or l.toClaim = :id", ClaimLink.class)
        .setParameter("id", claim)
        .getResultStream()
        .filter(link -> sight.includes(link.fromArticle()) && sight.includes(link.toArticle()))
        .map(ClaimLink::id)
        .toList();
  }

  /** Whoever is shown a verdict by a link has read it. */
  void opened(UUID claim, Actor actor) {
    var shown =
        of(claim).stream()
            .filter(link -> link.verdict() != null)
            .flatMap(link -> Stream.ofNullable(link.review()))
            .collect(Collectors.toSet());
    openings.note(shown, actor);
  }

  /** Accepted claims that may have to do with this one: the closest first. */
  @Transactional(readOnly = true)
  public List<LinkOffer> offered(UUID claim) {
    var actor = linker();
    var all = claimRows.ofArticle(claimRows.one(claim).article());
    var mine = all.stream().filter(row -> row.id().equals(claim)).findFirst().orElseThrow();
    if (mine.status() != ClaimStatus.ACCEPTED) {
      return List.of();
    }
    var linked = new HashSet<UUID>();
    standing("l.fromClaim = :id or l.toClaim = :id", claim)
        .forEach(link -> linked.add(link.beyond(claim)));
    var seen = new ArrayList<LinkOffer>();
    var alike = new ArrayList<Alike>();
    for (var other : all) {
      if (other.id().equals(claim)
          || other.status() != ClaimStatus.ACCEPTED
          || linked.contains(other.id())) {
        continue;
      }
      if (isCounterclaim(mine, other)) {
        seen.add(offer(LinkKind.CONTRADICTS, other, List.of()));
        continue;
      }
      var same = SameWords.of(words(mine), words(other));
      boolean ofAnotherYear = same.figures() == Figures.DIFFER && same.ofOtherYears();
      if (same.areMany() && !ofAnotherYear) {
        alike.add(new Alike(other, same));
      }
    }
    alike.stream()
        .sorted((a, b) -> Double.compare(b.same().share(), a.same().share()))
        .map(one ->
            offer(
                one.same().figures() == Figures.DIFFER ? LinkKind.CONTRADICTS : LinkKind.REPEATS,
                one.other(),
                one.same().shared()))
        .forEach(seen::add);
    return seen.stream().limit(OFFERED).toList();
  }

  private record Alike(ClaimRow other, SameWords same) {}

  private static LinkOffer offer(LinkKind kind, ClaimRow other, List<String> shared) {
    return new LinkOffer(
        kind, other.id(), other.article(), other.number(), null, other.quote(), shared);
  }

  /** Whether the reader of the article saw that one of them speaks against the other. */
  private static boolean isCounterclaim(ClaimRow one, ClaimRow other) {
    return Suggestion.areContradictedBy(other.quote(), one.reasons())
        || Suggestion.areContradictedBy(one.quote(), other.reasons());
  }

  private static String words(ClaimRow claim) {
    return EarlierIndex.words(claim.quote(), claim.statement());
  }

  private Actor linker() {
    var actor = actors.current();
    actor.require(Permission.MARK_CLAIMS);
    return actor;
  }

  private static void requireNoAuthor(Bench.Both both, Actor actor) {
    boolean wrote =
        Stream.of(both.one(), both.other())
            .map(Articles.Held::article)
            .anyMatch(article -> article.isAuthor(actor.id()));
    if (wrote) {
      throw Refused.by("refused.duty.author");
    }
  }

  private ClaimRow accepted(UUID claim) {
    var row = claims.seenAt(claim, null);
    if (row.status() != ClaimStatus.ACCEPTED) {
      throw Refused.by("refused.link.status", row.number());
    }
    return row;
  }

  private ClaimLink found(UUID id, Actor actor) {
    var link = entities.find(ClaimLink.class, id);
    var sight = visibility.of(actor);
    if (link == null
        || !sight.includes(link.fromArticle())
        || !sight.includes(link.toArticle())
        || actor.seesOwnOnly()) {
      throw new Missing("link");
    }
    return link;
  }

  private List<ClaimLink> standing(String which, UUID id) {
    return entities
        .createQuery(
            "select l from ClaimLink l where l.unlinkedAt is null and ("
                + which
                + ") order by l.linkedAt, l.id",
            ClaimLink.class)
        .setParameter("id", id)
        .getResultList();
  }

  /** Authors see what became of their words, and no links. */
  private Map<UUID, List<LinkRow>> shown(List<ClaimLink> links, Set<UUID> here, Actor actor) {
    if (links.isEmpty() || actor.seesOwnOnly()) {
      return Map.of();
    }
    var sight = visibility.of(actor);
    var open =
        links.stream()
            .filter(link -> sight.includes(link.fromArticle()) && sight.includes(link.toArticle()))
            .toList();
    var ends = ends(open, actor);
    var rows = new HashMap<UUID, List<LinkRow>>();
    for (var link : open) {
      for (var claim : List.of(link.fromClaim(), link.toClaim())) {
        var mine = ends.get(claim);
        var other = ends.get(link.beyond(claim));
        if (mine != null && other != null && here.contains(mine.article())) {
          rows.computeIfAbsent(claim, id -> new ArrayList<>())
              .add(row(link, mine, other, here, actor));
        }
      }
    }
    return rows;
  }

  /** A claim at one end of a link, and its review as the reader may see it. */
  private record End(
      UUID claim, UUID article, int number, String quote, @Nullable ReviewRow review) {

    @Nullable Verdict approved() {
      return review != null && review.stage() == Stage.APPROVED ? review.verdict() : null;
    }
  }

  private Map<UUID, End> ends(Collection<ClaimLink> links, Actor actor) {
    var ids =
        links.stream()
            .flatMap(link -> Stream.of(link.fromClaim(), link.toClaim()))
            .collect(Collectors.toSet());
    if (ids.isEmpty()) {
      return Map.of();
    }
    var known = sources.knownTo(actor);
    var reviews = new HashMap<UUID, ReviewRow>();
    entities
        .createQuery("select r from ClaimReview r where r.claimId in :ids", ClaimReview.class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(review ->
            reviews.put(review.claimId(), Veil.over(review.row(List.of()), actor, known)));
    var ends = new HashMap<UUID, End>();
    entities
        .createQuery(
            "select c.id, c.articleId, c.number, c.anchor.quote from Claim c where c.id in :ids",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(row ->
            ends.put(
                (UUID) row[0],
                new End(
                    (UUID) row[0],
                    (UUID) row[1],
                    (Integer) row[2],
                    (String) row[3],
                    reviews.get((UUID) row[0]))));
    return ends;
  }

  private static boolean isBlind(@Nullable ReviewRow review, Actor reader) {
    return review != null && Veil.blinds(review.stage(), review.secondChecker(), reader);
  }

  /** As in every list: what is only proposed is opened on its own card. */
  private boolean isSealed(ReviewRow review, Actor reader) {
    return openings.seals(
        review.id(), review.stage(), review.proposer(), review.secondChecker(), reader);
  }

  private LinkRow row(ClaimLink link, End mine, End other, Set<UUID> here, Actor actor) {
    boolean outward = link.fromClaim().equals(mine.claim());
    var elsewhere = here.contains(other.article()) ? null : articles.one(other.article());
    var review = other.review();
    boolean withheld = isBlind(mine.review(), actor) || isBlind(review, actor);
    var finding = review == null || withheld || isSealed(review, actor) ? null : review.finding();
    var from = outward ? mine.approved() : other.approved();
    var to = outward ? other.approved() : mine.approved();
    return new LinkRow(
        link.id(),
        link.version(),
        link.kind(),
        outward,
        other.claim(),
        other.article(),
        other.number(),
        elsewhere == null ? null : elsewhere.headline(),
        elsewhere != null && elsewhere.restricted(),
        other.quote(),
        review == null ? null : review.id(),
        review == null ? null : review.stage(),
        finding == null ? null : finding.verdict(),
        finding == null ? null : finding.asOf(),
        review == null || finding == null ? null : review.approvedAt(),
        from != null && to != null && link.kind().clashes(from, to),
        withheld ? null : link.reason(),
        link.linkedBy(),
        link.linkedAt());
  }
}
