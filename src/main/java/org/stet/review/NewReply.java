package org.stet.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.people.Actor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Plain;
import org.stet.people.Refusal;

/** All that is known of a party's reply, as somebody enters it. */
public record NewReply(
    @Nullable String party,
    @Nullable LocalDate askedOn,
    @Nullable ContactWay way,
    @Nullable String answer,
    @Nullable LocalDate answeredOn,
    @Nullable String standsIn,
    @Nullable String waivedWhy) {

  public static NewReply of(Reply known) {
    return new NewReply(
        known.party(),
        known.askedOn(),
        known.way(),
        known.answer(),
        known.answeredOn(),
        known.standsIn(),
        known.waivedWhy());
  }

  /**
   * @param today of the desk
   * @throws Invalid where one thing is missing that another one follows from
   */
  Reply by(UUID id, Actor actor, Instant now, LocalDate today) {
    var wrong = new LinkedHashMap<String, Refusal>();
    var name = NewSource.tried(wrong, () -> Plain.required("party", party, Limits.NAME));
    var said = NewSource.tried(wrong, () -> Plain.optional("answer", answer, Limits.NOTE));
    var place = NewSource.tried(wrong, () -> Plain.optional("standsIn", standsIn, Limits.LOCATOR));
    var why = NewSource.tried(wrong, () -> Plain.optional("waived", waivedWhy, Limits.REASON));
    if (said != null && askedOn == null) {
      wrong.put("asked", Refusal.of("invalid.reply.asked"));
    }
    if (place != null && said == null) {
      wrong.put("answer", Refusal.of("invalid.reply.answer"));
    }
    if (askedOn != null && askedOn.isAfter(today)) {
      wrong.put("asked", Refusal.of("invalid.future"));
    }
    if (answeredOn != null && (answeredOn.isAfter(today) || isBeforeQuestion())) {
      wrong.put("answered", Refusal.of("invalid.reply.answered"));
    }
    if (name == null || !wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Reply(
        id,
        name,
        askedOn,
        way,
        said,
        said == null ? null : answeredOn == null ? today : answeredOn,
        place,
        why,
        actor.id(),
        now);
  }

  private boolean isBeforeQuestion() {
    return askedOn != null && answeredOn != null && answeredOn.isBefore(askedOn);
  }
}
