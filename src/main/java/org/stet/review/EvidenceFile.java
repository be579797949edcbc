package org.stet.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The copy that was kept of what is cited.
 *
 * @param sha256 by which the archive knows it
 * @param quoteFound whether the quote stands in it word for word; null where that can't be told
 */
@Embeddable
public record EvidenceFile(
    @Column(name = "file_sha256") String sha256,
    @Column(name = "file_name") String name,
    @Column(name = "file_type") String mediaType,
    @Column(name = "file_length") long length,
    @Column(name = "quote_found") @Nullable Boolean quoteFound) {

  EvidenceFile with(@Nullable Boolean found) {
    return new EvidenceFile(sha256, name, mediaType, length, found);
  }
}
