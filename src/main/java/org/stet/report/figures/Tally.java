package org.stet.report.figures;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.stet.audit.NotAudited;

/** How far the trail is counted. */
@Entity
@NotAudited("It follows the trail and can begin again at its first entry.")
class Tally {

  static final int ONLY = 1;

  @Id private int id;
  private long counted;
  private Instant asOf;

  protected Tally() {}

  void reach(long size, Instant at) {
    counted = size;
    asOf = at;
  }

  long counted() {
    return counted;
  }

  Instant asOf() {
    return asOf;
  }
}
