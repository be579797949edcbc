package org.stet.review;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.claim.ClaimKind;

/**
 * One line of a rota: claims of a kind go to somebody.
 *
 * @param kind null for claims of every kind
 * @param whom null for whoever has the fewest in hand
 */
public record RotaRule(@Nullable ClaimKind kind, @Nullable UUID whom) {

  private static final String ANY = "*";

  boolean fits(Set<ClaimKind> kinds) {
    return kind == null || kinds.contains(kind);
  }

  /** As it is kept, and told to the trail: a line each, such as {@code NUMBER *}. */
  static String written(List<RotaRule> rules) {
    return rules.stream()
        .map(rule ->
            (rule.kind == null ? ANY : rule.kind.name())
                + " "
                + (rule.whom == null ? ANY : rule.whom))
        .collect(Collectors.joining("\n"));
  }

  static List<RotaRule> read(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split("\n")).map(RotaRule::line).toList();
  }

  private static RotaRule line(String line) {
    int gap = line.indexOf(' ');
    var kind = line.substring(0, gap);
    var whom = line.substring(gap + 1);
    return new RotaRule(
        kind.equals(ANY) ? null : ClaimKind.valueOf(kind),
        whom.equals(ANY) ? null : UUID.fromString(whom));
  }
}
