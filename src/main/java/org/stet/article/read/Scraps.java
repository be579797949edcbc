package org.stet.article.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the words of drawings: a run of numbers and labels that are no sentences. */
final class Scraps {

  private static final int RUN = 5;
  private static final Set<String> LISTED = Set.of("li", "dd", "dt", "tr", "td", "th");

  private Scraps() {}

  static Set<Block> of(List<Block> blocks) {
    Set<Block> scraps = Collections.newSetFromMap(new IdentityHashMap<>());
    var run = new ArrayList<Block>();
    for (Block block : blocks) {
      if (isScrap(block)) {
        run.add(block);
      } else {
        addRun(run, scraps);
      }
    }
    addRun(run, scraps);
    return scraps;
  }

  private static void addRun(List<Block> run, Set<Block> scraps) {
    if (run.size() >= RUN) {
      scraps.addAll(run);
    }
    run.clear();
  }

  private static boolean isScrap(Block block) {
    String text = block.text();
    String tag = block.within().normalName();
    boolean listed = LISTED.contains(tag) || block.isHeading();
    return !listed
        && text.length() <= 25
        && ".!?\"”。".indexOf(text.charAt(text.length() - 1)) < 0
        && PartRules.kindOf(text) == null;
  }
}
