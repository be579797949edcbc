package org.stet.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.DeskTest;
import org.stet.people.Actor;
import org.stet.people.AsSystem;
import org.stet.people.CurrentActor;
import org.stet.people.Ids;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.NotSignedIn;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Refused;
import org.stet.people.Role;
import org.stet.people.SomebodyWasFaster;
import org.stet.people.Staff;

@DeskTest
@WithMockUser("ada")
class AccountsTest {

  private static final String GOOD_PASSWORD = "seven calm herons";

  @Autowired Accounts accounts;
  @Autowired PasswordLinks links;
  @Autowired Staff staff;
  @Autowired CurrentActor actors;
  @Autowired SignIns signIns;
  @Autowired StoredAccounts stored;
  @Autowired DemoPeople demoPeople;
  @Autowired SetUp setUp;
  @Autowired TransactionTemplate transactions;
  private final Trail trail;

  AccountsTest(@Autowired JdbcTemplate jdbc) {
    this.trail = new Trail(jdbc);
  }

  @Test
  @WithMockUser("ed")
  void theDemoPeopleAreThere() {
    assertThat(staff.who(Permission.SIGN_OFF)).extracting(Person::name).contains("Ed", "Eva");
    assertThat(actors.current().may(Permission.SIGN_OFF)).isTrue();
    assertThat(staff.nameOf(Actor.SYSTEM_ID)).isEqualTo("Stet");
    assertThat(staff.nameOf(Ids.next())).isEmpty();
  }

  @Test
  void aNewColleagueSetsTheirPasswordByALinkThatWorksOnce() {
    var userName = newName();
    var link = accounts.create(userName, "Ivo", Set.of(Role.FACT_CHECKER));

    assertThat(links.nameFor(link)).contains("Ivo");
    links.setPassword(link, GOOD_PASSWORD);

    assertThat(signIns.check(userName, GOOD_PASSWORD, "here").name()).isEqualTo("Ivo");
    assertThat(links.nameFor(link)).isEmpty();
    assertThatThrownBy(() -> links.setPassword(link, GOOD_PASSWORD)).isInstanceOf(Refused.class);
    assertThat(trail.of(id(userName)))
        .containsExactly("ACCOUNT_CREATED", "PASSWORD_LINK_MADE", "PASSWORD_SET");
  }

  @Test
  void aNewerLinkEndsTheOlder() {
    var userName = newName();
    var older = accounts.create(userName, "Ivo", Set.of(Role.REPORTER));

    var newer = accounts.makeLink(id(userName));

    assertThat(links.nameFor(older)).isEmpty();
    assertThat(links.nameFor(newer)).contains("Ivo");
  }

  @Test
  void secretsAreNowhereInTheDatabase() {
    var userName = newName();
    var link = accounts.create(userName, "Ivo", Set.of(Role.REPORTER));
    links.setPassword(link, GOOD_PASSWORD);

    assertThat(trail.everythingStored()).doesNotContain(link).doesNotContain(GOOD_PASSWORD);
  }

  @Test
  void aUserNameIsTakenOnce() {
    var userName = newName();
    var _ = accounts.create(userName, "Ivo", Set.of(Role.REPORTER));

    assertThatThrownBy(() -> accounts.create(userName.toUpperCase(), "Iva", Set.of(Role.REPORTER)))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsOnlyKeys("userName"));
  }

  @Test
  void anEasyPasswordIsRefused() {
    var userName = newName();
    var link = accounts.create(userName, "Ivo", Set.of(Role.REPORTER));

    for (var easy :
        new String[] {"", "short", "aaaaaaaaaaaaaaaa", userName + " 2026", "ü".repeat(60)}) {
      assertThatThrownBy(() -> links.setPassword(link, easy))
          .as(easy)
          .isInstanceOfSatisfying(
              Invalid.class, e -> assertThat(e.fields()).containsOnlyKeys("password"));
    }
    assertThat(links.nameFor(link)).isPresent();
  }

  @Test
  void nobodyChangesTheirOwnRolesOrLocksThemselves() {
    var ada = accounts.find(id("ada"));

    assertThatThrownBy(() -> accounts.giveRoles(ada.id(), ada.version(), Set.of(Role.EDITOR)))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.isForbidden()).isTrue());
    assertThatThrownBy(() -> accounts.lock(ada.id(), ada.version())).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> accounts.makeLink(ada.id())).isInstanceOf(Refused.class);
    assertThat(staff.named("ada").orElseThrow().roles()).containsExactly(Role.ADMIN);
  }

  @Test
  @WithMockUser("ed")
  void onlyAdministratorsManagePeople() {
    assertThatThrownBy(() -> accounts.all()).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> accounts.create("zoe", "Zoe", Set.of(Role.EDITOR)))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.isForbidden()).isTrue());
    assertThat(staff.named("zoe")).isEmpty();
  }

  @Test
  void aGrantOfTheEditorsRoleIsAnEntry() {
    var userName = newName();
    var _ = accounts.create(userName, "Ivo", Set.of(Role.REPORTER));
    var before = accounts.find(id(userName));

    accounts.giveRoles(before.id(), before.version(), Set.of(Role.EDITOR));

    assertThat(staff.named(userName).orElseThrow().may(Permission.SIGN_OFF)).isTrue();
    assertThat(trail.lastLeafOf(before.id()))
        .contains("ROLES_CHANGED")
        .contains("\"gained\":\"EDITOR\"")
        .contains("\"lost\":\"REPORTER\"")
        .doesNotContain("Ivo")
        .doesNotContain(userName);
  }

  @Test
  void aChangeOnAnOldVersionTellsWhoWasFaster() {
    var userName = newName();
    var _ = accounts.create(userName, "Ivo", Set.of(Role.REPORTER));
    var seen = accounts.find(id(userName));
    accounts.rename(seen.id(), seen.version(), "Ivo Two");

    assertThatThrownBy(() -> accounts.lock(seen.id(), seen.version()))
        .isInstanceOfSatisfying(
            SomebodyWasFaster.class, e -> assertThat(e.who()).isEqualTo(id("ada")));
  }

  @Test
  void aLockedPersonLosesTheirRightsAtOnce() {
    var userName = newName();
    var link = accounts.create(userName, "Ivo", Set.of(Role.FACT_CHECKER));
    links.setPassword(link, GOOD_PASSWORD);
    var seen = accounts.find(id(userName));

    accounts.lock(seen.id(), seen.version());

    assertThatThrownBy(() -> signIns.check(userName, GOOD_PASSWORD, "here"))
        .isInstanceOf(BadCredentialsException.class);
    assertThat(staff.who(Permission.CHECK_CLAIMS))
        .extracting(Person::userName)
        .doesNotContain(userName);
    assertThat(staff.nameOf(seen.id())).isEqualTo("Ivo");
    as(userName);
    assertThatThrownBy(() -> actors.current()).isInstanceOf(NotSignedIn.class);
  }

  @Test
  void aNewPasswordEndsOlderSessions() {
    var userName = newName();
    var link = accounts.create(userName, "Ivo", Set.of(Role.FACT_CHECKER));
    var before = Instant.now().minusSeconds(1);
    links.setPassword(link, GOOD_PASSWORD);

    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                userName, null, Rights.of(Set.of(Role.FACT_CHECKER), before)));

    assertThatThrownBy(() -> actors.current()).isInstanceOf(NotSignedIn.class);
  }

  @Test
  void twoAdministratorsCannotRemoveEachOther() throws Exception {
    var userName = newName();
    var _ = accounts.create(userName, "Ivo", Set.of(Role.ADMIN));
    var ada = accounts.find(id("ada"));
    var ivo = accounts.find(id(userName));
    Callable<Boolean> adaLocksIvo = () -> locks("ada", ivo);
    Callable<Boolean> ivoLocksAda = () -> locks(userName, ada);

    long done;
    try (var threads = Executors.newFixedThreadPool(2)) {
      done =
          threads.invokeAll(List.of(adaLocksIvo, ivoLocksAda)).stream()
              .filter(AccountsTest::succeeded)
              .count();
    }

    assertThat(done).isEqualTo(1);
    assertThat(staff.who(Permission.MANAGE_PEOPLE)).hasSize(1);
    bringBack(ada);
  }

  @Test
  void theDatabaseOfADemoDeskIsNotOpenedAsARealOne() {
    var opening =
        new Opening(
            new HouseSettings(false, Path.of("target/test-data/stet")),
            stored,
            demoPeople,
            setUp,
            transactions);

    assertThatThrownBy(opening::afterSingletonsInstantiated)
        .isInstanceOf(WrongDesk.class)
        .hasMessageContaining("whose password everybody knows");
  }

  @Test
  void stetActsWhereNobodyIsSignedIn() {
    SecurityContextHolder.clearContext();

    assertThatThrownBy(() -> actors.current()).isInstanceOf(NotSignedIn.class);
    assertThat(AsSystem.call(actors::current)).isEqualTo(Actor.SYSTEM);
  }

  @Test
  void whatIsNotThereIsMissing() {
    assertThatThrownBy(() -> accounts.find(Ids.next())).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> accounts.makeLink(Ids.next())).isInstanceOf(Missing.class);
  }

  private boolean locks(String who, Accounts.AccountRow whom) {
    as(who);
    try {
      accounts.lock(whom.id(), whom.version());
      return true;
    } catch (Refused | NotSignedIn e) {
      return false;
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** So that the other tests of this context have their administrator. */
  private void bringBack(Accounts.AccountRow ada) {
    if (staff.find(ada.id()).orElseThrow().active()) {
      return;
    }
    as(staff.who(Permission.MANAGE_PEOPLE).getFirst().userName());
    accounts.unlock(ada.id(), accounts.find(ada.id()).version());
  }

  private static boolean succeeded(Future<Boolean> result) {
    try {
      return result.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void as(String userName) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(userName, null, List.of()));
    SecurityContextHolder.setContext(context);
  }

  private UUID id(String userName) {
    return staff.named(userName).orElseThrow().id();
  }

  private static String newName() {
    return "ivo." + Ids.next();
  }
}
