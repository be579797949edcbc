package org.stet.claim;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stet.article.RevisionText;
import org.stet.audit.Fact;
import org.stet.claim.detect.Suggestion;
import org.stet.claim.detect.WhoSays;
import org.stet.people.Actor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Plain;
import org.stet.people.Refused;

/**
 * Moves claims, as part of a story that a higher room tells: each method needs a transaction in
 * which the article is held, returns the facts for the trail, and the story appends them.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Claims {

  private final EntityManager entities;
  private final Clock clock;

  Claims(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** A claim that moved, and that it did. */
  public record Moved(UUID id, Fact fact) {}

  /**
   * A claim as somebody saw it.
   *
   * @throws Missing where there is none
   * @throws org.stet.people.SomebodyWasFaster where it changed since; null skips that question
   */
  public ClaimRow seenAt(UUID id, @Nullable Long version) {
    var claim = find(id);
    return (version == null ? claim : claim.asSeenAt(version)).row(0);
  }

  /** Where the accepted claims of an article stand. */
  public List<Anchor> accepted(UUID article) {
    return entities
        .createQuery(
            "select c from Claim c where c.articleId = :article and c.status = ACCEPTED",
            Claim.class)
        .setParameter("article", article)
        .getResultStream()
        .map(Claim::anchor)
        .toList();
  }

  /** All claims of an article, for a story about all of them. */
  public List<ClaimRow> ofArticle(UUID article) {
    return entities
        .createQuery(
            "select c from Claim c where c.articleId = :article order by c.anchor.start, c.number",
            Claim.class)
        .setParameter("article", article)
        .getResultStream()
        .map(claim -> claim.row(0))
        .toList();
  }

  /** As many as there is room for, those most worth checking first; a long text is no fault. */
  public List<Moved> suggest(
      UUID article, RevisionText text, Collection<Suggestion> suggestions, Actor by) {
    ClaimMove.SUGGEST.requireOf(Actor.SYSTEM);
    int number = lastNumber(article);
    var fitting =
        suggestions.stream()
            .filter(suggestion -> suggestion.end() - suggestion.start() <= Limits.QUOTE)
            .sorted(Comparator.comparingInt(Suggestion::score).reversed())
            .limit(roomForSuggestions(article))
            .sorted(Comparator.comparingInt(Suggestion::start))
            .toList();
    var moved = new ArrayList<Moved>();
    for (var suggestion : fitting) {
      var anchor = Anchor.in(text, suggestion.start(), suggestion.end());
      moved.add(
          stored(
              Claim.suggested(article, ++number, anchor, suggestion, by, clock.instant()),
              ClaimMove.SUGGEST));
    }
    return moved;
  }

  /** Suggestions that the one who hands the article in does not want checked. */
  public List<Moved> leaveOut(
      UUID article, RevisionText text, Collection<Suggestion> suggestions, Actor by) {
    if (suggestions.isEmpty()) {
      return List.of();
    }
    ClaimMove.LEAVE_OUT.requireOf(by);
    int number = lastNumber(article);
    var moved = new ArrayList<Moved>();
    for (var suggestion : suggestions) {
      var anchor = Anchor.in(text, suggestion.start(), suggestion.end());
      moved.add(
          stored(
              Claim.leftOut(article, ++number, anchor, suggestion, by, clock.instant()),
              ClaimMove.LEAVE_OUT));
    }
    return moved;
  }

  public Moved mark(
      UUID article, RevisionText text, int start, int end, @Nullable String statement, Actor by) {
    ClaimMove.MARK.requireOf(by);
    var words = Plain.optional("statement", statement, Limits.STATEMENT);
    var anchor = Anchor.in(text, start, end);
    requireNoTwin(article, anchor, null);
    int number = lastNumber(article) + 1;
    requireRoom(article, 1);
    return stored(
        Claim.marked(article, number, anchor, words, by, clock.instant()), ClaimMove.MARK);
  }

  /** Words of which somebody says that they hold no fact. */
  public Moved waive(UUID article, RevisionText text, int start, int end, Actor by) {
    ClaimMove.WAIVE.requireOf(by);
    var anchor = Anchor.in(text, start, end);
    requireNoTwin(article, anchor, null);
    int number = lastNumber(article) + 1;
    requireRoom(article, 1);
    return stored(Claim.waived(article, number, anchor, by, clock.instant()), ClaimMove.WAIVE);
  }

  public Fact reconsider(UUID id, int currentRevision, Actor by) {
    ClaimMove.RECONSIDER.requireOf(by);
    var claim = find(id);
    if (claim.anchor().revision() != currentRevision) {
      throw Refused.by("refused.claim.words", claim.number());
    }
    if (claim.status() == ClaimStatus.DISMISSED) {
      requireRoom(claim.articleId(), 1);
    }
    return claim.reconsider(by, clock.instant());
  }

  public Fact accept(UUID id, int currentRevision, Actor by) {
    ClaimMove.ACCEPT.requireOf(by);
    var claim = find(id);
    if (claim.anchor().revision() != currentRevision) {
      throw Refused.by("refused.claim.words", claim.number());
    }
    return claim.accept(by, clock.instant());
  }

  /**
   * @param duplicateOf number of the claim it repeats, wanted for DUPLICATE
   * @param waivedBy who waived it, wanted for WAIVED
   */
  public Fact dismiss(
      UUID id,
      DismissReason why,
      @Nullable Integer duplicateOf,
      @Nullable String waivedBy,
      Actor by) {
    ClaimMove.DISMISS.requireOf(by);
    var claim = find(id);
    if (!DismissReason.offered().contains(why)) {
      throw Invalid.field("reason", "invalid.dismiss.reason");
    }
    Integer of = null;
    String waiver = null;
    if (why == DismissReason.DUPLICATE) {
      of = duplicateOf;
      boolean other =
          of != null
              && of != claim.number()
              && numbered(claim.articleId(), of)
                  .filter(one -> one.status() != ClaimStatus.DISMISSED)
                  .isPresent();
      if (!other) {
        throw Invalid.field("of", "invalid.duplicate");
      }
    } else {
      requireNoDuplicates(claim);
    }
    if (why == DismissReason.WAIVED) {
      waiver = Plain.required("by", waivedBy, Limits.NAME);
    }
    return claim.dismiss(why, of, waiver, by, clock.instant());
  }

  /** Else neither of them would be checked. */
  private void requireNoDuplicates(Claim claim) {
    entities
        .createQuery(
            "select c.number from Claim c where c.articleId = :article and c.status = DISMISSED"
                + " and c.duplicateOf = :number order by c.number",
            Integer.class)
        .setParameter("article", claim.articleId())
        .setParameter("number", claim.number())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .ifPresent(duplicate -> {
          throw Refused.by("refused.claim.has.duplicate", duplicate);
        });
  }

  public Fact amend(UUID id, RevisionText text, Amendment words, Actor by) {
    var span = words.span();
    var how = span == null ? ClaimMove.RESTATE : ClaimMove.RESHAPE;
    how.requireOf(by);
    var claim = find(id);
    var where = span == null ? claim.anchor() : Anchor.in(text, span.start(), span.end());
    if (span != null) {
      requireNoTwin(claim.articleId(), where, id);
    }
    return claim.amend(how, words, where, by, clock.instant());
  }

  /**
   * Cuts a claim at offsets of the article's text: the first piece keeps the number, the others are
   * new claims in the same status.
   *
   * @return the first piece, then the others
   */
  public List<Moved> split(UUID id, RevisionText text, List<Integer> at, Actor by) {
    ClaimMove.SPLIT.requireOf(by);
    var claim = find(id);
    var whole = claim.anchor();
    var cuts = at.stream().sorted().toList();
    if (Set.copyOf(cuts).size() < cuts.size()) {
      throw Invalid.field("at", "invalid.cuts.twice");
    }
    if (cuts.isEmpty() || cuts.getFirst() <= whole.start() || cuts.getLast() >= whole.end()) {
      throw Invalid.field("at", "invalid.cuts", whole.start(), whole.end());
    }
    var edges = new ArrayList<>(cuts);
    edges.add(whole.end());
    var moved = new ArrayList<Moved>();
    var now = clock.instant();
    var who = new WhoSays(text.text(), text.parts(), null);
    var said = claim.said();
    var first = trimmed(text, whole.start(), edges.getFirst());
    moved.add(
        new Moved(
            id, claim.reshape(ClaimMove.SPLIT, first, saidIn(who, first, whole, said), by, now)));
    int number = lastNumber(claim.articleId());
    requireRoom(claim.articleId(), edges.size() - 1);
    for (int i = 1; i < edges.size(); i++) {
      var anchor = trimmed(text, edges.get(i - 1), edges.get(i));
      var piece = claim.piece(++number, anchor, by, now);
      piece.onTheWordOf(saidIn(who, anchor, whole, said));
      moved.add(stored(piece, ClaimMove.SPLIT));
    }
    return moved;
  }

  /**
   * Joins claims of one status in one part: the lowest number takes all their words, the others are
   * dismissed as its duplicates.
   *
   * @return the one that stays, then the others
   */
  public List<Moved> merge(List<UUID> ids, RevisionText text, Actor by) {
    ClaimMove.MERGE.requireOf(by);
    var claims =
        ids.stream()
            .distinct()
            .map(this::find)
            .sorted(Comparator.comparing(Claim::number))
            .toList();
    if (claims.size() < 2) {
      throw Invalid.field("claims", "invalid.merge.two");
    }
    if (claims.stream().map(Claim::status).distinct().count() > 1) {
      throw Refused.by("refused.merge.status");
    }
    if (claims.stream().map(Claim::articleId).distinct().count() > 1) {
      throw new Missing("claim");
    }
    int start = claims.stream().mapToInt(claim -> claim.anchor().start()).min().orElseThrow();
    int end = claims.stream().mapToInt(claim -> claim.anchor().end()).max().orElseThrow();
    var stays = claims.getFirst();
    var all = Anchor.in(text, start, end);
    var moved = new ArrayList<Moved>();
    moved.add(
        new Moved(
            stays.id(),
            stays.reshape(ClaimMove.MERGE, all, saidInAll(text, stays, all), by, clock.instant())));
    for (var other : claims.subList(1, claims.size())) {
      moved.add(
          new Moved(
              other.id(),
              other.dismiss(DismissReason.DUPLICATE, stays.number(), null, by, clock.instant())));
    }
    return moved;
  }

  public Fact place(UUID id, RevisionText text, int start, int end, Actor by) {
    ClaimMove.PLACE.requireOf(by);
    return find(id).place(Anchor.in(text, start, end), by, clock.instant());
  }

  /** Suggestions of the very words of a claim: Stet puts them aside as its duplicates. */
  public List<Fact> repeating(UUID id, RevisionText text) {
    var stays = find(id);
    return entities
        .createQuery(
            "select c from Claim c where c.articleId = :article and c.status = SUGGESTED"
                + " and c.anchor.revision = :revision order by c.number",
            Claim.class)
        .setParameter("article", stays.articleId())
        .setParameter("revision", text.number())
        .getResultStream()
        .filter(other -> words(text, other).equals(words(text, stays)))
        .map(other ->
            other.dismiss(
                DismissReason.DUPLICATE, stays.number(), null, Actor.SYSTEM, clock.instant()))
        .toList();
  }

  /** Where its words stand, without the marks around them. */
  private static List<Integer> words(RevisionText text, Claim claim) {
    var all = text.text();
    int from = claim.anchor().start();
    int to = claim.anchor().end();
    while (from < to && !Character.isLetterOrDigit(all.codePointAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(all.codePointBefore(to))) {
      to--;
    }
    return List.of(from, to);
  }

  public Fact remove(UUID id, Actor by) {
    ClaimMove.REMOVE.requireOf(by);
    return find(id).remove(by, clock.instant());
  }

  public Fact orphan(UUID id) {
    return find(id).orphan(Actor.SYSTEM, clock.instant());
  }

  public Fact follow(UUID id, RevisionText text, int start, int end) {
    return find(id).follow(Anchor.in(text, start, end), Actor.SYSTEM, clock.instant());
  }

  public Fact returnOfWords(UUID id, RevisionText text, int start, int end) {
    return find(id).returnOfWords(Anchor.in(text, start, end), Actor.SYSTEM, clock.instant());
  }

  private Moved stored(Claim claim, ClaimMove how) {
    entities.persist(claim);
    return new Moved(claim.id(), claim.born(how));
  }

  /** A piece is read anew: another may speak in it. */
  private static WhoSays.Said saidIn(WhoSays who, Anchor piece, Anchor whole, WhoSays.Said said) {
    return who.in(piece.start(), piece.end(), whole.start(), whole.end(), said);
  }

  /**
   * The first one's word; where nobody says that, the sentence's that was cut, so that it heals.
   */
  private static WhoSays.Said saidInAll(RevisionText text, Claim first, Anchor all) {
    var said = first.said();
    var read =
        said.claimant() == null
            ? new WhoSays(text.text(), text.parts(), null).joined(all.start(), all.end())
            : null;
    return read == null ? said : read;
  }

  private static Anchor trimmed(RevisionText text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.text().charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.text().charAt(to - 1))) {
      to--;
    }
    return Anchor.in(text, from, to);
  }

  private void requireNoTwin(UUID article, Anchor anchor, @Nullable UUID except) {
    entities
        .createQuery(
            "select c from Claim c where c.articleId = :article and c.anchor.revision = :revision"
                + " and c.anchor.start = :start and c.anchor.end = :end"
                + " and c.status in (SUGGESTED, ACCEPTED)",
            Claim.class)
        .setParameter("article", article)
        .setParameter("revision", anchor.revision())
        .setParameter("start", anchor.start())
        .setParameter("end", anchor.end())
        .getResultStream()
        .filter(twin -> !twin.id().equals(except))
        .findFirst()
        .ifPresent(twin -> {
          throw Refused.by("refused.claim.twin", twin.number());
        });
  }

  private void requireRoom(UUID article, int more) {
    if (alive(article) + more > Limits.CLAIMS_PER_ARTICLE) {
      throw Refused.by("refused.claim.room", Limits.CLAIMS_PER_ARTICLE);
    }
  }

  /** Beside the suggestions that wait for an answer already. */
  private long roomForSuggestions(UUID article) {
    long waiting = count(article, EnumSet.of(ClaimStatus.SUGGESTED));
    long room =
        Math.min(
            Limits.SUGGESTIONS_PER_ARTICLE - waiting, Limits.CLAIMS_PER_ARTICLE - alive(article));
    return Math.max(0, room);
  }

  /** What was dismissed or cut takes nobody's room. */
  private long alive(UUID article) {
    return count(
        article, EnumSet.of(ClaimStatus.SUGGESTED, ClaimStatus.ACCEPTED, ClaimStatus.ORPHANED));
  }

  private long count(UUID article, Set<ClaimStatus> statuses) {
    return entities
        .createQuery(
            "select count(c) from Claim c where c.articleId = :article and c.status in :statuses",
            Long.class)
        .setParameter("article", article)
        .setParameter("statuses", statuses)
        .getSingleResult();
  }

  private int lastNumber(UUID article) {
    return entities
        .createQuery(
            "select coalesce(max(c.number), 0) from Claim c where c.articleId = :article",
            Integer.class)
        .setParameter("article", article)
        .getSingleResult();
  }

  private Optional<Claim> numbered(UUID article, int number) {
    return entities
        .createQuery(
            "select c from Claim c where c.articleId = :article and c.number = :number",
            Claim.class)
        .setParameter("article", article)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  private Claim find(UUID id) {
    var claim = entities.find(Claim.class, id);
    if (claim == null) {
      throw new Missing("claim");
    }
    return claim;
  }
}
