package org.stet.report.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Plain;
import org.stet.report.BundleOrder;
import org.stet.report.Redaction;
import tools.jackson.databind.JsonNode;

/** What a request for a bundle asks for; each mistake is told by its field. */
final class Asked {

  private static final List<String> FIELDS =
      List.of("articles", "desk", "from", "to", "format", "formats", "redaction");

  private final JsonNode body;

  private Asked(JsonNode body) {
    this.body = body;
  }

  static BundleOrder in(JsonNode body) {
    if (!body.isObject()) {
      throw Invalid.field("body", "invalid.object");
    }
    for (var field : body.propertyNames()) {
      if (!FIELDS.contains(field)) {
        throw Invalid.field(field, "invalid.unknown", String.join(", ", FIELDS));
      }
    }
    var asked = new Asked(body);
    var format = asked.text("format");
    var redaction = asked.text("redaction");
    return new BundleOrder(
        asked.texts("articles").stream().map(Asked::id).toList(),
        asked.text("desk"),
        asked.day("from"),
        asked.day("to"),
        format == null ? "zip" : format,
        asked.texts("formats"),
        redaction == null ? Redaction.INTERNAL : redaction(redaction));
  }

  static Redaction redaction(String name) {
    return Arrays.stream(Redaction.values())
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> Invalid.field("redaction", "invalid.one", redactions()));
  }

  private static String redactions() {
    return Arrays.stream(Redaction.values())
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new Missing("article");
    }
  }

  private @Nullable LocalDate day(String field) {
    var text = text(field);
    try {
      return text == null ? null : Plain.day(text);
    } catch (DateTimeException e) {
      throw Invalid.field(field, "invalid.day");
    }
  }

  private @Nullable String text(String field) {
    var node = body.get(field);
    if (node == null || node.isNull()) {
      return null;
    }
    return text(node, field);
  }

  private List<String> texts(String field) {
    var node = body.get(field);
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw Invalid.field(field, "invalid.list");
    }
    var texts = new ArrayList<String>();
    node.forEach(each -> texts.add(text(each, field)));
    return texts;
  }

  private static String text(JsonNode node, String field) {
    if (!node.isString()) {
      throw Invalid.field(field, "invalid.text");
    }
    return Plain.required(field, node.stringValue(), Limits.NAME);
  }
}
