package org.stet.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was on the person's screen, in the canonical form of {@code docs/audit-format.md}: a JSON
 * object with sorted keys whose values are strings, booleans, whole numbers, or lists and objects
 * of them; what is missing is left out.
 *
 * <p>The offline verifier makes the same content out of the columns: a new key also goes into its
 * {@code LiveTables}.
 */
public final class Content {

  private final Map<String, Object> fields = new TreeMap<>();

  public static Content of() {
    return new Content();
  }

  public Content with(String key, @Nullable Object value) {
    if (value != null) {
      fields.put(key, plain(value));
    }
    return this;
  }

  /** Sorted by key; the values are String, Boolean, Long, List and Map. */
  public Map<String, Object> fields() {
    return fields;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case String s -> s;
      case Boolean b -> b;
      case Integer i -> i.longValue();
      case Long l -> l;
      case Enum<?> e -> e.name();
      case UUID id -> id.toString();
      case Instant at -> at.toString();
      case LocalDate day -> day.toString();
      case Content nested -> nested.fields;
      case Collection<?> many -> {
        List<Object> list = new ArrayList<>();
        many.forEach(one -> list.add(plain(one)));
        yield list;
      }
      default ->
          throw new IllegalArgumentException("No canonical form for " + value.getClass().getName());
    };
  }
}
