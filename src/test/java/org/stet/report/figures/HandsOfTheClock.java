package org.stet.report.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that goes where a test puts its hands, and only forward: the trail knows no way back. */
@TestConfiguration(proxyBeanMethods = false)
class HandsOfTheClock {

  static final class Hands extends Clock {

    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void go(String to) {
      var then = Instant.parse(to);
      if (then.isBefore(now)) {
        throw new IllegalArgumentException("It is " + now + " already");
      }
      now = then;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Bean
  @Primary
  Hands hands() {
    return new Hands();
  }
}
