package org.stet.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.stet.people.Words;

/** Moments as a newsroom says them: in 3 h, 4 h late, tomorrow 10:00, since Thursday. */
public record When(Instant now, ZoneId zone, Locale locale) {

  /** Until when: in 20 min, in 3 h, tomorrow 10:00, Monday 10:00, 2 Dec 10:00; or how late. */
  public String due(Instant due) {
    if (isLate(due)) {
      return say("shell.when.late", span(Duration.between(due, now)));
    }
    var left = Duration.between(now, due);
    if (left.compareTo(Duration.ofHours(8)) < 0) {
      return say("shell.when.in", span(left));
    }
    return day(due) + " " + time(due);
  }

  public boolean isLate(Instant due) {
    return due.isBefore(now);
  }

  /** Since when: since 11:20, since yesterday, since Thursday, since 2 Nov. */
  public String since(Instant then) {
    return say("shell.when.since", days(then) == 0 ? time(then) : day(then));
  }

  /** When it was: 11:20 today, else the day with it. */
  public String at(Instant then) {
    return days(then) == 0 ? time(then) : day(then) + " " + time(then);
  }

  /** 21 November 2026, 11:20. */
  public String exactly(Instant then) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale).format(then.atZone(zone));
  }

  private String day(Instant then) {
    long days = days(then);
    var date = LocalDate.ofInstant(then, zone);
    if (days == 0) {
      return say("shell.when.today");
    }
    if (days == 1) {
      return say("shell.when.tomorrow");
    }
    if (days == -1) {
      return say("shell.when.yesterday");
    }
    boolean near = Math.abs(days) < 7;
    boolean thisYear = date.getYear() == LocalDate.ofInstant(now, zone).getYear();
    return DateTimeFormatter.ofPattern(near ? "EEEE" : thisYear ? "d MMM" : "d MMM uuuu", locale)
        .format(date);
  }

  private String time(Instant then) {
    return DateTimeFormatter.ofPattern("HH:mm", locale).format(then.atZone(zone));
  }

  private long days(Instant then) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), LocalDate.ofInstant(then, zone));
  }

  /** The largest unit that is at least one; a fresh minute counts as one. */
  private String span(Duration span) {
    if (span.toDays() >= 2) {
      return say("shell.when.days", span.toDays());
    }
    if (span.toHours() >= 1) {
      return say("shell.when.hours", span.toHours());
    }
    return say("shell.when.minutes", Math.max(1, span.toMinutes()));
  }

  private String say(String key, Object... args) {
    return Words.say(locale, key, args);
  }
}
