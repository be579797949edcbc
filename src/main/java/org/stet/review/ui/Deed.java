package org.stet.review.ui;

import org.jspecify.annotations.Nullable;
import org.stet.people.Refusal;

/**
 * Something that can be done with the claim in hand, by button and by key.
 *
 * @param key that does the same; null where none does
 * @param refusal why it can't be done by this person now; null where nothing is in the way
 * @param help what it means, where its words leave that open
 */
record Deed(
    @Nullable String key,
    String words,
    Look look,
    @Nullable Refusal refusal,
    Runnable run,
    @Nullable String help) {

  Deed(@Nullable String key, String words, Look look, @Nullable Refusal refusal, Runnable run) {
    this(key, words, look, refusal, run, null);
  }

  enum Look {
    PRIMARY,
    CONFIRM,
    PLAIN,
    QUIET,
    /** Behind the button More. */
    MORE
  }

  boolean isOpen() {
    return refusal == null;
  }
}
