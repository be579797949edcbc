package org.stet.claim.learn;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.stet.audit.Fact;
import org.stet.audit.NotAudited;
import org.stet.people.Actor;

/** Whether this house learns, and from when on: one row. */
@Entity
@Table(name = "learning")
@NotAudited("Each change has an entry LEARNING_ON, LEARNING_OFF or LEARNING_FORGOTTEN.")
class LearningSwitch {

  static final UUID ONLY = new UUID(0, 1);

  @Id private UUID id;
  private boolean learns;
  private Instant fromWhen;
  @Version private long version;

  protected LearningSwitch() {}

  Fact turn(boolean on) {
    learns = on;
    return Fact.noted(on ? "LEARNING_ON" : "LEARNING_OFF", "learning", Actor.SYSTEM_ID, null);
  }

  Fact forget(Instant now) {
    fromWhen = now;
    return Fact.noted("LEARNING_FORGOTTEN", "learning", Actor.SYSTEM_ID, null);
  }

  boolean learns() {
    return learns;
  }

  Instant fromWhen() {
    return fromWhen;
  }
}
