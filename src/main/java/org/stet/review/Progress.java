package org.stet.review;

import java.util.Map;
import java.util.UUID;

/**
 * How far the checking of an article is.
 *
 * @param suggested claims nobody has decided on that reach the desk's cut-off
 * @param accepted claims, those among them that have lost their place
 * @param byStage their reviews
 */
public record Progress(UUID article, int suggested, int accepted, Map<Stage, Integer> byStage) {

  public Progress {
    byStage = Map.copyOf(byStage);
  }

  public int in(Stage stage) {
    return byStage.getOrDefault(stage, 0);
  }

  public int approved() {
    return in(Stage.APPROVED);
  }

  public int open() {
    return accepted - approved();
  }
}
