package org.stet.review.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stet.claim.ClaimMove;
import org.stet.claim.ClaimStatus;
import org.stet.people.Permission;
import org.stet.review.Finding;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Offer;
import org.stet.review.ui.Deed.Look;

/** Turns what the tables of moves offer into buttons: their words, their keys, their order. */
final class Deeds {

  /** What a deed does when it is chosen. */
  interface Doer {

    void accept(boolean take);

    void submit(Move finding);

    /** A move that needs nothing more. */
    void move(Move move, MoveRequest request, boolean goesOn);

    void open(Slip slip);

    void reshape();

    void split();

    void merge();

    /** The claim's words hold no fact. */
    void noFact();

    /** A dismissal is taken back. */
    void reconsider();

    void place();

    void remove();

    void skip();
  }

  private final InHand hand;
  private final Slips slips;
  private final Doer doer;
  private final List<Deed> deeds = new ArrayList<>();

  private Deeds(InHand hand, Slips slips, Doer doer) {
    this.hand = hand;
    this.slips = slips;
    this.doer = doer;
  }

  static List<Deed> of(InHand hand, Slips slips, Doer doer) {
    var deeds = new Deeds(hand, slips, doer);
    deeds.claim();
    hand.review().ifPresent(row -> row.offers().forEach(deeds::offer));
    deeds.rest();
    return deeds.deeds.stream().sorted((a, b) -> a.look().compareTo(b.look())).toList();
  }

  private void claim() {
    boolean suggested = hand.review().isEmpty();
    if (hand.may(ClaimMove.ACCEPT)) {
      if (suggested) {
        add("Enter", "walk.do.ACCEPT", Look.PRIMARY, () -> doer.accept(false));
        if (hand.me().may(Permission.CHECK_CLAIMS)) {
          add("T", "walk.do.ACCEPT_TAKE", Look.PLAIN, () -> doer.accept(true));
        }
      } else {
        add(null, "walk.do.ACCEPT_AFTER_ALL", Look.PLAIN, () -> doer.accept(false));
      }
    }
    if (hand.may(ClaimMove.DISMISS)) {
      deeds.add(
          new Deed(
              "X",
              hand.say("walk.do.DISMISS"),
              suggested ? Look.PLAIN : Look.MORE,
              hand.againstDismissing(),
              () -> doer.open(slips.dismiss())));
    }
    if (hand.may(ClaimMove.DISMISS) && suggested) {
      deeds.add(
          new Deed(
              "0",
              hand.say("walk.do.NO_FACT"),
              Look.PLAIN,
              null,
              doer::noFact,
              hand.say("walk.help.NO_FACT")));
    }
    if (hand.may(ClaimMove.PLACE)) {
      add("Enter", "walk.do.PLACE", Look.PRIMARY, doer::place);
      add(null, "walk.do.REMOVE", Look.PLAIN, doer::remove);
    }
    if (hand.may(ClaimMove.RESHAPE)) {
      add(null, "walk.do.RESHAPE", Look.MORE, doer::reshape);
      add("B", "walk.do.SPLIT", Look.MORE, doer::split);
      add("M", "walk.do.MERGE", Look.MORE, doer::merge);
    }
    boolean dismissed = hand.claim().status() == ClaimStatus.DISMISSED;
    if (dismissed && hand.may(ClaimMove.RECONSIDER) && !hand.claim().acceptedOnce()) {
      add("U", "walk.do.RECONSIDER", Look.PRIMARY, doer::reconsider);
    }
  }

  private void offer(Offer offer) {
    var move = offer.move();
    switch (move) {
      case PROPOSE, FIND -> add("Enter", Look.PRIMARY, offer, () -> doer.submit(move));
      case TAKE -> add("T", Look.PRIMARY, offer, () -> straight(move));
      case RESUME -> add("Enter", Look.PRIMARY, offer, () -> straight(move));
      case RECHECK -> recheck(offer);
      case APPROVE, CONFIRM ->
          add("A", Look.CONFIRM, offer, () -> doer.move(move, MoveRequest.EMPTY, true));
      case ADJUDICATE -> add("Enter", Look.PRIMARY, offer, () -> doer.open(slips.adjudicate()));
      case RETURN -> add("R", Look.PLAIN, offer, () -> doer.open(slips.because(move)));
      case OVERRULE -> add("O", Look.PLAIN, offer, () -> doer.open(slips.overrule()));
      case WAIT -> add("W", Look.PLAIN, offer, () -> doer.open(slips.waiting()));
      case WITHDRAW -> add("W", Look.PLAIN, offer, () -> straight(move));
      case REOPEN -> add(null, Look.PLAIN, offer, () -> doer.open(slips.because(move)));
      case RECALL -> add(null, Look.PLAIN, offer, () -> doer.open(slips.because(move)));
      case ASK_SECOND, ASSIGN ->
          add(null, Look.MORE, offer, () -> doer.open(slips.colleague(move)));
      case RELEASE -> add(null, Look.MORE, offer, () -> straight(move));
      case OUTDATE, CLOSE, REVIVE -> {}
    }
  }

  /** What has lost its words gets them back first, by the same key. */
  private void recheck(Offer offer) {
    boolean unplaced = hand.may(ClaimMove.PLACE);
    add(
        unplaced ? null : "Enter",
        unplaced ? Look.PLAIN : Look.PRIMARY,
        offer,
        () -> straight(Move.RECHECK));
  }

  private void rest() {
    boolean mayDissent =
        hand.review()
            .filter(row -> hand.me().is(row.assignee()) && row.dissent() == null)
            .filter(row ->
                row.findings().stream().anyMatch(f -> f.origin() == Finding.Origin.OVERRULED))
            .isPresent();
    if (mayDissent) {
      add(null, "walk.do.DISSENT", Look.PLAIN, () -> doer.open(slips.dissent()));
    }
    add("S", "walk.do.SKIP", Look.QUIET, doer::skip);
  }

  private void straight(Move move) {
    doer.move(move, MoveRequest.EMPTY, false);
  }

  private void add(@Nullable String key, Look look, Offer offer, Runnable run) {
    deeds.add(new Deed(key, hand.say("walk.do." + offer.move()), look, offer.refusal(), run));
  }

  private void add(@Nullable String key, String words, Look look, Runnable run) {
    deeds.add(new Deed(key, hand.say(words), look, null, run));
  }
}
