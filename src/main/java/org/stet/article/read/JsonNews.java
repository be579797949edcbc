package org.stet.article.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON Feed 1 and 1.1, IPTC's ninjs 1, 2 and 3, and schema.org's articles. Depth and length
 * of numbers and names are bounded by the parser.
 */
final class JsonNews {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonNews() {}

  /** Null where it is no JSON after all. */
  static @Nullable List<NewsItem> in(String text) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JacksonException e) {
      return null;
    }
    var found = new ArrayList<NewsItem>();
    if (root.isObject() && root.path("version").asString("").contains("jsonfeed.org")) {
      root.path("items").forEach(item -> found.add(feedItem(item, root)));
    } else if (root.isArray()) {
      root.forEach(each -> add(each, found));
    } else {
      add(root, found);
    }
    if (found.isEmpty()) {
      throw new ArticleUnreadable("unreadable.json.unknown");
    }
    return found;
  }

  private static void add(JsonNode node, List<NewsItem> found) {
    if (node.has("articleBody")) {
      found.add(described(node));
    } else if (node.has("content_html") || node.has("content_text")) {
      found.add(feedItem(node, node));
    } else if (node.has("uri")
        && (node.has("headline")
            || node.has("headlines")
            || node.has("bodies")
            || node.has("type")
            || node.propertyNames().stream().anyMatch(name -> name.startsWith("body_")))) {
      found.add(ninjs(node));
    }
  }

  private static NewsItem feedItem(JsonNode item, JsonNode feed) {
    var news = new NewsItem();
    news.headline = said(item, "title");
    news.standfirst = said(item, "summary");
    news.html = said(item, "content_html");
    news.text = said(item, "content_text");
    news.url = said(item, "external_url", "url");
    news.source = said(feed, "title");
    news.language = said(item, "language");
    news.language = news.language == null ? said(feed, "language") : news.language;
    news.published = Dates.in(said(item, "date_published", "date_modified"));
    news.byline = names(item.has("authors") ? item.path("authors") : item.path("author"));
    if (news.byline == null) {
      news.byline = names(feed.has("authors") ? feed.path("authors") : feed.path("author"));
    }
    return news;
  }

  private static NewsItem described(JsonNode thing) {
    var news = new NewsItem();
    news.headline = said(thing, "headline", "name");
    news.standfirst = said(thing, "description");
    news.text = said(thing, "articleBody");
    news.url = said(thing, "url");
    news.language = said(thing, "inLanguage");
    news.published = Dates.in(said(thing, "datePublished", "dateCreated"));
    news.byline = names(thing.path("author"));
    news.source = said(thing.path("publisher"), "name");
    return news;
  }

  private static NewsItem ninjs(JsonNode item) {
    var news = new NewsItem();
    news.headline = said(item, "headline", "title");
    news.byline = said(item, "byline", "by");
    news.dateline = said(item, "located");
    news.language = said(item, "language");
    news.published =
        Dates.in(
            said(
                item,
                "contentCreated",
                "contentcreated",
                "firstCreated",
                "firstcreated",
                "versionCreated",
                "versioncreated"));
    news.source = said(item, "copyrightHolder", "copyrightholder", "infosource");
    String uri = said(item, "uri");
    news.url = uri != null && uri.startsWith("http") ? uri : null;
    if (news.headline == null) {
      news.headline = main(item.path("headlines"));
    }
    for (JsonNode body : item.path("bodies")) {
      take(body, said(body, "contentType", "contenttype", "contentTypeProfile"), news);
    }
    for (String name : item.propertyNames()) {
      if (name.startsWith("body_")) {
        take(item, name, news);
      } else if (name.startsWith("description_") && news.standfirst == null) {
        news.standfirst = NewsItem.plain(item.path(name).asString(""));
      }
    }
    if (news.standfirst == null) {
      String told = main(item.path("descriptions"));
      news.standfirst = told == null ? null : NewsItem.plain(told);
    }
    for (JsonNode associated : item.path("associations")) {
      String caption = said(associated, "description_text", "description_caption");
      caption = caption == null ? main(associated.path("descriptions")) : caption;
      if (caption != null && !"text".equals(said(associated, "type"))) {
        news.captions.add(NewsItem.plain(caption));
      }
    }
    return news;
  }

  /** The richer of several renderings of the same text; of {@code body_…} fields the name tells. */
  private static void take(JsonNode body, @Nullable String type, NewsItem news) {
    String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
    String words = said(body, "value", kind);
    if (words == null) {
      return;
    }
    boolean marked =
        kind.contains("html")
            || kind.contains("nitf")
            || kind.contains("xml")
            || looksMarked(words);
    if (marked) {
      String page = kind.contains("nitf") ? XmlNews.nitfAsPage(words) : words;
      news.html = news.html == null || page.length() > news.html.length() ? page : news.html;
    } else if (news.text == null || words.length() > news.text.length()) {
      news.text = words;
    }
  }

  private static boolean looksMarked(String words) {
    return words.stripLeading().matches("(?s)<(?:p|div|h[1-6]|article|section)\\b.*");
  }

  /** Of several by role, the main one, or else the first. */
  private static @Nullable String main(JsonNode several) {
    String first = null;
    for (JsonNode each : several) {
      String value = said(each, "value");
      String role = each.path("role").asString("");
      if (value != null && (role.equals("main") || role.equals("headline"))) {
        return value;
      }
      first = first == null ? value : first;
    }
    return first;
  }

  private static @Nullable String names(JsonNode authors) {
    var names = new ArrayList<String>();
    if (authors.isObject()) {
      addName(authors, names);
    }
    if (authors.isString()) {
      names.add(authors.asString());
    }
    if (authors.isArray()) {
      authors.forEach(author -> {
        if (author.isString()) {
          names.add(author.asString());
        } else {
          addName(author, names);
        }
      });
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static void addName(JsonNode author, List<String> names) {
    String name = said(author, "name");
    if (name != null) {
      names.add(name);
    }
  }

  private static @Nullable String said(JsonNode node, String... fields) {
    for (String field : fields) {
      JsonNode value = node.path(field);
      if (value.isString() && !value.asString().isBlank()) {
        return value.asString();
      }
    }
    return null;
  }
}
