package org.stet.review;

import java.util.EnumSet;
import java.util.Set;

/** What one claim does to another. */
public enum LinkKind {
  CONTRADICTS,
  REPEATS,
  SUPPORTS;

  private static final Set<Verdict> HOLDS =
      EnumSet.of(Verdict.SUPPORTED, Verdict.SUPPORTED_WITH_FIX);

  private static final Set<Verdict> FAILS = EnumSet.of(Verdict.REFUTED, Verdict.MISLEADING);

  /** Whether it says the same from both ends. */
  public boolean isMutual() {
    return this != SUPPORTS;
  }

  /** Whether these two verdicts can't both be right while the claims are linked so. */
  boolean clashes(Verdict from, Verdict to) {
    return switch (this) {
      case CONTRADICTS -> HOLDS.contains(from) && HOLDS.contains(to);
      case REPEATS -> from != to;
      case SUPPORTS -> FAILS.contains(from) && HOLDS.contains(to);
    };
  }
}
