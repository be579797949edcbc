package org.stet.article.read;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.stet.article.PartKind;

/** Finds rows of links between the paragraphs, with the line that announces them. */
final class Pointers {

  private static final int ROW = 3;
  private static final int LONGEST = 140;
  private static final int LONGEST_LABEL = 60;

  private Pointers() {}

  static Set<Block> of(List<Block> blocks) {
    Set<Block> pointers = Collections.newSetFromMap(new IdentityHashMap<>());
    int from = 0;
    while (from < blocks.size()) {
      int to = from;
      while (to < blocks.size() && isLink(blocks.get(to))) {
        to++;
      }
      boolean announced = from > 0 && announces(blocks.get(from - 1));
      boolean labelled = from > 0 && isLabel(blocks.get(from - 1));
      if (to - from >= (labelled ? 1 : announced ? 2 : ROW)) {
        pointers.addAll(blocks.subList(announced ? from - 1 : from, to));
      }
      from = Math.max(to, from + 1);
    }
    return pointers;
  }

  private static boolean isLink(Block block) {
    String text = block.text();
    return block.role() == null
        && block.linkShare() > 0.8
        && text.length() <= LONGEST
        && ".。!！…".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private static boolean isLabel(Block block) {
    return block.text().length() <= LONGEST_LABEL
        && PartRules.kindOf(block.text()) == PartKind.RELATED;
  }

  private static boolean announces(Block block) {
    return block.text().length() <= LONGEST_LABEL
        && (block.isHeading() || block.text().endsWith(":") && block.linkShare() == 0);
  }
}
