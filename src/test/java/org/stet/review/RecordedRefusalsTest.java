package org.stet.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.accounts.Accounts;
import org.stet.article.DeskPlan;
import org.stet.article.Desks;
import org.stet.audit.AuditEntries;
import org.stet.audit.AuditEntry;
import org.stet.audit.AuditFilter;
import org.stet.claim.Intake;
import org.stet.people.Actor;
import org.stet.people.Refused;
import org.stet.people.Role;
import org.stet.report.Redaction;
import org.stet.report.Reports;

/** What somebody tried and may not do is told of the thing they tried it on, and of its article. */
@DeskTest
class RecordedRefusalsTest {

  @Autowired Prepared prepared;
  @Autowired Desk desk;
  @Autowired Marking marking;
  @Autowired Reports reports;
  @Autowired AuditEntries entries;
  @Autowired Intake intake;
  @Autowired Desks desks;
  @Autowired Accounts accounts;

  @Test
  void theHistoryOfAnArticleHoldsEveryRefusalInIt() {
    var review = prepared.review(Stage.PROPOSED, List.of("rosa"));
    var article = prepared.row(review).article();
    var claim = prepared.row(review).claim();

    refused("rosa", () -> marking.mark(article, 1, 0, 3, null));
    refused("rosa", () -> marking.merge(List.of(seen(claim), seen(claim))));
    refused("mia", () -> reports.export(article, "pdf", Redaction.INTERNAL));
    assertThatThrownBy(() -> prepared.move("mia", review, Move.APPROVE))
        .isInstanceOf(Refused.class);

    assertThat(refusals(article, 4))
        .extracting(AuditEntry::actor, AuditEntry::kind, AuditEntry::subject)
        .containsExactlyInAnyOrder(
            tuple(desk.id("rosa"), "article", article),
            tuple(desk.id("rosa"), "claim", claim),
            tuple(desk.id("mia"), "article", article),
            tuple(desk.id("mia"), "review", review));
  }

  @Test
  void whatIsAboutNoThingIsToldOfTheHouse() {
    var names = List.of("ravi.of.house", "rosa.of.house", "mia.of.house");
    var roles = List.of(Role.AUDITOR, Role.REPORTER, Role.FACT_CHECKER);
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var role = roles.get(i);
      Desk.does(
          "ada",
          () -> {
            var password = accounts.create(name, name, Set.of(role));
          });
    }
    var before = ofTheHouse().size();

    refused(
        "ravi.of.house", () -> intake.store(Desk.paper("Headline", List.of(), "Words."), Set.of()));
    refused("rosa.of.house", () -> entries.list(AuditFilter.newest(1)));
    refused("mia.of.house", () -> desks.open(DeskPlan.named("Mine", ZoneOffset.UTC)));

    var told =
        Awaitility.await().until(this::ofTheHouse, found -> found.size() >= before + 3).stream()
            .limit(3)
            .toList();
    assertThat(told)
        .extracting(AuditEntry::actor, entry -> entry.marks().get("reason"))
        .containsExactlyInAnyOrder(
            tuple(desk.id("ravi.of.house"), "refused.ability.IMPORT_ARTICLES"),
            tuple(desk.id("rosa.of.house"), "refused.ability.READ_AUDIT"),
            tuple(desk.id("mia.of.house"), "refused.ability.MANAGE_SETTINGS"));
  }

  private List<AuditEntry> ofTheHouse() {
    return entries.timeline("house", Actor.SYSTEM_ID, 100);
  }

  private static void refused(String userName, Callable<?> story) {
    assertThatThrownBy(() -> Desk.as(userName, story)).isInstanceOf(Refused.class);
  }

  /** They are written on a thread of their own. */
  private List<AuditEntry> refusals(UUID article, int expected) {
    return Awaitility.await().until(() -> refusals(article), found -> found.size() >= expected);
  }

  private List<AuditEntry> refusals(UUID article) {
    return entries.timeline(article, 100).stream()
        .filter(entry -> entry.act().equals("REFUSED"))
        .toList();
  }

  private static Marking.Seen seen(UUID claim) {
    return new Marking.Seen(claim, 0);
  }
}
