package org.stet.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Content;

/**
 * A question that is open until it is answered, and blocks approval while it is.
 *
 * @param legal the lawyer's flag; cleared when an editor records the answer
 */
@Embeddable
public record Query(
    UUID id,
    @Enumerated(EnumType.STRING) Addressee putTo,
    String question,
    boolean legal,
    UUID askedBy,
    Instant askedAt,
    @Nullable String answer,
    @Nullable UUID answeredBy,
    @Nullable Instant answeredAt) {

  /** Whatever it is about: what the lawyer says of it is recorded by those who judge. */
  public boolean isForTheLawyer() {
    return legal || putTo == Addressee.LAWYER;
  }

  public boolean isOpen() {
    return answer == null;
  }

  Query answered(String words, UUID by, Instant at) {
    return new Query(id, putTo, question, legal, askedBy, askedAt, words, by, at);
  }

  Content content() {
    return Content.of()
        .with("id", id)
        .with("to", putTo)
        .with("text", question)
        .with("legal", legal)
        .with("by", askedBy)
        .with("answer", answer)
        .with("answeredBy", answeredBy);
  }
}
