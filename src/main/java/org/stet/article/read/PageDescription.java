package org.stet.article.read;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of itself for machines: JSON-LD first, then its meta elements, then its marks.
 */
final class PageDescription {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:\\w*Article|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting)");

  private static final Pattern IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)[/-]?(\\d\\d)[/-]?(\\d\\d)(?:/|\\b|[^\\d])");

  /** Some repeat their markup for machines, too. */
  private static final Pattern MARKUP =
      Pattern.compile("(?i)</?(?:p|br|div|h[1-6]|li|ul|figure|strong|em|a)\\b[^<>]{0,500}>");

  private static final int DEEPEST = 64;

  private final Document page;
  private final Map<String, String> metas = new HashMap<>();
  private final List<JsonNode> things = new ArrayList<>();
  private final @Nullable JsonNode article;

  PageDescription(Document page) {
    this.page = page;
    page.select("meta[content]").forEach(this::readMeta);
    for (Element script : page.select("script[type~=(?i)^application/ld\\+json]")) {
      readThings(script.data());
    }
    this.article = richestArticle();
  }

  @Nullable String headline() {
    return firstOf(
        text(article, "headline"),
        meta(
            "og:title",
            "twitter:title",
            "dc.title",
            "dcterms.title",
            "parsely-title",
            "sailthru.title",
            "title"));
  }

  @Nullable String standfirst() {
    return firstOf(
        meta("og:description", "description", "twitter:description"), text(article, "description"));
  }

  /** The article's own text, where the page repeats it for machines. */
  @Nullable String body() {
    String told = text(article, "articleBody");
    told = told == null ? updates() : told;
    return told != null && MARKUP.matcher(told).find() ? withoutMarkup(told) : told;
  }

  /** What a live report tells one after the other, each under its heading. */
  private @Nullable String updates() {
    var updates = article == null ? null : article.get("liveBlogUpdate");
    if (updates == null) {
      return null;
    }
    var told = new ArrayList<String>();
    for (JsonNode update : updates.isArray() ? updates : List.of(updates)) {
      for (String name : new String[] {"headline", "articleBody"}) {
        String said = text(update, name);
        if (said != null) {
          told.add(said);
        }
      }
    }
    return told.isEmpty() ? null : String.join("\n\n", told);
  }

  private static String withoutMarkup(String told) {
    var body = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(told, "").body();
    return Blocks.of(body, Map.of()).stream().map(Block::text).collect(joining("\n\n"));
  }

  @Nullable String authors() {
    var names = new LinkedHashSet<String>();
    if (article != null) {
      addNames(article.get("author"), names, 0);
      if (names.isEmpty()) {
        addNames(article.get("creator"), names, 0);
      }
    }
    if (names.isEmpty()) {
      String said =
          meta(
              "author",
              "article:author_name",
              "byl",
              "dc.creator",
              "dcterms.creator",
              "parsely-author",
              "sailthru.author",
              "article:author",
              "og:article:author",
              "dcsext.author",
              "authors",
              "twitter:data1:author");
      String name = Bylines.cleaned(said);
      if (name != null) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  @Nullable LocalDate published() {
    String[] said = {
      text(article, "datePublished"),
      meta(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publication_date",
          "article.published",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "dcterms.issued",
          "cxenseparse:recs:publishtime",
          "dcsext.articlefirstpublished",
          "ptime",
          "article_date_original",
          "originalpublicationdate",
          "pdate",
          "date"),
      text(article, "dateCreated")
    };
    for (String date : said) {
      var day = Dates.in(date == null ? null : compactDate(date));
      if (day != null) {
        return day;
      }
    }
    Element marked =
        page.selectFirst(
            "[itemprop=datePublished], time[pubdate], time.published, .published time[datetime]");
    return marked == null ? null : dayOf(marked);
  }

  /** The day in an address such as /2015/07/24/. */
  static @Nullable LocalDate dayIn(@Nullable String url) {
    var day = IN_ADDRESS.matcher(url == null ? "" : url);
    return day.find() ? Dates.in(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : null;
  }

  static @Nullable LocalDate dayOf(Element element) {
    for (String name : new String[] {"content", "datetime", "data-datetime", "title"}) {
      var day = Dates.in(compactDate(element.attr(name)));
      if (day != null) {
        return day;
      }
    }
    return Dates.in(element.text());
  }

  @Nullable String source() {
    return firstOf(
        meta("og:site_name"),
        article == null ? null : text(article.get("publisher"), "name"),
        meta("application-name", "dc.publisher", "twitter:app:name:iphone"));
  }

  @Nullable String address() {
    Element canonical = page.selectFirst("link[rel=canonical][href~=^https?://]");
    return canonical == null ? meta("og:url") : canonical.attr("href");
  }

  @Nullable String language() {
    Element html = page.selectFirst("html");
    String lang = html == null ? "" : firstNonBlank(html.attr("lang"), html.attr("xml:lang"));
    if (lang.isBlank()) {
      String said = firstOf(meta("og:locale", "content-language", "dc.language", "language"));
      lang = said == null ? "" : said;
    }
    String primary = lang.strip().toLowerCase(Locale.ROOT).split("[-_,; ]", 2)[0];
    return primary.matches("[a-z]{2,3}") ? primary : null;
  }

  /** The first meta element of these names that says something. */
  @Nullable String meta(String... names) {
    for (String name : names) {
      String said = metas.get(name);
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  /** A meta element may have several names at once. */
  private void readMeta(Element meta) {
    String content = meta.attr("content");
    if (content.isBlank() || content.contains("{{")) {
      return;
    }
    String called =
        firstNonBlank(
            meta.attr("property"),
            meta.attr("name"),
            meta.attr("itemprop"),
            meta.attr("http-equiv"));
    for (String name : called.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      metas.putIfAbsent(name.replaceFirst("^(dc|dcterms):", "$1."), Draft.oneLine(content));
    }
  }

  private void readThings(String json) {
    if (json.length() > 2_000_000) {
      return;
    }
    String bare =
        json.replaceFirst("^\\s*(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)", "")
            .replaceFirst("(?:-->|//\\]\\]>|\\]\\]>)\\s*;?\\s*$", "")
            .replaceFirst(";\\s*$", "");
    try {
      collect(JSON.readTree(bare), 0);
    } catch (JacksonException e) {
      // broken descriptions are common; the page itself still speaks
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > 6 || things.size() > 500) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> collect(each, depth + 1));
    } else if (node.isObject()) {
      things.add(node);
      for (String name : new String[] {"@graph", "mainEntity", "mainEntityOfPage", "hasPart"}) {
        if (node.has(name)) {
          collect(node.get(name), depth + 1);
        }
      }
    }
  }

  private @Nullable JsonNode richestArticle() {
    JsonNode best = null;
    int most = 0;
    for (JsonNode thing : things) {
      if (isArticle(thing)) {
        String body = text(thing, "articleBody");
        int told =
            1
                + (text(thing, "headline") == null ? 0 : 2)
                + (thing.has("author") ? 2 : 0)
                + (thing.has("datePublished") ? 2 : 0)
                + (body == null ? 0 : 3);
        if (told > most) {
          most = told;
          best = thing;
        }
      }
    }
    return best;
  }

  private static boolean isArticle(JsonNode thing) {
    JsonNode type = thing.get("@type");
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (ARTICLE.matcher(each.asString("")).matches()) {
          return true;
        }
      }
      return false;
    }
    String name = type.asString("");
    return ARTICLE.matcher(name.substring(name.lastIndexOf('/') + 1)).matches();
  }

  private void addNames(@Nullable JsonNode author, LinkedHashSet<String> names, int depth) {
    if (author == null || depth > 3 || names.size() > 20) {
      return;
    }
    if (author.isArray()) {
      author.forEach(each -> addNames(each, names, depth + 1));
    } else if (author.isString()) {
      add(author.asString(), names);
    } else if (author.isObject()) {
      JsonNode name = author.get("name");
      if (name == null && author.has("@id")) {
        name = named(author.get("@id").asString(""));
      }
      if (name != null && name.isArray()) {
        addNames(name, names, depth + 1);
      } else if (name != null) {
        add(name.asString(""), names);
      }
    }
  }

  private @Nullable JsonNode named(String id) {
    for (JsonNode thing : things) {
      JsonNode its = thing.get("@id");
      if (its != null && its.asString("").equals(id) && thing.has("name")) {
        return thing.get("name");
      }
    }
    return null;
  }

  private static void add(String name, LinkedHashSet<String> names) {
    String clean = Bylines.cleaned(unescaped(name));
    if (clean != null) {
      names.add(clean);
    }
  }

  private static @Nullable String text(@Nullable JsonNode thing, String name) {
    if (thing == null || !thing.isObject()) {
      return null;
    }
    JsonNode value = thing.get(name);
    if (value != null && value.isArray() && !value.isEmpty()) {
      value = value.get(0);
    }
    String text = value == null ? "" : value.asString("");
    return text.isBlank() ? null : unescaped(text);
  }

  /** Descriptions are often escaped for HTML although JSON needs no such thing. */
  private static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }

  private static String compactDate(String date) {
    return date.strip()
        .replaceFirst("^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)(.*)$", "$1-$2-$3 $4")
        .replaceFirst("^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)\\d{4,6}$", "$1-$2-$3");
  }

  private static @Nullable String firstOf(@Nullable String... said) {
    for (String each : said) {
      if (each != null && !each.isBlank()) {
        return each;
      }
    }
    return null;
  }

  private static String firstNonBlank(String... said) {
    for (String each : said) {
      if (!each.isBlank()) {
        return each;
      }
    }
    return "";
  }
}
