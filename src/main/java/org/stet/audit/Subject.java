package org.stet.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing as the trail sees it at one moment.
 *
 * @param kind a word of the desk, lower case: article, claim, review, account …
 * @param article the article it belongs to, or null where it belongs to none
 * @param version of the row, as Hibernate counts it
 * @param stage where the work stands, or null where it has no stages
 * @param content what was on the screen, in canonical form; see {@link Content}
 */
public record Subject(
    String kind,
    UUID id,
    @Nullable UUID article,
    long version,
    @Nullable String stage,
    Content content) {}
