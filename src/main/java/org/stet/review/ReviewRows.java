package org.stet.review;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.archive.Archive;
import org.stet.archive.Digest;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.article.Desks;
import org.stet.article.RevisionText;
import org.stet.claim.ClaimRows;
import org.stet.claim.ClaimStatus;
import org.stet.claim.detect.Span;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;
import org.stet.people.Visibility;

/** Answers about the checking, for the person who asks, with only what they may see. */
@Service
@Transactional(readOnly = true)
public class ReviewRows {

  private final EntityManager entities;
  private final ArticleRows articles;
  private final ClaimRows claims;
  private final Desks desks;
  private final Bench bench;
  private final Openings openings;
  private final Sources sources;
  private final Mentions mentions;
  private final HeadsUps headsUps;
  private final Links links;
  private final Archive archive;
  private final CurrentActor actors;
  private final Visibility visibility;
  private final Staff staff;
  private final Clock clock;

  ReviewRows(
      EntityManager entities,
      ArticleRows articles,
      ClaimRows claims,
      Desks desks,
      Bench bench,
      Openings openings,
      Sources sources,
      Mentions mentions,
      HeadsUps headsUps,
      Links links,
      Archive archive,
      CurrentActor actors,
      Visibility visibility,
      Staff staff,
      Clock clock) {
    this.entities = entities;
    this.articles = articles;
    this.claims = claims;
    this.desks = desks;
    this.bench = bench;
    this.openings = openings;
    this.sources = sources;
    this.mentions = mentions;
    this.headsUps = headsUps;
    this.links = links;
    this.archive = archive;
    this.actors = actors;
    this.visibility = visibility;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * Everything of one article.
   *
   * @throws Missing where there is none, or it is not open to the one who asks
   */
  public Walk walk(UUID articleId) {
    var actor = actors.current();
    var article = articles.one(articleId);
    var text = articles.text(articleId);
    var rows = claims.ofArticle(articleId);
    var known = sources.knownTo(actor);
    var reviews = new HashMap<UUID, ReviewRow>();
    for (var review : ofArticle(articleId)) {
      reviews.put(review.claimId(), shown(review, actor, article, known));
    }
    var linked = links.ofArticle(articleId);
    var open = openings.by(actor, articleId);
    var steps =
        rows.stream()
            .map(claim -> {
              // one whose acceptance was taken back has a closed one, which nobody had begun
              boolean suggested = claim.status() == ClaimStatus.SUGGESTED;
              var review = suggested ? null : reviews.get(claim.id());
              return new Walk.Step(
                  claim,
                  review,
                  linked.getOrDefault(claim.id(), List.of()),
                  isSealed(review, actor, article, open));
            })
            .toList();
    var check = entities.find(ArticleCheck.class, articleId);
    var signatures = check == null ? List.<Signature>of() : List.copyOf(check.signatures());
    var waivers = check == null ? List.<Waiver>of() : List.copyOf(check.waivers());
    var whole = check == null ? List.<WholePiece>of() : List.copyOf(check.wholePiece());
    var people = people(article, steps, signatures, waivers);
    people.add(text.handedInBy());
    return new Walk(
        article,
        text,
        desks.settings(article.desk()),
        steps,
        Coverage.of(text, rows),
        signatures,
        waivers,
        whole,
        moves(actor, article),
        staff.names(people),
        clock.instant());
  }

  private static boolean isSealed(
      @Nullable ReviewRow review, Actor reader, ArticleRow article, Set<UUID> open) {
    return review != null
        && !review.isBlind()
        && (Veil.seals(review.stage(), review.proposer(), review.secondChecker(), reader)
            || tellsARationale(review, reader))
        && !article.isAuthor(reader.id())
        && !open.contains(review.id());
  }

  /** What was put to the lawyer says why, also once the verdict was withdrawn. */
  private static boolean tellsARationale(ReviewRow review, Actor reader) {
    return reader.may(Permission.CHECK_CLAIMS)
        && !reader.is(review.assignee())
        && review.queries().stream().anyMatch(query -> query.legal() && query.isOpen());
  }

  /** Its claims as a list: what is found in it was read, and nothing was looked at yet. */
  @Transactional
  public List<Walk.Step> claims(UUID articleId) {
    var steps = walk(articleId).steps().stream().map(Walk.Step::asListed).toList();
    note(steps, actors.current());
    return steps;
  }

  /** The same for a report, which tells what was found in all of it. */
  @Transactional
  public Walk reported(UUID articleId) {
    return noted(walk(articleId), actors.current());
  }

  /** Whoever is shown what was found has read it, of these claims and of those linked with them. */
  private Walk noted(Walk walk, Actor reader) {
    note(walk.steps(), reader);
    return walk;
  }

  private void note(List<Walk.Step> steps, Actor reader) {
    var found =
        steps.stream()
            .flatMap(step -> Stream.ofNullable(step.review()))
            .filter(review -> !review.findings().isEmpty())
            .map(ReviewRow::id);
    var linked =
        steps.stream()
            .flatMap(step -> step.links().stream())
            .filter(link -> link.verdict() != null)
            .flatMap(link -> Stream.ofNullable(link.review()));
    openings.note(Stream.concat(found, linked).collect(Collectors.toSet()), reader);
  }

  /** Somebody looks at this review as it was shown to them. */
  @Transactional
  public void opened(ReviewRow shown) {
    var reader = actors.current();
    openings.note(shown, reader);
    openings.noteChange(shown, reader);
    links.opened(shown.claim(), reader);
    lookedAt(shown, true, reader);
  }

  private void lookedAt(ReviewRow shown, boolean linked, Actor reader) {
    if (!shown.notes().isEmpty()) {
      mentions.seen(shown.id(), reader);
    }
    if (linked) {
      headsUps.seen(shown.id(), reader);
    }
  }

  /** The draft that the present one took the place of, if there was one. */
  public Optional<RevisionText> textBefore(Walk walk) {
    int number = walk.text().number();
    return number > 1
        ? Optional.of(articles.text(walk.article().id(), number - 1))
        : Optional.empty();
  }

  /** Whom the rules let be asked for a second check of it: whoever read no finding of it yet. */
  public List<Person> secondCheckers(ReviewRow shown) {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    var review = entities.find(ClaimReview.class, shown.id());
    if (review == null || !visibility.of(actor).includes(review.articleId())) {
      throw new Missing("review");
    }
    var article = articles.one(review.articleId());
    return staff.who(Permission.CHECK_CLAIMS).stream()
        .filter(person -> article.isOpenTo(person.id()))
        .filter(person -> {
          var asked = MoveRequest.second(person.id());
          return Rule.SECOND_IS_ANOTHER
              .refusal(bench.situation(review, actor, asked, article))
              .isEmpty();
        })
        .toList();
  }

  /** Sentences of claim text of which words are in no claim. */
  public List<Span> untouched(Walk walk) {
    return Coverage.untouched(walk.text(), walk.steps().stream().map(Walk.Step::claim).toList());
  }

  /** A review with its claim, as somebody looks at it. */
  @Transactional
  public Walk.Step one(UUID reviewId) {
    var step = listed(reviewId);
    var review = Objects.requireNonNull(step.review());
    opened(review);
    return new Walk.Step(step.claim(), review, links.of(review.claim()), false);
  }

  /**
   * A review with its claim among others: its finding is read, the rest is not looked at yet; no
   * links.
   */
  @Transactional
  public Walk.Step listed(UUID reviewId) {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    var review = entities.find(ClaimReview.class, reviewId);
    if (review == null || !visibility.of(actor).includes(review.articleId())) {
      throw new Missing("review");
    }
    var article = articles.one(review.articleId());
    var row = shown(review, actor, article, sources.knownTo(actor));
    openings.note(row, actor);
    return new Walk.Step(claims.one(review.claimId()), row, List.of(), false);
  }

  /** Reviews at these stages that the one who asks may find, oldest first. */
  public List<UUID> inStages(Collection<Stage> stages, int first, int most) {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    var sight = visibility.of(actor);
    return entities
        .createQuery(
            "select r.id from ClaimReview r where r.stage in :stages and (:whole = true"
                + " and r.articleId not in :ids or :whole = false and r.articleId in :ids)"
                + " order by r.since, r.id",
            UUID.class)
        .setParameter("stages", stages)
        .setParameter("whole", sight.wholeDesk())
        .setParameter("ids", sight.articles())
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * The copy that was kept with evidence, for whoever may see the evidence and know its source.
   *
   * @throws Missing also where it is not open to the one who asks, or was erased
   */
  public KeptCopy file(UUID evidence) {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    if (actor.seesOwnOnly()) {
      throw new Missing("evidence");
    }
    var review = entities.find(ClaimReview.class, withEvidence(evidence));
    return review.evidence().stream()
        .filter(piece -> piece.id().equals(evidence))
        .filter(piece -> Veil.isKnown(piece, actor, sources.knownTo(actor)))
        .flatMap(piece -> Stream.ofNullable(piece.file()))
        .map(file -> copy(file, new Digest(file.sha256())))
        .findFirst()
        .orElseThrow(() -> new Missing("file"));
  }

  private KeptCopy copy(EvidenceFile file, Digest digest) {
    return archive
        .bytes(digest)
        .map(bytes -> new KeptCopy(file, bytes))
        .orElseThrow(() -> new Missing(archive.isErased(digest) ? "file.erased" : "file"));
  }

  /** The review that this evidence belongs to. */
  public UUID withEvidence(UUID evidence) {
    return holding("evidence", "evidence", evidence);
  }

  /** The review that this query belongs to. */
  public UUID withQuery(UUID query) {
    return holding("query", "queries", query);
  }

  /** The review that this reply of a party belongs to. */
  public UUID withReply(UUID reply) {
    return holding("reply", "replies", reply);
  }

  /** The review that this attempt to reach somebody belongs to. */
  public UUID withContact(UUID contact) {
    return holding("contact", "contacts", contact);
  }

  /** The review that this note belongs to. */
  public UUID withNote(UUID note) {
    return holding("note", "notes", note);
  }

  private UUID holding(String kind, String list, UUID part) {
    var actor = actors.current();
    return entities
        .createQuery(
            "select r from ClaimReview r join r." + list + " p where p.id = :id", ClaimReview.class)
        .setParameter("id", part)
        .getResultStream()
        .filter(review -> visibility.of(actor).includes(review.articleId()))
        .map(ClaimReview::id)
        .findFirst()
        .orElseThrow(() -> new Missing(kind));
  }

  public Coverage coverage(UUID articleId) {
    return Coverage.of(articles.text(articleId), claims.ofArticle(articleId));
  }

  /** For these articles; whoever may find them was asked before. */
  public Map<UUID, Progress> progress(Collection<ArticleRow> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    var actor = actors.current();
    var ids = wanted.stream().map(ArticleRow::id).toList();
    var byStage = new HashMap<UUID, Map<Stage, Integer>>();
    entities
        .createQuery(
            "select r.articleId, r.stage, count(r) from ClaimReview r, Claim c"
                + " where c.id = r.claimId and c.status in (ACCEPTED, ORPHANED) and r.articleId in :ids"
                + " group by r.articleId, r.stage",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(row ->
            byStage
                .computeIfAbsent((UUID) row[0], id -> new EnumMap<>(Stage.class))
                .merge(Veil.over((Stage) row[1], actor), ((Long) row[2]).intValue(), Integer::sum));
    var suggested = new HashMap<UUID, Integer>();
    entities
        .createQuery(
            "select c.articleId, count(c) from Claim c, Article a, Desk d"
                + " where a.id = c.articleId and d.id = a.deskId and c.status = SUGGESTED"
                + " and coalesce(c.worthiness, 100) >= d.cutOff and c.articleId in :ids"
                + " group by c.articleId",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(row -> suggested.put((UUID) row[0], ((Long) row[1]).intValue()));
    var progress = new HashMap<UUID, Progress>();
    for (var id : ids) {
      var stages = byStage.getOrDefault(id, Map.of());
      int accepted = stages.values().stream().mapToInt(Integer::intValue).sum();
      progress.put(id, new Progress(id, suggested.getOrDefault(id, 0), accepted, stages));
    }
    return progress;
  }

  private List<ClaimReview> ofArticle(UUID articleId) {
    return entities
        .createQuery("select r from ClaimReview r where r.articleId = :id", ClaimReview.class)
        .setParameter("id", articleId)
        .getResultList();
  }

  private ReviewRow shown(ClaimReview review, Actor actor, ArticleRow article, Set<UUID> known) {
    var situation = bench.situation(review, actor, MoveRequest.EMPTY, article);
    boolean moves = bench.reviewsMove(article.id(), article.stage(), review.claimId());
    var offers =
        moves
            ? Stream.of(Move.values()).flatMap(move -> move.offer(situation).stream()).toList()
            : List.<Offer>of();
    return Veil.over(review.row(offers), actor, known);
  }

  private static Set<ArticleMove> moves(Actor actor, ArticleRow article) {
    var moves = EnumSet.noneOf(ArticleMove.class);
    for (var move : ArticleMove.values()) {
      boolean tooLate = move == ArticleMove.CANCEL && article.wasPublished();
      if (move.isOpenTo(actor, article.stage()) && !tooLate) {
        moves.add(move);
      }
    }
    return moves;
  }

  private static Set<UUID> people(
      ArticleRow article, List<Walk.Step> steps, List<Signature> signatures, List<Waiver> waivers) {
    var people = new HashSet<UUID>();
    add(people, article.handedInBy(), article.lead(), article.changedBy());
    article.authors().forEach(author -> add(people, author.account()));
    people.addAll(article.named());
    for (var signature : signatures) {
      var fall = signature.fall();
      add(people, signature.signedBy(), fall == null ? null : fall.by());
    }
    waivers.forEach(waiver -> add(people, waiver.acceptedBy()));
    for (var step : steps) {
      add(people, step.claim().changedBy());
      Optional.ofNullable(step.review()).ifPresent(review -> people.addAll(people(review)));
      step.links().forEach(link -> add(people, link.linkedBy()));
    }
    return people;
  }

  /** Everybody who occurs in a review. */
  static Set<UUID> people(ReviewRow review) {
    var people = new HashSet<UUID>();
    add(
        people,
        review.assignee(),
        review.assignedBy(),
        review.proposer(),
        review.secondChecker(),
        review.adjudicator(),
        review.approver(),
        review.changedBy());
    review.findings().forEach(finding -> add(people, finding.foundBy()));
    review.evidence().forEach(piece -> add(people, piece.addedBy(), piece.withdrawnBy()));
    review.queries().forEach(query -> add(people, query.askedBy(), query.answeredBy()));
    review.searches().forEach(search -> add(people, search.searchedBy()));
    review.notes().forEach(note -> add(people, note.writtenBy(), note.resolvedBy()));
    review.contacts().forEach(contact -> add(people, contact.recordedBy()));
    review.replies().forEach(reply -> add(people, reply.enteredBy()));
    return people;
  }

  private static void add(Set<UUID> people, @Nullable UUID... ids) {
    for (var id : ids) {
      if (id != null) {
        people.add(id);
      }
    }
  }
}
