package org.stet.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stet.article.Articles;
import org.stet.article.SecondCheckFlag;
import org.stet.audit.Fact;
import org.stet.claim.ClaimKind;
import org.stet.claim.Claims;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;

/**
 * The desk's rule for blind second checks: whatever has one of its flags, and of the rest a share,
 * drawn by the claim's id.
 */
@Component
class SecondChecks {

  private final Staff staff;
  private final Openings openings;
  private final Bench bench;
  private final Claims claims;
  private final Links links;

  SecondChecks(Staff staff, Openings openings, Bench bench, Claims claims, Links links) {
    this.staff = staff;
    this.openings = openings;
    this.bench = bench;
    this.claims = claims;
    this.links = links;
  }

  /** That a second checker was asked, where the lot says so and there is one to ask. */
  Optional<Fact> draw(ClaimReview review, Articles.Held held) {
    int lot = Math.floorMod(review.claimId().hashCode(), 100);
    var flag = flag(review, held.desk().secondCheckFor());
    if (flag.isEmpty() && lot >= held.desk().secondCheckShare()) {
      return Optional.empty();
    }
    var authors = Bench.authors(held.article());
    var readers = openings.of(review.id());
    var others =
        staff.who(Permission.CHECK_CLAIMS).stream()
            .map(Person::id)
            .filter(id -> !id.equals(review.proposer()) && !authors.contains(id))
            .filter(id -> !readers.contains(id))
            .filter(held.article()::isOpenTo)
            .sorted()
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            review
                .move(
                    Move.ASK_SECOND,
                    MoveRequest.second(others.get(lot % others.size())),
                    Actor.SYSTEM,
                    bench.now())
                .mark("flag", flag.orElse(null)));
  }

  /** The first of these flags that it has. */
  private Optional<SecondCheckFlag> flag(ClaimReview review, Set<SecondCheckFlag> wanted) {
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    var kinds = claims.seenAt(review.claimId(), null).kinds();
    return EnumSet.copyOf(wanted).stream().filter(flag -> has(review, kinds, flag)).findFirst();
  }

  private boolean has(ClaimReview review, List<ClaimKind> kinds, SecondCheckFlag flag) {
    var finding = review.standingFinding().orElseThrow();
    return switch (flag) {
      case ACCUSATION -> kinds.contains(ClaimKind.ACCUSATION);
      case CRITICISM -> !review.replies().isEmpty();
      case CASUALTY -> kinds.contains(ClaimKind.CASUALTY);
      case LEGAL ->
          kinds.contains(ClaimKind.LEGAL)
              || finding.disposition() == Disposition.LEGAL
              || review.queries().stream().anyMatch(Query::legal);
      case CONFIDENTIAL -> {
        var counting = review.evidence().stream().filter(Evidence::counts).toList();
        yield !counting.isEmpty() && counting.stream().allMatch(Evidence::confidential);
      }
      case EXCEPTION -> finding.exception() != null;
      case DIFFERS -> finding.differs() || links.wouldClash(review.claimId(), finding.verdict());
    };
  }
}
