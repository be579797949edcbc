package org.stet.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.stet.audit.NotAudited;
import org.stet.people.Ids;

/** Somebody was told by mail that a claim waits for them, so that they are not told again. */
@Entity
@NotAudited("A mail changes nothing on the desk; it is kept so that none is sent twice.")
class ToldByMail {

  @Id private UUID id;
  private UUID accountId;
  private UUID reviewId;
  private Instant waitsSince;
  private boolean dueSoon;
  private Instant toldAt;

  protected ToldByMail() {}

  ToldByMail(UUID accountId, TurnRow row, boolean dueSoon, Instant at) {
    this.id = Ids.next();
    this.accountId = accountId;
    this.reviewId = row.review();
    this.waitsSince = row.since();
    this.dueSoon = dueSoon;
    this.toldAt = at;
  }

  boolean is(TurnRow row, boolean soon) {
    return reviewId.equals(row.review()) && waitsSince.equals(row.since()) && dueSoon == soon;
  }
}
