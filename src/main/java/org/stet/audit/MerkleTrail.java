package org.stet.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stet.audit.verify.Frontier;
import org.stet.people.Actor;
import org.stet.people.Ids;

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

  private final EntityManager entities;
  private final AuditTables tables;
  private final Disk disk;
  private final ApplicationEventPublisher events;
  private final Clock clock;

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
    return facts.isEmpty() ? List.of() : write(actor, facts, Ids.next());
  }

  private List<AuditEntry> write(Actor actor, List<Fact> facts, @Nullable UUID story) {
    entities.flush();
    var ledger = Ledger.ofThisTransaction();
    ledger.whenCommitted(() -> {
      disk.await();
      publish(ledger.entries());
    });
    try {
      return new Stretch(actor, story, ledger, article(facts)).write(facts);
    } catch (DataAccessException e) {
      // Only the innermost: what wraps it repeats the row, with names, texts and their salt.
      var cause = e.getMostSpecificCause();
      LOG.error("An entry can't be written, so the change that it tells is not made", cause);
      throw new AuditUnavailable(cause);
    }
  }

  /** To which the first of them belongs, and mostly all. */
  private static @Nullable UUID article(List<Fact> facts) {
    return facts.getFirst().subject().article();
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
    private final Frontier frontier;
    private final Instant at;
    private final Map<UUID, AuditTables.ArticleEnd> ends = new HashMap<>();
    private final List<AuditTables.Row> rows = new ArrayList<>();
    private final List<Frontier.Node> nodes = new ArrayList<>();

    Stretch(Actor actor, @Nullable UUID story, Ledger ledger, @Nullable UUID article) {
      var start = tables.lockHead(article);
      var head = start.head();
      start.end().ifPresent(end -> ends.put(Objects.requireNonNull(article), end));
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      this.actor = actor;
      this.story = story;
      this.ledger = ledger;
      this.frontier = head.frontier();
      this.at = now.isBefore(head.at()) ? head.at() : now;
    }

    List<AuditEntry> write(List<Fact> facts) {
      var entries = facts.stream().map(this::add).toList();
      tables.write(rows, nodes, new AuditTables.Head(frontier, at));
      return entries;
    }

    private AuditEntry add(Fact fact) {
      var subject = fact.subject();
      var place = place(fact, subject);
      var leaf = new Leaf(fact.actor(actor), fact, subject, place);
      var row = new AuditTables.Row(fact.actor(actor).id(), fact, subject, place, leaf);
      rows.add(row);
      nodes.addAll(frontier.add(leaf.hash()));
      var entry = entry(row);
      ledger.tell(fact, subject, entry);
      return entry;
    }

    private Leaf.Place place(Fact fact, Subject subject) {
      long index = frontier.size();
      boolean first = ledger.isFirstOf(fact.live(), subject);
      var article = subject.article();
      if (article == null) {
        return new Leaf.Place(index, at, story, first, 0, null);
      }
      var before = ends.get(article);
      if (before == null) {
        before = tables.endOf(article).orElse(null);
      }
      long number = before == null ? 1 : before.number() + 1;
      ends.put(article, new AuditTables.ArticleEnd(index, number));
      return new Leaf.Place(
          index, at, story, first, number, before == null ? null : before.index());
    }

    private AuditEntry entry(AuditTables.Row row) {
      var fact = row.fact();
      var subject = row.subject();
      var before = row.versionBefore();
      return new AuditEntry(
          row.place().index(),
          row.place().at(),
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
          HexFormat.of().formatHex(row.leaf().hash()));
    }
  }
}
