package org.stet.article.read;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.stet.people.Limits;
import org.stet.people.Refusal;

/**
 * Reads whatever a newsroom hands in and says what it understood; stores nothing and refuses with a
 * sentence what it can't read.
 */
@Component
public class ArticleReader {

  private static final int AT_ONCE = 4;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** Held in memory at once; of the largest size they are 160 MB. */
  private static final int UPLOADS = 8;

  private final BoundedWork work = new BoundedWork(AT_ONCE, LONGEST);
  private final Semaphore uploads = new Semaphore(UPLOADS, true);
  private final Fetching fetching;

  /** Fetches nothing. */
  public ArticleReader() {
    this(new Fetching(FetchSettings.off()));
  }

  @Autowired
  ArticleReader(Fetching fetching) {
    this.fetching = fetching;
  }

  /** What is done with a file that was uploaded, its bytes first taken into memory. */
  public interface Upload<T> {
    T taken() throws IOException;
  }

  /**
   * Takes an upload into memory when few others are there; until then it waits where it lies.
   *
   * @throws ArticleUnreadable where that takes too long
   */
  public <T> T inTurn(Upload<T> upload) throws IOException {
    try {
      if (!uploads.tryAcquire(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        throw new ArticleUnreadable("unreadable.busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ArticleUnreadable("unreadable.busy");
    }
    try {
      return upload.taken();
    } finally {
      uploads.release();
    }
  }

  /**
   * Reads pasted text. Nothing of it is dropped: what is no claim text is marked.
   *
   * @throws ArticleUnreadable where it is blank, too long or damaged
   */
  public ReadArticle text(String pasted) {
    return work.of(() -> TextReading.read(CleanText.of(pasted)).finished());
  }

  /**
   * Reads a page: its own description first, then its structure. Navigation, footers and banners
   * around the article are left out; advertisements and pointers inside it are marked.
   *
   * @param url where the page came from; never fetched
   * @throws ArticleUnreadable where it holds no article, or too much
   */
  public ReadArticle html(String html, @Nullable String url) {
    if (html.length() > Limits.FILE) {
      throw new ArticleUnreadable("unreadable.file.big", Limits.FILE / (1024 * 1024));
    }
    return work.of(() -> HtmlReading.read(html, url).finished());
  }

  /** An article that was fetched, and the bytes that the site answered with. */
  public record Fetched(ReadArticle article, String name, String mediaType, byte[] bytes) {}

  /**
   * Fetches a page and reads it, where the house allows its site; at first it allows none.
   *
   * @throws ArticleUnreadable where it may not be fetched, can't be, or holds no article
   */
  public Fetched url(String address) {
    var page = fetching.page(address);
    if (page.bytes().length == 0) {
      throw new ArticleUnreadable("unreadable.file.empty");
    }
    var article = work.of(() -> FileReading.page(page).finished());
    String name = page.url().replaceFirst("^https?://", "").replaceFirst("\\?.*$", "");
    return new Fetched(article, name, page.mediaType(), page.bytes());
  }

  /**
   * Reads a file by what it holds, whatever it is called: text, Markdown, HTML, DOCX, or PDF with a
   * text layer; of a feed or an agency's message (RSS, Atom, JSON Feed, ninjs, NewsML-G2, NITF) the
   * first article.
   *
   * @throws ArticleUnreadable where it is empty, too big, damaged, locked, or of another kind
   */
  public ReadArticle file(String fileName, byte[] bytes) {
    return file(fileName, bytes, Progress.UNSEEN);
  }

  /** The same, told page by page. */
  public ReadArticle file(String fileName, byte[] bytes, Progress progress) {
    if (bytes.length == 0) {
      throw new ArticleUnreadable("unreadable.file.empty");
    }
    if (bytes.length > Limits.FILE) {
      throw new ArticleUnreadable("unreadable.file.big", Limits.FILE / (1024 * 1024));
    }
    return work.of(() -> FileReading.read(fileName, bytes, progress).finished());
  }

  /** How many articles with text a file holds; any other than a feed or a message holds one. */
  public int held(byte[] bytes) {
    return bytes.length == 0 || bytes.length > Limits.FILE
        ? 1
        : work.of(() -> {
          var items = FileReading.items(bytes);
          return items == null
              ? 1
              : Math.max(1, (int) items.stream().filter(NewsItem::hasText).count());
        });
  }

  /**
   * One of several articles that a file holds.
   *
   * @param number from 1, in the order of the file; those without text are not counted
   */
  public ReadArticle held(byte[] bytes, int number) {
    return work.of(() -> {
      var items = FileReading.items(bytes);
      if (items == null) {
        throw new ArticleUnreadable("unreadable.damaged");
      }
      return items.stream()
          .filter(NewsItem::hasText)
          .skip(number - 1L)
          .findFirst()
          .orElseThrow(() -> new ArticleUnreadable("unreadable.damaged"))
          .draft()
          .finished();
    });
  }

  /** One of the articles that came together: read, or refused with a sentence. */
  public sealed interface Item {

    String name();

    record Read(String name, ReadArticle article) implements Item {}

    record Unread(String name, Refusal refusal) implements Item {}
  }

  /**
   * Reads each article of a file: a feed (RSS, Atom, JSON Feed) or an agency's message (ninjs,
   * NewsML-G2) may hold several, any other file holds one. What can't be read is told by itself and
   * keeps nothing else from being read.
   */
  public List<Item> all(String fileName, byte[] bytes) {
    return all(fileName, bytes, Progress.UNSEEN);
  }

  /** The same, told page by page. */
  public List<Item> all(String fileName, byte[] bytes, Progress progress) {
    try {
      var items =
          bytes.length == 0 || bytes.length > Limits.FILE
              ? null
              : work.of(() -> Optional.ofNullable(FileReading.items(bytes))).orElse(null);
      if (items == null || items.size() == 1) {
        return List.of(new Item.Read(fileName, file(fileName, bytes, progress)));
      }
      var read = new ArrayList<Item>();
      for (var item : items.subList(0, Math.min(items.size(), Limits.ARTICLES_AT_ONCE))) {
        read.add(one(item, item.name(read.size() + 1)));
      }
      return read;
    } catch (ArticleUnreadable unreadable) {
      return List.of(new Item.Unread(fileName, unreadable.refusal()));
    }
  }

  private Item one(NewsItem item, String name) {
    try {
      return new Item.Read(name, work.of(() -> item.draft().finished()));
    } catch (ArticleUnreadable unreadable) {
      return new Item.Unread(name, unreadable.refusal());
    }
  }
}
