package org.stet.audit.verify;

import java.util.Objects;

/** Something that should be checked could not be read at all; the message is one sentence. */
final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  Unavailable(String sentence) {
    super(sentence);
  }

  /** With the reason that the machine gives, as far as it fits into a line. */
  static Unavailable because(String what, Exception e) {
    var reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new Unavailable(what + " (" + reason.lines().findFirst().orElse("").strip() + ")");
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
