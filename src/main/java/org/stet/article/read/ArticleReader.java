package org.stet.article.read;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stet.people.Limits;

/**
 * Reads whatever a newsroom hands in and says what it understood; stores nothing, asks nobody, and
 * refuses with a sentence what it can't read.
 */
@Component
public class ArticleReader {

  private static final int AT_ONCE = 4;
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final BoundedWork work = new BoundedWork(AT_ONCE, LONGEST);

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

  /**
   * Always refuses: fetching pages is switched off.
   *
   * @throws ArticleUnreadable always
   */
  public ReadArticle url(String url) {
    throw new ArticleUnreadable("unreadable.url.off");
  }

  /**
   * Reads a file by what it holds, whatever it is called: text, Markdown, HTML, DOCX, or PDF with a
   * text layer.
   *
   * @throws ArticleUnreadable where it is empty, too big, damaged, locked, or of another kind
   */
  public ReadArticle file(String fileName, byte[] bytes) {
    if (bytes.length == 0) {
      throw new ArticleUnreadable("unreadable.file.empty");
    }
    if (bytes.length > Limits.FILE) {
      throw new ArticleUnreadable("unreadable.file.big", Limits.FILE / (1024 * 1024));
    }
    return work.of(() -> FileReading.read(fileName, bytes).finished());
  }
}
