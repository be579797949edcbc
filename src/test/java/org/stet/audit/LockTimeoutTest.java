package org.stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.people.DatabaseTrouble;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Stage;

/** A program that holds the lock of the log for good stops the others for ten seconds at most. */
@DeskTest
@EnabledIf("org.stet.TestDatabase#isPostgres")
class LockTimeoutTest {

  @Autowired Desk desk;
  @Autowired JdbcTemplate jdbc;
  @Autowired DataSource database;
  @Autowired TransactionTemplate transaction;

  @Test
  void eachConnectionHasIt() {
    assertThat(jdbc.queryForObject("show lock_timeout", String.class)).isEqualTo("10s");
  }

  @Test
  void whoWaitsInVainIsToldAndNothingIsChanged() throws SQLException {
    var article = desk.article("Flooded valley", "At least 212 people have been killed.");
    var claim = desk.claim(article, "212 people");

    try (var lost = database.getConnection();
        var statement = lost.createStatement()) {
      lost.setAutoCommit(false);
      statement.execute(AuditTables.HEAD + " for update");
      assertThatThrownBy(() ->
              transaction.executeWithoutResult(tx -> {
                jdbc.execute("set local lock_timeout = '100ms'");
                desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
              }))
          .isInstanceOf(AuditUnavailable.class)
          .matches(DatabaseTrouble::isBehind, "is told as a database that is away for now");
      lost.rollback();
      lost.setAutoCommit(true);
    }

    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.TO_CHECK);
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
  }
}
