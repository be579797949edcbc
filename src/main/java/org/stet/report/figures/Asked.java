package org.stet.report.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.people.Invalid;

/**
 * What a figure is asked about: whole weeks from Monday to Sunday, each in its desk's own time
 * zone.
 *
 * @param from first day, a Monday
 * @param to last day, a Sunday
 * @param desk null for all desks
 * @param source of the articles; null for all
 */
public record Asked(LocalDate from, LocalDate to, @Nullable UUID desk, @Nullable String source) {

  /** As many weeks as are shown where nobody asks for others. */
  public static final int USUAL = 12;

  static final int MOST = 53;

  /**
   * The weeks that hold these days.
   *
   * @throws Invalid where the last day lies before the first, or there are more than 53 weeks
   */
  public Asked {
    if (to.isBefore(from)) {
      throw Invalid.field("to", "invalid.overview.backwards");
    }
    from = monday(from);
    to = monday(to).plusDays(6);
    if (ChronoUnit.WEEKS.between(from, to) >= MOST) {
      throw Invalid.field("from", "invalid.overview.long", MOST);
    }
  }

  /** The week of this day and the eleven before it, all desks. */
  public static Asked usual(LocalDate today) {
    return new Asked(today.minusWeeks(USUAL - 1), today, null, null);
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The Mondays, oldest first. */
  public List<LocalDate> weeks() {
    return Stream.iterate(from, week -> week.isBefore(to), week -> week.plusWeeks(1)).toList();
  }
}
