package org.stet.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.review.Move;
import org.stet.review.MoveRequest;
import org.stet.review.Stage;

/** What can't be recorded is not done. */
@DeskTest
class FullStorageTest {

  @Autowired Desk desk;
  @Autowired HttpDesk http;
  @Autowired AuditLog log;
  @Autowired JdbcTemplate owner;
  UUID article;
  UUID claim;

  @BeforeEach
  void aClaimToCheck() {
    article = desk.article("Flooded valley", "At least 212 people have been killed.");
    claim = desk.claim(article, "212 people");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit_entry", "audit_node", "audit_private"})
  void aChangeThatCannotBeRecordedIsRefusedAndNotMade(String table) {
    var before = desk.review(article, claim);
    var standing = log.state();

    FullStorage.during(
        owner,
        table,
        () ->
            assertThatThrownBy(() -> desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY))
                .isInstanceOf(AuditUnavailable.class)
                .hasMessageContaining("can’t be written, so nothing was changed")
                .extracting(e -> Throwables.getStackTrace(e), STRING)
                .as("no text of a person on its way to a log file")
                .doesNotContain(HexFormat.of().formatHex("{\"".getBytes(UTF_8))));

    var after = desk.review(article, claim);
    assertThat(after.stage()).isEqualTo(Stage.TO_CHECK);
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(log.state()).usingRecursiveComparison().isEqualTo(standing);
    desk.move("mia", article, claim, Move.TAKE, MoveRequest.EMPTY);
    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.CHECKING);
    assertThat(log.state().size()).isGreaterThan(standing.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit_entry", "audit_node", "audit_private"})
  void overHttpItIsA503WithASentence(String table) {
    var review = desk.review(article, claim);
    var take = Map.of("move", "TAKE", "version", review.version());
    var path = "/api/v1/reviews/" + review.id() + "/moves";

    FullStorage.during(
        owner,
        table,
        () -> {
          var answer = http.post("mia", path, take);
          assertThat(answer.status()).isEqualTo(503);
          assertThat(answer.text("detail"))
              .isEqualTo(
                  "The audit trail can’t be written, so nothing was changed."
                      + " Please tell an administrator.");
        });

    assertThat(desk.review(article, claim).stage()).isEqualTo(Stage.TO_CHECK);
    assertThat(http.post("mia", path, take).status()).isEqualTo(200);
  }
}
