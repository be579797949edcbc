package org.stet.review;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditEntry;
import org.stet.claim.ClaimRows;
import org.stet.people.CurrentActor;
import org.stet.people.Staff;

/** What was done to a claim and its review, for the person who asks. */
@Service
@Transactional(readOnly = true)
public class History {

  private static final int MOST = 200;

  private final EntityManager entities;
  private final ClaimRows claims;
  private final AuditEntries entries;
  private final CurrentActor actors;
  private final Staff staff;

  History(
      EntityManager entities,
      ClaimRows claims,
      AuditEntries entries,
      CurrentActor actors,
      Staff staff) {
    this.entities = entities;
    this.claims = claims;
    this.entries = entries;
    this.actors = actors;
    this.staff = staff;
  }

  /**
   * Some entries, newest first.
   *
   * @param names of those who acted
   */
  public record Told(List<AuditEntry> entries, Map<UUID, String> names) {}

  /** Nothing for a reporter; for a blind second checker nothing that led to the first finding. */
  public Told of(UUID claimId) {
    var actor = actors.current();
    var claim = claims.one(claimId);
    if (actor.seesOwnOnly()) {
      return new Told(List.of(), Map.of());
    }
    var told = new ArrayList<>(entries.timeline("claim", claim.id(), MOST));
    entities
        .createQuery("select r from ClaimReview r where r.claimId = :claim", ClaimReview.class)
        .setParameter("claim", claimId)
        .getResultStream()
        .findFirst()
        .filter(review -> review.stage() != Stage.SECOND_CHECK || !actor.is(review.secondChecker()))
        .ifPresent(review -> told.addAll(entries.timeline("review", review.id(), MOST)));
    told.sort(Comparator.comparingLong(AuditEntry::index).reversed());
    var people = new HashSet<UUID>();
    told.forEach(entry -> people.add(entry.actor()));
    return new Told(List.copyOf(told), staff.names(people));
  }
}
