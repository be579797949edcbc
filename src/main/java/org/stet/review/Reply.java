package org.stet.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Content;

/**
 * What became of the right of reply of a party that a claim criticises.
 *
 * @param askedOn when it was asked; null while it was not
 * @param answer what it said; that it would not comment is an answer too
 * @param standsIn where in the article the reply stands
 * @param waivedWhy why it is not asked, or its answer not printed
 */
@Embeddable
public record Reply(
    UUID id,
    String party,
    @Nullable LocalDate askedOn,
    @Enumerated(EnumType.STRING) @Nullable ContactWay way,
    @Nullable String answer,
    @Nullable LocalDate answeredOn,
    @Nullable String standsIn,
    @Nullable String waivedWhy,
    UUID enteredBy,
    Instant enteredAt) {

  /** How far it has come. */
  public enum State {
    TO_ASK,
    ASKED,
    ANSWERED,
    PLACED,
    WAIVED
  }

  public State state() {
    return waivedWhy != null
        ? State.WAIVED
        : standsIn != null
            ? State.PLACED
            : answer != null ? State.ANSWERED : askedOn != null ? State.ASKED : State.TO_ASK;
  }

  /** Until the reply stands in the article, or somebody says why it does not. */
  public boolean isOpen() {
    return state() != State.PLACED && state() != State.WAIVED;
  }

  Content content() {
    return Content.of()
        .with("id", id)
        .with("party", party)
        .with("asked", askedOn)
        .with("way", way)
        .with("answer", answer)
        .with("answered", answeredOn)
        .with("standsIn", standsIn)
        .with("waived", waivedWhy)
        .with("by", enteredBy);
  }
}
