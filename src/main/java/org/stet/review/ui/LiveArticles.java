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
    private volatile @Nullable UUID claim;
    private volatile boolean writes;

    private Seat(UUID article, Actor person, Watcher watcher, Instant at) {
      this.article = article;
      this.person = person;
      this.watcher = watcher;
      this.heardAt = at;
    }

    private boolean isSilent(Instant now) {
      return heardAt.plus(SILENCE).isBefore(now);
    }

    private Place place() {
      return new Place(person.id(), claim, writes);
    }
  }

  /**
   * Where somebody is in the article.
   *
   * @param claim in their hand; null where none is
   * @param writes whether they have begun to write there
   */
  private record Place(UUID person, @Nullable UUID claim, boolean writes) {

    /** Its words for other programs: the person, the claim and a w, slashes between. */
    String said() {
      return person + "/" + (claim == null ? "" : claim) + "/" + (writes ? "w" : "");
    }

    static Place of(String said) {
      var words = said.split("/", 3);
      var claim = words[1].isEmpty() ? null : UUID.fromString(words[1]);
      return new Place(UUID.fromString(words[0]), claim, words[2].equals("w"));
    }
  }

  /** Names of those who have the same claim in hand. */
  record Company(List<String> writing, List<String> looking) {

    static final Company NONE = new Company(List.of(), List.of());
  }

  /** What a screen wants to hear; called in a thread of its own, never in a transaction. */
  interface Watcher {

    void changed(List<AuditEntry> entries);

    void peopleChanged();
  }

  /** One article at one other program of this desk. */
  private record Room(String node, UUID article) {}

  /** Who sits there, by its own last word. */
  private record Guests(Set<Place> places, Instant heardAt) {}

  private static final String TOPIC = "places";

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

  /** Takes another claim in hand there, or none, and begins or ends to write. */
  void turnTo(Seat seat, @Nullable UUID claim, boolean writes) {
    if (Objects.equals(seat.claim, claim) && seat.writes == writes) {
      return;
    }
    seat.claim = claim;
    seat.writes = writes;
    if (seats.contains(seat)) {
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
    seated(article).forEach(seat -> people.put(seat.person.id(), seat.person.name()));
    people.putAll(staff.names(guests(article).map(Place::person).collect(Collectors.toSet())));
    people.remove(me.id());
    return people.values().stream().sorted().toList();
  }

  /** Who else has this claim in hand. */
  Company at(UUID article, UUID claim, Actor me) {
    var people = new HashMap<UUID, Boolean>();
    Stream.concat(seated(article).map(Seat::place), guests(article))
        .filter(place -> claim.equals(place.claim()) && !me.is(place.person()))
        .forEach(place -> people.merge(place.person(), place.writes(), Boolean::logicalOr));
    return new Company(names(people, true), names(people, false));
  }

  private List<String> names(Map<UUID, Boolean> people, boolean writing) {
    var wanted =
        people.keySet().stream()
            .filter(id -> Objects.equals(people.get(id), writing))
            .collect(Collectors.toSet());
    return staff.names(wanted).values().stream().sorted().toList();
  }

  @EventListener
  void on(Appended appended) {
    changed(appended.entries());
  }

  @EventListener
  void on(AppendedElsewhere appended) {
    changed(appended.entries());
  }

  /** Another program says who is where: an article, a space, and places with commas between. */
  @EventListener
  void on(Neighbours.Heard heard) {
    if (!heard.topic().equals(TOPIC)) {
      return;
    }
    var said = heard.words().split(" ", 2);
    var room = new Room(heard.node(), UUID.fromString(said[0]));
    Set<Place> places =
        said[1].isEmpty()
            ? Set.of()
            : Arrays.stream(said[1].split(",")).map(Place::of).collect(Collectors.toSet());
    var before =
        places.isEmpty()
            ? elsewhere.remove(room)
            : elsewhere.put(room, new Guests(places, clock.instant()));
    if (!places.equals(before == null ? Set.of() : before.places())) {
      tell(room.article(), null, Watcher::peopleChanged);
    }
  }

  @Override
  public void destroy() {
    messengers.shutdownNow();
  }

  private Stream<Seat> seated(UUID article) {
    var now = clock.instant();
    return seats.stream().filter(seat -> seat.article.equals(article) && !seat.isSilent(now));
  }

  private Stream<Place> guests(UUID article) {
    return elsewhere.entrySet().stream()
        .filter(room -> room.getKey().article().equals(article))
        .flatMap(room -> room.getValue().places().stream());
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
    var here = seated(article).map(seat -> seat.place().said()).distinct();
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
