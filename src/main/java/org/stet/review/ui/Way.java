package org.stet.review.ui;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.review.Walk;
import org.stet.review.WayBack;
import org.stet.shell.Proof;

/** What a claim's card asks of the walk it lies beside. */
interface Way {

  /** The claim in hand as it is now, read anew; nothing is redrawn. */
  InHand look();

  /** Something was done: everything is read and drawn anew, the claim stays in hand. */
  void stay(String said);

  /** Something was decided: on to the next claim that waits for this person. */
  void onward(String said);

  /** On without deciding. */
  void skip();

  void goTo(UUID claim);

  /**
   * Something was done that may be taken back.
   *
   * @param before null where the claim is new
   * @param said what was done, in words
   */
  void done(WayBack way, Walk.@Nullable Step before, UUID claim, String said);

  /** Whether something is being written on the card; others are told. */
  void writing(boolean begun);

  /** What keys do now may be something else. */
  void keysChanged();

  /** The words that are selected in the text; null where none are. */
  Proof.@Nullable Span selected();

  /** The whole address of the claim in hand, for others. */
  String link();
}
