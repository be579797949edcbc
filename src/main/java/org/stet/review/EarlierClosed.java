package org.stet.review;

import org.stet.people.Refusal;
import org.stet.people.Unavailable;

/** The index of earlier verdicts does not open; the log of the program says why. */
class EarlierClosed extends Unavailable {

  EarlierClosed(Throwable cause) {
    super(Refusal.of("refused.earlier.closed"), cause);
  }
}
