package org.stet.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log somebody wants to see; what is null or empty does not narrow.
 *
 * @param kind of the thing, with or without {@code subjects}
 * @param subjects any of these things
 * @param from the first moment
 * @param to the moment after the last
 * @param first the smallest index
 * @param last the largest index
 * @param before only entries with a smaller index: the way to the next page
 * @param limit at most {@value #MOST}
 */
public record AuditFilter(
    @Nullable UUID article,
    @Nullable String kind,
    Set<UUID> subjects,
    @Nullable UUID actor,
    Set<String> acts,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Long first,
    @Nullable Long last,
    @Nullable Long before,
    int limit) {

  public static final int MOST = 500;

  public AuditFilter {
    subjects = Set.copyOf(subjects);
    acts = Set.copyOf(acts);
    limit = Math.clamp(limit, 1, MOST);
  }

  public static AuditFilter newest(int limit) {
    return new AuditFilter(
        null, null, Set.of(), null, Set.of(), null, null, null, null, null, limit);
  }

  public AuditFilter ofArticle(@Nullable UUID article) {
    return new AuditFilter(
        article, kind, subjects, actor, acts, from, to, first, last, before, limit);
  }

  public AuditFilter about(@Nullable String kind, @Nullable UUID subject) {
    var one = subject == null ? Set.<UUID>of() : Set.of(subject);
    return new AuditFilter(article, kind, one, actor, acts, from, to, first, last, before, limit);
  }

  public AuditFilter aboutAny(Set<UUID> things) {
    return new AuditFilter(
        article, kind, things, actor, acts, from, to, first, last, before, limit);
  }

  public AuditFilter by(@Nullable UUID person) {
    return new AuditFilter(
        article, kind, subjects, person, acts, from, to, first, last, before, limit);
  }

  public AuditFilter telling(Set<String> these) {
    return new AuditFilter(
        article, kind, subjects, actor, these, from, to, first, last, before, limit);
  }

  public AuditFilter between(@Nullable Instant start, @Nullable Instant end) {
    return new AuditFilter(
        article, kind, subjects, actor, acts, start, end, first, last, before, limit);
  }

  /** Both included. */
  public AuditFilter within(@Nullable Long smallest, @Nullable Long largest) {
    return new AuditFilter(
        article, kind, subjects, actor, acts, from, to, smallest, largest, before, limit);
  }

  public AuditFilter before(@Nullable Long index) {
    return new AuditFilter(
        article, kind, subjects, actor, acts, from, to, first, last, index, limit);
  }
}
