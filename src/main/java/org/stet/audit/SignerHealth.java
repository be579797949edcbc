package org.stet.audit;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down where the log can't be signed: somebody has to look. */
@Component
class SignerHealth implements HealthIndicator {

  private final Signer signer;

  SignerHealth(Signer signer) {
    this.signer = signer;
  }

  @Override
  public Health health() {
    return signer
        .trouble()
        .map(trouble -> Health.down().withDetail("trouble", trouble.sentence()).build())
        .orElseGet(() -> Health.up().build());
  }
}
