package org.stet.audit.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditEntry;
import org.stet.audit.AuditFilter;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.Person;
import org.stet.people.Plain;
import org.stet.people.Staff;

/** The log, newest first; each entry with its exact bytes. */
@RestController
@RequestMapping("/api/v1/audit")
class EntriesApi {

  private final AuditEntries entries;
  private final Staff staff;

  EntriesApi(AuditEntries entries, Staff staff) {
    this.entries = entries;
    this.staff = staff;
  }

  /**
   * {@code from} and {@code to} are times (from the first moment to before the last) or, where they
   * are whole numbers, places in the log (both included).
   */
  @GetMapping("/entries")
  Map<String, @Nullable Object> list(
      @RequestParam(name = "article", required = false) @Nullable String article,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      @RequestParam(name = "before", required = false) @Nullable String before,
      @RequestParam(name = "limit", defaultValue = "100") String limit) {
    int most = (int) Math.min(Integer.MAX_VALUE, index("limit", limit));
    if (most < 1 || most > AuditFilter.MOST) {
      throw Invalid.field("limit", "invalid.limit", AuditFilter.MOST);
    }
    var filter =
        AuditFilter.newest(most)
            .ofArticle(article == null ? null : article(article))
            .within(place("from", from), place("to", to))
            .between(time("from", from), time("to", to))
            .before(before == null ? null : index("before", before));
    var names = new HashMap<UUID, @Nullable String>();
    return fields(
        "items",
        entries.list(filter).stream().map(entry -> shown(entry, names)).toList(),
        "total",
        entries.count(filter));
  }

  @GetMapping("/entries/{index}")
  Map<String, @Nullable Object> one(@PathVariable("index") String index) {
    var exact = entries.entry(isNumber(index) ? index("index", index) : missing());
    var shown = shown(exact.entry(), new HashMap<>());
    shown.put("leaf", Base64.getEncoder().encodeToString(exact.leaf()));
    shown.put("leafText", new String(exact.leaf(), StandardCharsets.UTF_8));
    return shown;
  }

  private Map<String, @Nullable Object> shown(AuditEntry entry, Map<UUID, @Nullable String> names) {
    return fields(
        "index", entry.index(),
        "at", entry.at(),
        "actor", names.computeIfAbsent(entry.actor(), this::userName),
        "roles", entry.roles() == null ? List.of() : List.of(entry.roles().split("\\+")),
        "act", entry.act(),
        "kind", entry.kind(),
        "subject", entry.subject(),
        "article", entry.article(),
        "from", entry.from(),
        "to", entry.to(),
        "versionBefore", entry.versionBefore(),
        "versionAfter", entry.versionAfter(),
        "story", entry.story(),
        "marks", entry.marks(),
        "notes", entry.notes(),
        "erased", entry.erased(),
        "leafHash", entry.leafHash());
  }

  /** Null for Stet itself. */
  private @Nullable String userName(UUID id) {
    return staff.find(id).map(Person::userName).orElse(null);
  }

  private static UUID article(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new Missing("article");
    }
  }

  private static @Nullable Long place(String field, @Nullable String text) {
    return text == null || !isNumber(text) ? null : index(field, text);
  }

  private static @Nullable Instant time(String field, @Nullable String text) {
    try {
      return text == null || isNumber(text) ? null : Plain.time(text);
    } catch (DateTimeException e) {
      throw Invalid.field(field, "invalid.time.or.index");
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d+");
  }

  private static long index(String field, String text) {
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw Invalid.field(field, "invalid.index");
  }

  private static long missing() {
    throw new Missing("entry");
  }

  private static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return fields;
  }
}
