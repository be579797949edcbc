package org.stet.audit.verify;

import java.util.Objects;

/** What was given is not in the form it should have; the message is one sentence about where. */
public final class Malformed extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  public Malformed(String sentence) {
    super(sentence);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
