package org.stet.review.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.stet.audit.Appended;
import org.stet.audit.AppendedElsewhere;
import org.stet.audit.AuditEntry;
import org.stet.audit.Neighbours;
import org.stet.people.Actor;
import org.stet.people.Staff;

/**
 * Who is on which article at this moment, here or at another program of this desk, and what they
 * are told of it. It tells nobody what was done, only that something was: each screen reads anew
 * what its own person may see.
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

  /** One article at one other program of this desk. */
  private record Room(String node, UUID article) {}

  /** Who sits there, by its own last word. */
  private record Guests(Set<UUID> people, Instant heardAt) {}

  private static final String TOPIC = "seats";

  private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
  private final Map<Room, Guests> elsewhere = new ConcurrentHashMap<>();
  private final ExecutorService messengers = Executors.newVirtualThreadPerTaskExecutor();
  private final Neighbours neighbours;
  private final Staff staff;
  private final Clock clock;

  LiveArticles(Neighbours neighbours, Staff staff, Clock clock) {
    this.neighbours = neighbours;
    this.staff = staff;
    this.clock = clock;
  }

  /** Takes a seat until somebody leaves it. */
  Seat sit(UUID article, Actor person, Watcher watcher) {
    var seat = new Seat(article, person, watcher, clock.instant());
    seats.add(seat);
    tell(article, watcher, Watcher::peopleChanged);
    tellNeighbours(article);
    return seat;
  }

  void leave(Seat seat) {
    if (seats.remove(seat)) {
      tell(seat.article, seat.watcher, Watcher::peopleChanged);
      tellNeighbours(seat.article);
    }
  }

  /** The browser in this seat spoke up. */
  void hear(Seat seat) {
    seat.heardAt = clock.instant();
    lookAround();
  }

  /** Tells the others who is here, which a neighbour that has just come doesn't know yet. */
  @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
  void callTheRoll() {
    lookAround();
    seats.stream().map(seat -> seat.article).distinct().forEach(this::tellNeighbours);
  }

  /** Tells the others who fell silent, and who is heard again. */
  void lookAround() {
    var now = clock.instant();
    for (var seat : seats) {
      boolean silent = seat.isSilent(now);
      if (silent != seat.missed) {
        seat.missed = silent;
        tell(seat.article, seat.watcher, Watcher::peopleChanged);
      }
    }
    elsewhere.forEach((room, guests) -> {
      if (guests.heardAt().plus(SILENCE).isBefore(now) && elsewhere.remove(room, guests)) {
        tell(room.article(), null, Watcher::peopleChanged);
      }
    });
  }

  /** Names of the others who have the article open. */
  List<String> others(UUID article, Actor me) {
    var people = new HashMap<UUID, String>();
    present(article).forEach(person -> people.put(person.id(), person.name()));
    people.putAll(staff.names(guests(article)));
    people.remove(me.id());
    return people.values().stream().sorted().toList();
  }

  @EventListener
  void on(Appended appended) {
    changed(appended.entries());
  }

  @EventListener
  void on(AppendedElsewhere appended) {
    changed(appended.entries());
  }

  /** Another program says who sits there: an article, a space, and ids with commas between. */
  @EventListener
  void on(Neighbours.Heard heard) {
    if (!heard.topic().equals(TOPIC)) {
      return;
    }
    var said = heard.words().split(" ", 2);
    var room = new Room(heard.node(), UUID.fromString(said[0]));
    Set<UUID> people =
        said[1].isEmpty()
            ? Set.of()
            : Arrays.stream(said[1].split(",")).map(UUID::fromString).collect(Collectors.toSet());
    var before =
        people.isEmpty()
            ? elsewhere.remove(room)
            : elsewhere.put(room, new Guests(people, clock.instant()));
    if (!people.equals(before == null ? Set.of() : before.people())) {
      tell(room.article(), null, Watcher::peopleChanged);
    }
  }

  @Override
  public void destroy() {
    messengers.shutdownNow();
  }

  private Stream<Actor> present(UUID article) {
    var now = clock.instant();
    return seats.stream()
        .filter(seat -> seat.article.equals(article) && !seat.isSilent(now))
        .map(seat -> seat.person);
  }

  private Set<UUID> guests(UUID article) {
    return elsewhere.entrySet().stream()
        .filter(room -> room.getKey().article().equals(article))
        .flatMap(room -> room.getValue().people().stream())
        .collect(Collectors.toSet());
  }

  private void changed(List<AuditEntry> entries) {
    Set<UUID> articles =
        entries.stream()
            .map(AuditEntry::article)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    for (var article : articles) {
      tell(article, null, watcher -> watcher.changed(entries));
    }
  }

  private void tellNeighbours(UUID article) {
    var here = present(article).map(person -> person.id().toString()).distinct();
    neighbours.tell(TOPIC, article + " " + here.collect(Collectors.joining(",")));
  }

  /** Once the house closes, nobody is told any more. */
  private void tell(UUID article, @Nullable Watcher but, Consumer<Watcher> news) {
    for (var seat : seats) {
      if (seat.article.equals(article) && seat.watcher != but) {
        try {
          var unused = messengers.submit(() -> news.accept(seat.watcher));
        } catch (RejectedExecutionException closed) {
          return;
        }
      }
    }
  }
}
