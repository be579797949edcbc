package org.stet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SampleTimeTest {

  private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

  private final SampleClock clock = new SampleClock(Clock.fixed(NOW, ZoneOffset.UTC), true);
  private final SampleTime time = new SampleTime(clock, ZoneOffset.UTC);

  @Test
  void daysAreToldFromToday() {
    assertThat(time.said("on {day -1 EEEE}, {day -6 d MMMM}"))
        .isEqualTo("on Thursday, 21 November");
  }

  @Test
  void deedsFollowEachOtherAndEndNow() {
    time.between(3, 2);
    var first = clock.instant();
    time.pass();
    var second = clock.instant();
    for (int i = 0; i < 50; i++) {
      time.pass();
    }

    assertThat(first).isEqualTo(NOW.minus(Duration.ofHours(3)));
    assertThat(second).isAfter(first);
    assertThat(clock.instant()).isEqualTo(NOW.minus(Duration.ofHours(2)));
    time.end();
    assertThat(clock.instant()).isEqualTo(NOW);
  }
}
