package org.stet.audit.verify;

/** What was given is in the right form and does not hold; the message is one sentence about why. */
public final class NotVerified extends RuntimeException {

  private static final long serialVersionUID = 1;

  public NotVerified(String sentence) {
    super(sentence);
  }
}
