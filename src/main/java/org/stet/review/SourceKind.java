package org.stet.review;

/** What sort of source stands behind evidence. */
public enum SourceKind {
  PERSON,
  DOCUMENT,
  DATASET,
  RECORDING,
  WEB_PAGE,
  PLACE
}
