package org.stet.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stet.claim.Amendment;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;
import org.stet.claim.DismissReason;

/**
 * What leads back from what: the only table of undoing. Each way back is a move of its own, with
 * its own rules and its own entry; what is not here stands.
 */
public enum WayBack {
  ACCEPT("RECONSIDER", Undoing::reconsider),
  ACCEPT_TAKE("RELEASE + RECONSIDER, RELEASE + DISMISS", Undoing::releaseAndReconsider),
  MARK("DISMISS", Undoing::unmark),
  DISMISS("RECONSIDER, ACCEPT", Undoing::undismiss),
  RECONSIDER("DISMISS", Undoing::dismissAgain),
  WAIVE("RECONSIDER", Undoing::reconsider),
  RESTATE("RESTATE", Undoing::restate),
  RESHAPE("RESHAPE", Undoing::reshape),
  SPLIT("MERGE", Undoing::merge),
  TAKE("RELEASE", (at, done) -> at.move(done, Move.RELEASE, MoveRequest.EMPTY)),
  RELEASE("TAKE, ASSIGN", Undoing::giveBack),
  ASSIGN("RELEASE, ASSIGN", Undoing::giveBack),
  WAIT("RESUME", (at, done) -> at.move(done, Move.RESUME, MoveRequest.EMPTY)),
  RESUME("WAIT", Undoing::waitAgain),
  PROPOSE("WITHDRAW", (at, done) -> at.move(done, Move.WITHDRAW, MoveRequest.EMPTY)),
  WITHDRAW("PROPOSE", Undoing::proposeAgain),
  ASK_SECOND("RECALL", (at, done) -> at.move(done, Move.RECALL, Undoing.because())),
  RECALL("ASK_SECOND", Undoing::askAgain),
  ADD_EVIDENCE("WITHDRAW_EVIDENCE", Undoing::withdrawEvidence),
  WITHDRAW_EVIDENCE("RESTORE_EVIDENCE", Undoing::restoreEvidence);

  private final String by;
  private final Going back;

  /** Goes it. */
  interface Going {

    void go(Undoing at, Done done);
  }

  WayBack(String by, Going back) {
    this.by = by;
    this.back = back;
  }

  /** The moves that lead back, as the page about the workflow names them. */
  public String by() {
    return by;
  }

  void go(Undoing at, Done done) {
    back.go(at, done);
  }

  /**
   * Something that was done to a claim.
   *
   * @param before the claim as it was; null where it is new
   * @param after as it is since
   */
  public record Done(
      WayBack way, Walk.@Nullable Step before, Walk.Step after, List<Walk.Step> all) {

    ClaimRow claim() {
      return after.claim();
    }

    ReviewRow review() {
      return Objects.requireNonNull(after.review());
    }

    ClaimRow claimBefore() {
      return Objects.requireNonNull(before).claim();
    }

    ReviewRow reviewBefore() {
      return Objects.requireNonNull(Objects.requireNonNull(before).review());
    }

    boolean wasAccepted() {
      return claimBefore().status() == ClaimStatus.ACCEPTED;
    }

    /** The piece of evidence that it was about. */
    Optional<Evidence> piece() {
      var known =
          before == null || before.review() == null ? List.<Evidence>of() : counting(before);
      var now = counting(after);
      return way == ADD_EVIDENCE
          ? but(now, known).findFirst()
          : way == WITHDRAW_EVIDENCE ? but(known, now).findFirst() : Optional.empty();
    }

    private static List<Evidence> counting(Walk.Step step) {
      return Objects.requireNonNull(step.review()).countingEvidence();
    }

    private static Stream<Evidence> but(List<Evidence> some, List<Evidence> others) {
      Set<UUID> known = others.stream().map(Evidence::id).collect(Collectors.toSet());
      return some.stream().filter(piece -> !known.contains(piece.id()));
    }

    /** Pieces that one claim was split into: those that have stood since the very same moment. */
    List<ClaimRow> pieces() {
      return all.stream()
          .map(Walk.Step::claim)
          .filter(claim -> claim.changedAt().equals(claim().changedAt()))
          .toList();
    }

    Amendment wordsBefore() {
      var was = claimBefore();
      return Amendment.restating(
          text(was.statement()), text(was.claimant()), text(was.attribution()));
    }

    DismissReason reasonBefore() {
      return Objects.requireNonNull(claimBefore().dismissedAs());
    }

    private static String text(@Nullable String words) {
      return words == null ? "" : words;
    }
  }
}
