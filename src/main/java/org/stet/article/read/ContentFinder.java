package org.stet.article.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs of a page's article: the element where the prose is and little else, what
 * stands between the headline and it, and what goes on behind it.
 */
final class ContentFinder {

  /** What belongs to an article stands this near to it. */
  private static final int LEVELS = 4;

  private static final int FARTHEST_HEADLINE = 60;
  private static final int OTHER_ARTICLE = 400;

  private static final Pattern DISCUSSION =
      Pattern.compile(
          "(?iu)^(?:\\d[\\d.,]* )?(?:(?:reader|leser|your|all|view|show|latest|join the) ?)*"
              + "(?:comments?|conversation|discussion|responses?|kommentare?|leserkommentare"
              + "|diskussion|commentaires?|réactions?|comentarios?|comentários?|commenti"
              + "|reacties|kommentarer|комментарии|تعليقات|コメント|评论)"
              + "(?: on this (?:story|article))?\\s*(?:\\(?[\\d.,]+\\)?)?$");

  private final Document page;
  private final Map<Element, Furniture> furniture;
  private final @Nullable String headline;
  private final List<Block> blocks;
  private final Map<Element, Integer> prose = new IdentityHashMap<>();
  private final Map<Element, Integer> other = new IdentityHashMap<>();

  private ContentFinder(
      Document page, Map<Element, Furniture> furniture, @Nullable String headline) {
    this.page = page;
    this.furniture = furniture;
    this.headline = headline == null ? null : letters(headline);
    this.blocks = Blocks.of(page.body(), furniture);
  }

  /** The element that holds most of the article, and all its paragraphs in reading order. */
  record Found(Element holder, List<Block> blocks) {}

  /** The whole body where nothing stands out. */
  static Found find(
      Document page,
      Map<Element, Furniture> furniture,
      @Nullable String headline,
      @Nullable String told) {
    return new ContentFinder(page, furniture, headline).find(told);
  }

  private Found find(@Nullable String told) {
    weigh();
    Element best = told == null ? null : holderOf(told);
    if (best == null) {
      best = densest();
    }
    if (best == null) {
      return new Found(page.body(), blocks);
    }
    best = itsArticle(filled(narrowed(best)));
    return new Found(best, around(best));
  }

  private void weigh() {
    int opening = opening();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      var sums = i >= opening && block.isProse() ? prose : other;
      for (Element e = block.within(); e != null; e = e.parent()) {
        sums.merge(e, block.text().length(), Integer::sum);
      }
    }
  }

  /** Where the headline stands, if an article follows it: what stands before it is another's. */
  private int opening() {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isHeading() && letters(blocks.get(i).text()).equals(headline)) {
        int behind =
            blocks.subList(i, blocks.size()).stream()
                .filter(Block::isProse)
                .mapToInt(block -> block.text().length())
                .sum();
        return behind >= OTHER_ARTICLE ? i : 0;
      }
    }
    return 0;
  }

  /** The lowest element around the paragraphs that the page itself calls its article's body. */
  private @Nullable Element holderOf(String told) {
    String body = letters(told);
    Element holder = null;
    int found = 0;
    for (Block block : blocks) {
      String words = letters(block.text());
      if (words.length() >= 40 && block.isProse() && body.contains(words)) {
        found += words.length();
        holder = holder == null ? block.within() : common(holder, block.within());
      }
    }
    return found * 2 > body.length() ? holder : null;
  }

  private @Nullable Element densest() {
    var scores = new HashMap<Element, Double>();
    for (Block block : blocks.subList(opening(), blocks.size())) {
      if (block.isProse()) {
        double score = 1 + commas(block.text()) + Math.min(block.text().length() / 100.0, 3);
        score *= 1 - block.linkShare();
        Element e = isParagraph(block.within()) ? block.within().parent() : block.within();
        for (int level = 1; e != null && level <= 5; level++, e = e.parent()) {
          double share = level == 1 ? 1 : level == 2 ? 0.5 : 1.0 / (level * 3 - 3);
          scores.merge(e, score * share, Double::sum);
        }
      }
    }
    Element best = null;
    double most = 0;
    for (var score : scores.entrySet()) {
      Element e = score.getKey();
      double links = share(e);
      double weight = score.getValue() * (1 - links) * hint(e);
      if (weight > most) {
        most = weight;
        best = e;
      }
    }
    return best;
  }

  /** From the whole page down to the element that holds nearly all of its prose. */
  private Element narrowed(Element best) {
    Element chosen = best;
    while (chosen == page.body() || chosen.parent() == page.body() && chosen != best) {
      int inside = prose.getOrDefault(chosen, 0);
      Element next = null;
      for (Element child : chosen.children()) {
        next = prose.getOrDefault(child, 0) * 4 >= inside * 3 ? child : next;
      }
      if (next == null || isParagraph(next)) {
        return chosen;
      }
      chosen = next;
    }
    return chosen;
  }

  /** How much of an element's text is no prose. */
  private double share(Element e) {
    int good = prose.getOrDefault(e, 0);
    int rest = other.getOrDefault(e, 0);
    return good + rest == 0 ? 1 : (double) rest / (good + rest) * 0.7;
  }

  private static double hint(Element e) {
    String names = (e.className() + " " + e.id()).toLowerCase(Locale.ROOT);
    double hint = Furniture.isArticleBody(e) ? 1.6 : 1;
    if (e.normalName().equals("article")) {
      hint *= 1.15;
    }
    if (names.matches(".*(?:article|story|entry|post|content|body|text|artikel|noticia).*")) {
      hint *= 1.15;
    }
    return hint;
  }

  /** Goes up while the parent brings in much more of the article and hardly anything else. */
  private Element filled(Element best) {
    Element chosen = best;
    Element below = best;
    for (Element up = best.parent();
        up != null && up != page && up.normalName() != "html";
        up = up.parent()) {
      int inside = prose.getOrDefault(chosen, 0);
      int gain = prose.getOrDefault(up, 0) - prose.getOrDefault(below, 0);
      int litter = other.getOrDefault(up, 0) - other.getOrDefault(below, 0);
      if (gain > 0 && gain >= inside / 4 && litter <= gain / 2 && !joinsAnother(up, chosen)) {
        chosen = up;
      } else if (gain > inside) {
        break;
      }
      below = up;
    }
    return chosen;
  }

  private boolean joinsAnother(Element up, Element chosen) {
    for (Element child : up.children()) {
      if (child != chosen && !isAbove(child, chosen) && isAnother(child)) {
        return true;
      }
    }
    return false;
  }

  /** An article with a heading of its own, a discussion, or pointers to others. */
  private boolean isAnother(Element element) {
    for (Element heading : element.select("h1, h2, h3, h4")) {
      String text = heading.text().strip();
      boolean first = heading.normalName().equals("h1") && !letters(text).equals(headline);
      boolean linked = heading.selectFirst("a[href]") != null || isIn(heading, "a", element);
      if (first || linked || DISCUSSION.matcher(text).matches()) {
        return true;
      }
      if (isIn(heading, "article", element) && prose.getOrDefault(element, 0) > OTHER_ARTICLE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Element inner, String tag, Element top) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e.normalName().equals(tag)) {
        return true;
      }
      if (e == top) {
        return false;
      }
    }
    return false;
  }

  private static boolean isAbove(Element upper, Element lower) {
    for (Element e = lower; e != null; e = e.parent()) {
      if (e == upper) {
        return true;
      }
    }
    return false;
  }

  /** Of several articles in a row, the one that has the page's headline. */
  private Element itsArticle(Element best) {
    var articles =
        best.select("article").stream()
            .filter(a -> a != best && prose.getOrDefault(a, 0) > OTHER_ARTICLE)
            .toList();
    if (articles.size() < 2 || headline == null) {
      return best;
    }
    for (Element article : articles) {
      for (Element heading : article.select("h1, h2")) {
        if (letters(heading.text()).equals(headline)) {
          return article;
        }
      }
    }
    return best;
  }

  private List<Block> around(Element best) {
    int first = blocks.size();
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (isAbove(best, blocks.get(i).within())) {
        first = Math.min(first, i);
        last = i;
      }
    }
    if (last < 0) {
      return Blocks.of(best, furniture);
    }
    var article = new ArrayList<Block>();
    int head = headlineBefore(first);
    if (head >= 0) {
      blocks.subList(head + 1, first).stream().filter(this::belongs).forEach(article::add);
    } else {
      var before = siblings(best, false);
      blocks.subList(0, first).stream().filter(b -> isInOne(before, b)).forEach(article::add);
    }
    article.addAll(blocks.subList(first, last + 1));
    var behind = siblings(best, true);
    blocks.subList(last + 1, blocks.size()).stream()
        .filter(block -> isInOne(behind, block))
        .forEach(article::add);
    return untilDiscussed(fromHeadline(article));
  }

  /** Without what stands above the headline, unless that is much. */
  private List<Block> fromHeadline(List<Block> blocks) {
    int above = 0;
    for (int i = 0; i < blocks.size() && above < OTHER_ARTICLE; i++) {
      if (letters(blocks.get(i).text()).equals(headline)) {
        return blocks.subList(i, blocks.size());
      }
      above += blocks.get(i).isProse() ? blocks.get(i).text().length() : 0;
    }
    return blocks;
  }

  private int headlineBefore(int first) {
    for (int i = first - 1; i >= Math.max(0, first - FARTHEST_HEADLINE); i--) {
      if (letters(blocks.get(i).text()).equals(headline)) {
        return i;
      }
    }
    return -1;
  }

  /** Between the headline and the body stand a lead, a picture's words, who and when. */
  private boolean belongs(Block block) {
    if (block.linkShare() > 0.4 && block.role() != Furniture.BYLINE) {
      return false;
    }
    if (block.role() == null) {
      return block.isProse()
          || Datelines.isDateline(block.text())
          || Bylines.isByline(block.text());
    }
    return switch (block.role()) {
      case CAPTION, CREDIT, PULL_QUOTE, BYLINE, DATELINE, STANDFIRST -> true;
      case PAGE, RELATED, PROMO, ADVERT -> false;
    };
  }

  /** Elements beside the best one, and beside those around it, that go on with the article. */
  private List<Element> siblings(Element best, boolean behind) {
    var found = new ArrayList<Element>();
    int inside = prose.getOrDefault(best, 0);
    Element e = best;
    for (int level = 0; level < LEVELS && e.parent() != null && e != page.body(); level++) {
      Element next = behind ? e.nextElementSibling() : e.previousElementSibling();
      for (int strange = 0; next != null && strange < 3; ) {
        if (isAnother(next)) {
          return found;
        }
        if (goesOn(next, best, inside)) {
          found.add(next);
        } else if (prose.getOrDefault(next, 0) + other.getOrDefault(next, 0) > 0) {
          strange++;
        }
        next = behind ? next.nextElementSibling() : next.previousElementSibling();
      }
      e = e.parent();
    }
    return found;
  }

  private boolean goesOn(Element element, Element best, int inside) {
    int its = prose.getOrDefault(element, 0);
    int rest = other.getOrDefault(element, 0);
    boolean alike =
        element.normalName().equals(best.normalName())
            && !best.className().isEmpty()
            && element.className().equals(best.className());
    boolean much = its >= inside / 4 && rest * 3 <= its;
    return furniture.get(element) == null && its > 0 && rest <= its && (alike || much);
  }

  private static boolean isInOne(List<Element> elements, Block block) {
    return elements.stream().anyMatch(element -> isAbove(element, block.within()));
  }

  /** Without what readers said, where only its heading tells it apart. */
  private static List<Block> untilDiscussed(List<Block> blocks) {
    int before = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.isHeading() && before > 400 && DISCUSSION.matcher(block.text()).matches()) {
        return blocks.subList(0, i);
      }
      before += block.isProse() ? block.text().length() : 0;
    }
    return blocks;
  }

  private static Element common(Element one, Element other) {
    Set<Element> above = new HashSet<>();
    for (Element e = one; e != null; e = e.parent()) {
      above.add(e);
    }
    for (Element e = other; e != null; e = e.parent()) {
      if (above.contains(e)) {
        return e;
      }
    }
    return one;
  }

  private static boolean isParagraph(Element e) {
    return switch (e.normalName()) {
      case "p", "blockquote", "pre", "li", "td", "dd" -> true;
      default -> false;
    };
  }

  private static int commas(String text) {
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      commas += ",，、،".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return commas;
  }

  static String letters(String text) {
    var letters = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.appendCodePoint(Character.toLowerCase(c)));
    return letters.toString();
  }
}
