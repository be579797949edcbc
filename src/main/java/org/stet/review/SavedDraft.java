package org.stet.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.stet.audit.NotAudited;

/** What somebody was writing on a claim and has not sent. */
@Entity
@Table(name = "review_draft")
@NotAudited("Nobody but its writer sees it, and it decides nothing.")
class SavedDraft {

  /** Whose, and on which claim. */
  @Embeddable
  record Key(UUID accountId, UUID claimId) implements Serializable {}

  @EmbeddedId private Key key;
  private String words;
  private Instant savedAt;

  protected SavedDraft() {}

  SavedDraft(Key key, String words, Instant at) {
    this.key = key;
    this.words = words;
    this.savedAt = at;
  }

  void save(String newWords, Instant at) {
    words = newWords;
    savedAt = at;
  }

  String words() {
    return words;
  }

  Instant savedAt() {
    return savedAt;
  }
}
