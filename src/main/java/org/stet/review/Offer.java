package org.stet.review;

import org.jspecify.annotations.Nullable;
import org.stet.people.Refusal;

/**
 * A move that is this person's to make from here.
 *
 * @param refusal what stands in the way whatever they enter; null where nothing does
 */
public record Offer(Move move, @Nullable Refusal refusal) {

  public boolean isOpen() {
    return refusal == null;
  }
}
