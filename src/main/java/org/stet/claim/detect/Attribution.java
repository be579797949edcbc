package org.stet.claim.detect;

import org.jspecify.annotations.Nullable;

/**
 * Who says what a sentence says.
 *
 * @param claimant as named in the text
 * @param cue the words that say so; null where the sentence continues a quotation or a list
 * @param caller whose words a quotation in it is, where they are not the claimant's
 */
record Attribution(String claimant, @Nullable Span cue, @Nullable String caller) {

  Attribution(String claimant, @Nullable Span cue) {
    this(claimant, cue, null);
  }

  Attribution quoting(String name) {
    return new Attribution(claimant, cue, name);
  }

  /** Whose words the quotation is. */
  String speaker() {
    return caller == null ? claimant : caller;
  }
}
