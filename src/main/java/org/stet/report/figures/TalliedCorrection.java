package org.stet.report.figures;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.NotAudited;

/** A correction that was opened after publication. */
@Entity
@NotAudited("It is drawn from what the trail tells, and can be drawn again.")
class TalliedCorrection {

  @Id private UUID id;
  private UUID articleId;
  @Embedded private Counts counts;

  protected TalliedCorrection() {}

  TalliedCorrection(UUID id, UUID articleId, Counts counts) {
    this.id = id;
    this.articleId = articleId;
    this.counts = counts;
  }

  /** The weeks in which it was opened and made stay those they were there. */
  void become(Counts now) {
    counts = now.dated(counts);
  }

  Counts counts() {
    return counts;
  }

  UUID id() {
    return id;
  }

  /**
   * @param madeWeek null while it is not made
   * @param minutes until it was made
   */
  @Embeddable
  record Counts(
      UUID deskId,
      @Nullable String source,
      LocalDate openedWeek,
      Instant openedAt,
      @Nullable LocalDate madeWeek,
      @Nullable Integer minutes) {

    private Counts dated(Counts before) {
      boolean sameOpening = openedAt.equals(before.openedAt);
      boolean sameMaking = sameOpening && Objects.equals(minutes, before.minutes);
      return new Counts(
          deskId,
          source,
          sameOpening ? before.openedWeek : openedWeek,
          openedAt,
          sameMaking ? before.madeWeek : madeWeek,
          minutes);
    }
  }
}
