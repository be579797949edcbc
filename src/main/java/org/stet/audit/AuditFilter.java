package org.stet.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the log somebody wants to see; what is null or empty does not narrow.
 *
 * @param kind of the thing, with or without {@code subject}
 * @param from the first moment
 * @param to the moment after the last
 * @param before only entries with a smaller index: the way to the next page
 * @param limit at most {@value #MOST}
 */
public record AuditFilter(
    @Nullable UUID article,
    @Nullable String kind,
    @Nullable UUID subject,
    @Nullable UUID actor,
    Set<String> acts,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Long before,
    int limit) {

  public static final int MOST = 500;

  public AuditFilter {
    acts = Set.copyOf(acts);
    limit = Math.clamp(limit, 1, MOST);
  }

  public static AuditFilter newest(int limit) {
    return new AuditFilter(null, null, null, null, Set.of(), null, null, null, limit);
  }

  public AuditFilter ofArticle(@Nullable UUID article) {
    return new AuditFilter(article, kind, subject, actor, acts, from, to, before, limit);
  }

  public AuditFilter about(@Nullable String kind, @Nullable UUID subject) {
    return new AuditFilter(article, kind, subject, actor, acts, from, to, before, limit);
  }

  public AuditFilter by(@Nullable UUID actor) {
    return new AuditFilter(article, kind, subject, actor, acts, from, to, before, limit);
  }

  public AuditFilter telling(Set<String> acts) {
    return new AuditFilter(article, kind, subject, actor, acts, from, to, before, limit);
  }

  public AuditFilter between(@Nullable Instant from, @Nullable Instant to) {
    return new AuditFilter(article, kind, subject, actor, acts, from, to, before, limit);
  }

  public AuditFilter before(@Nullable Long index) {
    return new AuditFilter(article, kind, subject, actor, acts, from, to, index, limit);
  }
}
