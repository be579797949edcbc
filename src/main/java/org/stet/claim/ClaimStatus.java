package org.stet.claim;

/** Whether a span counts as a claim of its article. */
public enum ClaimStatus {
  SUGGESTED,
  ACCEPTED,
  DISMISSED,
  ORPHANED,
  CUT;

  /** Whether it counts among the claims of its article, on every screen and in every report. */
  public boolean isClaim() {
    return this == ACCEPTED || this == ORPHANED;
  }
}
