package org.stet.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exception: something that sign-off wants and does not have, accepted by name and with a
 * reason.
 *
 * @param claimId null where it is about the whole article
 * @param quote the words of the claim as they stood then; null where it is about the whole article,
 *     and in an exception from before they were kept
 */
@Embeddable
public record Waiver(
    @Nullable UUID claimId,
    @Enumerated(EnumType.STRING) OpenItem.Kind item,
    @Nullable String quote,
    String reason,
    UUID acceptedBy,
    Instant acceptedAt,
    @Nullable Instant voidSince) {

  public boolean stands() {
    return voidSince == null;
  }

  Waiver voided(Instant at) {
    return stands() ? new Waiver(claimId, item, quote, reason, acceptedBy, acceptedAt, at) : this;
  }
}
