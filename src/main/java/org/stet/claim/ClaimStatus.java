package org.stet.claim;

/** Whether a span counts as a claim of its article. */
public enum ClaimStatus {
  SUGGESTED,
  ACCEPTED,
  DISMISSED,
  ORPHANED,
  CUT
}
