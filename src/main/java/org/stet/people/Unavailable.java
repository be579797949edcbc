package org.stet.people;

/** Something the house needs is out of order, so nothing was changed. Answered with 503. */
public class Unavailable extends RuntimeException {

  private final Refusal refusal;

  protected Unavailable(Refusal refusal, Throwable cause) {
    super(refusal.sentence(), cause);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
