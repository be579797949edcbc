package org.stet.review.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Plain;
import tools.jackson.databind.JsonNode;

/**
 * A request's JSON object, read field by field so that each mistake is told by its field; what
 * nobody asked for is refused, because a misspelt field would be lost in silence.
 */
final class Given {

  private final JsonNode body;
  private final String path;
  private final Set<String> known = new TreeSet<>();

  Given(@Nullable JsonNode body) {
    this(body, "");
  }

  private Given(@Nullable JsonNode body, String path) {
    if (body == null || !body.isObject()) {
      throw Invalid.field(path.isEmpty() ? "body" : path, "invalid.object");
    }
    this.body = body;
    this.path = path;
  }

  /** True where the field is there, be it null. */
  boolean has(String field) {
    known.add(field);
    return body.has(field);
  }

  @Nullable String text(String field) {
    var node = node(field);
    if (node == null) {
      return null;
    }
    if (!node.isString()) {
      throw wrong(field, "invalid.text");
    }
    return node.stringValue();
  }

  boolean flag(String field, boolean otherwise) {
    var node = node(field);
    if (node == null) {
      return otherwise;
    }
    if (!node.isBoolean()) {
      throw wrong(field, "invalid.flag");
    }
    return node.booleanValue();
  }

  boolean requiredFlag(String field) {
    if (node(field) == null) {
      throw wrong(field, "invalid.blank");
    }
    return flag(field, false);
  }

  @Nullable Boolean flag(String field) {
    return node(field) == null ? null : flag(field, false);
  }

  @Nullable Long number(String field) {
    var node = node(field);
    if (node == null) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw wrong(field, "invalid.number");
    }
    return node.longValue();
  }

  long requiredNumber(String field) {
    var number = number(field);
    if (number == null) {
      throw wrong(field, "invalid.blank");
    }
    return number;
  }

  int requiredInt(String field) {
    long number = requiredNumber(field);
    if (number != (int) number) {
      throw wrong(field, "invalid.number");
    }
    return (int) number;
  }

  List<Integer> ints(String field) {
    var ints = new ArrayList<Integer>();
    for (var node : list(field)) {
      if (!node.isIntegralNumber() || !node.canConvertToInt()) {
        throw wrong(field, "invalid.number");
      }
      ints.add(node.intValue());
    }
    return ints;
  }

  List<String> texts(String field) {
    var texts = new ArrayList<String>();
    for (var node : list(field)) {
      if (!node.isString()) {
        throw wrong(field, "invalid.text");
      }
      texts.add(node.stringValue());
    }
    return texts;
  }

  List<Given> objects(String field) {
    var objects = new ArrayList<Given>();
    for (var node : list(field)) {
      objects.add(new Given(node, named(field)));
    }
    return objects;
  }

  Given object(String field) {
    return new Given(node(field), named(field));
  }

  <E extends Enum<E>> @Nullable E one(String field, Class<E> of) {
    var text = text(field);
    return text == null ? null : value(field, text, of);
  }

  /** Each once, in no order. */
  <E extends Enum<E>> Set<E> several(String field, Class<E> of) {
    return texts(field).stream()
        .map(text -> value(field, text, of))
        .collect(Collectors.toUnmodifiableSet());
  }

  private <E extends Enum<E>> E value(String field, String text, Class<E> of) {
    return Arrays.stream(of.getEnumConstants())
        .filter(value -> value.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            wrong(
                field,
                "invalid.one",
                Arrays.stream(of.getEnumConstants())
                    .map(Enum::name)
                    .collect(Collectors.joining(", "))));
  }

  <E extends Enum<E>> E requiredOne(String field, Class<E> of) {
    var value = one(field, of);
    if (value == null) {
      throw wrong(field, "invalid.blank");
    }
    return value;
  }

  @Nullable LocalDate day(String field) {
    var text = text(field);
    try {
      return text == null ? null : Plain.day(text);
    } catch (DateTimeException e) {
      throw wrong(field, "invalid.day");
    }
  }

  @Nullable Instant time(String field) {
    var text = text(field);
    try {
      return text == null ? null : Plain.time(text);
    } catch (DateTimeException e) {
      throw wrong(field, "invalid.time");
    }
  }

  /** What somebody or something is called; null takes it away, blank is nobody's name. */
  @Nullable String name(String field) {
    var name = text(field);
    return name == null ? null : Plain.required(named(field), name, Limits.NAME);
  }

  List<String> names(String field) {
    return texts(field).stream()
        .map(name -> Plain.required(named(field), name, Limits.NAME))
        .toList();
  }

  /** A language as BCP 47 writes it. */
  @Nullable String language(String field) {
    var tag = text(field);
    try {
      return tag == null || tag.isBlank()
          ? null
          : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw wrong(field, "invalid.language");
    }
  }

  /** An id given as text; what can't be one belongs to nothing. */
  @Nullable UUID id(String field, String kind) {
    var text = text(field);
    return text == null ? null : idOf(kind, text);
  }

  UUID requiredId(String field, String kind) {
    var id = id(field, kind);
    if (id == null) {
      throw wrong(field, "invalid.blank");
    }
    return id;
  }

  /**
   * @throws Invalid where there are fields that nothing asked for
   */
  Given nothingElse() {
    for (var field : body.propertyNames()) {
      if (!known.contains(field)) {
        throw wrong(field, "invalid.unknown", String.join(", ", known));
      }
    }
    return this;
  }

  Invalid wrong(String field, String key, Object... args) {
    return Invalid.field(named(field), key, args);
  }

  private String named(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  private Iterable<JsonNode> list(String field) {
    var node = node(field);
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      throw wrong(field, "invalid.list");
    }
    return node;
  }

  @Nullable JsonNode node(String field) {
    known.add(field);
    var node = body.get(field);
    return node == null || node.isNull() ? null : node;
  }

  /**
   * @throws Missing where the text is no id at all
   */
  static UUID idOf(String kind, String text) {
    try {
      var id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      // not an id, so there is nothing by it
    }
    throw new Missing(kind);
  }
}
