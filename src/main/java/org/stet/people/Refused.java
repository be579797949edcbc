package org.stet.people;

/** What somebody asked for may not be done; nothing was changed. */
public class Refused extends RuntimeException {

  private final Refusal refusal;
  private final boolean forbidden;

  private Refused(Refusal refusal, boolean forbidden) {
    this.refusal = refusal;
    this.forbidden = forbidden;
  }

  /** Never allowed to this person: 403. */
  public static Refused forbidden(String key, Object... args) {
    return new Refused(Refusal.of(key, args), true);
  }

  /** Not allowed as things stand: 422. */
  public static Refused by(Refusal refusal) {
    return new Refused(refusal, false);
  }

  public static Refused by(String key, Object... args) {
    return by(Refusal.of(key, args));
  }

  public Refusal refusal() {
    return refusal;
  }

  public boolean isForbidden() {
    return forbidden;
  }

  @Override
  public String getMessage() {
    return refusal.sentence();
  }
}
