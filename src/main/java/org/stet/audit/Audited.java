package org.stet.audit;

/**
 * An entity whose every insert, change and removal needs an entry in the same transaction; {@link
 * CommitGate} refuses the commit otherwise.
 */
public interface Audited {

  /** What the trail commits to, as it stands now. */
  Subject audited();
}
