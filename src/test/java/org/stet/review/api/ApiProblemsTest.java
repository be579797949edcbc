package org.stet.review.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.DeskTest;
import org.stet.people.PerhapsDone;
import org.stet.people.Refusal;

/** What a program hears when the house is out of order. */
@DeskTest
class ApiProblemsTest {

  @Autowired ApiProblems problems;
  @Autowired JdbcTemplate database;
  @Autowired TransactionTemplate transaction;

  @Test
  void whereNoDatabaseAnswersItIsA503ThatPromisesNothing() throws IOException {
    int nobody;
    try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = door.getLocalPort();
    }
    try (var pool = new HikariDataSource()) {
      pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + nobody + "/stet");
      pool.setConnectionTimeout(250);
      pool.setInitializationFailTimeout(-1);
      var away = new TransactionTemplate(new DataSourceTransactionManager(pool));

      for (var failed :
          List.of(
              catchRuntimeException(() -> new JdbcTemplate(pool).execute("select 1")),
              catchRuntimeException(() -> away.executeWithoutResult(tx -> {})))) {
        assertThat(told(failed)).isEqualTo(503);
      }
    }
  }

  @Test
  @EnabledIfSystemProperty(
      named = "stet.database",
      matches = "postgresql",
      disabledReason = "H2 lives in this process and can't go away alone")
  void soItIsWhereItGoesAwayInTheMiddle() {
    var failed =
        catchRuntimeException(() ->
            transaction.executeWithoutResult(
                tx -> database.execute("select pg_terminate_backend(pg_backend_pid())")));

    assertThat(told(failed)).isEqualTo(503);
  }

  @Test
  void whatMayHaveBeenDoneIsNotCalledUndone() {
    var perhaps = new PerhapsDone(Refusal.of("perhaps.disk"), new IllegalStateException("x"));

    var problem = problems.perhapsDone(perhaps);

    assertThat(problem.getStatus()).isEqualTo(500);
    assertThat(problem.getDetail())
        .startsWith("It may have been done")
        .contains("Look again before you repeat it");
  }

  private int told(RuntimeException failed) {
    var problem =
        problems.unexpected(failed, new MockHttpServletRequest("POST", "/api/v1/articles"));
    assertThat(problem.getDetail())
        .startsWith("The database is out of order just now.")
        .doesNotContain("nothing was changed");
    return problem.getStatus();
  }
}
