package org.stet.report.figures;

import static org.stet.report.figures.Figure.columns;
import static org.stet.report.figures.Figure.row;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stet.article.ArticleRow;
import org.stet.article.ArticleRows;
import org.stet.people.CurrentActor;
import org.stet.people.Staff;
import org.stet.people.Visibility;
import org.stet.report.figures.Figure.Unit;

/**
 * What is due against what is left to do. It is a list of work, so everybody finds on it what they
 * may find elsewhere, restricted articles that they are named on too.
 *
 * <p>Tight is an article whose open claims, at the median work of a claim, take one person longer
 * than there is time.
 */
@Component
class DueWork {

  /** What time says of an article in work, worst first, as the statement numbers it. */
  private static final List<String> RISKS = List.of("LATE", "TIGHT", "IN_TIME", "NO_DEADLINE");

  private static final String TOTALS =
      "count(*), sum(case when w.risk = 0 then 1 else 0 end),"
          + " sum(case when w.risk = 1 then 1 else 0 end), sum(w.unapproved), sum(w.suggested)";

  private final Definitions definitions;
  private final ArticleRows articles;
  private final Visibility visibility;
  private final CurrentActor actors;
  private final Staff staff;

  DueWork(
      Definitions definitions,
      ArticleRows articles,
      Visibility visibility,
      CurrentActor actors,
      Staff staff) {
    this.definitions = definitions;
    this.articles = articles;
    this.visibility = visibility;
    this.actors = actors;
    this.staff = staff;
  }

  Due due(Asked asked, Instant now, int first, int size) {
    var sight = visibility.of(actors.current());
    var only = sight.wholeDesk() ? "and a.id not in (:ids)" : "and a.id in (:ids)";
    var perClaim = perClaim(asked);
    var parameters = new HashMap<String, Object>();
    parameters.put("ids", sight.articles());
    parameters.put("work", perClaim == null ? 0L : perClaim * 60);
    parameters.put("epoch", now.getEpochSecond());
    parameters.put("now", now);
    var page = definitions.page("due", only, asked, parameters, first, size);
    var all = definitions.over("due", TOTALS, only, asked, parameters);
    var rows = articles.these(page.stream().map(found -> found.id(0)).toList());
    var names =
        staff.names(rows.values().stream().map(ArticleRow::lead).filter(Objects::nonNull).toList());
    var figure =
        new Figure(
            FigureName.DUE,
            asked,
            now,
            all.count(0),
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
            page.stream()
                .filter(found -> rows.containsKey(found.id(0)))
                .map(found -> line(found, rows, perClaim, now, names))
                .toList());
    return new Due(
        figure, new InWork(all.count(0), all.count(1), all.count(2), all.count(3), all.count(4)));
  }

  private static Figure.Line line(
      Row found,
      Map<UUID, ArticleRow> rows,
      @Nullable Long perClaim,
      Instant now,
      Map<UUID, String> names) {
    var article = Objects.requireNonNull(rows.get(found.id(0)));
    var due = article.due();
    return row(
        article.id(),
        article.headline(),
        due,
        risk(RISKS.get(found.whole(1)), perClaim == null && found.count(2) > 0),
        due == null ? null : Duration.between(now, due).toMinutes(),
        perClaim == null ? null : perClaim * found.count(2),
        found.count(2),
        found.count(3),
        found.count(4),
        article.lead() == null ? null : names.get(article.lead()));
  }

  /** Nobody can say “in time” of work that nobody can foretell. */
  private static String risk(String byTheClock, boolean isUnknown) {
    return isUnknown && byTheClock.equals("IN_TIME") ? "UNKNOWN" : byTheClock;
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
