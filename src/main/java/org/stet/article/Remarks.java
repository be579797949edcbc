package org.stet.article;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.util.ConcurrentLruCache;
import org.stet.archive.Archive;
import org.stet.archive.Digest;
import org.stet.article.read.ArticleReader;
import org.stet.article.read.ArticleUnreadable;
import org.stet.article.read.ReadArticle;
import org.stet.people.CurrentActor;
import org.stet.people.Permission;
import org.stet.people.Refused;
import org.stet.people.Visibility;

/**
 * What reporters wrote in the margin of their drafts: comments and notes of the files as they were
 * handed in. Read from those each time and stored nowhere else, so that they go with their file.
 */
@Service
public class Remarks {

  private static final Logger LOG = LoggerFactory.getLogger(Remarks.class);

  /** Drafts that are looked through, the newest first. */
  private static final int DRAFTS = 5;

  private static final int REMEMBERED = 50;

  private final EntityManager entities;
  private final Archive archive;
  private final ArticleReader reader;
  private final Visibility visibility;
  private final CurrentActor actors;
  private final ConcurrentLruCache<Digest, List<InMargin>> read;

  Remarks(
      EntityManager entities,
      Archive archive,
      ArticleReader reader,
      Visibility visibility,
      CurrentActor actors) {
    this.entities = entities;
    this.archive = archive;
    this.reader = reader;
    this.visibility = visibility;
    this.actors = actors;
    this.read = new ConcurrentLruCache<>(REMEMBERED, this::read);
  }

  /**
   * A comment or a note.
   *
   * @param by who wrote it, as the file says; null for a footnote
   * @param on the words it stands on
   */
  public record Remark(@Nullable String by, String words, String on) {}

  /** A remark and the paragraph that it stands on. */
  private record InMargin(String paragraph, int start, int end, Remark remark) {

    boolean touches(String quote) {
      for (int at = paragraph.indexOf(quote);
          at >= 0;
          at = paragraph.indexOf(quote, at + Math.max(1, quote.length()))) {
        if (at < end && start < at + quote.length()) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Those on these words of an article, in the order of its text; none where its drafts were no
   * files, or their file was erased.
   *
   * @throws org.stet.people.Missing where the actor may not find the article
   */
  public List<Remark> on(UUID article, String quote) {
    var actor = actors.current();
    actor.require(Permission.READ_DESK);
    visibility.requireSight(actor, article);
    var found = new ArrayList<Remark>();
    for (var file : files(article)) {
      margin(file).stream()
          .filter(one -> one.touches(quote))
          .map(InMargin::remark)
          .filter(one -> !found.contains(one))
          .forEach(found::add);
    }
    return found;
  }

  private List<String> files(UUID article) {
    return entities
        .createQuery(
            "select r.fileSha256 from Revision r where r.articleId = :article"
                + " and r.fileSha256 is not null order by r.number desc",
            String.class)
        .setParameter("article", article)
        .setMaxResults(DRAFTS)
        .getResultList()
        .stream()
        .distinct()
        .toList();
  }

  private List<InMargin> margin(String file) {
    var digest = new Digest(file);
    try {
      return archive.holds(digest) ? read.get(digest) : List.of();
    } catch (ArticleUnreadable | Refused e) {
      LOG.info("The margin of a draft can't be read now: {}", e.getMessage());
      return List.of();
    }
  }

  private List<InMargin> read(Digest file) {
    return archive.bytes(file).map(this::margin).orElse(List.of());
  }

  private List<InMargin> margin(byte[] bytes) {
    boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    if (packed) {
      return inMargin(reader.file("draft.docx", bytes));
    }
    return hasFootnotes(bytes) ? inMargin(reader.file("draft.md", bytes)) : List.of();
  }

  /** As Markdown writes them, at the beginning of a line. */
  private static boolean hasFootnotes(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length && bytes[0] != '%'; i++) {
      if (bytes[i] == '\n' && bytes[i + 1] == '[' && bytes[i + 2] == '^') {
        return true;
      }
    }
    return false;
  }

  private static List<InMargin> inMargin(ReadArticle draft) {
    var margin = new ArrayList<InMargin>();
    for (var remark : draft.remarks()) {
      for (var part : draft.parts()) {
        if (part.start() < remark.end() && remark.start() < part.end()) {
          int start = Math.max(remark.start(), part.start());
          int end = Math.min(remark.end(), part.end());
          margin.add(
              new InMargin(
                  part.of(draft.text()),
                  start - part.start(),
                  end - part.start(),
                  new Remark(remark.by(), remark.words(), draft.text().substring(start, end))));
        }
      }
    }
    return margin;
  }
}
