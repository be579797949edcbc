package org.stet.claim;

/** What sort of assertion a claim is. The last four are not checkable. */
public enum ClaimKind {
  NUMBER,
  MONEY,
  DATE,
  CASUALTY,
  POLL,
  DIRECT_QUOTATION,
  REPORTED_SPEECH,
  NAME_OR_TITLE,
  SUPERLATIVE,
  COMPARISON,
  CAUSAL,
  LEGAL,
  ACCUSATION,
  HISTORICAL,
  SCIENCE,
  EVENT,
  OPINION,
  PREDICTION,
  PROMISE,
  QUESTION
}
