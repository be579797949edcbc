package org.stet.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim that may have to do with the one in hand; a person decides whether it has.
 *
 * @param headline of its article; null where it is the same one
 * @param shared words that stand in both; empty where it was the reader of the article that saw it
 */
public record LinkOffer(
    LinkKind kind,
    UUID claim,
    UUID article,
    int number,
    @Nullable String headline,
    String quote,
    List<String> shared) {}
