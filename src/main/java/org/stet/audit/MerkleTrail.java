package org.stet.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.PerhapsDone;
import org.stet.people.Refusal;

/**
 * Adds leaves to the one log, under the lock of its head row, in the transaction of whoever calls.
 *
 * <p>A repository in Spring's sense only so that a version conflict found by its flush looks the
 * same as one found at the commit.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MerkleTrail implements AuditTrail {

  private static final Logger LOG = LoggerFactory.getLogger(MerkleTrail.class);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final EntityManager entities;
  private final AuditTables tables;
  private final Disk disk;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** Here changing hands costs less than among the connections of a database. */
  private final ReentrantLock line = new ReentrantLock();

  MerkleTrail(
      EntityManager entities,
      AuditTables tables,
      Disk disk,
      ApplicationEventPublisher events,
      Clock clock) {
    this.entities = entities;
    this.tables = tables;
    this.disk = disk;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public AuditEntry append(Actor actor, Fact fact) {
    return write(actor, List.of(fact), null).getFirst();
  }

  @Override
  public List<AuditEntry> appendAll(Actor actor, List<Fact> facts) {
    return switch (facts.size()) {
      case 0 -> List.of();
      case 1 -> List.of(append(actor, facts.getFirst()));
      default -> write(actor, facts, Ids.next());
    };
  }

  private List<AuditEntry> write(Actor actor, List<Fact> facts, @Nullable UUID story) {
    entities.flush();
    var ledger = Ledger.ofThisTransaction();
    var stretch = new Stretch(actor, facts, story, ledger);
    getInLine(ledger);
    boolean othersWait = disk.canWaitLater() && line.hasQueuedThreads();
    if (othersWait) {
      ledger.waitLater();
    }
    ledger.whenCommitted(() -> {
      try {
        untilItIsOnTheDisk(ledger);
      } finally {
        publish(ledger.entries());
      }
    });
    try {
      return stretch.write(othersWait);
    } catch (DataAccessException e) {
      // Only the innermost: what wraps it repeats the row, with names, texts and their salt.
      var cause = e.getMostSpecificCause();
      LOG.error("An entry can't be written, so the change that it tells is not made", cause);
      throw new AuditUnavailable(cause);
    }
  }

  /** Committed it is, so nobody may be told that it was not done. */
  private void untilItIsOnTheDisk(Ledger ledger) {
    try {
      if (ledger.waitsLater()) {
        disk.await();
      }
    } catch (RuntimeException e) {
      LOG.error("Whether the newest entries are on the disk can't be told", e);
      throw new PerhapsDone(Refusal.of("perhaps.disk"), e);
    }
  }

  /**
   * Until the transaction ends. The lock that counts is the row's; who does not get to the front in
   * a moment goes there all the same, and waits no longer than {@link LockTimeout} says.
   */
  private void getInLine(Ledger ledger) {
    try {
      if (!disk.hasOneWriter()
          && !ledger.isInLine()
          && line.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        ledger.inLine(line::unlock);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void publish(List<AuditEntry> entries) {
    try {
      events.publishEvent(new Appended(entries));
    } catch (RuntimeException e) {
      LOG.warn("Somebody who listens to the trail failed; what was committed stands", e);
    }
  }

  /** Some leaves that stand one after the other. */
  private final class Stretch {

    private final Actor actor;
    private final @Nullable UUID story;
    private final Ledger ledger;
    private final Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    private final Set<Ledger.Key> begun = new HashSet<>();
    private final List<AuditTables.Row> rows;

    Stretch(Actor actor, List<Fact> facts, @Nullable UUID story, Ledger ledger) {
      this.actor = actor;
      this.story = story;
      this.ledger = ledger;
      this.rows = facts.stream().map(this::row).toList();
    }

    List<AuditEntry> write(boolean waitsLater) {
      var placed = tables.append(rows, now, waitsLater);
      return IntStream.range(0, rows.size())
          .mapToObj(i -> tell(rows.get(i), placed.get(i)))
          .toList();
    }

    private AuditTables.Row row(Fact fact) {
      var subject = fact.subject();
      boolean first = ledger.isFirstOf(fact.live(), subject) && begun.add(Ledger.Key.of(subject));
      var standing = new Leaf.Standing(first, story);
      var leaf = new Leaf(fact.actor(actor), fact, subject, standing, now);
      return new AuditTables.Row(fact.actor(actor).id(), fact, subject, standing, leaf);
    }

    private AuditEntry tell(AuditTables.Row row, Leaf.Placed placed) {
      var entry = entry(row, placed);
      ledger.tell(row.fact(), row.subject(), entry);
      return entry;
    }

    private AuditEntry entry(AuditTables.Row row, Leaf.Placed placed) {
      var fact = row.fact();
      var subject = row.subject();
      var before = row.versionBefore();
      return new AuditEntry(
          placed.place().index(),
          placed.place().at(),
          row.actor(),
          Leaf.roles(fact.actor(actor)),
          fact.act(),
          subject.kind(),
          subject.id(),
          subject.article(),
          fact.from(),
          subject.stage(),
          before == null ? 0 : before,
          subject.version(),
          story,
          fact.marks(),
          fact.notes(),
          false,
          HexFormat.of().formatHex(placed.hash()));
    }
  }
}
