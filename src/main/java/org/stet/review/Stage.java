package org.stet.review;

/** Where the checking of a claim stands. */
public enum Stage {
  TO_CHECK,
  CHECKING,
  WAITING,
  PROPOSED,
  SECOND_CHECK,
  DISPUTED,
  APPROVED,
  STALE,
  CLOSED
}
