package org.stet.review;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.audit.About;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Plain;

/** The filters that people keep for themselves, for each list of the desk. */
@Service
@Transactional
public class FilterBook {

  private static final int MOST = 30;
  private static final int ADDRESS = 2000;

  private final EntityManager entities;
  private final CurrentActor actors;
  private final Clock clock;

  FilterBook(EntityManager entities, CurrentActor actors, Clock clock) {
    this.entities = entities;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * A filter by its name.
   *
   * @param address the query of the list's address, without a question mark
   */
  public record Filter(UUID id, String name, String address) {}

  /** One's own, by name. */
  @Transactional(readOnly = true)
  public List<Filter> mine(String place) {
    return entities
        .createQuery(
            "select f from SavedFilter f where f.accountId = :me and f.place = :place"
                + " order by lower(f.name), f.id",
            SavedFilter.class)
        .setParameter("me", actors.current().id())
        .setParameter("place", place)
        .getResultStream()
        .map(SavedFilter::shown)
        .toList();
  }

  /** Saves it; one of the same name is replaced. */
  @About(About.HOUSE)
  public void save(String place, @Nullable String name, String address) {
    var called = Plain.required("name", name, Limits.NAME).strip();
    var query = Plain.required("address", address, ADDRESS);
    held(actors.current().id());
    var known = mine(place);
    var same = known.stream().filter(one -> one.name().equals(called)).findFirst();
    if (same.isPresent()) {
      entities.find(SavedFilter.class, same.get().id()).save(query, clock.instant());
    } else if (known.size() >= MOST) {
      throw Invalid.field("name", "invalid.filters", MOST);
    } else {
      entities.persist(
          new SavedFilter(actors.current().id(), place, called, query, clock.instant()));
    }
  }

  /** Of two tabs that save at once, the later finds what the first one saved. */
  private void held(UUID me) {
    var unused =
        entities
            .createQuery("select a from Account a where a.id = :me", Object.class)
            .setParameter("me", me)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
  }

  /**
   * @throws Missing where none of one's own is called so
   */
  @About(About.HOUSE)
  public void forget(String place, UUID id) {
    if (mine(place).stream().noneMatch(one -> one.id().equals(id))) {
      throw new Missing("filter");
    }
    entities.remove(entities.find(SavedFilter.class, id));
  }
}
