package org.stet.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.stet.audit.NotAudited;

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

  boolean is(TurnRow row, boolean soon) {
    return reviewId.equals(row.review()) && waitsSince.equals(row.since()) && dueSoon == soon;
  }
}
