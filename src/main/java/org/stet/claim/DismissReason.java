package org.stet.claim;

import java.util.EnumSet;
import java.util.Set;

/** Why a span is not checked as a claim. */
public enum DismissReason {
  NOT_A_CLAIM,
  /** Of another claim, which is named. */
  DUPLICATE,
  OUT_OF_SCOPE,
  /** By somebody, who is named. */
  WAIVED,
  /** A suggestion that whoever handed the article in left out; nobody dismisses for it later. */
  NOT_TAKEN_IN;

  /** What somebody may say of a claim that they dismiss. */
  public static Set<DismissReason> offered() {
    return EnumSet.complementOf(EnumSet.of(NOT_TAKEN_IN));
  }
}
