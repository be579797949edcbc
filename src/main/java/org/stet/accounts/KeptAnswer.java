package org.stet.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.NotAudited;
import org.stet.people.Ids;

/** What a request with an {@code Idempotency-Key} was answered, so that it is done once only. */
@Entity
@Table(name = "idempotency_key")
@NotAudited("It repeats an answer; what the request did has its own entries.")
class KeptAnswer {

  @Id private UUID id;
  private UUID accountId;
  private String route;
  private String name;
  private String bodyHash;
  private @Nullable Integer status;
  private @Nullable String mediaType;
  private @Nullable String location;
  private byte @Nullable [] answer;
  private Instant createdAt;

  protected KeptAnswer() {}

  KeptAnswer(UUID account, String route, String name, String bodyHash, Instant now) {
    this.id = Ids.next();
    this.accountId = account;
    this.route = route;
    this.name = name;
    this.bodyHash = bodyHash;
    this.createdAt = now;
  }

  void is(int code, @Nullable String type, @Nullable String where, byte[] body) {
    status = code;
    mediaType = type;
    location = where;
    answer = body.clone();
  }

  boolean isFor(String otherHash) {
    return bodyHash.equals(otherHash);
  }

  boolean isOlderThan(Instant time) {
    return createdAt.isBefore(time);
  }

  int status() {
    return status == null ? 0 : status;
  }

  @Nullable String mediaType() {
    return mediaType;
  }

  @Nullable String location() {
    return location;
  }

  byte[] answer() {
    return answer == null ? new byte[0] : answer.clone();
  }
}
