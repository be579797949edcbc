package org.stet.people;

/** There is no such thing, or this person may not know of it. Answered with 404. */
public class Missing extends RuntimeException {

  private final Refusal refusal;

  /**
   * @param kind what was looked for, a word of the desk: article, claim, review, evidence …
   */
  public Missing(String kind) {
    this.refusal = Refusal.of("missing." + kind);
  }

  public Refusal refusal() {
    return refusal;
  }

  @Override
  public String getMessage() {
    return refusal.sentence();
  }
}
