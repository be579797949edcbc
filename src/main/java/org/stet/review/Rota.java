package org.stet.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.stet.audit.Audited;
import org.stet.audit.Content;
import org.stet.audit.Fact;
import org.stet.audit.Subject;
import org.stet.people.Actor;
import org.stet.people.SomebodyWasFaster;

/** Who gets which claims of a desk as soon as they are to be checked; the first line that fits. */
@Entity
class Rota implements Audited {

  /** Seen by who saw that the desk had none. */
  static final long NONE = -1;

  /** Of the desk. */
  @Id private UUID id;

  private String rules = "";
  private UUID changedBy;
  private Instant changedAt;
  @Version private long version;

  protected Rota() {}

  Rota(UUID desk, Actor by, Instant at) {
    this.id = desk;
    this.changedBy = by.id();
    this.changedAt = at;
  }

  Fact set(List<RotaRule> wanted, Actor by, Instant at) {
    rules = RotaRule.written(wanted);
    changedBy = by.id();
    changedAt = at;
    return Fact.of("ROTA_SET", this).mark("rules", rules.isEmpty() ? null : rules);
  }

  Rota asSeenAt(long seen) {
    if (seen == NONE) {
      throw new SomebodyWasFaster(changedBy, changedAt, version);
    }
    SomebodyWasFaster.unlessSeen(seen, changedBy, changedAt, version);
    return this;
  }

  List<RotaRule> rules() {
    return RotaRule.read(rules);
  }

  long version() {
    return version;
  }

  @Override
  public Subject audited() {
    return new Subject("rota", id, null, version, null, Content.of().with("rules", rules));
  }
}
