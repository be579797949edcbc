package org.stet.review;

/** How far a source's name may travel. */
public enum Sensitivity {
  OPEN,
  /** Colleagues know it; readers do not: not for attribution. */
  BACKGROUND,
  /** Only who entered it and those named for it know it. */
  CONFIDENTIAL
}
