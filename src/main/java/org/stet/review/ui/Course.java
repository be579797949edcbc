package org.stet.review.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stet.claim.ClaimMove;
import org.stet.claim.ClaimStatus;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.review.Move;
import org.stet.review.Offer;
import org.stet.review.Stage;
import org.stet.review.Walk;

/** The way through an article's claims, in reading order. */
record Course(Walk walk, Actor me) {

  /** Moves that decide something; a claim where one of them is open waits for this person. */
  private static final Set<Move> DECISIVE =
      EnumSet.of(
          Move.TAKE,
          Move.PROPOSE,
          Move.FIND,
          Move.ADJUDICATE,
          Move.APPROVE,
          Move.CONFIRM,
          Move.RECHECK);

  /** What one walks past: everything but what was dismissed or left the article. */
  List<Walk.Step> steps() {
    return walk.steps().stream()
        .filter(step -> step.claim().status() != ClaimStatus.DISMISSED)
        .filter(step -> step.claim().status() != ClaimStatus.CUT)
        .toList();
  }

  Optional<Walk.Step> after(Walk.Step from) {
    return steps().stream().filter(step -> isBehind(step, from)).findFirst();
  }

  Optional<Walk.Step> before(Walk.Step from) {
    return steps().reversed().stream().filter(step -> isBehind(from, step)).findFirst();
  }

  /** The next that waits for this person; begins again at the top. */
  Optional<Walk.Step> openAfter(Walk.Step from) {
    var others = openBut(from);
    return others.stream()
        .filter(step -> isBehind(step, from))
        .findFirst()
        .or(() -> others.stream().findFirst());
  }

  Optional<Walk.Step> openBefore(Walk.Step from) {
    var others = openBut(from).reversed();
    return others.stream()
        .filter(step -> isBehind(from, step))
        .findFirst()
        .or(() -> others.stream().findFirst());
  }

  Optional<Walk.Step> firstOpen() {
    var open = steps().stream().filter(this::isOpen).toList();
    return open.stream()
        .filter(step -> checks() || step.review() != null)
        .findFirst()
        .or(() -> open.stream().findFirst())
        .or(() -> steps().stream().findFirst());
  }

  long left() {
    return steps().stream().filter(this::isOpen).count();
  }

  boolean isOpen(Walk.Step step) {
    var review = step.review();
    if (step.claim().status() == ClaimStatus.SUGGESTED) {
      return ClaimMove.ACCEPT.by().filter(me::may).isPresent()
          && walk.article().stage().claimsMove();
    }
    return review != null
        && review.offers().stream()
            .filter(Offer::isOpen)
            .map(Offer::move)
            .anyMatch(DECISIVE::contains);
  }

  /** Accepted claims, each with its stage, for the cells of the progress. */
  List<Walk.Step> accepted() {
    return steps().stream().filter(step -> step.review() != null).toList();
  }

  /** What is still to be decided whether to check, as the desk counts it. */
  List<Walk.Step> suggested() {
    return steps().stream()
        .filter(step -> step.claim().status() == ClaimStatus.SUGGESTED)
        .filter(step -> reaches(step.claim().worthiness()))
        .toList();
  }

  private boolean reaches(@Nullable Integer worthiness) {
    return worthiness == null || worthiness >= walk.desk().cutOff();
  }

  long in(Stage stage) {
    return accepted().stream()
        .filter(step -> step.review() != null && step.review().stage() == stage)
        .count();
  }

  /** From a verdict, who only judges comes to what waits for them, never to suggestions. */
  private List<Walk.Step> openBut(Walk.Step one) {
    return steps().stream()
        .filter(step -> !step.id().equals(one.id()))
        .filter(this::isOpen)
        .filter(step -> checks() || one.review() == null || step.review() != null)
        .toList();
  }

  private boolean checks() {
    return me.may(Permission.CHECK_CLAIMS);
  }

  private static boolean isBehind(Walk.Step step, Walk.Step other) {
    return step.claim().position() > other.claim().position();
  }
}
