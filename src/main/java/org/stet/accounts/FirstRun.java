package org.stet.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.stet.audit.NotAudited;

/** That the house has its first account; changes to administrators queue for this one row. */
@Entity
@Table(name = "first_run")
@NotAudited("It is made with the first account, whose entry tells it, and never changes.")
class FirstRun {

  static final int ONLY = 1;

  @Id private int id;
  private boolean demo;
  private Instant doneAt;

  protected FirstRun() {}

  FirstRun(boolean demo, Instant now) {
    this.id = ONLY;
    this.demo = demo;
    this.doneAt = now;
  }

  boolean isDemo() {
    return demo;
  }
}
