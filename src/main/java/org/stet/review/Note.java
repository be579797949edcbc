package org.stet.review;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.stet.audit.Content;

/** What somebody wants colleagues to know about a claim. */
@Embeddable
public record Note(UUID id, String words, UUID writtenBy, Instant writtenAt) {

  Content content() {
    return Content.of().with("id", id).with("text", words).with("by", writtenBy);
  }
}
