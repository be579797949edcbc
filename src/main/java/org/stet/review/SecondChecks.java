package org.stet.review;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stet.article.Articles;
import org.stet.audit.Fact;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;

/**
 * The desk's rule for blind second checks: a share of what is proposed, drawn by the claim's id.
 */
@Component
class SecondChecks {

  private final Staff staff;
  private final Openings openings;
  private final Bench bench;

  SecondChecks(Staff staff, Openings openings, Bench bench) {
    this.staff = staff;
    this.openings = openings;
    this.bench = bench;
  }

  /** That a second checker was asked, where the lot says so and there is one to ask. */
  Optional<Fact> draw(ClaimReview review, Articles.Held held) {
    int lot = Math.floorMod(review.claimId().hashCode(), 100);
    if (lot >= held.desk().secondCheckShare()) {
      return Optional.empty();
    }
    var authors = Bench.authors(held.article());
    var readers = openings.of(review.id());
    var others =
        staff.who(Permission.CHECK_CLAIMS).stream()
            .map(Person::id)
            .filter(id -> !id.equals(review.proposer()) && !authors.contains(id))
            .filter(id -> !readers.contains(id))
            .sorted()
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            review.move(
                Move.ASK_SECOND,
                MoveRequest.second(others.get(lot % others.size())),
                Actor.SYSTEM,
                bench.now()));
  }
}
