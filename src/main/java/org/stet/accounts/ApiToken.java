package org.stet.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Audited;
import org.stet.audit.Content;
import org.stet.audit.Fact;
import org.stet.audit.Subject;
import org.stet.people.Ids;

/** A personal token for the HTTP interface, known by its hash. */
@Entity
@Table(name = "api_token")
class ApiToken implements Audited {

  static final String PREFIX = "stet_";

  @Id private UUID id;
  @Version private long version = -1;
  private UUID accountId;
  private String name;
  private String hash;
  private boolean mayWrite;
  private Instant createdAt;
  private Instant expiresAt;
  private @Nullable Instant revokedAt;

  protected ApiToken() {}

  ApiToken(
      UUID account, String name, Secret secret, boolean mayWrite, Instant now, Duration lasts) {
    this.id = Ids.next();
    this.accountId = account;
    this.name = name;
    this.hash = secret.hash();
    this.mayWrite = mayWrite;
    this.createdAt = now;
    this.expiresAt = now.plus(lasts);
  }

  Fact made() {
    return Fact.of("TOKEN_MADE", this)
        .mark("scopes", mayWrite ? "read,write" : "read")
        .mark("expires", expiresAt)
        .note("name", name);
  }

  Fact revoke(Instant now) {
    var fact = Fact.of("TOKEN_REVOKED", this).note("name", name);
    revokedAt = now;
    return fact;
  }

  boolean opens(Secret secret, Instant now) {
    return secret.hasHash(hash) && isLive(now);
  }

  boolean isLive(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  boolean isRevoked() {
    return revokedAt != null;
  }

  UUID id() {
    return id;
  }

  UUID accountId() {
    return accountId;
  }

  String name() {
    return name;
  }

  boolean mayWrite() {
    return mayWrite;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  @Override
  public Subject audited() {
    var content =
        Content.of()
            .with("account", accountId)
            .with("expires", expiresAt)
            .with("mayWrite", mayWrite)
            .with("revoked", revokedAt != null);
    return new Subject("token", id, null, version, null, content);
  }
}
