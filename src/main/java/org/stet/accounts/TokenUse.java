package org.stet.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.stet.audit.NotAudited;

/** When a token was last used, to the hour. */
@Entity
@Table(name = "api_token_use")
@NotAudited("Using a token is no change; what is done with it has its own entries.")
class TokenUse {

  private static final Duration STEP = Duration.ofHours(1);

  @Id private UUID tokenId;
  private Instant usedAt;

  protected TokenUse() {}

  TokenUse(UUID token, Instant now) {
    this.tokenId = token;
    this.usedAt = now;
  }

  void again(Instant now) {
    if (now.isAfter(usedAt.plus(STEP))) {
      usedAt = now;
    }
  }

  UUID tokenId() {
    return tokenId;
  }

  Instant usedAt() {
    return usedAt;
  }
}
