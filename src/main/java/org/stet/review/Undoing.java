package org.stet.review;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.claim.Amendment;
import org.stet.claim.ClaimStatus;
import org.stet.claim.DismissReason;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Words;
import org.stet.review.WayBack.Done;

/**
 * Takes back what somebody has just done, by the move that leads back. It goes from what was seen
 * right after the deed: once somebody else has acted, the way is closed.
 */
@Service
public class Undoing {

  private final Marking marking;
  private final Reviews reviews;
  private final CurrentActor actors;

  Undoing(Marking marking, Reviews reviews, CurrentActor actors) {
    this.marking = marking;
    this.reviews = reviews;
    this.actors = actors;
  }

  /**
   * How what was done can be taken back; nothing where it stands, or somebody acted since.
   *
   * @param before the claim as this person saw it before; null where it is new
   * @param now the article as it is since
   */
  public Optional<Done> offered(
      WayBack way, Walk.@Nullable Step before, Walk.Step after, Walk now) {
    var actor = actors.current();
    boolean theirs =
        isBy(after, actor)
            && (after.review() == null || !isMovedByOthers(before, after, actor))
            && isWhole(way, before, after);
    return theirs ? Optional.of(new Done(way, before, after, now.steps())) : Optional.empty();
  }

  /**
   * @throws org.stet.people.SomebodyWasFaster where somebody acted since
   * @throws org.stet.people.Refused where the way back is closed
   */
  @Transactional
  public void undo(Done done) {
    done.way().go(this, done);
  }

  private static boolean isBy(Walk.Step after, Actor actor) {
    var review = after.review();
    return actor.is(after.claim().changedBy()) || review != null && actor.is(review.changedBy());
  }

  private static boolean isMovedByOthers(Walk.@Nullable Step before, Walk.Step after, Actor actor) {
    var now = after.review();
    var then = before == null ? null : before.review();
    return now != null
        && then != null
        && now.version() != then.version()
        && !Actor.SYSTEM.is(now.changedBy())
        && !actor.is(now.changedBy());
  }

  /** What came of it is what the way leads back from. */
  private static boolean isWhole(WayBack way, Walk.@Nullable Step before, Walk.Step after) {
    var stage = after.review() == null ? null : after.review().stage();
    var was = before == null || before.review() == null ? null : before.review().stage();
    return switch (way) {
      case ACCEPT -> stage == Stage.TO_CHECK;
      case ACCEPT_TAKE -> stage == Stage.CHECKING;
      case PROPOSE -> stage == Stage.PROPOSED; // the desk's rule may have asked for a second check
      case RESUME, WITHDRAW, RECALL -> was != null;
      case RELEASE -> was == Stage.CHECKING;
      case ASSIGN -> was == Stage.TO_CHECK || was == Stage.CHECKING;
      case DISMISS -> was == null || was == Stage.TO_CHECK || was == Stage.CLOSED;
      case RESHAPE ->
          before != null && before.claim().anchor().revision() == after.claim().anchor().revision();
      default -> true;
    };
  }

  void move(Done done, Move move, MoveRequest request) {
    reviews.move(
        done.review().id(), done.review().version(), done.claim().version(), move, request);
  }

  void reconsider(Done done) {
    marking.reconsider(done.claim().id(), done.claim().version());
  }

  /** Two moves, of which both are made or none. */
  void releaseAndReconsider(Done done) {
    move(done, Move.RELEASE, MoveRequest.EMPTY);
    if (done.claimBefore().status() == ClaimStatus.DISMISSED) {
      dismissAgain(done);
    } else {
      reconsider(done);
    }
  }

  void unmark(Done done) {
    dismiss(done, DismissReason.NOT_A_CLAIM, null, null);
  }

  void undismiss(Done done) {
    if (done.wasAccepted()) {
      marking.accept(done.claim().id(), done.claim().version());
    } else {
      reconsider(done);
    }
  }

  void dismissAgain(Done done) {
    var was = done.claimBefore();
    if (done.wasAccepted()) {
      marking.accept(done.claim().id(), done.claim().version());
    } else {
      dismiss(done, done.reasonBefore(), was.duplicateOf(), was.waivedBy());
    }
  }

  private void dismiss(
      Done done, DismissReason why, @Nullable Integer of, @Nullable String waivedBy) {
    marking.dismiss(done.claim().id(), done.claim().version(), why, of, waivedBy);
  }

  void restate(Done done) {
    marking.amend(done.claim().id(), done.claim().version(), done.wordsBefore());
  }

  void reshape(Done done) {
    var was = done.claimBefore().anchor();
    marking.amend(
        done.claim().id(), done.claim().version(), Amendment.reshaping(was.start(), was.end()));
  }

  void merge(Done done) {
    var unused =
        marking.merge(
            done.pieces().stream()
                .map(piece -> new Marking.Seen(piece.id(), piece.version()))
                .toList());
  }

  /** To whoever had it before; to nobody where nobody did. */
  void giveBack(Done done) {
    var whose = done.reviewBefore().assignee();
    if (whose == null) {
      move(done, Move.RELEASE, MoveRequest.EMPTY);
    } else if (actors.current().is(whose) && done.review().stage() == Stage.TO_CHECK) {
      move(done, Move.TAKE, MoveRequest.EMPTY);
    } else {
      move(done, Move.ASSIGN, MoveRequest.assigning(whose));
    }
  }

  void waitAgain(Done done) {
    var was = done.reviewBefore();
    move(done, Move.WAIT, MoveRequest.waiting(was.waitsFor(), was.chaseOn()));
  }

  void proposeAgain(Done done) {
    var was = done.reviewBefore().finding();
    if (was != null) {
      var again =
          MoveRequest.finding(
              was.verdict(),
              was.disposition(),
              was.wording(),
              was.rationale(),
              was.asOf(),
              was.exception());
      move(done, Move.PROPOSE, again.differing(was.differsBecause()));
    }
  }

  void askAgain(Done done) {
    move(done, Move.ASK_SECOND, MoveRequest.second(done.reviewBefore().secondChecker()));
  }

  void withdrawEvidence(Done done) {
    done.piece()
        .ifPresent(piece ->
            reviews.withdrawEvidence(
                done.review().id(), done.review().version(), piece.id(), reason()));
  }

  void restoreEvidence(Done done) {
    done.piece()
        .ifPresent(piece ->
            reviews.restoreEvidence(done.review().id(), done.review().version(), piece.id()));
  }

  static MoveRequest because() {
    return MoveRequest.because(reason());
  }

  private static String reason() {
    return Words.say(Locale.ENGLISH, "undo.reason");
  }
}
