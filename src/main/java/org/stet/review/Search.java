package org.stet.review;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.stet.audit.Content;

/**
 * That somebody looked somewhere.
 *
 * @param lookedIn where: a database, an archive, a register
 * @param hits how much there was
 */
@Embeddable
public record Search(
    UUID id, String lookedIn, String terms, int hits, UUID searchedBy, Instant searchedAt) {

  Content content() {
    return Content.of()
        .with("id", id)
        .with("in", lookedIn)
        .with("terms", terms)
        .with("hits", hits)
        .with("by", searchedBy);
  }
}
