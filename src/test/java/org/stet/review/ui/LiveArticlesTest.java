package org.stet.review.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stet.audit.AuditEntry;
import org.stet.audit.Neighbours;
import org.stet.people.Actor;
import org.stet.people.Actor.SignIn;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;

class LiveArticlesTest {

  private static final UUID ARTICLE = new UUID(1, 1);
  private static final UUID CLAIM = new UUID(3, 1);

  private final Actor mia = new Actor(new UUID(2, 1), "Mia", Set.of(), SignIn.PASSWORD, null);
  private final Actor max = new Actor(new UUID(2, 2), "Max", Set.of(), SignIn.PASSWORD, null);
  private final Hand hand = new Hand();
  private final Staff staff = new House();
  private final LiveArticles other = new LiveArticles((topic, words) -> {}, staff, hand);
  private final LiveArticles live =
      new LiveArticles(
          (topic, words) -> other.on(new Neighbours.Heard("here", topic, words)), staff, hand);

  @AfterEach
  void close() {
    live.destroy();
    other.destroy();
  }

  @Test
  void whoLeavesIsGoneAtOnce() {
    var seat = live.sit(ARTICLE, max, new Ear());
    assertThat(live.others(ARTICLE, mia)).containsExactly("Max");

    live.leave(seat);

    assertThat(live.others(ARTICLE, mia)).isEmpty();
  }

  @Test
  void whoseBrowserIsSilentIsMissedAndTheOthersAreTold() {
    var ear = new Ear();
    var mine = live.sit(ARTICLE, mia, ear);
    var seat = live.sit(ARTICLE, max, new Ear());
    await().untilAsserted(() -> assertThat(ear.told).hasValue(1));

    hand.pass(Duration.ofSeconds(60));
    live.hear(mine);
    assertThat(live.others(ARTICLE, mia)).containsExactly("Max");
    hand.pass(Duration.ofSeconds(20));
    live.lookAround();

    assertThat(live.others(ARTICLE, mia)).isEmpty();
    await().untilAsserted(() -> assertThat(ear.told).hasValue(2));

    live.hear(seat);

    assertThat(live.others(ARTICLE, mia)).containsExactly("Max");
    await().untilAsserted(() -> assertThat(ear.told).hasValue(3));
  }

  @Test
  void whoSitsAtAnotherProgramOfTheDeskIsSeenUntilTheyLeaveOrItFallsSilent() {
    var ear = new Ear();
    var unused = other.sit(ARTICLE, mia, ear);

    var seat = live.sit(ARTICLE, max, new Ear());
    var mine = live.sit(ARTICLE, mia, new Ear());
    assertThat(other.others(ARTICLE, mia)).containsExactly("Max");
    await().untilAsserted(() -> assertThat(ear.told).hasValueGreaterThan(0));

    live.leave(seat);
    assertThat(other.others(ARTICLE, mia)).isEmpty();
    assertThat(other.others(ARTICLE, max)).containsExactly("Mia");

    live.leave(mine);
    seat = live.sit(ARTICLE, max, new Ear());
    hand.pass(Duration.ofSeconds(60));
    live.hear(seat);
    live.callTheRoll();
    hand.pass(Duration.ofSeconds(60));
    other.lookAround();
    assertThat(other.others(ARTICLE, mia)).containsExactly("Max");

    hand.pass(Duration.ofSeconds(20));
    other.lookAround();
    assertThat(other.others(ARTICLE, mia)).isEmpty();
  }

  @Test
  void whoHasTheSameClaimInHandIsSeenAndWhetherTheyWrite() {
    var ear = new Ear();
    var mine = live.sit(ARTICLE, mia, ear);
    live.turnTo(mine, CLAIM, false);
    var seat = live.sit(ARTICLE, max, new Ear());
    assertThat(live.at(ARTICLE, CLAIM, mia)).isEqualTo(LiveArticles.Company.NONE);

    live.turnTo(seat, CLAIM, false);
    assertThat(live.at(ARTICLE, CLAIM, mia).looking()).containsExactly("Max");
    live.turnTo(seat, CLAIM, true);
    assertThat(live.at(ARTICLE, CLAIM, mia).writing()).containsExactly("Max");
    assertThat(live.at(ARTICLE, CLAIM, mia).looking()).isEmpty();
    await().untilAsserted(() -> assertThat(ear.told).hasValue(3));

    live.turnTo(seat, new UUID(3, 2), false);

    assertThat(live.at(ARTICLE, CLAIM, mia)).isEqualTo(LiveArticles.Company.NONE);
  }

  @Test
  void whoWritesAtAnotherProgramOfTheDeskIsSeenAtTheClaim() {
    var seat = live.sit(ARTICLE, max, new Ear());

    live.turnTo(seat, CLAIM, true);
    assertThat(other.at(ARTICLE, CLAIM, mia).writing()).containsExactly("Max");
    assertThat(other.others(ARTICLE, mia)).containsExactly("Max");

    live.leave(seat);

    assertThat(other.at(ARTICLE, CLAIM, mia)).isEqualTo(LiveArticles.Company.NONE);
  }

  @Test
  void whoLeavesAfterClosingTimeTellsNobody() {
    var ear = new Ear();
    var seat = live.sit(ARTICLE, max, new Ear());
    var unused = live.sit(ARTICLE, mia, ear);

    live.destroy();
    live.leave(seat);

    assertThat(live.others(ARTICLE, mia)).isEmpty();
    assertThat(ear.told).hasValue(0);
  }

  /** Max and Mia, by their ids. */
  private final class House implements Staff {

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
      return Stream.of(mia, max)
          .filter(person -> ids.contains(person.id()))
          .collect(Collectors.toMap(Actor::id, Actor::name));
    }

    @Override
    public Optional<Person> find(UUID id) {
      return Optional.empty();
    }

    @Override
    public Optional<Person> named(String userName) {
      return Optional.empty();
    }

    @Override
    public List<Person> who(Permission permission) {
      return List.of();
    }
  }

  /** Counts how often it is told that people came or went. */
  private static final class Ear implements LiveArticles.Watcher {

    private final AtomicInteger told = new AtomicInteger();

    @Override
    public void changed(List<AuditEntry> entries) {}

    @Override
    public void peopleChanged() {
      told.incrementAndGet();
    }
  }

  /** A clock that is moved by hand. */
  private static final class Hand extends Clock {

    private Instant now = Instant.parse("2026-11-22T15:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
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
