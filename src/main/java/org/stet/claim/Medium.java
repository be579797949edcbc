package org.stet.claim;

/** What carries a claim; the checks differ. */
public enum Medium {
  STATEMENT,
  POST,
  PHOTO,
  VIDEO,
  AUDIO,
  DOCUMENT
}
