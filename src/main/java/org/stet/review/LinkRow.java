package org.stet.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim linked with the one in hand, and what was found of it, for one reader.
 *
 * @param outward whether the claim in hand is the one that does it to the other; as good as not
 *     where the link is mutual
 * @param claim the other one
 * @param headline of its article; null where it is the same one
 * @param stage of its review; null where it has none
 * @param verdict null where there is none, or it is withheld
 * @param asOf the day that the verdict speaks of; null where there is none
 * @param clashes whether both verdicts are approved and can't both be right while this link stands
 */
public record LinkRow(
    UUID id,
    long version,
    LinkKind kind,
    boolean outward,
    UUID claim,
    UUID article,
    int number,
    @Nullable String headline,
    boolean restricted,
    String quote,
    @Nullable UUID review,
    @Nullable Stage stage,
    @Nullable Verdict verdict,
    @Nullable LocalDate asOf,
    @Nullable Instant approvedAt,
    boolean clashes,
    @Nullable String reason,
    UUID linkedBy,
    Instant linkedAt) {

  /** How it reads from the claim in hand: CONTRADICTS, REPEATS, SUPPORTS or SUPPORTED_BY. */
  public String reading() {
    return kind.isMutual() || outward ? kind.name() : "SUPPORTED_BY";
  }

  public boolean isElsewhere() {
    return headline != null;
  }
}
