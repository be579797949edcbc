package org.stet.claim.learn;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Fact;
import org.stet.audit.NotAudited;
import org.stet.people.Ids;

/** A version of what this house has learnt. Only the newest still has its weights. */
@Entity
@Table(name = "learned_model")
@NotAudited("Each version has an entry MODEL_TAUGHT; what it holds is derived from decisions.")
class LearnedModel {

  @Id private UUID id;
  private int number;
  private int form;
  private Instant taughtAt;
  private int decisions;
  private int claims;
  private double rules;
  private double learnt;
  private double low;
  private double high;
  private boolean inUse;
  private boolean withMeaning;
  private byte @Nullable [] weights;

  protected LearnedModel() {}

  /**
   * @param decisions how many there were, also where only the newest of them were read
   */
  LearnedModel(int number, int decisions, Lesson lesson, boolean withMeaning, Instant at) {
    var held = lesson.heldBack();
    this.id = Ids.next();
    this.number = number;
    this.form = Clues.FORM;
    this.taughtAt = at;
    this.decisions = decisions;
    this.claims = lesson.claims();
    this.rules = held.rules();
    this.learnt = held.learnt();
    this.low = held.low();
    this.high = held.high();
    this.inUse = lesson.isInUse();
    this.withMeaning = withMeaning;
    this.weights = lesson.ranker().bytes();
  }

  Fact taught() {
    return Fact.noted("MODEL_TAUGHT", "model", id, null)
        .mark("number", number)
        .mark("decisions", decisions)
        .mark("inUse", inUse);
  }

  void forgetWeights() {
    weights = null;
  }

  int number() {
    return number;
  }

  int decisions() {
    return decisions;
  }

  boolean isInUse(boolean meaning) {
    return inUse && weights != null && form == Clues.FORM && withMeaning == meaning;
  }

  byte @Nullable [] weights() {
    return weights;
  }

  LearnedVersion row() {
    return new LearnedVersion(
        number, taughtAt, decisions, claims, rules, learnt, low, high, inUse, withMeaning);
  }
}
