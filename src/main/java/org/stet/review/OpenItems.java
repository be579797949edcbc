package org.stet.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.article.DeskSettings;
import org.stet.article.PartKind;
import org.stet.article.RevisionText;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;

/**
 * What sign-off still wants; the one list that the screen shows and the signature obeys.
 *
 * @param claims all of the article
 * @param reviews by claim
 */
record OpenItems(
    RevisionText text, DeskSettings desk, List<ClaimRow> claims, Map<UUID, ClaimReview> reviews) {

  /** What a signature under the whole wants. */
  List<OpenItem> ofWhole() {
    var items = ofClaims(claims);
    if (claims.stream().noneMatch(claim -> claim.status() == ClaimStatus.ACCEPTED)) {
      items.add(OpenItem.ofArticle(OpenItem.Kind.NOTHING_TO_CHECK));
    }
    if (desk.fullCoverage() && Coverage.of(text, claims).untouched() > 0) {
      items.add(OpenItem.ofArticle(OpenItem.Kind.NOT_COVERED));
    }
    return items;
  }

  /**
   * What of it stands in the parts of one kind; a headline may be fine in which nothing is to be
   * checked. An orphan stands in no part: its words are not found in the present text.
   */
  List<OpenItem> ofPart(PartKind kind) {
    var parts = text.parts(kind);
    var items =
        ofClaims(claims.stream().filter(claim -> PartState.stands(claim, text, parts)).toList());
    if (desk.fullCoverage() && Coverage.of(text, parts, claims).untouched() > 0) {
      items.add(OpenItem.ofArticle(OpenItem.Kind.NOT_COVERED));
    }
    return items;
  }

  private List<OpenItem> ofClaims(List<ClaimRow> some) {
    var items = new ArrayList<OpenItem>();
    for (var claim : some) {
      var review = reviews.get(claim.id());
      switch (claim.status()) {
        case SUGGESTED -> {
          var worthiness = claim.worthiness();
          if (worthiness == null || worthiness >= desk.cutOff()) {
            items.add(item(OpenItem.Kind.SUGGESTION_OPEN, claim));
          }
        }
        case ORPHANED -> items.add(item(OpenItem.Kind.ORPHANED, claim));
        case ACCEPTED -> accepted(claim, review, text, items);
        case DISMISSED, CUT -> {}
      }
    }
    return items;
  }

  private static void accepted(
      ClaimRow claim, @Nullable ClaimReview review, RevisionText text, List<OpenItem> items) {
    if (review == null || review.stage() != Stage.APPROVED) {
      boolean wasJudged = review != null && review.stage() == Stage.STALE && review.wasJudged();
      items.add(item(wasJudged ? OpenItem.Kind.STALE : OpenItem.Kind.NOT_APPROVED, claim));
    }
    if (review != null && review.queries().stream().anyMatch(Query::isOpen)) {
      items.add(item(OpenItem.Kind.QUERY_OPEN, claim));
    }
    if (review != null && review.replies().stream().anyMatch(Reply::isOpen)) {
      items.add(item(OpenItem.Kind.REPLY_OPEN, claim));
    }
    if (review != null
        && review.stage() == Stage.APPROVED
        && !isCarriedOut(
            claim, review.standingFinding().orElse(null), review.carriedOutIn(), text)) {
      items.add(item(OpenItem.Kind.NOT_CARRIED_OUT, claim));
    }
  }

  /** A cut claim that still stands is not; changed words are once they are the agreed ones. */
  static boolean isCarriedOut(
      ClaimRow claim,
      @Nullable Finding finding,
      @Nullable Integer carriedOutIn,
      RevisionText text) {
    if (finding == null || !finding.disposition().isCarriedOut()) {
      return true;
    }
    if (finding.disposition() == Disposition.CUT) {
      return claim.status() == ClaimStatus.CUT;
    }
    var wording = finding.wording();
    boolean standsAsAgreed =
        wording != null
            && claim.anchor().revision() == text.number()
            && Wording.same(claim.quote(), wording);
    return carriedOutIn != null || standsAsAgreed;
  }

  private static OpenItem item(OpenItem.Kind kind, ClaimRow claim) {
    return OpenItem.of(kind, claim.id(), claim.number());
  }
}
