package org.stet.audit;

import org.stet.people.Refusal;

/** Why the signer does not sign, in a sentence; it stays so until somebody acts. */
final class SignerTrouble extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Refusal why;

  SignerTrouble(String key, Object... args) {
    this.why = Refusal.of("signer.trouble." + key, args);
  }

  Refusal why() {
    return why;
  }

  @Override
  public String getMessage() {
    return why.sentence();
  }
}
