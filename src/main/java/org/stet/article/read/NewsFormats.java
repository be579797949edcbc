package org.stet.article.read;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells feeds and agencies' formats from other texts, and takes them apart into their articles. */
final class NewsFormats {

  private static final Pattern XML =
      Pattern.compile(
          "(?s)\\s*(?:<\\?xml\\b.*|<!DOCTYPE\\s+(?:nitf|rss|newsItem)\\b.*|(?:<!--.{0,2000}?-->\\s*)*"
              + "<(?:\\w+:)?(?:rss|feed|rdf|nitf|newsItem|newsMessage|packageItem|contentSet)\\b.*)",
          Pattern.CASE_INSENSITIVE);

  private NewsFormats() {}

  /**
   * The articles that a text in one of these formats holds, or null where it is of none.
   *
   * @throws ArticleUnreadable where it is XML or JSON of a kind that holds no news
   */
  static @Nullable List<NewsItem> in(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String head = bare.length() > 4_000 ? bare.substring(0, 4_000) : bare;
    if (XML.matcher(head).matches()) {
      return XmlNews.in(bare);
    }
    String start = head.stripLeading();
    return start.startsWith("{") || start.startsWith("[{") || start.startsWith("[ {")
        ? JsonNews.in(bare)
        : null;
  }
}
