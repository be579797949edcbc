package org.stet.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords, so that guessing gets slow: per account and address, and more generously
 * per account and per address alone. Kept in memory and bounded; a restart forgets it.
 */
@Component
class WrongTries {

  private static final int REMEMBERED = 10_000;

  private final AccountsSettings settings;
  private final Clock clock;
  private final Map<String, Tries> tries =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > REMEMBERED;
        }
      };

  WrongTries(AccountsSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** How long to wait before the next try; zero where it may be now. */
  synchronized Duration waitFor(String userName, String address) {
    var now = clock.instant();
    return keys(userName, address).stream()
        .map(key -> waitFor(key, now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  synchronized void count(String userName, String address) {
    var now = clock.instant();
    for (var key : keys(userName, address)) {
      tries.merge(
          key.text(),
          new Tries(1, now),
          (before, one) -> isOver(before, now) ? one : new Tries(before.count() + 1, now));
    }
  }

  /** A right password clears what this person mistyped here. */
  synchronized void forget(String userName, String address) {
    tries.remove(keys(userName, address).getFirst().text());
  }

  private Duration waitFor(Key key, Instant now) {
    var before = tries.get(key.text());
    return before == null || before.count() < key.allowed() || isOver(before, now)
        ? Duration.ZERO
        : Duration.between(now, before.last().plus(settings.pause()));
  }

  private boolean isOver(Tries before, Instant now) {
    return !now.isBefore(before.last().plus(settings.pause()));
  }

  private List<Key> keys(String userName, String address) {
    return List.of(
        new Key("both " + userName + " " + address, settings.triesBeforeWait()),
        new Key("account " + userName, settings.triesBeforeWaitInAll()),
        new Key("address " + address, settings.triesBeforeWaitInAll()));
  }

  private record Key(String text, int allowed) {}

  private record Tries(int count, Instant last) {}
}
