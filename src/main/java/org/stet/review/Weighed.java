package org.stet.review;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.people.Refusal;

/**
 * What evidence carries, reckoned before names and places were withheld from somebody: it carries
 * the same whoever looks.
 *
 * @param undecided its grade while no verdict is chosen
 * @param carried verdicts for which nothing is missing
 * @param incomplete pieces without a locator
 */
public record Weighed(
    EvidenceGrade undecided,
    Map<Verdict, EvidenceGrade> grades,
    Set<Verdict> carried,
    Set<UUID> incomplete) {

  public Weighed {
    grades = Map.copyOf(grades);
    carried = Set.copyOf(carried);
    incomplete = Set.copyOf(incomplete);
  }

  static Weighed of(List<Evidence> evidence, List<Search> searches) {
    var grades = new EnumMap<Verdict, EvidenceGrade>(Verdict.class);
    var carried = EnumSet.noneOf(Verdict.class);
    for (var verdict : Verdict.values()) {
      grades.put(verdict, EvidenceGrade.of(verdict, evidence, searches));
      if (EvidenceRule.missing(verdict, evidence, searches).isEmpty()) {
        carried.add(verdict);
      }
    }
    return new Weighed(
        EvidenceGrade.of(null, evidence, searches),
        grades,
        carried,
        evidence.stream()
            .filter(Evidence::isIncomplete)
            .map(Evidence::id)
            .collect(Collectors.toSet()));
  }

  EvidenceGrade grade(@Nullable Verdict verdict) {
    return verdict == null ? undecided : Objects.requireNonNull(grades.get(verdict));
  }

  Optional<Refusal> missing(Verdict verdict) {
    return carried.contains(verdict) ? Optional.empty() : Optional.of(EvidenceRule.lacks(verdict));
  }
}
