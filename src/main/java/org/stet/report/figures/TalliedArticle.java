package org.stet.report.figures;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.NotAudited;

/** What the figures count of an article that was signed off. */
@Entity
@NotAudited("It is drawn from what the trail tells, and can be drawn again.")
class TalliedArticle {

  @Id private UUID articleId;
  @Embedded private Counts counts;

  protected TalliedArticle() {}

  TalliedArticle(UUID articleId, Counts counts) {
    this.articleId = articleId;
    this.counts = counts;
  }

  /**
   * What was counted of a sign-off stays; what the desk's cut-off or clock became since tells
   * nothing of it.
   */
  void become(Counts now) {
    counts = counts.signedAt().equals(now.signedAt()) ? counts.of(now.deskId(), now.source()) : now;
  }

  Counts counts() {
    return counts;
  }

  UUID articleId() {
    return articleId;
  }

  /**
   * @param minutes from hand-in to sign-off
   * @param decided of the claims found
   * @param accounted of the words of claim text, those in a claim that was accepted or dismissed
   */
  @Embeddable
  record Counts(
      UUID deskId,
      @Nullable String source,
      LocalDate signedWeek,
      Instant signedAt,
      int minutes,
      int found,
      int decided,
      int words,
      int accounted,
      int exceptions) {

    Counts of(UUID desk, @Nullable String from) {
      return new Counts(
          desk, from, signedWeek, signedAt, minutes, found, decided, words, accounted, exceptions);
    }
  }
}
