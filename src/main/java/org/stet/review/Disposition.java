package org.stet.review;

/** What happens to the sentence. */
public enum Disposition {
  KEEP,
  /** With the wording that takes its place. */
  CHANGE,
  ATTRIBUTE,
  CUT,
  /** To the lawyer, whose answer an editor records. */
  LEGAL,
  ON_AUTHOR,
  /** An editor lets it stand against the checker's advice. */
  STET;

  /** Whether other words may take the place of these; what is kept or cut has none. */
  public boolean mayHaveWording() {
    return this != KEEP && this != CUT && this != STET;
  }

  /** Whether the article's next draft has to show it. */
  public boolean isCarriedOut() {
    return this == CHANGE || this == ATTRIBUTE || this == CUT;
  }
}
