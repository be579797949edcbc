package org.stet.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.stet.audit.NotAudited;

/** That evidence was taken over from an earlier claim. */
@Entity
@Table(name = "evidence_reuse")
@NotAudited("The entry EVIDENCE_ADDED marks from which evidence it was taken over.")
class Reuse {

  @Id private UUID evidenceId;
  private UUID fromEvidenceId;
  private UUID fromReviewId;

  protected Reuse() {}

  Reuse(UUID evidence, UUID fromEvidence, UUID fromReview) {
    this.evidenceId = evidence;
    this.fromEvidenceId = fromEvidence;
    this.fromReviewId = fromReview;
  }
}
