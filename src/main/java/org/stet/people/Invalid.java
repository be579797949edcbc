package org.stet.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was entered can't be taken as it is; says which field and why. Answered with 422. */
public class Invalid extends RuntimeException {

  private final Map<String, Refusal> fields;

  public Invalid(Map<String, Refusal> fields) {
    this.fields = Map.copyOf(new LinkedHashMap<>(fields));
  }

  public static Invalid field(String field, String key, Object... args) {
    return new Invalid(Map.of(field, Refusal.of(key, args)));
  }

  /** By field, named as in the HTTP interface. */
  public Map<String, Refusal> fields() {
    return fields;
  }

  @Override
  public String getMessage() {
    return fields.values().stream().map(Refusal::sentence).collect(Collectors.joining(" "));
  }
}
