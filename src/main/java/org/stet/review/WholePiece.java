package org.stet.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.audit.Content;

/**
 * What the signer says about the piece as a whole: every sentence may be right and the piece wrong.
 *
 * @param fine whether they looked and have nothing against it
 * @param remark what they have against it, or want to be known
 */
@Embeddable
public record WholePiece(
    @Enumerated(EnumType.STRING) Question question,
    boolean fine,
    @Nullable String remark,
    UUID answeredBy,
    Instant answeredAt,
    @Nullable Instant voidSince) {

  /** What no single claim shows. */
  public enum Question {
    CONTEXT,
    INSINUATION,
    ARRANGEMENT,
    OMISSIONS
  }

  public boolean stands() {
    return voidSince == null;
  }

  WholePiece voided(Instant at) {
    return stands() ? new WholePiece(question, fine, remark, answeredBy, answeredAt, at) : this;
  }

  Content content() {
    return Content.of()
        .with("question", question)
        .with("fine", fine)
        .with("remark", remark)
        .with("by", answeredBy)
        .with("void", !stands());
  }
}
