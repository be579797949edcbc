package org.stet.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Audited;
import org.stet.audit.Content;
import org.stet.audit.Fact;
import org.stet.audit.Subject;
import org.stet.claim.ClaimRow;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.SomebodyWasFaster;

/**
 * That one claim contradicts, repeats or supports another; said by a person, never by a machine.
 */
@Entity
class ClaimLink implements Audited {

  @Id private UUID id;

  /** In whose trail it stands. */
  private UUID articleId;

  private UUID fromClaim;
  private UUID fromArticle;
  private UUID toClaim;
  private UUID toArticle;

  @Enumerated(EnumType.STRING)
  private LinkKind kind;

  private @Nullable String reason;
  private UUID linkedBy;
  private Instant linkedAt;
  private @Nullable UUID unlinkedBy;
  private @Nullable Instant unlinkedAt;
  private @Nullable String unlinkedWhy;
  @Version private long version;

  protected ClaimLink() {}

  ClaimLink(
      UUID trail,
      ClaimRow from,
      ClaimRow to,
      LinkKind kind,
      @Nullable String reason,
      Actor by,
      Instant at) {
    this.id = Ids.next();
    this.articleId = trail;
    this.fromClaim = from.id();
    this.fromArticle = from.article();
    this.toClaim = to.id();
    this.toArticle = to.article();
    this.kind = kind;
    this.reason = reason;
    this.linkedBy = by.id();
    this.linkedAt = at;
  }

  Fact linked(int from, int to) {
    return Fact.of("CLAIMS_LINKED", this)
        .mark("link", kind)
        .mark("one", from)
        .mark("other", to)
        .note("reason", reason);
  }

  Fact unlink(String why, Actor by, Instant at) {
    var fact = Fact.of("CLAIMS_UNLINKED", this).mark("link", kind).note("reason", why);
    unlinkedBy = by.id();
    unlinkedAt = at;
    unlinkedWhy = why;
    return fact;
  }

  ClaimLink asSeenAt(long seen) {
    SomebodyWasFaster.unlessSeen(
        seen,
        unlinkedBy == null ? linkedBy : unlinkedBy,
        unlinkedAt == null ? linkedAt : unlinkedAt,
        version);
    return this;
  }

  boolean stands() {
    return unlinkedAt == null;
  }

  /** The claim at the other end. */
  UUID beyond(UUID claim) {
    return claim.equals(fromClaim) ? toClaim : fromClaim;
  }

  UUID articleOf(UUID claim) {
    return claim.equals(fromClaim) ? fromArticle : toArticle;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  LinkKind kind() {
    return kind;
  }

  UUID fromClaim() {
    return fromClaim;
  }

  UUID fromArticle() {
    return fromArticle;
  }

  UUID toClaim() {
    return toClaim;
  }

  UUID toArticle() {
    return toArticle;
  }

  @Nullable String reason() {
    return reason;
  }

  UUID linkedBy() {
    return linkedBy;
  }

  Instant linkedAt() {
    return linkedAt;
  }

  @Override
  public Subject audited() {
    var content =
        Content.of()
            .with("from", fromClaim)
            .with("to", toClaim)
            .with("kind", kind)
            .with("reason", reason)
            .with("by", linkedBy)
            .with("unlinkedBy", unlinkedBy)
            .with("unlinkedWhy", unlinkedWhy);
    return new Subject("link", id, articleId, version, null, content);
  }
}
