package org.stet.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The time on a demo desk that starts for the first time: it is behind while the sample is made, so
 * that its people do not seem to have checked everything within a second. Then it is the real one.
 */
final class SampleClock extends Clock {

  private static final Duration BEGINS = Duration.ofHours(53);

  private final Clock real;
  private final ZoneId zone;
  private volatile Duration behind;

  SampleClock(Clock real, boolean first) {
    this.real = real;
    this.zone = ZoneOffset.UTC;
    this.behind = first ? BEGINS : Duration.ZERO;
  }

  /** Some time passes, as long as it does not come nearer to now than this. */
  void pass(Duration time, Duration butNotBeyond) {
    var left = behind.minus(time);
    comeTo(left.compareTo(butNotBeyond) < 0 ? butNotBeyond : left);
  }

  /** It is so long before now; never earlier than it was. */
  void comeTo(Duration beforeNow) {
    if (beforeNow.compareTo(behind) < 0) {
      behind = beforeNow;
    }
  }

  Instant now() {
    return real.instant();
  }

  @Override
  public Instant instant() {
    return real.instant().minus(behind);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return real.withZone(other);
  }
}
