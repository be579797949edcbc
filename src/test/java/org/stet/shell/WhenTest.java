package org.stet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

  /** A Saturday, eight minutes past one at the desk. */
  private final When when =
      new When(Instant.parse("2026-11-21T12:08:00Z"), ZoneId.of("Europe/Vienna"), Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T12:08:20Z, in 1 min",
    "2026-11-21T12:28:00Z, in 20 min",
    "2026-11-21T15:10:00Z, in 3 h",
    "2026-11-21T22:30:00Z, today 23:30",
    "2026-11-21T23:30:00Z, tomorrow 00:30",
    "2026-11-23T09:00:00Z, Monday 10:00",
    "2026-12-05T09:00:00Z, 5 Dec 10:00",
    "2027-01-05T09:00:00Z, 5 Jan 2027 10:00"
  })
  void aDeadlineIsSaidAsOneWouldSayIt(Instant due, String said) {
    assertThat(when.due(due)).isEqualTo(said);
    assertThat(when.isLate(due)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T12:07:50Z, 1 min late",
    "2026-11-21T08:00:00Z, 4 h late",
    "2026-11-20T08:00:00Z, 28 h late",
    "2026-11-18T08:00:00Z, 3 days late"
  })
  void whatIsLateSaysByHowMuch(Instant due, String said) {
    assertThat(when.due(due)).isEqualTo(said);
    assertThat(when.isLate(due)).isTrue();
  }

  @Test
  void theDayTurnsAtTheDesksMidnight() {
    assertThat(when.since(Instant.parse("2026-11-20T23:05:00Z"))).isEqualTo("since 00:05");
    assertThat(when.since(Instant.parse("2026-11-20T22:55:00Z"))).isEqualTo("since yesterday");
    assertThat(when.since(Instant.parse("2026-11-19T10:00:00Z"))).isEqualTo("since Thursday");
    assertThat(when.at(Instant.parse("2026-11-20T10:00:00Z"))).isEqualTo("yesterday 11:00");
  }
}
