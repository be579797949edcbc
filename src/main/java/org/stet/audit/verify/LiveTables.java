package org.stet.audit.verify;

import static org.stet.audit.verify.LiveTables.Form.DAY;
import static org.stet.audit.verify.LiveTables.Form.FLAG;
import static org.stet.audit.verify.LiveTables.Form.IS_SET;
import static org.stet.audit.verify.LiveTables.Form.MOMENT;
import static org.stet.audit.verify.LiveTables.Form.NUMBER;
import static org.stet.audit.verify.LiveTables.Form.TEXT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Where the things that the trail tells of lie in the database, and how their contents are made of
 * columns: the list that {@code docs/audit-format.md} has under "Content".
 */
final class LiveTables {

  static final List<Thing> ALL =
      List.of(
          new Thing(
              "account",
              "account",
              "id",
              "",
              "",
              List.of(
                  new Field("active", "active", FLAG), new Field("userName", "user_name", TEXT)),
              List.of(
                  Rows.plain(
                      "roles",
                      "account_role",
                      "account_id",
                      "role",
                      Comparator.comparing(
                          List.of(
                                  "REPORTER",
                                  "FACT_CHECKER",
                                  "EDITOR",
                                  "MANAGER",
                                  "AUDITOR",
                                  "ADMIN")
                              ::indexOf)))),
          new Thing(
              "token",
              "api_token",
              "id",
              "",
              "",
              List.of(
                  new Field("account", "account_id", TEXT),
                  new Field("expires", "expires_at", MOMENT),
                  new Field("mayWrite", "may_write", FLAG),
                  new Field("revoked", "revoked_at", IS_SET)),
              List.of()),
          new Thing(
              "desk",
              "desk",
              "id",
              "",
              "",
              List.of(
                  new Field("name", "name", TEXT),
                  new Field("cutOff", "cut_off", NUMBER),
                  new Field("secondCheckShare", "second_check_share", NUMBER),
                  new Field("secondCheckFor", "second_check_for", TEXT),
                  new Field("fullCoverage", "full_coverage", FLAG),
                  new Field("timeZone", "time_zone", TEXT),
                  new Field("namesStaff", "names_staff", FLAG)),
              List.of()),
          new Thing(
              "rota", "rota", "id", "", "", List.of(new Field("rules", "rules", TEXT)), List.of()),
          new Thing(
              "erasure",
              "file_erasure",
              "id",
              "",
              "",
              List.of(
                  new Field("file", "sha256", TEXT),
                  new Field("length", "length", NUMBER),
                  new Field("by", "erased_by", TEXT)),
              List.of()),
          new Thing(
              "article",
              "article",
              "id",
              "id",
              "stage",
              List.of(
                  new Field("headline", "headline", TEXT),
                  new Field("byline", "byline", TEXT),
                  new Field("desk", "desk_id", TEXT),
                  new Field("deadline", "deadline", MOMENT),
                  new Field("lead", "lead_id", TEXT),
                  new Field("restricted", "restricted", FLAG),
                  new Field("heldFrom", "held_from", TEXT),
                  new Field("revision", "revision", NUMBER),
                  new Field("text", "text_sha256", TEXT),
                  new Field("parts", "parts_sha256", TEXT),
                  new Field("original", "original", TEXT),
                  new Field("publishedRevision", "published_revision", NUMBER)),
              List.of(
                  Rows.plain(
                      "named",
                      "article_named",
                      "article_id",
                      "account_id",
                      Comparator.naturalOrder()),
                  Rows.of(
                      "authors",
                      "article_author",
                      "article_id",
                      new Field("account", "account_id", TEXT),
                      new Field("name", "name", TEXT),
                      new Field("confirmed", "confirmed", FLAG)))),
          new Thing(
              "claim",
              "claim",
              "id",
              "article_id",
              "status",
              List.of(
                  new Field("number", "number", NUMBER),
                  new Field("revision", "revision", NUMBER),
                  new Field("start", "start_at", NUMBER),
                  new Field("end", "end_at", NUMBER),
                  new Field("quote", "quote", TEXT),
                  new Field("statement", "statement", TEXT),
                  new Field("claimant", "claimant", TEXT),
                  new Field("attribution", "attribution", TEXT),
                  new Field("dismissedAs", "dismissed_as", TEXT),
                  new Field("duplicateOf", "duplicate_of", NUMBER),
                  new Field("waivedBy", "waived_by", TEXT)),
              List.of()),
          new Thing(
              "review",
              "claim_review",
              "id",
              "article_id",
              "stage",
              List.of(
                  new Field("claim", "claim_id", TEXT),
                  new Field("assignee", "assignee", TEXT),
                  new Field("proposer", "proposer", TEXT),
                  new Field("secondChecker", "second_checker", TEXT),
                  new Field("adjudicator", "adjudicator", TEXT),
                  new Field("approver", "approver", TEXT),
                  new Field("verdict", "verdict", TEXT),
                  new Field("disposition", "disposition", TEXT),
                  new Field("standing", "standing", NUMBER),
                  new Field("carriedOutIn", "carried_out_in", NUMBER),
                  new Field("returned", "return_reason", TEXT),
                  new Field("returnedBy", "returned_by", TEXT),
                  new Field("dissent", "dissent", TEXT),
                  new Field("due", "due", MOMENT)),
              List.of(
                  Rows.of(
                      "findings",
                      "finding",
                      "review_id",
                      new Field("origin", "origin", TEXT),
                      new Field("verdict", "verdict", TEXT),
                      new Field("disposition", "disposition", TEXT),
                      new Field("quote", "quote", TEXT),
                      new Field("wording", "wording", TEXT),
                      new Field("rationale", "rationale", TEXT),
                      new Field("asOf", "as_of", DAY),
                      new Field("exception", "exception", TEXT),
                      new Field("differsFrom", "differs_from", TEXT),
                      new Field("differsBecause", "differs_because", TEXT),
                      new Field("reason", "reason", TEXT),
                      new Field("by", "found_by", TEXT)),
                  Rows.of(
                      "evidence",
                      "evidence",
                      "review_id",
                      new Field("id", "id", TEXT),
                      new Field("source", "source_id", TEXT),
                      new Field("sourceKind", "source_kind", TEXT),
                      new Field("title", "source_title", TEXT),
                      new Field("publisher", "source_publisher", TEXT),
                      new Field("url", "source_url", TEXT),
                      new Field("origin", "source_origin", TEXT),
                      new Field("interests", "source_interests", TEXT),
                      new Field("confidential", "confidential", FLAG),
                      new Field("sensitivity", "sensitivity", TEXT),
                      new Field("primary", "is_primary", FLAG),
                      new Field("locator", "locator", TEXT),
                      new Field("quote", "quote", TEXT),
                      new Field("stance", "stance", TEXT),
                      new Field("asOf", "as_of", DAY),
                      new Field("file", "file_sha256", TEXT),
                      new Field("by", "added_by", TEXT),
                      new Field("withdrawn", "withdrawn_why", TEXT)),
                  Rows.of(
                      "queries",
                      "query",
                      "review_id",
                      new Field("id", "id", TEXT),
                      new Field("to", "put_to", TEXT),
                      new Field("text", "question", TEXT),
                      new Field("legal", "legal", FLAG),
                      new Field("by", "asked_by", TEXT),
                      new Field("answer", "answer", TEXT),
                      new Field("answeredBy", "answered_by", TEXT)),
                  Rows.of(
                      "searches",
                      "search",
                      "review_id",
                      new Field("id", "id", TEXT),
                      new Field("in", "looked_in", TEXT),
                      new Field("terms", "terms", TEXT),
                      new Field("hits", "hits", NUMBER),
                      new Field("by", "searched_by", TEXT)),
                  Rows.later(
                      "contacts",
                      "contact",
                      "review_id",
                      new Field("id", "id", TEXT),
                      new Field("query", "query_id", TEXT),
                      new Field("whom", "whom", TEXT),
                      new Field("way", "way", TEXT),
                      new Field("at", "tried_at", MOMENT),
                      new Field("outcome", "outcome", TEXT),
                      new Field("result", "result", TEXT),
                      new Field("by", "recorded_by", TEXT),
                      new Field("withdrawn", "withdrawn_why", TEXT)),
                  Rows.later(
                      "replies",
                      "reply",
                      "review_id",
                      new Field("id", "id", TEXT),
                      new Field("party", "party", TEXT),
                      new Field("asked", "asked_on", DAY),
                      new Field("way", "way", TEXT),
                      new Field("answer", "answer", TEXT),
                      new Field("answered", "answered_on", DAY),
                      new Field("standsIn", "stands_in", TEXT),
                      new Field("waived", "waived_why", TEXT),
                      new Field("by", "entered_by", TEXT)),
                  Rows.of(
                      "notes",
                      "note",
                      "review_id",
                      new Field("id", "id", TEXT),
                      new Field("text", "words", TEXT),
                      new Field("inReplyTo", "in_reply_to", TEXT),
                      new Field("resolvedBy", "resolved_by", TEXT),
                      new Field("by", "written_by", TEXT)))),
          new Thing(
              "source",
              "source",
              "id",
              "",
              "",
              List.of(
                  new Field("kind", "kind", TEXT),
                  new Field("title", "title", TEXT),
                  new Field("publisher", "publisher", TEXT),
                  new Field("url", "url", TEXT),
                  new Field("origin", "origin", TEXT),
                  new Field("interests", "interests", TEXT),
                  new Field("sensitivity", "sensitivity", TEXT),
                  new Field("by", "entered_by", TEXT)),
              List.of(
                  Rows.of(
                      "readers",
                      "source_reader",
                      "source_id",
                      new Field("account", "account_id", TEXT),
                      new Field("by", "named_by", TEXT),
                      new Field("opened", "opened_at", IS_SET)))),
          new Thing(
              "link",
              "claim_link",
              "id",
              "article_id",
              "",
              List.of(
                  new Field("from", "from_claim", TEXT),
                  new Field("to", "to_claim", TEXT),
                  new Field("kind", "kind", TEXT),
                  new Field("reason", "reason", TEXT),
                  new Field("by", "linked_by", TEXT),
                  new Field("unlinkedBy", "unlinked_by", TEXT),
                  new Field("unlinkedWhy", "unlinked_why", TEXT)),
              List.of()),
          new Thing(
              "check",
              "article_check",
              "article_id",
              "article_id",
              "",
              List.of(),
              List.of(
                  Rows.of(
                      "signatures",
                      "signature",
                      "article_id",
                      new Field("meaning", "meaning", TEXT),
                      new Field("part", "part", TEXT),
                      new Field("by", "signed_by", TEXT),
                      new Field("revision", "revision", NUMBER),
                      new Field("text", "text_sha256", TEXT),
                      new Field("parts", "parts_sha256", TEXT),
                      new Field("words", "words", TEXT),
                      new Field("void", "void_since", IS_SET),
                      new Field("fell", "fell_because", TEXT),
                      new Field("fellOver", "fell_over", NUMBER),
                      new Field("fellBy", "fell_by", TEXT),
                      new Field("fellWords", "fell_words", TEXT)),
                  Rows.of(
                      "exceptions",
                      "exception_by_name",
                      "article_id",
                      new Field("claim", "claim_id", TEXT),
                      new Field("item", "item", TEXT),
                      new Field("quote", "quote", TEXT),
                      new Field("reason", "reason", TEXT),
                      new Field("by", "accepted_by", TEXT),
                      new Field("void", "void_since", IS_SET)),
                  Rows.later(
                      "wholePiece",
                      "whole_piece",
                      "article_id",
                      new Field("question", "question", TEXT),
                      new Field("fine", "fine", FLAG),
                      new Field("remark", "remark", TEXT),
                      new Field("by", "answered_by", TEXT),
                      new Field("void", "void_since", IS_SET)))));

  private LiveTables() {}

  /** How a column becomes a value of the content; what is null is left out. */
  enum Form {
    /** Also UUIDs and the names of enumerations. */
    TEXT {
      @Override
      Optional<Object> read(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
      }
    },
    NUMBER {
      @Override
      Optional<Object> read(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
      }
    },
    FLAG {
      @Override
      Optional<Object> read(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Boolean.class));
      }
    },
    MOMENT {
      @Override
      Optional<Object> read(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
            .map(at -> at.toInstant().toString());
      }
    },
    DAY {
      @Override
      Optional<Object> read(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class)).map(LocalDate::toString);
      }
    },
    /** Whether there is anything in the column. */
    IS_SET {
      @Override
      Optional<Object> read(ResultSet row, String column) throws SQLException {
        return Optional.of(row.getString(column) != null);
      }
    };

    abstract Optional<Object> read(ResultSet row, String column) throws SQLException;
  }

  record Field(String key, String column, Form form) {

    static Map<String, Object> all(List<Field> fields, ResultSet row) throws SQLException {
      var values = new TreeMap<String, Object>();
      for (var field : fields) {
        field.form().read(row, field.column()).ifPresent(value -> values.put(field.key(), value));
      }
      return values;
    }
  }

  /**
   * A list within a content.
   *
   * @param fields of an object for each row; of a single one without a name, its values
   * @param order of plain values; objects are in the order of the column position
   * @param isLater whether contents are older than this list, so that it is left out while empty
   */
  record Rows(
      String key,
      String table,
      String parent,
      List<Field> fields,
      Optional<Comparator<String>> order,
      boolean isLater) {

    static Rows of(String key, String table, String parent, Field... fields) {
      return new Rows(key, table, parent, List.of(fields), Optional.empty(), false);
    }

    static Rows later(String key, String table, String parent, Field... fields) {
      return new Rows(key, table, parent, List.of(fields), Optional.empty(), true);
    }

    static Rows plain(
        String key, String table, String parent, String column, Comparator<String> order) {
      return new Rows(
          key, table, parent, List.of(new Field("", column, TEXT)), Optional.of(order), false);
    }

    /** For all parents from one to another, by parent. */
    Map<String, List<Object>> read(Database database, UUID first, UUID last) {
      var lists = new TreeMap<String, List<Object>>();
      var unused =
          database.list(
              "select * from %s where %s >= ? and %s <= ? order by %s%s"
                  .formatted(table, parent, parent, parent, order.isEmpty() ? ", position" : ""),
              row ->
                  lists
                      .computeIfAbsent(row.getString(parent), id -> new ArrayList<>())
                      .add(value(Field.all(fields, row))),
              first,
              last);
      order.ifPresent(by ->
          lists.values().forEach(list -> list.sort(Comparator.comparing(String.class::cast, by))));
      return lists;
    }

    private Object value(Map<String, Object> values) {
      return order.isPresent() ? values.getOrDefault("", "") : values;
    }
  }

  /**
   * A kind of thing that the trail tells of.
   *
   * @param article column of the article it belongs to, or empty
   * @param stage column, or empty
   */
  record Thing(
      String kind,
      String table,
      String id,
      String article,
      String stage,
      List<Field> fields,
      List<Rows> lists) {

    private static final int PAGE = 200;

    /** The next ones after this id, in the order of the database. */
    List<Live> page(Database database, Optional<UUID> after) {
      var sql = "select * from %s%s order by %s limit %d";
      var rows =
          database.list(
              sql.formatted(
                  table, after.isPresent() ? " where %s > ?".formatted(id) : "", id, PAGE),
              this::live,
              after.stream().toArray());
      if (!rows.isEmpty()) {
        for (var list : lists) {
          var values = list.read(database, rows.getFirst().id(), rows.getLast().id());
          for (var row : rows) {
            var here = values.getOrDefault(row.id().toString(), List.of());
            if (!here.isEmpty() || !list.isLater()) {
              row.content().put(list.key(), here);
            }
          }
        }
      }
      return rows;
    }

    private Live live(ResultSet row) throws SQLException {
      return new Live(
          kind,
          row.getObject(id, UUID.class),
          article.isEmpty() ? "" : row.getString(article),
          stage.isEmpty() ? "" : row.getString(stage),
          row.getLong("version"),
          Field.all(fields, row));
    }
  }

  /**
   * A thing as its tables have it now.
   *
   * @param article it belongs to, or empty
   * @param stage or empty
   * @param content to be spelt in canonical form
   */
  record Live(
      String kind,
      UUID id,
      String article,
      String stage,
      long version,
      Map<String, Object> content) {}
}
