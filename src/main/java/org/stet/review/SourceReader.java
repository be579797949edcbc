package org.stet.review;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Content;

/**
 * Somebody who was named for a confidential source.
 *
 * @param openedAt when they first opened its name; null while they know the code alone
 */
@Embeddable
public record SourceReader(
    UUID accountId, UUID namedBy, Instant namedAt, @Nullable Instant openedAt) {

  SourceReader opened(Instant at) {
    return openedAt == null ? new SourceReader(accountId, namedBy, namedAt, at) : this;
  }

  Content content() {
    return Content.of()
        .with("account", accountId)
        .with("by", namedBy)
        .with("opened", openedAt != null);
  }
}
