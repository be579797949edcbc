package org.stet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * H2 ties IN, and OR between equalities, to the connection that creates a table. When the pool
 * retires that connection, every later insert is refused until the next start.
 */
@DeskTest
class ChecksOutliveTheirMakerTest {

  @Autowired JdbcClient jdbc;

  @Test
  void noCheckNeedsTheConnectionThatMadeIt() {
    var checks =
        jdbc.sql("select constraint_name, check_clause from information_schema.check_constraints")
            .query((row, number) -> row.getString(1) + ": " + row.getString(2))
            .list();

    assertThat(checks).anyMatch(check -> check.startsWith("audit_private_field_is_known"));
    assertThat(checks)
        .noneMatch(check -> check.toLowerCase(Locale.ROOT).matches(".*\\b(in ?\\(|or\\b).*"));
  }
}
