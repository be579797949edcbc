package org.stet.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stet.archive.Archive;
import org.stet.archive.Digest;
import org.stet.article.read.ReadArticle;
import org.stet.audit.Fact;
import org.stet.people.Actor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Plain;
import org.stet.people.Staff;
import org.stet.people.Visibility;

/**
 * Moves articles, as part of a story that a higher room tells: each method needs a transaction,
 * returns the fact for the trail, and the story appends it. An article is held while it or anything
 * of it moves, so that one article makes one move at a time.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Articles {

  private final EntityManager entities;
  private final Archive archive;
  private final Desks desks;
  private final Staff staff;
  private final Visibility visibility;
  private final Clock clock;

  Articles(
      EntityManager entities,
      Archive archive,
      Desks desks,
      Staff staff,
      Visibility visibility,
      Clock clock) {
    this.entities = entities;
    this.archive = archive;
    this.desks = desks;
    this.staff = staff;
    this.visibility = visibility;
    this.clock = clock;
  }

  /** An article and the text it has now, held until the transaction ends. */
  public record Held(ArticleRow article, RevisionText text, DeskSettings desk) {

    public UUID id() {
      return article.id();
    }

    public ArticleStage stage() {
      return article.stage();
    }
  }

  /** A new article with its text, and that it was imported. */
  public record Imported(UUID id, RevisionText text, DeskSettings desk, Fact fact) {}

  /**
   * Waits until nobody else moves this article, then holds it.
   *
   * @throws Missing where there is none, or the actor may not find it
   */
  public Held hold(UUID id, Actor actor) {
    if (!actor.isSystem()) {
      visibility.requireSight(actor, id);
    }
    var article = entities.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (article == null) {
      throw new Missing("article");
    }
    return new Held(article.row(), current(article).shown(), desks.settings(article.row().desk()));
  }

  /** An article as it is, for reading only: nobody waits for it. */
  public Held look(UUID id, Actor actor) {
    visibility.requireSight(actor, id);
    var article = find(id);
    return new Held(article.row(), current(article).shown(), desks.settings(article.row().desk()));
  }

  /**
   * @throws org.stet.people.SomebodyWasFaster where the article changed since
   */
  public void seenAt(UUID id, long version) {
    var unused = find(id).asSeenAt(version);
  }

  public Imported handIn(HandedIn paper, Actor by) {
    var now = clock.instant();
    var desk = paper.desk() == null ? desks.first() : desks.settings(paper.desk());
    var article = new Article(paper, desk.id(), authorsOf(paper, by), by, now);
    var revision = revision(article, 1, paper.text(), paper.parts(), paper.original(), by);
    var fact = article.revise(revision, by, now);
    entities.persist(article);
    entities.persist(revision);
    return new Imported(article.id(), revision.shown(), desk, fact);
  }

  /** How a draft would stand here; nothing is stored. */
  public RevisionText asDraft(UUID id, ReadArticle draft, Actor by) {
    int number = find(id).revision() + 1;
    return new Revision(id, number, draft.text(), draft.parts(), null, by.id(), clock.instant())
        .shown();
  }

  /** With the headline and the language of the new draft, where it has them. */
  public Fact revise(UUID id, ReadArticle draft, HandedIn.@Nullable Original original, Actor by) {
    var article = find(id);
    int number = article.revision() + 1;
    var revision = revision(article, number, draft.text(), draft.parts(), original, by);
    entities.persist(revision);
    article.call(
        Plain.optional("headline", draft.headline(), Limits.HEADLINE),
        Plain.optional("language", draft.language(), Limits.LANGUAGE));
    return article.revise(revision, by, clock.instant());
  }

  public Fact relabel(UUID id, int part, PartKind kind, Actor by) {
    var article = find(id);
    var current = current(article);
    if (!current.has(part)) {
      throw new Missing("part");
    }
    return article.relabel(current, part, kind, by, clock.instant());
  }

  public Fact become(UUID id, ArticleStage next, String act, Actor by) {
    return find(id).become(next, act, by, clock.instant());
  }

  public Fact plan(UUID id, Plan plan, Actor by) {
    var unused = desks.settings(plan.desk());
    return find(id).plan(plan, plan.authors(), by, clock.instant());
  }

  private Revision revision(
      Article article,
      int number,
      String text,
      List<Part> parts,
      HandedIn.@Nullable Original original,
      Actor by) {
    Digest file =
        original == null
            ? null
            : archive.keep(original.bytes(), original.mediaType(), original.name(), by);
    return new Revision(article.id(), number, text, parts, file, by.id(), clock.instant());
  }

  private List<Author> authorsOf(HandedIn paper, Actor by) {
    var authors = new ArrayList<Author>();
    if (paper.authors().size() > Limits.AUTHORS) {
      throw Invalid.field("authors", "invalid.authors", Limits.AUTHORS);
    }
    for (var userName : paper.authors()) {
      var person =
          staff
              .named(userName)
              .orElseThrow(() -> Invalid.field("authors", "invalid.author.unknown", userName));
      authors.add(new Author(person.id(), person.name(), true));
    }
    var byline = paper.byline();
    if (byline != null && (authors.isEmpty() || namesAnother(paper, authors))) {
      boolean counts = by.may(Permission.MARK_CLAIMS) || by.may(Permission.ASSIGN_WORK);
      authors.add(new Author(null, byline, paper.bylineConfirmed() && counts));
    }
    return authors;
  }

  /** Beside colleagues a byline counts where somebody gave it, and it is none of theirs. */
  private static boolean namesAnother(HandedIn paper, List<Author> colleagues) {
    var byline = Objects.requireNonNull(paper.byline()).toLowerCase(Locale.ROOT);
    return paper.bylineConfirmed()
        && colleagues.stream()
            .noneMatch(author -> byline.contains(author.name().toLowerCase(Locale.ROOT)));
  }

  private Article find(UUID id) {
    var article = entities.find(Article.class, id);
    if (article == null) {
      throw new Missing("article");
    }
    return article;
  }

  private Revision current(Article article) {
    return entities
        .createQuery(
            "select r from Revision r where r.articleId = :id and r.number = :number",
            Revision.class)
        .setParameter("id", article.id())
        .setParameter("number", article.revision())
        .getSingleResult();
  }
}
