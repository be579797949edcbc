package org.stet.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.NotAudited;
import org.stet.people.Ids;

/** A checker is told that the verdict on a linked claim is another, and has or has not looked. */
@Entity
@NotAudited("The verdict has its own entry; whether somebody has looked is nobody's business.")
class HeadsUp {

  @Id private UUID id;
  private UUID reviewId;
  private UUID accountId;
  private UUID aboutClaim;
  private UUID aboutArticle;
  private Instant givenAt;
  private @Nullable Instant seenAt;

  protected HeadsUp() {}

  HeadsUp(ClaimReview theirs, UUID account, ClaimReview about, Instant at) {
    this.id = Ids.next();
    this.reviewId = theirs.id();
    this.accountId = account;
    this.aboutClaim = about.claimId();
    this.aboutArticle = about.articleId();
    this.givenAt = at;
  }

  boolean isAbout(ClaimReview review) {
    return aboutClaim.equals(review.claimId());
  }

  void seen(Instant at) {
    seenAt = at;
  }

  UUID reviewId() {
    return reviewId;
  }

  Instant givenAt() {
    return givenAt;
  }
}
