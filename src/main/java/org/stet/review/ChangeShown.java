package org.stet.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.stet.audit.NotAudited;
import org.stet.people.Ids;

/** Somebody was shown how the words of a stale claim changed. */
@Entity
@NotAudited("It says who has read something; what is done about it has its own entries.")
class ChangeShown {

  @Id private UUID id;
  private UUID reviewId;
  private UUID accountId;
  private long version;
  private Instant shownAt;

  protected ChangeShown() {}

  ChangeShown(UUID reviewId, UUID accountId, long version, Instant at) {
    this.id = Ids.next();
    this.reviewId = reviewId;
    this.accountId = accountId;
    this.version = version;
    this.shownAt = at;
  }
}
