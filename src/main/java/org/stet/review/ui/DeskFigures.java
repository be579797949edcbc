package org.stet.review.ui;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.article.ArticleStage;
import org.stet.review.Progress;
import org.stet.review.ReviewRows;
import org.stet.review.Stage;
import org.stet.shell.When;

/**
 * The desk in numbers, for one reader at one moment.
 *
 * @param active on which work goes on, nearest deadline first; five hundred where there are more
 * @param byStage how many articles there are, without the stages at which there is none
 */
record DeskFigures(
    List<ArticleRow> active, Map<UUID, Progress> progress, Map<ArticleStage, Integer> byStage) {

  private static final int MOST = 500;

  private static final ArticleRows.Wanted ACTIVE =
      new ArticleRows.Wanted(
          Arrays.stream(ArticleStage.values())
              .filter(ArticleStage::claimsMove)
              .collect(Collectors.toSet()),
          null,
          null);

  static DeskFigures of(ArticleRows articles, ReviewRows reviews) {
    var active = articles.page(ACTIVE, 0, MOST).items();
    return new DeskFigures(active, reviews.progress(active), articles.byStage());
  }

  int articles() {
    return byStage.values().stream().mapToInt(Integer::intValue).sum();
  }

  List<ArticleRow> late(When when) {
    return active.stream()
        .filter(article -> article.due() != null && when.isLate(article.due()))
        .toList();
  }

  Progress progress(ArticleRow article) {
    return progress.getOrDefault(article.id(), new Progress(article.id(), 0, 0, Map.of()));
  }

  /** Accepted claims without an approved verdict, of active articles. */
  int open() {
    return active.stream().mapToInt(article -> progress(article).open()).sum();
  }

  int suggested() {
    return active.stream().mapToInt(article -> progress(article).suggested()).sum();
  }

  /** The largest number of claims of an active article. */
  int most() {
    return active.stream()
        .map(this::progress)
        .mapToInt(p -> p.accepted() + p.suggested())
        .max()
        .orElse(0);
  }

  /** Reviews of accepted claims of active articles, without the stages at which there is none. */
  Map<Stage, Integer> byReviewStage() {
    var counts = new EnumMap<Stage, Integer>(Stage.class);
    active.forEach(article ->
        progress(article)
            .byStage()
            .forEach((stage, count) -> counts.merge(stage, count, Integer::sum)));
    return counts;
  }

  int claims() {
    return byReviewStage().values().stream().mapToInt(Integer::intValue).sum();
  }
}
