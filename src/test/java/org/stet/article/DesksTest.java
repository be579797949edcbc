package org.stet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stet.Desk;
import org.stet.DeskTest;
import org.stet.audit.AuditEntries;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;
import org.stet.review.ArticleChecks;

@DeskTest
class DesksTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Autowired Desk desk;
  @Autowired Desks desks;
  @Autowired ArticleRows articles;
  @Autowired ArticleChecks checks;
  @Autowired AuditEntries entries;

  private final String name = "Weekend " + UUID.randomUUID();

  @Test
  void whatIsSetIsToldWithWhatItWasBefore() {
    var id = opened();
    var wanted = new DeskPlan(name + " and nights", 60, 10, true, ZoneId.of("UTC"), true);

    Desk.does("ada", () -> desks.set(id, 0, wanted));

    assertThat(desks.settings(id).plan()).isEqualTo(wanted);
    var entry = Desk.as("ravi", () -> entries.timeline("desk", id, 9)).getFirst();
    assertThat(entry.act()).isEqualTo("DESK_SET");
    assertThat(entry.marks())
        .containsEntry("cutOff", "50 → 60")
        .containsEntry("secondCheckShare", "0 → 10")
        .containsEntry("fullCoverage", "false → true")
        .containsEntry("timeZone", "Europe/Berlin → UTC")
        .containsEntry("namesStaff", "false → true");
    assertThat(entry.notes())
        .containsEntry("before", name)
        .containsEntry("after", name + " and nights");
  }

  @Test
  void whereNothingIsDifferentNothingHappened() {
    var id = opened();

    Desk.does("ada", () -> desks.set(id, 0, DeskPlan.named(name, BERLIN)));

    assertThat(Desk.as("ravi", () -> entries.timeline("desk", id, 9))).hasSize(1);
    assertThat(desks.settings(id).version()).isZero();
  }

  @Test
  void whoeverComesSecondIsToldWhoWasFaster() {
    var id = opened();
    var one = new DeskPlan(name, 60, 0, false, BERLIN, false);
    var other = new DeskPlan(name, 70, 0, false, BERLIN, false);

    Desk.does("ada", () -> desks.set(id, 0, one));

    assertThatThrownBy(() -> Desk.does("ada", () -> desks.set(id, 0, other)))
        .isInstanceOfSatisfying(
            SomebodyWasFaster.class, e -> assertThat(e.who()).isEqualTo(desk.id("ada")));
    assertThat(desks.settings(id).cutOff()).isEqualTo(60);
  }

  @Test
  void noTwoDesksAreCalledTheSame() {
    var id = opened();
    var taken = DeskPlan.named(name.toUpperCase(Locale.ROOT), BERLIN);
    var other = Desk.as("ada", () -> desks.open(DeskPlan.named(name + " 2", BERLIN)));

    assertThatThrownBy(() -> Desk.as("ada", () -> desks.open(taken)))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("name"));
    assertThatThrownBy(() -> Desk.does("ada", () -> desks.set(other, 0, taken)))
        .isInstanceOf(Invalid.class);
    Desk.does("ada", () -> desks.set(id, 0, taken));
    assertThat(desks.settings(id).name()).isEqualTo(taken.name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rosa", "mia", "ed", "noor", "ravi"})
  void onlyAdministratorsSetDesks(String somebody) {
    var id = opened();
    var plan = new DeskPlan(name, 60, 0, false, BERLIN, false);

    assertThatThrownBy(() -> Desk.does(somebody, () -> desks.set(id, 0, plan)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> Desk.as(somebody, () -> desks.open(DeskPlan.named(name + " 2", BERLIN))))
        .isInstanceOf(Refused.class);
    assertThat(desks.settings(id).cutOff()).isEqualTo(50);
  }

  @Test
  void eachFieldThatCannotBeSoIsNamed() {
    assertThatThrownBy(() -> DeskPlan.of(" ", 101, -1, Set.of(), false, "Mars/Olympus", false))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.fields())
                    .containsOnlyKeys("name", "cutOff", "secondCheckShare", "timeZone"));
  }

  @Test
  void anArticleMovesToAnotherDeskByWhoeverMayAssign() {
    var id = opened();
    var article = desk.article("Moved", "Words.");
    var before = desk.walk("noor", article).article();
    var plan = new Plan(id, null, null, before.authors(), false, Set.of(), null);

    assertThatThrownBy(() -> Desk.does("mia", () -> checks.plan(article, before.version(), plan)))
        .isInstanceOf(Refused.class);
    Desk.does("noor", () -> checks.plan(article, before.version(), plan));

    assertThat(desk.walk("noor", article).desk().id()).isEqualTo(id);
    var wanted = new ArticleRows.Wanted(Set.of(), null, id);
    assertThat(Desk.as("noor", () -> articles.page(wanted, 0, 9)).items())
        .extracting(ArticleRow::id)
        .containsExactly(article);
  }

  @Test
  void aRestrictedArticleMovesOnlyByTheHandsOfThoseItIsOpenTo() {
    var id = opened();
    var article = desk.article("Secret", "Words.");
    var first = desk.walk("noor", article).article();
    var named = Set.of(desk.id("noor"), desk.id("mia"));
    var closed = new Plan(first.desk(), null, null, first.authors(), true, named, null);
    Desk.does("noor", () -> checks.plan(article, first.version(), closed));
    long version = desk.walk("noor", article).article().version();
    var moved = new Plan(id, null, null, first.authors(), true, named, null);

    assertThatThrownBy(() -> Desk.does("ed", () -> checks.plan(article, version, moved)))
        .isInstanceOf(Missing.class);
    Desk.does("noor", () -> checks.plan(article, version, moved));

    assertThat(desk.walk("noor", article).desk().id()).isEqualTo(id);
    var wanted = new ArticleRows.Wanted(Set.of(), null, id);
    assertThat(Desk.as("ed", () -> articles.page(wanted, 0, 9)).items()).isEmpty();
    assertThat(Desk.as("mia", () -> articles.page(wanted, 0, 9)).items()).hasSize(1);
  }

  private UUID opened() {
    return Desk.as("ada", () -> desks.open(DeskPlan.named(name, BERLIN)));
  }
}
