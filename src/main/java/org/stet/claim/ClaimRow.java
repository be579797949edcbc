package org.stet.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim, ready to show.
 *
 * @param number given once per article, never again
 * @param position its place in reading order, from 1, among the article's claims
 * @param statedIn number of the draft for whose words the statement was written, where others stand
 *     now
 * @param worthiness check-worthiness 0 to 100; null where a person marked it
 * @param reasons for the worthiness, in words
 */
public record ClaimRow(
    UUID id,
    UUID article,
    int number,
    int position,
    long version,
    ClaimStatus status,
    boolean acceptedOnce,
    Anchor anchor,
    @Nullable String statement,
    @Nullable Integer statedIn,
    @Nullable String claimant,
    @Nullable String attribution,
    List<ClaimKind> kinds,
    Medium medium,
    @Nullable Integer worthiness,
    List<String> reasons,
    @Nullable DismissReason dismissedAs,
    @Nullable Integer duplicateOf,
    @Nullable String waivedBy,
    UUID changedBy,
    Instant changedAt) {

  public String quote() {
    return anchor.quote();
  }
}
