package org.stet.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.HttpDesk;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditEntry;
import org.stet.audit.AuditFilter;
import org.stet.audit.LogChecks;
import org.stet.audit.LogFinding;
import org.stet.audit.Tellings;
import org.stet.people.Ids;
import org.stet.people.Invalid;
import org.stet.people.Refused;
import org.stet.people.Role;

/** A person asks that their names and notes go; the log stays as it is. */
@DeskTest
class ErasureTest {

  @Autowired Desk desk;
  @Autowired Accounts accounts;
  @Autowired AuditEntries entries;
  @Autowired Tellings tellings;
  @Autowired LogChecks checks;
  @Autowired HttpDesk http;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transactions;
  private UUID ivo;

  @BeforeEach
  void anAccountThatWasRenamedAndLocked() {
    var userName = "ivo." + Ids.next();
    ivo =
        Desk.as(
            "ada",
            () -> {
              var _ = accounts.create(userName, "Ivo", Set.of(Role.FACT_CHECKER));
              var id =
                  accounts.all().stream()
                      .filter(row -> row.userName().equals(userName))
                      .findFirst()
                      .orElseThrow()
                      .id();
              accounts.rename(id, accounts.find(id).version(), "Ivo Marin");
              return id;
            });
  }

  @Test
  void namesGoAndTheEntriesStayAndSayErased() {
    assertThat(everyTextOf(ivo)).anyMatch(text -> text.contains("Ivo Marin"));
    var before = entriesAbout(ivo);

    Desk.does("ada", () -> accounts.eraseTexts(ivo, "Request of 22 November", "stet"));

    assertThat(everyTextOf(ivo)).singleElement().asString().contains("Request of 22 November");
    var after = entriesAbout(ivo);
    assertThat(after.getFirst().act()).isEqualTo("TEXTS_ERASED");
    assertThat(after.subList(1, after.size()))
        .allMatch(AuditEntry::erased)
        .extracting(AuditEntry::leafHash)
        .containsExactlyElementsOf(before.stream().map(AuditEntry::leafHash).toList());
    assertThat(Desk.as("ravi", () -> tellings.of(after, null, Locale.ENGLISH)).getLast().details())
        .contains("ERASED: names and texts");
    assertThat(
            Desk.as("ravi", () -> tellings.of(after, null, Locale.ENGLISH)).getFirst().sentence())
        .isEqualTo("Ada erased names and notes of Ivo Marin from the audit trail");
  }

  @Test
  void notesBesideTheirOwnEntriesGoAndThoseOfOthersStay() {
    var max = desk.id("max");
    var article = desk.article("Flooded valley", "At least 212 people have been killed.");
    var claim = desk.claim(article, "212 people");
    desk.proposedBy("max", article, claim);

    Desk.does("ada", () -> accounts.eraseTexts(max, "He asked for it", "stet"));

    var told = Desk.as("ravi", () -> entries.timeline(article, 100));
    assertThat(told)
        .filteredOn(entry -> entry.act().equals("VERDICT_PROPOSED"))
        .singleElement()
        .matches(AuditEntry::erased);
    assertThat(told)
        .filteredOn(entry -> entry.act().equals("ARTICLE_IMPORTED"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.notes()).containsEntry("headline", "Flooded valley"));
    var overHttp = http.get("ravi", "/api/v1/audit/entries/" + proposal(told));
    assertThat(overHttp.json().get("erased").asBoolean()).isTrue();
    assertThat(overHttp.json().get("notes").isEmpty()).isTrue();
  }

  @Test
  void theLogVerifiesAndCountsWhatIsErased() throws InterruptedException {
    Desk.does("ada", () -> accounts.eraseTexts(ivo, "Request of 22 November", "stet"));

    var finding = checked();

    assertThat(finding.isWhole()).isTrue();
    assertThat(finding.erased()).isGreaterThanOrEqualTo(entriesAbout(ivo).size() - 1);
  }

  @Test
  void itTakesAReasonThePasswordAndAnotherAdministratorsHand() {
    assertThatThrownBy(() -> Desk.does("ada", () -> accounts.eraseTexts(ivo, " ", "stet")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> Desk.does("ada", () -> accounts.eraseTexts(ivo, "Asked", "wrong")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not your password");
    assertThatThrownBy(
            () -> Desk.does("ada", () -> accounts.eraseTexts(desk.id("ada"), "Asked", "stet")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Nobody erases their own words");
    for (var other : List.of("noor", "ed", "ravi", "mia", "rosa")) {
      assertThatThrownBy(() -> Desk.does(other, () -> accounts.eraseTexts(ivo, "Asked", "stet")))
          .as(other)
          .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.isForbidden()).isTrue());
    }

    assertThat(everyTextOf(ivo)).anyMatch(text -> text.contains("Ivo Marin"));
  }

  @Test
  void whatIsErasedIsNotErasedAgain() {
    Desk.does("ada", () -> accounts.eraseTexts(ivo, "Request of 22 November", "stet"));

    assertThatThrownBy(() -> Desk.does("ada", () -> accounts.eraseTexts(ivo, "Again", "stet")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Nothing of this person is left");
  }

  /** The function alone, called by somebody who holds the desk's own connection. */
  @Test
  void nothingIsErasedWithoutTheEntryThatTells() {
    for (var attack :
        List.of(
            "select audit_erase('" + ivo + "', 1000000)",
            "delete from audit_private where log_index = 0")) {
      assertThatThrownBy(() -> transactions.executeWithoutResult(tx -> jdbc.execute(attack)))
          .as(attack)
          .isInstanceOf(DataAccessException.class);
    }

    assertThat(everyTextOf(ivo)).anyMatch(text -> text.contains("Ivo Marin"));
  }

  private List<AuditEntry> entriesAbout(UUID account) {
    return Desk.as("ravi", () -> entries.list(AuditFilter.newest(100).about("account", account)));
  }

  private static long proposal(List<AuditEntry> told) {
    return told.stream()
        .filter(entry -> entry.act().equals("VERDICT_PROPOSED"))
        .findFirst()
        .orElseThrow()
        .index();
  }

  private List<String> everyTextOf(UUID account) {
    return jdbc
        .queryForList(
            "select text from audit_private p join audit_entry e on e.log_index = p.log_index"
                + " where e.subject = ?",
            byte[].class,
            account)
        .stream()
        .map(String::new)
        .toList();
  }

  private LogFinding checked() throws InterruptedException {
    var check = Desk.as("ravi", checks::start);
    var over = new CountDownLatch(1);
    var unwatch =
        check.watch(() -> {
          if (check.isOver()) {
            over.countDown();
          }
        });
    if (check.isOver()) {
      over.countDown();
    }
    assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
    unwatch.run();
    return check.finding().orElseThrow();
  }
}
