package org.stet.article.read;

import java.util.List;
import org.stet.article.PartKind;

/** Finds where an article ends and the page's row of other articles begins. */
final class Teasers {

  private Teasers() {}

  /** The first block of that row; the number of blocks where there is none. */
  static int start(List<Block> blocks) {
    int all = prose(blocks);
    int before = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean enough = before > 400 && (before * 2 > all || isLabel(block));
      if (enough && (isLabel(block) || isTeaser(block)) && isRow(blocks, i)) {
        return i;
      }
      before += block.isProse() ? block.text().length() : 0;
    }
    return blocks.size();
  }

  private static boolean isLabel(Block block) {
    return block.role() == Furniture.RELATED
        || block.role() == Furniture.PROMO
        || (block.text().length() <= 60 && PartRules.kindOf(block.text()) == PartKind.RELATED);
  }

  private static boolean isTeaser(Block block) {
    return block.isHeading()
        ? block.linkShare() > 0.4
        : block.linkShare() > 0.8 && block.text().length() > 25;
  }

  /** Whether from here on every few blocks point elsewhere, with a few words each, to the end. */
  private static boolean isRow(List<Block> blocks, int from) {
    int teasers = 0;
    int since = 0;
    int prose = 0;
    int longest = 0;
    for (Block block : blocks.subList(from, blocks.size())) {
      if (isTeaser(block)) {
        teasers++;
        since = 0;
        prose = 0;
      } else if (block.isProse()) {
        since += 2;
        prose++;
        longest = Math.max(longest, block.text().length());
      } else {
        since++;
      }
      if (since > 6 || prose > 2) {
        return false;
      }
    }
    return teasers >= 2 && (longest < 300 || isLabel(blocks.get(from)));
  }

  private static int prose(List<Block> blocks) {
    return blocks.stream().filter(Block::isProse).mapToInt(block -> block.text().length()).sum();
  }
}
