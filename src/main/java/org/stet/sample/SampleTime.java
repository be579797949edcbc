package org.stet.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days of the sample: told from today on, with some minutes between one deed and the next. */
final class SampleTime {

  private static final Pattern DAY = Pattern.compile("\\{day (-?\\d+) ([^}]+)}");
  private static final int[] MINUTES = {4, 11, 7, 23, 5, 16, 9, 31, 13, 6};

  private final Clock clock;
  private final @Nullable SampleClock lagging;
  private final ZoneId zone;
  private Duration nearest = Duration.ZERO;
  private int deeds;

  SampleTime(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
    this.lagging = clock instanceof SampleClock sample ? sample : null;
  }

  /** What follows happens between so many hours ago and so many. */
  void between(double hoursAgo, double hoursLeft) {
    nearest = hours(hoursLeft);
    if (lagging != null) {
      lagging.comeTo(hours(hoursAgo));
    }
  }

  /** Somebody has done something; the next deed comes a while later. */
  void pass() {
    if (lagging != null) {
      lagging.pass(Duration.ofMinutes(MINUTES[deeds++ % MINUTES.length]), nearest);
    }
  }

  /** The sample is there: from now on it is now. */
  void end() {
    if (lagging != null) {
      lagging.comeTo(Duration.ZERO);
    }
  }

  Instant now() {
    return lagging == null ? clock.instant() : lagging.now();
  }

  LocalDate day(int daysFromToday) {
    return LocalDate.ofInstant(now(), zone).plusDays(daysFromToday);
  }

  /** With the days in it: {@code {day -1 EEEE}} is what yesterday is called. */
  String said(String words) {
    return DAY.matcher(words)
        .replaceAll(found ->
            DateTimeFormatter.ofPattern(found.group(2), Locale.ENGLISH)
                .format(day(Integer.parseInt(found.group(1)))));
  }

  private static Duration hours(double hours) {
    return Duration.ofMinutes(Math.round(hours * 60));
  }
}
