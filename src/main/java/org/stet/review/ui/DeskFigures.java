package org.stet.review.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * @param articles nearest deadline first; the newest five hundred where there are more
 */
record DeskFigures(List<ArticleRow> articles, Map<UUID, Progress> progress) {

  private static final int MOST = 500;

  static DeskFigures of(ArticleRows articles, ReviewRows reviews) {
    var rows = articles.page(ArticleRows.Wanted.ALL, 0, MOST).items();
    return new DeskFigures(rows, reviews.progress(rows));
  }

  /** Those on which work goes on. */
  List<ArticleRow> active() {
    return articles.stream().filter(article -> article.stage().claimsMove()).toList();
  }

  List<ArticleRow> late(When when) {
    return active().stream()
        .filter(article -> article.deadline() != null && when.isLate(article.deadline()))
        .toList();
  }

  Progress progress(ArticleRow article) {
    return progress.getOrDefault(article.id(), new Progress(article.id(), 0, 0, Map.of()));
  }

  /** Accepted claims without an approved verdict, of active articles. */
  int open() {
    return active().stream().mapToInt(article -> progress(article).open()).sum();
  }

  int suggested() {
    return active().stream().mapToInt(article -> progress(article).suggested()).sum();
  }

  /** The largest number of claims of an active article. */
  int most() {
    return active().stream()
        .map(this::progress)
        .mapToInt(p -> p.accepted() + p.suggested())
        .max()
        .orElse(0);
  }

  /** Without the stages at which there is none. */
  Map<ArticleStage, Integer> byStage() {
    var counts = new EnumMap<ArticleStage, Integer>(ArticleStage.class);
    articles.forEach(article -> counts.merge(article.stage(), 1, Integer::sum));
    return counts;
  }

  /** Reviews of accepted claims of active articles, without the stages at which there is none. */
  Map<Stage, Integer> byReviewStage() {
    var counts = new EnumMap<Stage, Integer>(Stage.class);
    active()
        .forEach(article ->
            progress(article)
                .byStage()
                .forEach((stage, count) -> counts.merge(stage, count, Integer::sum)));
    return counts;
  }

  int claims() {
    return byReviewStage().values().stream().mapToInt(Integer::intValue).sum();
  }
}
