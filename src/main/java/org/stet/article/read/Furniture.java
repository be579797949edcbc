package org.stet.article.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands around and between the paragraphs of a page, told by elements, roles and class names.
 */
enum Furniture {
  /** Of the page, not of the article: navigation, banners, comments, forms. */
  PAGE,
  RELATED,
  PROMO,
  ADVERT,
  CAPTION,
  CREDIT,
  PULL_QUOTE,
  BYLINE,
  DATELINE,
  STANDFIRST;

  private static final Set<String> PAGE_ELEMENTS =
      Set.of(
          "nav",
          "footer",
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "button",
          "input",
          "select",
          "textarea",
          "dialog",
          "menu",
          "link",
          "meta",
          "head",
          "map",
          "audio",
          "video",
          "applet",
          "frameset",
          "progress",
          "datalist",
          "option",
          "label",
          "amp-ad",
          "amp-analytics",
          "amp-consent",
          "amp-embed",
          "amp-iframe",
          "amp-list",
          "amp-next-page",
          "amp-sidebar",
          "amp-social-share");

  private static final Set<String> PAGE_ROLES =
      Set.of(
          "navigation",
          "contentinfo",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "search",
          "toolbar",
          "tablist",
          "button",
          "banner",
          "alert",
          "tooltip");

  private static final Set<String> PAGE_WORDS =
      Set.of(
          "comment",
          "comments",
          "disqus",
          "livefyre",
          "respond",
          "footer",
          "masthead",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "breadcrumb",
          "breadcrumbs",
          "nav",
          "navbar",
          "navigation",
          "menu",
          "pagination",
          "pager",
          "skip",
          "modal",
          "popup",
          "overlay",
          "lightbox",
          "toolbar",
          "login",
          "signin",
          "rating",
          "ratings",
          "tags",
          "taglist",
          "topics",
          "hidden",
          "offscreen",
          "visuallyhidden",
          "screenreader",
          "noprint",
          "print-only",
          "sidebar",
          "rail",
          "rightrail",
          "shoutbox",
          "poll",
          "weather",
          "ticker",
          "sprite",
          "tooltip",
          "search",
          "feedback",
          "community",
          "forum",
          "permalink",
          "sr",
          "accessibility",
          "kommentare",
          "commentaires",
          "comentarios",
          "captionless",
          "controls",
          "player",
          "jwplayer",
          "survey",
          "interstitial",
          "slideshow-nav",
          "gallery-nav");

  private static final Set<String> PROMO_WORDS =
      Set.of(
          "newsletter",
          "newsletters",
          "subscribe",
          "subscription",
          "signup",
          "share",
          "sharing",
          "sharebar",
          "sharetools",
          "sharedaddy",
          "social",
          "socials",
          "addthis",
          "addtoany",
          "paywall",
          "donate",
          "follow",
          "promo",
          "promos",
          "promotion",
          "cta",
          "teilen",
          "partage",
          "compartir",
          "sharelinks",
          "appeal",
          "membership",
          "optin");

  private static final Set<String> RELATED_WORDS =
      Set.of(
          "related",
          "recommend",
          "recommended",
          "recommendations",
          "recirc",
          "recirculation",
          "outbrain",
          "taboola",
          "zergnet",
          "popular",
          "trending",
          "mostread",
          "mostpopular",
          "morefrom",
          "readmore",
          "seealso",
          "readnext",
          "upnext",
          "rich-link",
          "richlink",
          "similar",
          "interlude",
          "teaser",
          "teasers",
          "more-on",
          "moreon",
          "widget",
          "hyperpuff",
          "crosslinks",
          "relacionadas",
          "relacionados",
          "verwandt",
          "infinite",
          "playlist",
          "linklist",
          "nextarticle",
          "nextstory",
          "storylines",
          "extra");

  private static final Set<String> ADVERT_WORDS =
      Set.of(
          "ad",
          "ads",
          "advert",
          "adverts",
          "advertisement",
          "advertising",
          "advertisment",
          "adbox",
          "adslot",
          "adunit",
          "adwrapper",
          "adcontainer",
          "adsense",
          "dfp",
          "gpt",
          "sponsor",
          "sponsored",
          "sponsors",
          "anzeige",
          "werbung",
          "publicite",
          "pub",
          "publicidad",
          "banner",
          "leaderboard",
          "billboard",
          "mpu",
          "adhesion",
          "native-ad",
          "promoted");

  /** These stand in the names of many things, also of articles. */
  private static final Set<String> WEAK_WORDS =
      Set.of(
          "widget",
          "extra",
          "pub",
          "banner",
          "infinite",
          "community",
          "forum",
          "permalink",
          "weather",
          "ticker");

  /** What a weak word is beside one of these is told by these. */
  private static final Set<String> CONTENT_WORDS =
      Set.of(
          "article",
          "articlebody",
          "body",
          "content",
          "copy",
          "editor",
          "entry",
          "hentry",
          "paragraph",
          "post",
          "postcontent",
          "richtext",
          "story",
          "text");

  /** Kept from the eye, not from the ear: no word of a sentence. */
  private static final Set<String> HEARD_ONLY =
      Set.of("hidden", "offscreen", "visuallyhidden", "screenreader", "sr", "skip", "tooltip");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "cite", "code", "data", "dfn", "em", "font", "i", "mark", "q", "s",
          "small", "span", "strong", "sub", "sup", "time", "u", "var");

  private static final Pattern FOREIGN =
      Pattern.compile(
          "comment|kommentar|coment|disqus|livefyre|cookie|consent|gdpr|footer|masthead|terms");

  /** commentlist, commentform */
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?:user|reader)?comment(?:s|list|form|area|box|section|thread|wrapper|body)+");

  /** Says what stands beside or inside: has-sidebar, with-comments, no-ads, layout--wide. */
  private static final Pattern MODIFIER =
      Pattern.compile(
          "(?:has|with|without|no|not|is|show|hide|enable|hidden|elementor)[-_].*|.+(?:--|-enabled).*");

  /** Where an article is filed: category-comment, tag-ads, author-jane. */
  private static final Pattern FILED =
      Pattern.compile("(?:tag|category|cat|author|type|status|format|term|topic|section)[-_].*");

  private static final Pattern PAID =
      Pattern.compile(
          "(?iU)(?:sponsored|sponsored (?:content|post)|paid (?:content|post)|promoted(?: content)?"
              + "|advertorial|partner content|paid partnership)");

  private static final Pattern POST = Pattern.compile("hentry|type-post|post-\\d+");

  /** What an element is, or null where it says nothing of the kind. */
  static @Nullable Furniture of(Element element) {
    String tag = element.normalName();
    if (PAGE_ELEMENTS.contains(tag) || isHidden(element)) {
      return PAGE;
    }
    if (tag.equals("figcaption")) {
      return CAPTION;
    }
    if (PAGE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
      return PAGE;
    }
    boolean frame = tag.equals("html") || tag.equals("body") || tag.equals("main");
    var named = frame || isArticleBody(element) ? null : byName(element);
    return named != null || frame ? named : byShape(element, tag);
  }

  /** Where no name tells: a box beside the text, a form, a list of links, a picture. */
  private static @Nullable Furniture byShape(Element element, String tag) {
    return switch (tag) {
      case "aside" -> element.selectFirst("blockquote, table, article") == null ? RELATED : null;
      case "form" ->
          element.selectFirst("input[type=email], input[type=tel]") == null ? null : PROMO;
      case "ul", "ol" -> isOnlyLinks(element) ? RELATED : null;
      case "figure" -> isOnlyAPicture(element) ? CAPTION : null;
      case "section", "div" -> isPaidFor(element) ? ADVERT : null;
      default -> null;
    };
  }

  private static boolean isOnlyLinks(Element list) {
    int links = 0;
    for (Element item : list.children()) {
      Element link = item.childrenSize() == 1 ? item.firstElementChild() : null;
      boolean only =
          link != null
              && link.normalName().equals("a")
              && link.hasAttr("href")
              && item.ownText().isBlank();
      if (!only) {
        return false;
      }
      links++;
    }
    return links > 1;
  }

  /** A box that says at its top that somebody paid for it. */
  private static boolean isPaidFor(Element box) {
    Element first = box.firstElementChild();
    return first != null
        && first.childrenSize() == 0
        && PAID.matcher(first.text().strip()).matches()
        && box.ownText().isBlank()
        && box.selectFirst("h1") == null;
  }

  private static boolean isOnlyAPicture(Element figure) {
    return figure.selectFirst("table, blockquote, pre, ul, ol") == null
        && figure.selectFirst("img, picture, video, amp-img, iframe") != null;
  }

  /** Never holds the words of an article, however much it holds. */
  static boolean isNoText(Element element) {
    return PAGE_ELEMENTS.contains(element.normalName());
  }

  /** May hold more than the article, and is none of it. */
  static boolean isForeign(Element element) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return FOREIGN.matcher(names).find()
        && element.selectFirst("h1") == null
        && element.selectFirst("article, [itemprop~=articleBody]") == null;
  }

  static boolean isArticleBody(Element element) {
    String property = element.attr("itemprop");
    return property.contains("articleBody") || property.contains("reviewBody");
  }

  private static @Nullable Furniture byName(Element element) {
    String names = names(element);
    if (names.length() < 2 || names.length() > 1_000) {
      return byProperty(element);
    }
    var words =
        names.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT).split("[^a-z0-9]+");
    Furniture found = byProperty(element);
    boolean content = Arrays.stream(words).anyMatch(CONTENT_WORDS::contains);
    for (String word : words) {
      var meant = content && WEAK_WORDS.contains(word) ? null : meaning(word);
      if (meant != null && (found == null || meant.ordinal() < found.ordinal())) {
        found = meant;
      }
    }
    String joined = String.join("", words);
    if (joined.contains("pullquote") || joined.contains("pulledquote")) {
      return PULL_QUOTE;
    }
    if (found == null
        && (joined.contains("readmore")
            || joined.contains("readnext")
            || joined.contains("seealso")
            || joined.contains("morefrom")
            || joined.contains("mostread"))) {
      return RELATED;
    }
    boolean inSentence = found == PAGE && isInSentence(element);
    return inSentence && Arrays.stream(words).noneMatch(HEARD_ONLY::contains) ? null : found;
  }

  /** «At <span class="ticker">Harbour Works</span>, we …»: a word among others. */
  private static boolean isInSentence(Element element) {
    return INLINE.contains(element.normalName())
        && element.parent() != null
        && element.parent().ownText().length() > Math.max(20, element.text().length());
  }

  private static String names(Element element) {
    var names = new StringBuilder(element.id());
    var classes = element.classNames();
    boolean post = classes.stream().anyMatch(name -> POST.matcher(name).matches());
    for (String name : classes) {
      if (post && FILED.matcher(name).matches()) {
        continue;
      }
      if (MODIFIER.matcher(name).matches()) {
        // of promo--wide, promo is its name
        int modified = name.indexOf("--");
        name = modified > 0 ? name.substring(0, modified) : "";
      }
      names.append(' ').append(name);
    }
    return names.toString();
  }

  private static @Nullable Furniture byProperty(Element element) {
    String property = element.attr("itemprop");
    if (property.equals("author") || element.attr("rel").equals("author")) {
      return BYLINE;
    }
    if (property.startsWith("date") && property.length() > 4) {
      return DATELINE;
    }
    return property.equals("caption") ? CAPTION : null;
  }

  private static @Nullable Furniture meaning(String word) {
    if (PAGE_WORDS.contains(word) || COMMENTS.matcher(word).matches()) {
      return PAGE;
    }
    if (RELATED_WORDS.contains(word)) {
      return RELATED;
    }
    if (PROMO_WORDS.contains(word)) {
      return PROMO;
    }
    if (ADVERT_WORDS.contains(word)) {
      return ADVERT;
    }
    return switch (word) {
      case "caption",
          "captions",
          "figcaption",
          "legend",
          "legende",
          "bildunterschrift",
          "cutline" ->
          CAPTION;
      case "credit", "credits", "copyright" -> CREDIT;
      case "byline", "bylines", "author", "authors" -> BYLINE;
      case "dateline", "timestamp", "pubdate", "datetime" -> DATELINE;
      case "standfirst",
          "dek",
          "deck",
          "subheadline",
          "subtitle",
          "perex",
          "chapo",
          "chapeau",
          "entradilla",
          "bajada",
          "vorspann" ->
          STANDFIRST;
      default -> null;
    };
  }

  static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")
        || (element.attr("aria-hidden").equals("true") && !element.normalName().equals("p"))) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && style
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s", "")
            .matches(".*(?:display:none|visibility:hidden).*");
  }
}
