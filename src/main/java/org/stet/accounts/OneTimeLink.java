package org.stet.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.CoveredBy;
import org.stet.people.Ids;

/** A link by which somebody sets their password, once. Its entries are about the account. */
@Entity
@Table(name = "one_time_link")
class OneTimeLink implements CoveredBy {

  @Id private UUID id;
  private UUID accountId;
  private String hash;
  private UUID madeBy;
  private Instant createdAt;
  private Instant expiresAt;
  private @Nullable Instant endedAt;
  private boolean used;

  protected OneTimeLink() {}

  OneTimeLink(UUID account, Secret secret, UUID madeBy, Instant now, Duration lasts) {
    this.id = Ids.next();
    this.accountId = account;
    this.hash = secret.hash();
    this.madeBy = madeBy;
    this.createdAt = now;
    this.expiresAt = now.plus(lasts);
  }

  /** A newer one takes its place, or the account is locked. */
  void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }

  void use(Instant now) {
    endedAt = now;
    used = true;
  }

  boolean isLive(Instant now) {
    return endedAt == null && now.isBefore(expiresAt);
  }

  UUID accountId() {
    return accountId;
  }

  UUID madeBy() {
    return madeBy;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Nullable Instant usedAt() {
    return used ? endedAt : null;
  }

  @Override
  public String coveringKind() {
    return "account";
  }

  @Override
  public UUID coveringId() {
    return accountId;
  }
}
