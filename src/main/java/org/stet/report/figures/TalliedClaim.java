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

/** What the figures count of a claim that was approved or checked a second time. */
@Entity
@NotAudited("It is drawn from what the trail tells, and can be drawn again.")
class TalliedClaim {

  @Id private UUID reviewId;
  private UUID articleId;
  private UUID claimId;
  @Embedded private Counts counts;

  protected TalliedClaim() {}

  TalliedClaim(UUID reviewId, UUID articleId, UUID claimId, Counts counts) {
    this.reviewId = reviewId;
    this.articleId = articleId;
    this.claimId = claimId;
    this.counts = counts;
  }

  /** The days on which it was approved and checked a second time stay those they were there. */
  void become(Counts now) {
    counts = now.dated(counts);
  }

  Counts counts() {
    return counts;
  }

  UUID reviewId() {
    return reviewId;
  }

  /**
   * The approval is null where none stands; the second check is null where there was none.
   *
   * @param proposed the verdict that was proposed first
   * @param minutes from hand-in to approval
   * @param worked of them, those that it lay in a checker's hands
   * @param sources of evidence that was not withdrawn, two pieces of one house being one
   * @param secondFirst what the first checker had found when the second did
   */
  @Embeddable
  record Counts(
      UUID deskId,
      @Nullable String source,
      String kinds,
      @Nullable LocalDate approvedWeek,
      @Nullable LocalDate approvedOn,
      @Nullable Instant approvedAt,
      @Nullable String verdict,
      @Nullable String proposed,
      int returned,
      int overruled,
      @Nullable Integer minutes,
      @Nullable Integer worked,
      int evidence,
      int sources,
      int firstHand,
      int linked,
      int captured,
      @Nullable LocalDate secondWeek,
      @Nullable Instant secondAt,
      @Nullable String secondFirst,
      @Nullable String secondFound,
      @Nullable Boolean secondAgrees) {

    private Counts dated(Counts before) {
      boolean sameApproval = Objects.equals(approvedAt, before.approvedAt);
      boolean sameSecond = Objects.equals(secondAt, before.secondAt);
      return new Counts(
          deskId,
          source,
          kinds,
          sameApproval ? before.approvedWeek : approvedWeek,
          sameApproval ? before.approvedOn : approvedOn,
          approvedAt,
          verdict,
          proposed,
          returned,
          overruled,
          minutes,
          worked,
          evidence,
          sources,
          firstHand,
          linked,
          captured,
          sameSecond ? before.secondWeek : secondWeek,
          secondAt,
          secondFirst,
          secondFound,
          secondAgrees);
    }
  }
}
