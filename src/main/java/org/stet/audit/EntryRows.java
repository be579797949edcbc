package org.stet.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stet.audit.verify.CanonicalReader;
import org.stet.people.Visibility.Sight;

/** Entries as rows ready to show; the filter as SQL, its values always as parameters. */
@Component
class EntryRows {

  static final Sight EVERYTHING = new Sight(true, Set.of());

  private final JdbcClient jdbc;

  EntryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<AuditEntry> list(AuditFilter filter, Sight sight) {
    var where = new Where(filter, sight);
    var leaves =
        jdbc.sql("select * from audit_entry" + where + " order by log_index desc limit :limit")
            .params(where.values)
            .param("limit", filter.limit())
            .query(EntryRows::stored)
            .list();
    return withNotes(leaves).stream().map(AuditEntries.Exact::entry).toList();
  }

  long count(AuditFilter filter, Sight sight) {
    var where = new Where(filter, sight);
    return jdbc.sql("select count(*) from audit_entry" + where)
        .params(where.values)
        .query(Long.class)
        .single();
  }

  Optional<AuditEntries.Exact> find(long index) {
    var leaf =
        jdbc.sql("select * from audit_entry where log_index = :index")
            .param("index", index)
            .query(EntryRows::stored)
            .list();
    return withNotes(leaf).stream().findFirst();
  }

  /** The entries that told how these things came to be, by thing. */
  // An article and its check go by the same id; the article, which has the name, came first.
  Map<UUID, AuditEntry> births(Set<UUID> things) {
    var births = new HashMap<UUID, AuditEntry>();
    if (!things.isEmpty()) {
      var leaves =
          jdbc.sql(
                  "select * from audit_entry where subject in (:things) and ver_before = -1"
                      + " order by log_index")
              .param("things", things)
              .query(EntryRows::stored)
              .list();
      withNotes(leaves).forEach(one -> births.putIfAbsent(one.entry().subject(), one.entry()));
    }
    return births;
  }

  private List<AuditEntries.Exact> withNotes(List<Stored> leaves) {
    var notes = notes(leaves.stream().map(Stored::index).toList());
    return leaves.stream().map(leaf -> leaf.shown(notes.get(leaf.index()))).toList();
  }

  private Map<Long, byte[]> notes(List<Long> indexes) {
    var notes = new HashMap<Long, byte[]>();
    if (!indexes.isEmpty()) {
      jdbc.sql(
              "select log_index, text from audit_private"
                  + " where field = 'body' and log_index in (:indexes)")
          .param("indexes", indexes)
          .query(row -> {
            notes.put(row.getLong(1), row.getBytes(2));
          });
    }
    return notes;
  }

  private static Stored stored(ResultSet row, int n) throws SQLException {
    return new Stored(
        row.getLong("log_index"),
        row.getObject("ts", OffsetDateTime.class).toInstant(),
        row.getObject("actor", UUID.class),
        row.getString("act"),
        row.getString("kind"),
        row.getObject("subject", UUID.class),
        row.getObject("article", UUID.class),
        row.getString("stage_from"),
        row.getString("stage_to"),
        row.getLong("ver_before"),
        row.getLong("ver_after"),
        row.getObject("story", UUID.class),
        row.getBytes("leaf"),
        row.getBytes("leaf_hash"));
  }

  /** A row as it lies there. */
  private record Stored(
      long index,
      Instant at,
      UUID actor,
      String act,
      String kind,
      UUID subject,
      @Nullable UUID article,
      @Nullable String from,
      @Nullable String to,
      long versionBefore,
      long versionAfter,
      @Nullable UUID story,
      byte[] leaf,
      byte[] hash) {

    AuditEntries.Exact shown(byte @Nullable [] notes) {
      var fields = read(leaf);
      var entry =
          new AuditEntry(
              index,
              at,
              actor,
              fields.get("role") instanceof String roles ? roles : null,
              act,
              kind,
              subject,
              article,
              from,
              to,
              versionBefore,
              versionAfter,
              story,
              strings(fields.get("marks")),
              notes == null ? Map.of() : strings(read(notes)),
              notes == null && fields.containsKey("body"),
              HexFormat.of().formatHex(hash));
      return new AuditEntries.Exact(entry, leaf);
    }

    /** Damaged bytes say nothing here; it is the verifier that names them. */
    private static Map<String, Object> read(byte[] bytes) {
      try {
        return CanonicalReader.object(bytes);
      } catch (IllegalArgumentException e) {
        return Map.of();
      }
    }

    private static Map<String, String> strings(@Nullable Object object) {
      var strings = new TreeMap<String, String>();
      if (object instanceof Map<?, ?> map) {
        map.forEach((key, value) -> strings.put(key.toString(), value.toString()));
      }
      return strings;
    }
  }

  /** The conditions of a filter within somebody's sight. */
  private static final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    Where(AuditFilter filter, Sight sight) {
      narrow("article = :article", "article", filter.article());
      narrow("kind = :kind", "kind", filter.kind());
      narrow(
          "subject in (:subjects)",
          "subjects",
          filter.subjects().isEmpty() ? null : filter.subjects());
      narrow("actor = :actor", "actor", filter.actor());
      narrow("act in (:acts)", "acts", filter.acts().isEmpty() ? null : filter.acts());
      narrow("ts >= :from", "from", at(filter.from()));
      narrow("ts < :to", "to", at(filter.to()));
      narrow("log_index >= :first", "first", filter.first());
      narrow("log_index <= :last", "last", filter.last());
      narrow("log_index < :before", "before", filter.before());
      if (sight != EVERYTHING) {
        var not = sight.wholeDesk() ? "not " : "";
        narrow("(article is null or article " + not + "in (:sight))", "sight", sight.articles());
      }
    }

    private void narrow(String condition, String name, @Nullable Object value) {
      if (value != null) {
        conditions.add(condition);
        values.put(name, value);
      }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
      return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
  }
}
