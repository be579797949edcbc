package org.stet.claim.detect;

import org.jspecify.annotations.Nullable;

/**
 * Who says what a sentence says.
 *
 * @param claimant as named in the text
 * @param cue the words that say so; null where the sentence continues a quotation or a list
 */
record Attribution(String claimant, @Nullable Span cue) {}
