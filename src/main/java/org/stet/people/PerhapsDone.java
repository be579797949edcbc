package org.stet.people;

/**
 * Something failed at a moment in which it can't be told any more whether the change was made.
 * Nobody may hear that nothing was changed. Answered with 500.
 */
public class PerhapsDone extends RuntimeException {

  private final Refusal refusal;

  public PerhapsDone(Refusal refusal, Throwable cause) {
    super(refusal.sentence(), cause);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
