package org.stet.review;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Content;

/**
 * What somebody wants colleagues to know about a claim.
 *
 * @param inReplyTo the first note of the thread that it belongs to
 * @param resolvedBy of a first note: who said that its thread is settled
 */
@Embeddable
public record Note(
    UUID id,
    String words,
    @Nullable UUID inReplyTo,
    @Nullable UUID resolvedBy,
    @Nullable Instant resolvedAt,
    UUID writtenBy,
    Instant writtenAt) {

  Note(UUID id, String words, @Nullable UUID inReplyTo, UUID writtenBy, Instant writtenAt) {
    this(id, words, inReplyTo, null, null, writtenBy, writtenAt);
  }

  public boolean isFirst() {
    return inReplyTo == null;
  }

  public boolean isResolved() {
    return resolvedAt != null;
  }

  Note resolved(UUID by, Instant at) {
    return new Note(id, words, inReplyTo, by, at, writtenBy, writtenAt);
  }

  Note reopened() {
    return new Note(id, words, inReplyTo, null, null, writtenBy, writtenAt);
  }

  Content content() {
    return Content.of()
        .with("id", id)
        .with("text", words)
        .with("inReplyTo", inReplyTo)
        .with("resolvedBy", resolvedBy)
        .with("by", writtenBy);
  }
}
