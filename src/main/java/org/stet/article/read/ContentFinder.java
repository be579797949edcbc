package org.stet.article.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the element of a page that holds its article: where the prose is, and little else. */
final class ContentFinder {

  private final Document page;
  private final Map<Element, Furniture> furniture;
  private final List<Block> blocks;
  private final Map<Element, Integer> prose = new IdentityHashMap<>();
  private final Map<Element, Integer> other = new IdentityHashMap<>();

  private ContentFinder(Document page, Map<Element, Furniture> furniture) {
    this.page = page;
    this.furniture = furniture;
    this.blocks = Blocks.of(page.body(), furniture);
  }

  /** The article's element; the whole body where nothing stands out. */
  static Element find(Document page, Map<Element, Furniture> furniture, @Nullable String told) {
    return new ContentFinder(page, furniture).find(told);
  }

  private Element find(@Nullable String told) {
    weigh();
    Element best = told == null ? null : holderOf(told);
    if (best == null) {
      best = densest();
    }
    return best == null ? page.body() : widened(best);
  }

  private void weigh() {
    for (Block block : blocks) {
      var sums = block.isProse() ? prose : other;
      for (Element e = block.within(); e != null; e = e.parent()) {
        sums.merge(e, block.text().length(), Integer::sum);
      }
    }
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
    for (Block block : blocks) {
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

  /** How much of an element's text is no prose. */
  private double share(Element e) {
    int good = prose.getOrDefault(e, 0);
    int rest = other.getOrDefault(e, 0);
    return good + rest == 0 ? 1 : (double) rest / (good + rest) * 0.7;
  }

  private static double hint(Element e) {
    String names = (e.className() + " " + e.id()).toLowerCase(java.util.Locale.ROOT);
    double hint = Furniture.isArticleBody(e) ? 1.6 : 1;
    if (e.normalName().equals("article")) {
      hint *= 1.15;
    }
    if (names.matches(".*(?:article|story|entry|post|content|body|text|artikel|noticia).*")) {
      hint *= 1.15;
    }
    return hint;
  }

  /** Goes up while the parent brings in more of the article and hardly anything else. */
  private Element widened(Element best) {
    Element chosen = best;
    for (Element up = best.parent();
        up != null && up != page && up.normalName() != "html";
        up = up.parent()) {
      int inside = prose.getOrDefault(chosen, 0);
      int gain = prose.getOrDefault(up, 0) - inside;
      int litter = other.getOrDefault(up, 0) - other.getOrDefault(chosen, 0);
      if (gain > 0 && gain >= inside / 12 && litter <= gain) {
        chosen = up;
      } else if (gain > inside) {
        break;
      }
    }
    return chosen;
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
