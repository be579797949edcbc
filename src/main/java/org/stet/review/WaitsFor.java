package org.stet.review;

/** Whom a checker waits for. */
public enum WaitsFor {
  SOURCE,
  AUTHOR,
  LAWYER,
  RECORDS;

  /** Whether an answer of this addressee ends the wait. */
  boolean isAnsweredBy(Addressee addressee) {
    return name().equals(addressee.name());
  }
}
