package org.stet.review.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.claim.ClaimMove;
import org.stet.claim.ClaimRow;
import org.stet.claim.ClaimStatus;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.people.Refusal;
import org.stet.people.Refused;
import org.stet.people.Words;
import org.stet.review.DismissRule;
import org.stet.review.Finding;
import org.stet.review.Move;
import org.stet.review.Note;
import org.stet.review.Offer;
import org.stet.review.ReviewRow;
import org.stet.review.Stage;
import org.stet.review.Walk;
import org.stet.shell.When;

/** The claim in hand, as one person sees it at one moment. */
record InHand(Walk walk, Walk.Step step, Actor me, Locale locale) {

  ClaimRow claim() {
    return step.claim();
  }

  Optional<ReviewRow> review() {
    return Optional.ofNullable(step.review());
  }

  List<Note> notes() {
    return review().map(ReviewRow::notes).orElse(List.of());
  }

  int number() {
    return claim().number();
  }

  Optional<Offer> offer(Move move) {
    return review().flatMap(row -> row.offer(move));
  }

  boolean isOffered(Move move) {
    return offer(move).isPresent();
  }

  /** Whether a verdict of this person is wanted now. */
  Optional<Move> wantedFinding() {
    return isOffered(Move.PROPOSE)
        ? Optional.of(Move.PROPOSE)
        : isOffered(Move.FIND) ? Optional.of(Move.FIND) : Optional.empty();
  }

  /** What this person found of this claim the last time; it came back to them. */
  Optional<Finding> ownFinding() {
    return review()
        .filter(row -> row.stage() == Stage.CHECKING)
        .flatMap(row ->
            row.findings().reversed().stream()
                .filter(finding -> finding.origin() == Finding.Origin.FIRST)
                .findFirst())
        .filter(finding -> me.is(finding.foundBy()));
  }

  /** Asks the table of claim moves. */
  boolean may(ClaimMove move) {
    return move.from().contains(claim().status())
        && move.by().filter(me::may).isPresent()
        && walk.article().stage().claimsMove();
  }

  /** What stands in the way of dismissing it, whatever reason is given. */
  @Nullable Refusal againstDismissing() {
    return review()
        .flatMap(row ->
            DismissRule.against(
                me, walk.article().isAuthor(me.id()), row.stage(), row.assignee(), row.proposer()))
        .map(Refused::refusal)
        .orElse(null);
  }

  boolean mayGather() {
    return me.may(Permission.CHECK_CLAIMS)
        && walk.article().stage().reviewsMove()
        && review().filter(row -> row.isGatheredBy(me.id())).isPresent();
  }

  boolean mayAsk() {
    boolean judging =
        me.may(Permission.JUDGE_REVIEWS)
            && walk.article().stage().reviewsMove()
            && review().filter(row -> row.stage() == Stage.PROPOSED).isPresent();
    return judging || mayGather();
  }

  /** Whether they record who was tried, and what parties said. */
  boolean mayReach() {
    return review().isPresent()
        && (me.may(Permission.CHECK_CLAIMS) || me.may(Permission.JUDGE_REVIEWS))
        && !walk.article().isAuthor(me.id());
  }

  /** Whether they say what this claim has to do with others. */
  boolean mayLink() {
    return me.may(Permission.MARK_CLAIMS)
        && claim().status() == ClaimStatus.ACCEPTED
        && walk.article().stage().claimsMove()
        && !walk.article().isAuthor(me.id());
  }

  boolean mayNote() {
    return review().isPresent()
        && (me.may(Permission.MARK_CLAIMS) || me.may(Permission.ASSIGN_WORK));
  }

  /** A colleague's name, or "you". */
  String who(@Nullable UUID person) {
    return me.is(person) ? say("walk.you") : walk.name(person);
  }

  /** The same at the head of a sentence. */
  String whoFirst(@Nullable UUID person) {
    return me.is(person) ? say("walk.You") : walk.name(person);
  }

  When when() {
    return new When(Instant.now(), walk.desk().timeZone(), locale);
  }

  String say(String key, Object... args) {
    return Words.say(locale, key, args);
  }
}
