package org.stet.review;

import org.jspecify.annotations.Nullable;
import org.stet.article.read.ReadArticle;
import org.stet.claim.detect.Span;

/**
 * The words of a kept copy, to be read on the desk: text only, whatever the copy is.
 *
 * @param quote where the quote of the evidence stands in its text; null where it does not
 */
public record KeptWords(ReadArticle read, @Nullable Span quote) {}
