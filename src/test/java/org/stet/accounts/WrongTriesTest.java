package org.stet.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WrongTriesTest {

  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final Turned clock = new Turned();
  private final WrongTries tries =
      new WrongTries(new AccountsSettings(Duration.ofDays(3), 3, 10, PAUSE), clock);

  @Test
  void afterSomeWrongPasswordsOneWaits() {
    wrong("mia", "here", 2);
    assertThat(tries.waitFor("mia", "here")).isZero();

    wrong("mia", "here", 1);

    assertThat(tries.waitFor("mia", "here")).isEqualTo(PAUSE);
    assertThat(tries.waitFor("mia", "elsewhere")).isZero();
    assertThat(tries.waitFor("max", "here")).isZero();
  }

  @Test
  void theWaitEndsByItself() {
    wrong("mia", "here", 3);

    clock.turn(PAUSE);

    assertThat(tries.waitFor("mia", "here")).isZero();
    wrong("mia", "here", 2);
    assertThat(tries.waitFor("mia", "here")).isZero();
  }

  @Test
  void aRightPasswordClearsWhatWasMistyped() {
    wrong("mia", "here", 2);

    tries.forget("mia", "here");
    wrong("mia", "here", 2);

    assertThat(tries.waitFor("mia", "here")).isZero();
  }

  @Test
  void manyAddressesDoNotGetRoundIt() {
    for (int i = 0; i < 10; i++) {
      wrong("mia", "address " + i, 1);
    }

    assertThat(tries.waitFor("mia", "a new address")).isEqualTo(PAUSE);
  }

  @Test
  void oneAddressCannotTryEverybody() {
    for (int i = 0; i < 10; i++) {
      wrong("person " + i, "here", 1);
    }

    assertThat(tries.waitFor("somebody new", "here")).isEqualTo(PAUSE);
  }

  private void wrong(String userName, String address, int times) {
    for (int i = 0; i < times; i++) {
      tries.count(userName, address);
    }
  }

  private static final class Turned extends Clock {

    private Instant now = Instant.parse("2026-11-22T09:00:00Z");

    void turn(Duration by) {
      now = now.plus(by);
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
}
