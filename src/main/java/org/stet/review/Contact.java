package org.stet.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Content;

/**
 * That somebody was tried.
 *
 * @param queryId the question they were to answer, if it was one
 * @param whom as one would look them up again
 * @param result what they said, or what was left for them
 */
@Embeddable
public record Contact(
    UUID id,
    @Nullable UUID queryId,
    String whom,
    @Enumerated(EnumType.STRING) ContactWay way,
    Instant triedAt,
    @Enumerated(EnumType.STRING) Outcome outcome,
    @Nullable String result,
    UUID recordedBy,
    Instant recordedAt,
    @Nullable UUID withdrawnBy,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnWhy) {

  /** What came of it. */
  public enum Outcome {
    REACHED,
    NO_ANSWER,
    WILL_REPLY,
    DECLINED,
    NOT_FOUND
  }

  /** False where it was entered wrongly. */
  public boolean counts() {
    return withdrawnAt == null;
  }

  Contact withdrawn(UUID by, Instant at, String why) {
    return new Contact(
        id, queryId, whom, way, triedAt, outcome, result, recordedBy, recordedAt, by, at, why);
  }

  Content content() {
    return Content.of()
        .with("id", id)
        .with("query", queryId)
        .with("whom", whom)
        .with("way", way)
        .with("at", triedAt)
        .with("outcome", outcome)
        .with("result", result)
        .with("by", recordedBy)
        .with("withdrawn", withdrawnWhy);
  }
}
