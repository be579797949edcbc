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
    Instant recordedAt) {

  /** What came of it. */
  public enum Outcome {
    REACHED,
    NO_ANSWER,
    WILL_REPLY,
    DECLINED,
    NOT_FOUND
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
        .with("by", recordedBy);
  }
}
