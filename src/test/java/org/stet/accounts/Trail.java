package org.stet.accounts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks into the database as somebody with a copy of it would. */
class Trail {

  private final JdbcTemplate jdbc;

  Trail(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<String> of(UUID subject) {
    return jdbc.queryForList(
        "select act from audit_entry where subject = ? order by log_index", String.class, subject);
  }

  String lastLeafOf(UUID subject) {
    var leaf =
        jdbc.queryForObject(
            """
            select leaf from audit_entry where log_index =
              (select max(log_index) from audit_entry where subject = ?)\
            """,
            byte[].class,
            subject);
    return new String(leaf, StandardCharsets.UTF_8);
  }

  String everythingStored() {
    var all = new StringBuilder();
    for (var table :
        List.of("account", "one_time_link", "api_token", "idempotency_key", "audit_private")) {
      jdbc.queryForList("select * from " + table)
          .forEach(row -> row.values().forEach(value -> all.append(text(value)).append('\n')));
    }
    return all.toString();
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : String.valueOf(value);
  }
}
