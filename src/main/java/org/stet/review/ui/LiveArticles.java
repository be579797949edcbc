package org.stet.review.ui;

import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
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

  /** Somebody's open screen. */
  private record Seat(UUID article, Actor person, Watcher watcher) {}

  /** What a screen wants to hear; called in a thread of its own, never in a transaction. */
  interface Watcher {

    void changed(List<AuditEntry> entries);

    void peopleChanged();
  }

  private final Map<Seat, Boolean> seats = new ConcurrentHashMap<>();
  private final ExecutorService messengers = Executors.newVirtualThreadPerTaskExecutor();

  /** Takes a seat until the registration is removed. */
  Registration sit(UUID article, Actor person, Watcher watcher) {
    var seat = new Seat(article, person, watcher);
    seats.put(seat, true);
    tell(article, watcher, Watcher::peopleChanged);
    return () -> {
      seats.remove(seat);
      tell(article, watcher, Watcher::peopleChanged);
    };
  }

  /** Names of the others who have the article open. */
  List<String> others(UUID article, Actor me) {
    return seats.keySet().stream()
        .filter(seat -> seat.article().equals(article))
        .map(Seat::person)
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
    for (var seat : seats.keySet()) {
      if (seat.article().equals(article) && seat.watcher() != but) {
        var unused = messengers.submit(() -> news.accept(seat.watcher()));
      }
    }
  }
}
