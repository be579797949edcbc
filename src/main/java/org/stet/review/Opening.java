package org.stet.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.stet.audit.NotAudited;
import org.stet.people.Ids;

/** Somebody has read a finding of this review. Two that came at once say no more than one. */
@Entity
@Table(name = "finding_opened")
@NotAudited("It says who has read something; what is done about it has its own entries.")
class Opening {

  @Id private UUID id;
  private UUID reviewId;
  private UUID accountId;
  private Instant openedAt;

  protected Opening() {}

  Opening(UUID reviewId, UUID accountId, Instant at) {
    this.id = Ids.next();
    this.reviewId = reviewId;
    this.accountId = accountId;
    this.openedAt = at;
  }
}
