package org.stet.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry, ready to show.
 *
 * @param index place in the log, from 0, without a gap: the order of things
 * @param at what the clock said; told, not trusted
 * @param roles that the actor held then, sorted, joined by {@code +}; null where they held none
 * @param versionBefore −1 where the thing came to be; both are 0 where it has no versions
 * @param notes the names and texts, or empty where they were erased
 * @param leafHash RFC 6962 hash of the exact bytes, lower-case hex
 */
public record AuditEntry(
    long index,
    Instant at,
    UUID actor,
    @Nullable String roles,
    String act,
    String kind,
    UUID subject,
    @Nullable UUID article,
    @Nullable String from,
    @Nullable String to,
    long versionBefore,
    long versionAfter,
    @Nullable UUID story,
    Map<String, String> marks,
    Map<String, String> notes,
    boolean erased,
    String leafHash) {

  /** For somebody from whom the notes are kept for a while. */
  AuditEntry withoutNotes() {
    return new AuditEntry(
        index,
        at,
        actor,
        roles,
        act,
        kind,
        subject,
        article,
        from,
        to,
        versionBefore,
        versionAfter,
        story,
        marks,
        Map.of(),
        erased,
        leafHash);
  }
}
