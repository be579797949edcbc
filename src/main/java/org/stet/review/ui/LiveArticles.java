package org.stet.review.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.stet.audit.Appended;
import org.stet.audit.AuditEntry;
import org.stet.people.Actor;

/**
 * Who is on which article at this moment, and what they are told of it. It tells nobody what was
 * done, only that something was: each screen reads anew what its own person may see.
 */
@Component
class LiveArticles implements DisposableBean {

  /** Browsers speak up twice a minute, at least once a minute where they rest in the background. */
  private static final Duration SILENCE = Duration.ofSeconds(75);

  /** Somebody's open screen. Who leaves without a word is missed once their browser is silent. */
  static final class Seat {

    private final UUID article;
    private final Actor person;
    private final Watcher watcher;
    private volatile Instant heardAt;
    private volatile boolean missed;

    private Seat(UUID article, Actor person, Watcher watcher, Instant at) {
      this.article = article;
      this.person = person;
      this.watcher = watcher;
      this.heardAt = at;
    }

    private boolean isSilent(Instant now) {
      return heardAt.plus(SILENCE).isBefore(now);
    }
  }

  /** What a screen wants to hear; called in a thread of its own, never in a transaction. */
  interface Watcher {

    void changed(List<AuditEntry> entries);

    void peopleChanged();
  }

  private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
  private final ExecutorService messengers = Executors.newVirtualThreadPerTaskExecutor();
  private final Clock clock;

  LiveArticles(Clock clock) {
    this.clock = clock;
  }

  /** Takes a seat until somebody leaves it. */
  Seat sit(UUID article, Actor person, Watcher watcher) {
    var seat = new Seat(article, person, watcher, clock.instant());
    seats.add(seat);
    tell(article, watcher, Watcher::peopleChanged);
    return seat;
  }

  void leave(Seat seat) {
    if (seats.remove(seat)) {
      tell(seat.article, seat.watcher, Watcher::peopleChanged);
    }
  }

  /** The browser in this seat spoke up. */
  void hear(Seat seat) {
    seat.heardAt = clock.instant();
    lookAround();
  }

  /** Tells the others who fell silent, and who is heard again. */
  @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
  void lookAround() {
    var now = clock.instant();
    for (var seat : seats) {
      boolean silent = seat.isSilent(now);
      if (silent != seat.missed) {
        seat.missed = silent;
        tell(seat.article, seat.watcher, Watcher::peopleChanged);
      }
    }
  }

  /** Names of the others who have the article open. */
  List<String> others(UUID article, Actor me) {
    var now = clock.instant();
    return seats.stream()
        .filter(seat -> seat.article.equals(article) && !seat.isSilent(now))
        .map(seat -> seat.person)
        .filter(person -> !person.is(me.id()))
        .collect(Collectors.toMap(Actor::id, Actor::name, (one, same) -> one))
        .values()
        .stream()
        .sorted()
        .toList();
  }

  @EventListener
  void on(Appended appended) {
    Set<UUID> articles =
        appended.entries().stream()
            .map(AuditEntry::article)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    for (var article : articles) {
      tell(article, null, watcher -> watcher.changed(appended.entries()));
    }
  }

  @Override
  public void destroy() {
    messengers.shutdownNow();
  }

  private void tell(
      UUID article, @org.jspecify.annotations.Nullable Watcher but, Consumer<Watcher> news) {
    for (var seat : seats) {
      if (seat.article.equals(article) && seat.watcher != but) {
        var unused = messengers.submit(() -> news.accept(seat.watcher));
      }
    }
  }
}
