package org.stet.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.NotAudited;
import org.stet.people.Ids;

/** Somebody was named in a note, and has or has not looked at it. */
@Entity
@NotAudited("Whom a note names stands in the note; whether they have looked is nobody's business.")
class Mention {

  @Id private UUID id;
  private UUID reviewId;
  private UUID articleId;
  private UUID noteId;
  private UUID accountId;
  private Instant mentionedAt;
  private @Nullable Instant seenAt;

  protected Mention() {}

  Mention(ClaimReview review, UUID note, UUID account, Instant at) {
    this.id = Ids.next();
    this.reviewId = review.id();
    this.articleId = review.articleId();
    this.noteId = note;
    this.accountId = account;
    this.mentionedAt = at;
  }

  void seen(Instant at) {
    seenAt = at;
  }

  UUID reviewId() {
    return reviewId;
  }

  Instant mentionedAt() {
    return mentionedAt;
  }
}
