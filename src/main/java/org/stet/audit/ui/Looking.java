package org.stet.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stet.audit.AuditFilter;

/**
 * What somebody looks for in the log, as it stands in the address. What can't be read there does
 * not narrow.
 *
 * @param thing a claim or a review
 * @param person a user name
 * @param from the first day
 * @param to the last day
 * @param before index that all entries on this page are below
 */
record Looking(
    @Nullable UUID article,
    @Nullable UUID thing,
    @Nullable String person,
    @Nullable ActGroup group,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Long before) {

  static Looking at(QueryParameters address) {
    return new Looking(
        read(address, "article", UUID::fromString),
        read(address, "claim", UUID::fromString) instanceof UUID claim
            ? claim
            : read(address, "review", UUID::fromString),
        address.getSingleParameter("person").orElse(null),
        ActGroup.of(address.getSingleParameter("kind").orElse(null)).orElse(null),
        read(address, "from", LocalDate::parse),
        read(address, "to", LocalDate::parse),
        read(address, "before", Long::valueOf));
  }

  QueryParameters address() {
    var parameters = new LinkedHashMap<String, String>();
    put(parameters, "article", article);
    put(parameters, "claim", thing);
    put(parameters, "person", person);
    put(parameters, "kind", group == null ? null : group.code());
    put(parameters, "from", from);
    put(parameters, "to", to);
    put(parameters, "before", before);
    return QueryParameters.simple(parameters);
  }

  /**
   * @param things the claim with its review, or nothing
   * @param actor the person's account; one that nobody has where the name is unknown
   */
  AuditFilter filter(Set<UUID> things, @Nullable UUID actor, ZoneId zone, int limit) {
    return AuditFilter.newest(limit)
        .ofArticle(article)
        .aboutAny(things)
        .by(actor)
        .telling(group == null ? Set.of() : group.acts())
        .between(start(from, zone), to == null ? null : start(to.plusDays(1), zone))
        .before(before);
  }

  boolean isNarrow() {
    return !equals(everything().olderThan(before));
  }

  static Looking everything() {
    return new Looking(null, null, null, null, null, null, null);
  }

  Looking ofArticle(@Nullable UUID one) {
    return new Looking(one, null, person, group, from, to, null);
  }

  Looking by(@Nullable String userName) {
    return new Looking(article, thing, userName, group, from, to, null);
  }

  Looking telling(@Nullable ActGroup kind) {
    return new Looking(article, thing, person, kind, from, to, null);
  }

  Looking since(@Nullable LocalDate day) {
    return new Looking(article, thing, person, group, day, to, null);
  }

  Looking until(@Nullable LocalDate day) {
    return new Looking(article, thing, person, group, from, day, null);
  }

  Looking olderThan(@Nullable Long index) {
    return new Looking(article, thing, person, group, from, to, index);
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static void put(Map<String, String> parameters, String key, @Nullable Object value) {
    if (value != null) {
      parameters.put(key, value.toString());
    }
  }

  private static <T> @Nullable T read(
      QueryParameters address, String key, Function<String, T> reading) {
    Optional<String> text = address.getSingleParameter(key);
    try {
      return text.map(reading).orElse(null);
    } catch (IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }
}
