package org.stet.review;

/** Whom a query is put to. */
public enum Addressee {
  AUTHOR,
  SOURCE,
  EDITOR,
  LAWYER
}
