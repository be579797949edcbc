package org.stet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import notebook.NotebookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.people.Actor;
import org.stet.people.Ids;
import org.stet.people.Refusal;
import org.stet.people.Role;

@NotebookTest
class AuditRefusalsTest {

  static final Refusal FOUR_EYES = Refusal.of("refused.four-eyes", "Mia");

  @Autowired AuditTrail trail;
  @Autowired EntryRows rows;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TransactionTemplate transaction;

  final Actor ed =
      new Actor(Ids.next(), "Ed", Set.of(Role.EDITOR), Actor.SignIn.PASSWORD, Instant.now());
  final UUID review = Ids.next();
  final UUID article = Ids.next();
  final List<Runnable> waiting = new ArrayList<>();
  Instant now = Instant.parse("2026-11-22T09:10:05Z");
  AuditRefusals refusals;

  @BeforeEach
  void aClockThatWeTurn() {
    var clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
          }
        };
    refusals = new AuditRefusals(trail, transactions, clock, waiting::add);
  }

  @Test
  void aRefusalIsRecordedAlthoughItsTransactionIsRolledBack() {
    transaction.executeWithoutResult(tx -> {
      refusals.refused(ed, "review", review, article, FOUR_EYES);
      assertThat(waiting).isEmpty();
      tx.setRollbackOnly();
    });
    write();

    var entry = entries().getFirst();
    assertThat(entry.act()).isEqualTo("REFUSED");
    assertThat(entry.actor()).isEqualTo(ed.id());
    assertThat(entry.subject()).isEqualTo(review);
    assertThat(entry.article()).isEqualTo(article);
    assertThat(entry.marks())
        .containsEntry("reason", "refused.four-eyes")
        .containsEntry("times", "1");
    assertThat(entry.toString()).doesNotContain("Mia");
  }

  @Test
  void tryingAgainInTheSameMinuteIsCounted() {
    for (int i = 0; i < 40; i++) {
      refusals.refused(ed, "review", review, article, FOUR_EYES);
    }
    write();
    assertThat(times()).containsExactly("1");

    refusals.tellCounts();
    write();
    assertThat(times()).containsExactly("1");

    now = now.plusSeconds(60);
    refusals.tellCounts();
    write();
    refusals.tellCounts();
    write();
    assertThat(times()).containsExactly("39", "1");
  }

  @Test
  void whoSignsInWithEachRequestIsStillTheSamePerson() {
    for (int i = 0; i < 4; i++) {
      var again =
          new Actor(ed.id(), "Ed", ed.roles(), Actor.SignIn.PASSWORD, Instant.now().plusSeconds(i));
      refusals.refused(again, "review", review, article, FOUR_EYES);
    }
    write();
    assertThat(times()).containsExactly("1");

    now = now.plusSeconds(60);
    refusals.tellCounts();
    write();
    assertThat(times()).containsExactly("3", "1");
  }

  @Test
  void anotherMinuteIsAnotherEntry() {
    refusals.refused(ed, "review", review, article, FOUR_EYES);
    now = now.plusSeconds(60);
    refusals.refused(ed, "review", review, article, FOUR_EYES);
    write();

    assertThat(times()).containsExactly("1", "1");
  }

  @Test
  void whatWasCountedIsToldBeforeTheHouseCloses() {
    refusals.refused(ed, "review", review, article, FOUR_EYES);
    refusals.refused(ed, "review", review, article, FOUR_EYES);
    refusals.destroy();
    write();

    assertThat(times()).containsExactly("1", "1");
  }

  @Test
  void aFailedSignInIsOfTheAccountAndByNobody() {
    var account = Ids.next();

    refusals.signInFailed(account);
    refusals.signInFailed(null);
    write();

    var entry = about("account", account).getFirst();
    assertThat(entry.act()).isEqualTo("SIGN_IN_FAILED");
    assertThat(entry.actor()).isEqualTo(Actor.SYSTEM_ID);
    assertThat(about("account", Actor.SYSTEM_ID))
        .extracting(AuditEntry::act)
        .contains("SIGN_IN_FAILED");
  }

  @Test
  void aTrailThatCannotBeWrittenDoesNotHurtWhoIsRefused() {
    AuditTrail broken =
        new AuditTrail() {
          @Override
          public AuditEntry append(Actor actor, Fact fact) {
            throw new AuditUnavailable(new IllegalStateException("disk full"));
          }

          @Override
          public List<AuditEntry> appendAll(Actor actor, List<Fact> facts) {
            throw new AuditUnavailable(new IllegalStateException("disk full"));
          }
        };
    var unlucky = new AuditRefusals(broken, transactions, Clock.systemUTC(), Runnable::run);

    assertThatCode(() -> unlucky.refused(ed, "review", review, article, FOUR_EYES))
        .doesNotThrowAnyException();
  }

  private void write() {
    waiting.forEach(Runnable::run);
    waiting.clear();
  }

  private List<String> times() {
    return entries().stream().map(entry -> entry.marks().get("times")).toList();
  }

  private List<AuditEntry> entries() {
    return about("review", review);
  }

  private List<AuditEntry> about(String kind, UUID id) {
    return rows.list(AuditFilter.newest(100).about(kind, id), EntryRows.EVERYTHING);
  }
}
