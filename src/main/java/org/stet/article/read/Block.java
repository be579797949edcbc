package org.stet.article.read;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a page, in reading order.
 *
 * @param linked how many of its characters stand in links
 * @param within the element that holds it
 * @param role what its surroundings say it is
 */
record Block(String text, int linked, Element within, @Nullable Furniture role) {

  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  boolean isHeading() {
    String tag = within.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** Reads like the sentences of an article. */
  boolean isProse() {
    return (role == null || role == Furniture.STANDFIRST)
        && !isHeading()
        && linkShare() < 0.4
        && (text.length() >= 80
            || (text.length() >= 30
                && ".!?。！？…।؟\"”’»」』）".indexOf(text.charAt(text.length() - 1)) >= 0)
            || text.codePoints().filter(Character::isIdeographic).count() >= 20);
  }
}
