package org.stet.report.figures;

import static org.stet.report.figures.Figure.columns;
import static org.stet.report.figures.Figure.row;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.article.ArticleStage;
import org.stet.people.Staff;
import org.stet.report.figures.Figure.Unit;
import org.stet.review.Progress;
import org.stet.review.ReviewRows;

/**
 * What is due against what is left to do. It is a list of work, so everybody finds on it what they
 * may find elsewhere, restricted articles that they are named on too.
 */
@Component
class DueWork {

  /** As many articles in work as are looked at; those due first. */
  private static final int MOST = 500;

  private static final Set<ArticleStage> ACTIVE =
      Arrays.stream(ArticleStage.values())
          .filter(ArticleStage::claimsMove)
          .collect(Collectors.toUnmodifiableSet());

  private final Definitions definitions;
  private final ArticleRows articles;
  private final ReviewRows reviews;
  private final Staff staff;

  DueWork(Definitions definitions, ArticleRows articles, ReviewRows reviews, Staff staff) {
    this.definitions = definitions;
    this.articles = articles;
    this.reviews = reviews;
    this.staff = staff;
  }

  /**
   * What time says of an article in work, worst first.
   *
   * <p>Tight is one whose open claims, at the median work of a claim, take one person longer than
   * there is time.
   */
  private enum Risk {
    LATE,
    TIGHT,
    IN_TIME,
    NO_DEADLINE
  }

  private record Work(
      ArticleRow article, Progress progress, @Nullable Long effort, @Nullable Long left) {

    Risk risk() {
      if (left == null) {
        return Risk.NO_DEADLINE;
      }
      if (left < 0) {
        return Risk.LATE;
      }
      return effort != null && effort > left ? Risk.TIGHT : Risk.IN_TIME;
    }

    /** Minutes that are missing, as far as that can be told. */
    long missing() {
      return (effort == null ? 0 : effort) - (left == null ? 0 : left);
    }
  }

  Figure figure(Asked asked, Instant now) {
    var active =
        articles.page(new ArticleRows.Wanted(ACTIVE, null, asked.desk()), 0, MOST).items().stream()
            .filter(article -> asked.source() == null || asked.source().equals(article.source()))
            .toList();
    var progress = reviews.progress(active);
    var perClaim = perClaim(asked);
    var work =
        active.stream()
            .map(article -> work(article, progress, perClaim, now))
            .sorted(
                Comparator.comparing(Work::risk)
                    .thenComparing(Comparator.comparingLong(Work::missing).reversed()))
            .toList();
    var names =
        staff.names(active.stream().map(ArticleRow::lead).filter(Objects::nonNull).toList());
    return new Figure(
        FigureName.DUE,
        asked,
        now,
        work.size(),
        columns(
            "id", Unit.ID,
            "article", Unit.TEXT,
            "due", Unit.TEXT,
            "risk", Unit.CODE,
            "left", Unit.MINUTES,
            "effort", Unit.MINUTES,
            "open", Unit.COUNT,
            "approved", Unit.COUNT,
            "suggested", Unit.COUNT,
            "lead", Unit.TEXT),
        work.stream().map(one -> line(one, names)).toList());
  }

  private static Figure.Line line(Work work, Map<UUID, String> names) {
    var article = work.article();
    return row(
        article.id(),
        article.headline(),
        article.due(),
        work.risk().name(),
        work.left(),
        work.effort(),
        (long) work.progress().open(),
        (long) work.progress().approved(),
        (long) work.progress().suggested(),
        article.lead() == null ? null : names.get(article.lead()));
  }

  private static Work work(
      ArticleRow article, Map<UUID, Progress> progress, @Nullable Long perClaim, Instant now) {
    var stands = progress.getOrDefault(article.id(), new Progress(article.id(), 0, 0, Map.of()));
    var due = article.due();
    return new Work(
        article,
        stands,
        perClaim == null ? null : perClaim * stands.open(),
        due == null ? null : Duration.between(now, due).toMinutes());
  }

  /**
   * Median minutes of work on a claim in the period; null of fewer than twenty, and where most were
   * approved within the minute: then nothing can be foretold of it.
   */
  private @Nullable Long perClaim(Asked asked) {
    var found =
        definitions.of("effort", asked, Map.of("from", asked.from(), "to", asked.to())).getFirst();
    var worked = Spread.of(found.numbers(0));
    var median = worked.n() < Figure.RATE ? null : worked.at(0.5);
    return median == null || median == 0 ? null : median;
  }
}
