package org.stet.article.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.stet.people.Limits;

/** Flattens a part of a page into its paragraphs. The parser bounds how deep a page can nest. */
final class Blocks {

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "thead",
          "tfoot",
          "tr",
          "ul",
          "caption",
          "td",
          "th",
          "html",
          "footer",
          "nav");

  /** A page has more paragraphs than its article, but not many times more. */
  private static final int MOST = 3 * Limits.PARTS;

  private static final char NO_BREAK = '\u00a0';
  private static final char SOFT_HYPHEN = '\u00ad';

  private final List<Block> blocks = new ArrayList<>();
  private final Map<Element, Furniture> furniture;
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int linkDepth;
  private int preDepth;
  private int rowDepth;

  private Blocks(Map<Element, Furniture> furniture) {
    this.furniture = furniture;
  }

  static List<Block> of(Element root, Map<Element, Furniture> furniture) {
    var blocks = new Blocks(furniture);
    blocks.walk(root, furniture.get(root));
    blocks.close(root, null);
    return blocks.blocks;
  }

  private void walk(Element element, @Nullable Furniture role) {
    if (role == Furniture.PAGE) {
      return;
    }
    String tag = element.normalName();
    boolean row = tag.equals("tr") && isDataRow(element);
    boolean paragraph = rowDepth == 0 && PARAGRAPHS.contains(tag);
    if (paragraph) {
      close(element.parent() == null ? element : element.parent(), role);
    }
    boolean link = tag.equals("a") && element.hasAttr("href");
    linkDepth += link ? 1 : 0;
    preDepth += tag.equals("pre") ? 1 : 0;
    rowDepth += row ? 1 : 0;
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode words) {
        add(words.getWholeText());
      } else if (child instanceof Element inner) {
        if (inner.normalName().equals("br")) {
          breakLine(paragraphAround(element), role);
          continue;
        }
        if (isApart(inner)) {
          add(" ");
        }
        Furniture its = furniture.get(inner);
        if (its != null && its != role && !inline(inner)) {
          close(element, role);
        }
        walk(inner, its == null || role == Furniture.PAGE ? role : stronger(role, its));
        if (its != null && its != role && !inline(inner)) {
          close(inner, stronger(role, its));
        }
      }
    }
    if (rowDepth > 0 && (tag.equals("td") || tag.equals("th"))) {
      endCell();
    }
    rowDepth -= row ? 1 : 0;
    linkDepth -= link ? 1 : 0;
    preDepth -= tag.equals("pre") ? 1 : 0;
    if (paragraph) {
      close(element, role);
    }
  }

  /** Lines broken in a font or a span belong to what that stands in, as the last of them does. */
  private static Element paragraphAround(Element element) {
    Element around = element;
    while (!PARAGRAPHS.contains(around.normalName()) && around.parent() != null) {
      around = around.parent();
    }
    return around;
  }

  private static @Nullable Furniture stronger(@Nullable Furniture outer, Furniture inner) {
    return outer != null && outer.ordinal() <= inner.ordinal() ? outer : inner;
  }

  /** A time and what stands right beside it are two words, whatever keeps them apart on screen. */
  private static boolean isApart(Element element) {
    return element.previousSibling() instanceof Element before
        && (before.normalName().equals("time") || element.normalName().equals("time"));
  }

  private static boolean inline(Element element) {
    return !PARAGRAPHS.contains(element.normalName())
        && element.parent() != null
        && element.parent().normalName().equals("p");
  }

  private static boolean isDataRow(Element row) {
    int cells = 0;
    for (Element cell : row.children()) {
      cells++;
      for (Element inner : cell.children()) {
        String tag = inner.normalName();
        if (PARAGRAPHS.contains(tag) && !(tag.equals("p") && cell.childrenSize() == 1)) {
          return false;
        }
      }
    }
    return cells > 1;
  }

  private void breakLine(Element within, @Nullable Furniture role) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == NO_BREAK)) {
      end--;
    }
    if (end > 0 && text.charAt(end - 1) == '\n' && preDepth == 0) {
      close(within, role);
    } else if (end > 0) {
      text.setLength(end);
      text.append('\n');
    }
  }

  /** Tells the cells of a row apart, as a Word file's are. */
  private void endCell() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    text.append('\t');
  }

  private void add(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == SOFT_HYPHEN) {
        continue;
      }
      boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (preDepth > 0) {
        text.append(c == '\r' ? '\n' : c);
      } else if (!space) {
        text.append(c);
        linked += linkDepth > 0 ? 1 : 0;
      } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
    }
  }

  private void close(Element within, @Nullable Furniture role) {
    String words = CleanText.trimmed(CleanText.mended(text.toString()));
    if (blocks.size() > MOST || Thread.currentThread().isInterrupted()) {
      throw new ArticleUnreadable("unreadable.parts", Limits.PARTS, blocks.size());
    }
    if (!CleanText.isBlank(words)) {
      blocks.add(new Block(words, linked, within, role));
    }
    text.setLength(0);
    linked = 0;
  }
}
