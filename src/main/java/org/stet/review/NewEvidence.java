package org.stet.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Plain;
import org.stet.people.Refusal;

/** Evidence as somebody enters it. */
public record NewEvidence(
    @Nullable SourceKind sourceKind,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String url,
    boolean confidential,
    boolean primary,
    @Nullable String locator,
    @Nullable String quote,
    @Nullable Stance stance,
    @Nullable LocalDate asOf) {

  Evidence by(Actor actor, Instant at) {
    var missing = new LinkedHashMap<String, Refusal>();
    if (sourceKind == null) {
      missing.put("source.kind", Refusal.of("invalid.blank"));
    }
    if (stance == null) {
      missing.put("stance", Refusal.of("invalid.blank"));
    }
    String address = null;
    try {
      address = Plain.link("source.url", url);
    } catch (Invalid e) {
      missing.putAll(e.fields());
    }
    if (sourceKind == null || stance == null || !missing.isEmpty()) {
      throw new Invalid(missing);
    }
    return new Evidence(
        Ids.next(),
        sourceKind,
        Plain.required("source.title", title, Limits.NAME),
        Plain.optional("source.publisher", publisher, Limits.NAME),
        address,
        confidential,
        primary,
        Plain.optional("locator", locator, Limits.LOCATOR),
        Plain.optional("quote", quote, Limits.QUOTE),
        stance,
        asOf,
        actor.id(),
        at,
        null,
        null,
        null);
  }
}
