package org.stet.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.people.Refusal;

/**
 * A claim that waits for somebody.
 *
 * @param restricted whether only those named may find its article
 * @param stage of its review; a blind second checker learns no more
 * @param verdict null where there is none, or it is withheld
 * @param why it waits, in words
 * @param due when the claim is, or its article
 * @param since when it began to wait
 * @param action what to do next, as a word on a button: {@code turn.do.<action>}
 */
public record TurnRow(
    UUID review,
    UUID claim,
    UUID article,
    int number,
    String headline,
    boolean restricted,
    String quote,
    Stage stage,
    @Nullable Verdict verdict,
    boolean returned,
    boolean answered,
    Refusal why,
    @Nullable Instant due,
    Instant since,
    String action) {

  TurnRow waitingSince(Instant when) {
    return new TurnRow(
        review,
        claim,
        article,
        number,
        headline,
        restricted,
        quote,
        stage,
        verdict,
        returned,
        answered,
        why,
        due,
        when,
        action);
  }
}
