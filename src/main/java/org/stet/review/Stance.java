package org.stet.review;

/** What evidence does to a claim. */
public enum Stance {
  SUPPORTS,
  UNDERMINES,
  CONTEXT
}
