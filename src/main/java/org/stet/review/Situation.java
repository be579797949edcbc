package org.stet.review;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.people.Refusal;
import org.stet.people.Staff;

/**
 * All that the table of moves looks at: who asks what of which review.
 *
 * @param readers who has opened a finding of it; for CONFIRM, who was shown the change
 * @param words of the claim, as they stand now; null where nothing asks for them
 */
record Situation(
    ClaimReview review,
    Actor actor,
    MoveRequest request,
    Set<UUID> authors,
    Staff staff,
    Set<UUID> readers,
    @Nullable String words) {

  Stage stage() {
    return review.stage();
  }

  @Nullable UUID assignee() {
    return review.assignee();
  }

  @Nullable UUID proposer() {
    return review.proposer();
  }

  @Nullable UUID secondChecker() {
    return review.secondChecker();
  }

  /** Whoever ever found something here as a second checker stays one. */
  boolean isSecondChecker(UUID person) {
    return person.equals(review.secondChecker()) || review.hasSecondFindingBy(person);
  }

  boolean hasOpened(UUID person) {
    return readers.contains(person);
  }

  boolean isAuthor(UUID person) {
    return authors.contains(person);
  }

  boolean can(UUID person, Permission permission) {
    return staff.find(person).filter(p -> p.may(permission)).isPresent();
  }

  long openQueries() {
    return review.queries().stream().filter(Query::isOpen).filter(q -> !q.legal()).count();
  }

  boolean isLegalOpen() {
    return review.queries().stream().anyMatch(q -> q.isOpen() && q.legal());
  }

  boolean isApprovalStanding() {
    return review.approver() != null;
  }

  Optional<Finding> standing() {
    return review.standingFinding();
  }

  /** Whether the verdict stands on a rationale that this person once gave for one. */
  boolean isInWordsOf(UUID person) {
    return standing().filter(finding -> review.hasGiven(person, finding.rationale())).isPresent();
  }

  /** Others than in the words that were judged, and than in those that were suggested. */
  boolean hasOtherNumbers() {
    return words != null && standing().filter(finding -> !finding.hasNumbersOf(words)).isPresent();
  }

  /** To who checks blind, no refusal tells how others sorted what they found. */
  Optional<Refusal> missingEvidence(Verdict verdict) {
    boolean blind = Veil.blinds(review.stage(), review.secondChecker(), actor);
    var evidence =
        review.evidence().stream()
            .flatMap(piece ->
                blind && !actor.is(piece.addedBy()) ? piece.sortedAnyhow() : Stream.of(piece))
            .toList();
    return EvidenceRule.missing(verdict, evidence, review.searches());
  }
}
