package org.stet.claim;

/** Why a span is not checked as a claim. */
public enum DismissReason {
  NOT_A_CLAIM,
  /** Of another claim, which is named. */
  DUPLICATE,
  OUT_OF_SCOPE,
  /** By somebody, who is named. */
  WAIVED
}
