package org.stet.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim like the one in hand that was checked before, with what was found, for one reader.
 *
 * @param headline of its article
 * @param finding the one that an editor approved
 * @param evidence that counts, confidential sources under their codes
 * @param known the evidence whose source the reader may know, and so take over
 * @param stage STALE where its words changed since, CLOSED where they were cut
 * @param shared words that stand in both, as the claim in hand has them, the rarest first
 * @param words share of both that these words are, 0 to 1
 * @param meaning cosine of the two sentences, or null where no model compared them
 * @param otherFigures of it, where the claim in hand has others in their place; else none
 * @param close whether it seems to say the same, with the same figures
 */
public record EarlierVerdict(
    UUID review,
    UUID claim,
    UUID article,
    int number,
    String headline,
    String quote,
    @Nullable String statement,
    Stage stage,
    Finding finding,
    @Nullable UUID approver,
    Instant approvedAt,
    List<Evidence> evidence,
    Set<UUID> known,
    List<String> shared,
    double words,
    @Nullable Double meaning,
    List<String> otherFigures,
    boolean close) {}
