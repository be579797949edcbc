package org.stet.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.stet.people.Refusal;

/** What a verdict needs before it may be proposed. Only evidence whose stance fits it counts. */
public final class EvidenceRule {

  private EvidenceRule() {}

  /** What is missing, if anything. */
  public static Optional<Refusal> missing(
      Verdict verdict, List<Evidence> evidence, List<Search> searches) {
    var counting = evidence.stream().filter(Evidence::counts).toList();
    boolean holds =
        switch (verdict) {
          case SUPPORTED, SUPPORTED_WITH_FIX -> carries(counting, Stance.SUPPORTS, 3);
          case REFUTED -> carries(counting, Stance.UNDERMINES, 2);
          case MISLEADING -> any(counting, e -> e.stance() == Stance.CONTEXT);
          case CONFLICTING ->
              any(counting, e -> e.stance() == Stance.SUPPORTS)
                  && any(counting, e -> e.stance() == Stance.UNDERMINES);
          case UNPROVEN -> !searches.isEmpty();
          case NOT_CHECKABLE -> true;
        };
    return holds ? Optional.empty() : Optional.of(lacks(verdict));
  }

  static Refusal lacks(Verdict verdict) {
    return Refusal.of("refused.evidence." + verdict);
  }

  /** One primary piece with its locator, or so many independent secondary ones. */
  private static boolean carries(List<Evidence> evidence, Stance stance, int voices) {
    boolean primary =
        any(evidence, e -> e.stance() == stance && e.primary() && e.locator() != null);
    return primary
        || Voices.of(evidence.stream().filter(e -> e.stance() == stance).toList()).size() >= voices;
  }

  private static boolean any(List<Evidence> evidence, Predicate<Evidence> wanted) {
    return evidence.stream().anyMatch(wanted);
  }
}
