package org.stet.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.Staff;
import org.stet.people.Words;

/**
 * Puts entries into words. The table of sentences is {@code i18n/audit.properties}, by act; things
 * are called what the entry called them that told how they came to be: a review goes by the number
 * of its claim, a check by the headline of its article. A report goes by the headline that it
 * bears.
 */
@Component
@Transactional(readOnly = true)
public class Tellings {

  /** Stands for a name until it is known where in the sentence it is. */
  private static final String NAME = "\u0001";

  /** Marks that the sentence has said already, or that only point to something. */
  private static final Set<String> SAID =
      Set.of(
          "number", "claim", "move", "revision", "part", "reason", "root", "code", "one", "other");

  /** Marks that hold codes of roles. */
  private static final Set<String> ROLES = Set.of("roles", "gained", "lost");

  /** Marks whose values are codes, and where the words for these stand. */
  private static final Map<String, String> CODES =
      Map.of(
          "kind", "partKind.",
          "to", "addressee.",
          "why", "dismissed.",
          "because", "audit.because.",
          "meaning", "audit.meaning.",
          "origin", "audit.origin.",
          "changes", "audit.changes.");

  /** Notes that hold a code, and where its words begin. */
  private static final Map<String, String> NOTED_CODES =
      Map.of(
          "overruledVerdict", "verdict.",
          "overruledDisposition", "disposition.",
          "disposition", "disposition.");

  private static final Map<String, String> STAGES =
      Map.of("review", "stage.", "claim", "audit.status.");

  private final EntryRows rows;
  private final Staff staff;

  Tellings(EntryRows rows, Staff staff) {
    this.rows = rows;
    this.staff = staff;
  }

  /**
   * The sentences, in the order of the entries, which their reader may see.
   *
   * @param me whose own acts begin with “You”, or null where everybody goes by their name
   */
  public List<Telling> of(List<AuditEntry> entries, @Nullable UUID me, Locale locale) {
    var telling = new InWords(entries, me, locale);
    return entries.stream().map(telling::tell).toList();
  }

  private final class InWords {

    private final @Nullable UUID me;
    private final Locale locale;
    private final Map<UUID, AuditEntry> births = new HashMap<>();
    private final Map<UUID, String> people;

    InWords(List<AuditEntry> entries, @Nullable UUID me, Locale locale) {
      this.me = me;
      this.locale = locale;
      births.putAll(rows.births(ids(entries)));
      births.putAll(rows.births(claims(births)));
      people = staff.names(persons(entries));
    }

    Telling tell(AuditEntry entry) {
      var pattern = sentence(entry).split(NAME, 2);
      return new Telling(
          entry,
          pattern.length == 2 ? pattern[0] : "",
          who(entry.actor()),
          pattern[pattern.length - 1],
          verdict(entry),
          article(entry),
          details(entry),
          notes(entry));
    }

    private String sentence(AuditEntry entry) {
      var marks = entry.marks();
      var own = "audit.act." + entry.act();
      var args =
          new Object[] {
            NAME,
            thing(entry),
            marks.getOrDefault("revision", ""),
            part(marks.getOrDefault("part", "")),
            entry.act().toLowerCase(Locale.ROOT).replace('_', ' ')
          };
      var stets = own + ".byStet";
      if (entry.actor().equals(Actor.SYSTEM_ID) && known(stets)) {
        return say(stets, args);
      }
      return known(own) ? say(own, args) : say("audit.act", args);
    }

    /** Its number, or the parts of one kind that are signed together. */
    private String part(String code) {
      return known("partSigned." + code) ? say("partSigned." + code) : code;
    }

    private String who(UUID actor) {
      return actor.equals(me) ? say("audit.you") : people.getOrDefault(actor, say("audit.nobody"));
    }

    private String thing(AuditEntry entry) {
      var name = name(entry);
      var key = "audit.thing." + entry.kind();
      if (name != null && known(key)) {
        return say(key, name);
      }
      return known(key + ".unnamed") ? say(key + ".unnamed") : say("audit.thing", entry.kind());
    }

    private @Nullable String name(AuditEntry entry) {
      return switch (entry.kind()) {
        case "claim" -> number(entry.subject());
        case "review" -> number(claimOf(entry.subject()));
        case "account" ->
            entry.subject().equals(Actor.SYSTEM_ID) ? null : people.get(entry.subject());
        case "token", "desk", "rota" -> note(entry.subject(), "name");
        case "source" -> entry.marks().get("code");
        case "link" -> pair(births.get(entry.subject()));
        case "report" -> entry.notes().getOrDefault("headline", article(entry));
        default -> article(entry);
      };
    }

    private @Nullable String article(AuditEntry entry) {
      return entry.article() == null ? null : note(entry.article(), "headline");
    }

    private @Nullable String pair(@Nullable AuditEntry link) {
      return link == null ? null : say("audit.pair", text(link, "one"), text(link, "other"));
    }

    private @Nullable String number(@Nullable UUID claim) {
      var birth = births.get(claim);
      return birth == null ? null : birth.marks().get("number");
    }

    private @Nullable UUID claimOf(UUID review) {
      var birth = births.get(review);
      return birth == null ? null : id(birth.marks().get("claim"));
    }

    private @Nullable String note(UUID thing, String key) {
      var birth = births.get(thing);
      return birth == null ? null : birth.notes().get(key);
    }

    private @Nullable String verdict(AuditEntry entry) {
      var verdict = entry.notes().get("verdict");
      return verdict == null || !known("verdict." + verdict) ? verdict : say("verdict." + verdict);
    }

    private List<String> details(AuditEntry entry) {
      var details = new ArrayList<String>();
      if (entry.from() != null && entry.to() != null && !entry.from().equals(entry.to())) {
        details.add(
            say("audit.detail.stages", stage(entry, entry.from()), stage(entry, entry.to())));
      }
      if (entry.versionBefore() < 0) {
        details.add(say("audit.detail.version.new", text(entry.versionAfter())));
      } else if (entry.versionBefore() != entry.versionAfter()) {
        details.add(
            say("audit.detail.version", text(entry.versionBefore()), text(entry.versionAfter())));
      }
      if (entry.roles() != null) {
        details.add(say("audit.detail.roles", roles(entry.roles())));
      }
      entry.marks().forEach((key, value) -> mark(key, value, details));
      if (entry.erased()) {
        details.add(say("audit.detail.erased"));
      }
      return List.copyOf(details);
    }

    private List<String> notes(AuditEntry entry) {
      var notes = new ArrayList<String>();
      var reason = entry.marks().get("reason");
      if (reason != null) {
        notes.add(say("audit.note", withoutHoles(say(reason))));
      }
      entry.notes().forEach((key, value) -> note(key, value, notes));
      return List.copyOf(notes);
    }

    private void mark(String key, String value, List<String> details) {
      var own = "audit.mark." + key;
      if (SAID.contains(key) || key.equals("times") && value.equals("1") || id(value) != null) {
        return;
      }
      if (known(own + "." + value)) {
        details.add(say(own + "." + value));
      } else {
        var words = inWords(key, value);
        details.add(known(own) ? say(own, words) : key + ": " + words);
      }
    }

    private String inWords(String key, String value) {
      if (ROLES.contains(key)) {
        return roles(value);
      }
      if (key.equals("rules")) {
        return value.lines().map(this::rule).collect(Collectors.joining("; "));
      }
      var words = CODES.getOrDefault(key, "") + value;
      return CODES.containsKey(key) && known(words) ? say(words) : value;
    }

    /** Which kind of claim goes to whom. */
    private String rule(String line) {
      var words = line.split(" ", 2);
      var kind = say(words[0].equals("*") ? "audit.rule.any" : "claimKind." + words[0]);
      var whom = id(words[1]);
      return say("audit.rule", kind, whom == null ? say("audit.rule.fewest") : staff.nameOf(whom));
    }

    private String stage(AuditEntry entry, String code) {
      var words = STAGES.getOrDefault(entry.kind(), "articleStage.") + code;
      return known(words) ? say(words) : code;
    }

    private void note(String key, String value, List<String> notes) {
      if (!Set.of("verdict", "headline", "name").contains(key)) {
        var words = NOTED_CODES.containsKey(key) ? say(NOTED_CODES.get(key) + value) : value;
        notes.add(say(known("audit.note." + key) ? "audit.note." + key : "audit.note", words));
      }
    }

    private String roles(String codes) {
      return Arrays.stream(codes.split("[+,]"))
          .map(code -> say("role." + code))
          .collect(Collectors.joining(", "));
    }

    /** A refusal's arguments are not recorded, they may hold names. */
    private static String withoutHoles(String sentence) {
      return sentence.replaceAll("\\{\\d+}", "…");
    }

    private boolean known(String key) {
      return !say(key).equals(key);
    }

    private String say(String key, Object... args) {
      return Words.say(locale, key, args);
    }
  }

  private static Set<UUID> ids(List<AuditEntry> entries) {
    var ids = new HashSet<UUID>();
    for (var entry : entries) {
      ids.add(entry.subject());
      if (entry.article() != null) {
        ids.add(entry.article());
      }
    }
    return ids;
  }

  private static Set<UUID> claims(Map<UUID, AuditEntry> births) {
    var claims = new HashSet<UUID>();
    for (var birth : births.values()) {
      var claim = id(birth.marks().get("claim"));
      if (claim != null) {
        claims.add(claim);
      }
    }
    return claims;
  }

  private static Set<UUID> persons(List<AuditEntry> entries) {
    var persons = new HashSet<UUID>();
    for (var entry : entries) {
      persons.add(entry.actor());
      if (entry.kind().equals("account")) {
        persons.add(entry.subject());
      }
    }
    return persons;
  }

  private static @Nullable UUID id(@Nullable String text) {
    try {
      return text == null || text.length() != 36 ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String text(AuditEntry entry, String mark) {
    return entry.marks().getOrDefault(mark, "");
  }

  private static String text(long number) {
    return Long.toString(number);
  }
}
