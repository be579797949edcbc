package org.stet.article.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS, Atom, and IPTC's NewsML-G2 and NITF. The parser knows no document types, so no entity
 * can grow and none is fetched.
 */
final class XmlNews {

  private static final int DEEPEST = 512;
  private static final int ELEMENTS = 150_000;

  private XmlNews() {}

  static List<NewsItem> in(String text) {
    if (text.chars().filter(c -> c == '<').count() > 2L * ELEMENTS) {
      throw new ArticleUnreadable("unreadable.html.big", ELEMENTS);
    }
    Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
    var found = new ArrayList<NewsItem>();
    for (Element e : document.getAllElements()) {
      switch (local(e)) {
        case "item" -> addRssItem(e, found);
        case "entry" -> addEntry(e, found);
        case "newsitem", "contentset" -> addNewsItem(e, found);
        case "nitf" -> addNitf(e, found);
        default -> {
          // something around them
        }
      }
    }
    if (found.isEmpty()) {
      throw new ArticleUnreadable("unreadable.xml.unknown");
    }
    return found;
  }

  // -- RSS and Atom

  private static void addRssItem(Element item, List<NewsItem> found) {
    if (child(item, "title") == null && child(item, "description") == null) {
      return;
    }
    var news = new NewsItem();
    news.headline = unescaped(said(item, "title"));
    news.html = said(item, "encoded");
    String summary = said(item, "description");
    if (news.html == null) {
      news.html = summary;
    } else {
      news.standfirst = summary == null ? null : NewsItem.plain(summary);
    }
    news.url = said(item, "link");
    String creator = said(item, "creator");
    news.byline = creator == null ? said(item, "author") : creator;
    String date = said(item, "pubdate");
    news.published = Dates.in(date == null ? said(item, "date") : date);
    Element channel = up(item, "channel");
    if (channel != null) {
      news.source = said(channel, "title");
      news.language = said(channel, "language");
    }
    found.add(news);
  }

  private static void addEntry(Element entry, List<NewsItem> found) {
    var news = new NewsItem();
    Element title = child(entry, "title");
    Element content = child(entry, "content");
    Element summary = child(entry, "summary");
    if (title == null && content == null && summary == null) {
      return;
    }
    news.headline = title == null ? null : NewsItem.plain(markup(title));
    if (content != null && !content.hasAttr("src")) {
      news.html = markup(content);
      news.standfirst = summary == null ? null : NewsItem.plain(markup(summary));
    } else if (summary != null) {
      news.html = markup(summary);
    }
    for (Element link : entry.children()) {
      String rel = link.attr("rel");
      if (local(link).equals("link") && (rel.isEmpty() || rel.equals("alternate"))) {
        news.url = link.attr("href");
      }
    }
    var names = new ArrayList<String>();
    for (Element author : entry.children()) {
      if (local(author).equals("author") && said(author, "name") instanceof String name) {
        names.add(name);
      }
    }
    news.byline = names.isEmpty() ? null : String.join(", ", names);
    String date = said(entry, "published");
    news.published = Dates.in(date == null ? said(entry, "updated") : date);
    Element feed = up(entry, "feed");
    if (feed != null) {
      news.source = said(feed, "title");
      news.language = feed.attr("xml:lang").isEmpty() ? null : feed.attr("xml:lang");
    }
    found.add(news);
  }

  /** Text may be written as text, as escaped markup, or as elements. */
  private static String markup(Element element) {
    String type = element.attr("type");
    if (type.equals("xhtml") || type.contains("xml")) {
      return element.html();
    }
    boolean plain = type.isEmpty() || type.equals("text") || type.equals("text/plain");
    String words = element.wholeText();
    return plain ? Entities.escape(words) : words;
  }

  // -- NewsML-G2 and NITF

  private static void addNewsItem(Element item, List<NewsItem> found) {
    boolean contentAlone = local(item).equals("contentset");
    if (contentAlone && (up(item, "newsitem") != null || item.selectFirst("nitf") != null)) {
      return;
    }
    var news = new NewsItem();
    Element about = contentAlone ? null : child(item, "contentmeta");
    if (about != null) {
      news.headline = said(about, "headline");
      news.byline = said(about, "by");
      Element creator = child(about, "creator");
      if (news.byline == null && creator != null) {
        news.byline = said(creator, "name");
      }
      Element source = child(about, "infosource");
      news.source = source == null ? null : said(source, "name");
      Element located = child(about, "located");
      String dateline = said(about, "dateline");
      news.dateline = dateline == null && located != null ? said(located, "name") : dateline;
      news.published = Dates.in(said(about, "contentcreated"));
      Element language = child(about, "language");
      news.language = language == null ? null : language.attr("tag");
    }
    Element meta = contentAlone ? null : child(item, "itemmeta");
    if (meta != null && news.published == null) {
      news.published = Dates.in(said(meta, "versioncreated"));
    }
    Element contents = contentAlone ? item : child(item, "contentset");
    if (contents != null) {
      readContents(contents, news);
    }
    found.add(news);
  }

  private static void readContents(Element contents, NewsItem news) {
    for (Element content : contents.children()) {
      Element nitf =
          content.getAllElements().stream()
              .filter(e -> local(e).equals("nitf"))
              .findFirst()
              .orElse(null);
      String type = content.attr("contenttype");
      if (nitf != null) {
        readNitf(nitf, news);
      } else if (local(content).equals("inlinexml")) {
        news.html = content.html();
      } else if (local(content).equals("inlinedata")) {
        if (type.contains("html")) {
          news.html = content.wholeText();
        } else {
          news.text = content.wholeText();
        }
      }
    }
  }

  private static void addNitf(Element nitf, List<NewsItem> found) {
    if (up(nitf, "newsitem") == null) {
      var news = new NewsItem();
      readNitf(nitf, news);
      found.add(news);
    }
  }

  private static void readNitf(Element nitf, NewsItem news) {
    Element hedline = deep(nitf, "hl1");
    if (news.headline == null) {
      Element title = deep(nitf, "title");
      news.headline = hedline != null ? hedline.text() : title == null ? null : title.text();
    }
    Element byline = deep(nitf, "byline");
    if (byline != null) {
      Element person = deep(byline, "person");
      news.byline = news.byline != null ? news.byline : name(person == null ? byline : person);
    }
    Element dateline = deep(nitf, "dateline");
    if (dateline != null) {
      news.dateline = dateline.text();
    }
    Element issued = deep(nitf, "date.issue");
    if (news.published == null && issued != null) {
      news.published =
          Dates.in(issued.attr("norm").replaceFirst("^(\\d{4})(\\d\\d)(\\d\\d).*", "$1-$2-$3"));
    }
    Element summary = deep(nitf, "abstract");
    news.standfirst = summary == null ? null : summary.text();
    news.source = deep(nitf, "distributor") instanceof Element it ? it.text() : news.source;
    Element content = deep(nitf, "body.content");
    if (content != null) {
      news.html = asPage(content);
    }
  }

  private static @Nullable String name(Element byline) {
    Element copy = byline.clone();
    copy.getAllElements().stream()
        .filter(e -> local(e).equals("byttl"))
        .toList()
        .forEach(Element::remove);
    String name = Draft.oneLine(copy.text()).replaceFirst("[,;:]+$", "");
    return name.isEmpty() ? null : name;
  }

  /** NITF that stands in another format, such as a body of ninjs. */
  static String nitfAsPage(String nitf) {
    Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(nitf, "");
    Element content = deep(document, "body.content");
    return asPage(content == null ? document : content);
  }

  /** NITF's elements under the names that pages have for them. */
  private static String asPage(Element content) {
    Element page = content.clone();
    for (Element e : page.getAllElements()) {
      switch (local(e)) {
        case "hl1", "hl2" -> e.tagName("h2");
        case "block" -> e.tagName("div");
        case "bq" -> e.tagName("blockquote");
        case "media" -> e.tagName("figure");
        case "media-caption" -> e.tagName("figcaption");
        case "media-producer" -> e.tagName("div").addClass("credit");
        case "media-metadata", "media-reference" -> e.tagName("meta");
        case "nitf-table" -> e.tagName("table");
        case "nitf-table-metadata" -> e.tagName("meta");
        default -> {
          // the same on pages
        }
      }
    }
    return page.html();
  }

  // -- elements, whatever the prefix of their names

  private static String local(Element e) {
    String name = e.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }

  private static @Nullable Element child(Element parent, String name) {
    for (Element child : parent.children()) {
      if (local(child).equals(name)) {
        return child;
      }
    }
    return null;
  }

  private static @Nullable Element deep(Element parent, String name) {
    for (Element e : parent.getAllElements()) {
      if (local(e).equals(name)) {
        return e;
      }
    }
    return null;
  }

  private static @Nullable Element up(Element inner, String name) {
    for (Element e = inner.parent(); e != null; e = e.parent()) {
      if (local(e).equals(name)) {
        return e;
      }
    }
    return null;
  }

  private static @Nullable String said(Element parent, String name) {
    Element child = child(parent, name);
    String words = child == null ? "" : child.wholeText().strip();
    return words.isEmpty() ? null : words;
  }

  /** Titles of feeds are often escaped twice. */
  private static @Nullable String unescaped(@Nullable String words) {
    return words == null || words.indexOf('&') < 0 ? words : Parser.unescapeEntities(words, false);
  }
}
