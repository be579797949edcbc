package org.stet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.accounts.Accounts;
import org.stet.audit.verify.StetVerify;
import org.stet.people.Role;
import org.stet.review.Move;
import org.stet.review.MoveRequest;

/**
 * What people found is changed in its own tables, past the application and past the trail. In a
 * database of its own, which nothing else has touched.
 */
@DeskTest
@TestPropertySource(properties = "stet.audit.origin=tables.example.com")
class TamperedTablesTest {

  @Autowired Desk desk;
  @Autowired Accounts accounts;
  @Autowired LiveVerifier verifier;
  @Autowired JdbcTemplate owner;

  private UUID review;

  @BeforeEach
  void anApprovedVerdict() {
    var article = desk.article("Flooded valley", "At least 212 people have been killed.");
    var claim = desk.claim(article, "212 people");
    desk.proposedBy("mia", article, claim);
    desk.move("ed", article, claim, Move.APPROVE, MoveRequest.EMPTY);
    review = desk.review(article, claim).id();
  }

  @Test
  void whatWasDoneByTheDeskAgreesWithItsTrail() {
    var told = verifier.verify();

    assertThat(told.code()).as(told.toString()).isEqualTo(StetVerify.NOT_ANCHORED);
    assertThat(told.out()).contains("things stand in the tables as it tells");
  }

  @Test
  void whoseNamesAndNotesWereErasedAtTheirRequestIsShownAndNoFault() {
    Desk.does(
        "ada",
        () -> {
          var password = accounts.create("erased.ivo", "Ivo", Set.of(Role.FACT_CHECKER));
          var ivo =
              accounts.all().stream()
                  .filter(row -> row.userName().equals("erased.ivo"))
                  .findFirst()
                  .orElseThrow();
          accounts.eraseTexts(ivo.id(), "He asked for it", "stet");
        });

    var told = verifier.verify();

    assertThat(told.code()).as(told.toString()).isEqualTo(StetVerify.NOT_ANCHORED);
    assertThat(told.out()).startsWith("ERASED  names or texts of ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claim_review | verdict      | MISLEADING            | id        | verdict",
        "claim_review | stage        | CLOSED                | id        | stage",
        "finding      | verdict      | MISLEADING            | review_id | findings",
        "finding      | rationale    | Somebody said so.     | review_id | findings",
        "evidence     | quote        | Confirmed dead: 12.   | review_id | evidence",
        "evidence     | source_title | Another report        | review_id | evidence",
        "evidence     | stance       | UNDERMINES            | review_id | evidence"
      })
  void anotherValueIsFound(String table, String column, String value, String key, String named) {
    var where = " where " + key + " = ?";
    var before =
        owner.queryForObject("select " + column + " from " + table + where, String.class, review);
    change(table, column, where, value);
    try {
      assertFound(named);
    } finally {
      change(table, column, where, before);
    }
    assertThat(verifier.verify().code()).as("put back").isEqualTo(StetVerify.NOT_ANCHORED);
  }

  @Test
  void aRowThatIsTakenAwayOrSlippedInIsFound() {
    owner.execute("create table aside as select * from evidence where 1 = 0");
    owner.update("insert into aside select * from evidence where review_id = ?", review);
    owner.update("delete from evidence where review_id = ?", review);
    assertFound("evidence");

    owner.update("insert into evidence select * from aside");
    assertThat(verifier.verify().code()).as("put back").isEqualTo(StetVerify.NOT_ANCHORED);

    owner.update("update aside set position = 7, id = ?", UUID.randomUUID());
    owner.update("insert into evidence select * from aside");
    assertFound("evidence");

    owner.update("delete from evidence where review_id = ? and position = 7", review);
    owner.execute("drop table aside");
    assertThat(verifier.verify().code()).as("put back").isEqualTo(StetVerify.NOT_ANCHORED);
  }

  private void change(String table, String column, String where, String value) {
    assertThat(owner.update("update " + table + " set " + column + " = ?" + where, value, review))
        .isEqualTo(1);
  }

  /** The newest entry about the review tells of something else. */
  private void assertFound(String named) {
    var newest =
        Objects.requireNonNull(
            owner.queryForObject(
                "select max(log_index) from audit_entry where subject = ?", Long.class, review));
    var told = verifier.verify();
    assertThat(told.code()).as(told.toString()).isEqualTo(StetVerify.TAMPERED);
    assertThat(told.out())
        .startsWith(
            "TAMPERED  Entry %d: the review %s has another %s in its tables"
                .formatted(newest, review, named));
  }
}
