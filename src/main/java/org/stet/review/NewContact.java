package org.stet.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Plain;
import org.stet.people.Refusal;

/**
 * An attempt to reach somebody, as it is entered.
 *
 * @param triedAt null for just now
 */
public record NewContact(
    @Nullable UUID query,
    @Nullable String whom,
    @Nullable ContactWay way,
    @Nullable Instant triedAt,
    Contact.@Nullable Outcome outcome,
    @Nullable String result) {

  Contact by(Actor actor, Instant now) {
    var wrong = new LinkedHashMap<String, Refusal>();
    if (way == null) {
      wrong.put("way", Refusal.of("invalid.blank"));
    }
    if (outcome == null) {
      wrong.put("outcome", Refusal.of("invalid.blank"));
    }
    if (triedAt != null && triedAt.isAfter(now)) {
      wrong.put("at", Refusal.of("invalid.future"));
    }
    var name = NewSource.tried(wrong, () -> Plain.required("whom", whom, Limits.NAME));
    var said = NewSource.tried(wrong, () -> Plain.optional("result", result, Limits.NOTE));
    if (way == null || outcome == null || name == null || !wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Contact(
        Ids.next(),
        query,
        name,
        way,
        triedAt == null ? now : triedAt.truncatedTo(ChronoUnit.MILLIS),
        outcome,
        said,
        actor.id(),
        now,
        null,
        null,
        null);
  }
}
