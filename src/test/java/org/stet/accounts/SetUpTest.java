package org.stet.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.RoomTest;
import org.stet.people.Invalid;
import org.stet.people.Permission;
import org.stet.people.Refused;
import org.stet.people.Role;
import org.stet.people.Staff;

/** A desk of its own: the first run comes once. */
@RoomTest
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "stet.data=./target/first-run/stet")
class SetUpTest {

  private static final String GOOD_PASSWORD = "seven calm herons";

  @Autowired SetUp setUp;
  @Autowired Staff staff;
  @Autowired SignIns signIns;
  @Autowired JdbcTemplate jdbc;
  @Autowired StoredAccounts accounts;
  @Autowired DemoPeople demoPeople;
  @Autowired TransactionTemplate transactions;

  @Test
  void theTokenInTheLogMakesTheFirstAdministratorOnce(CapturedOutput log) {
    setUp.open();
    var token = log.getAll().replaceAll("(?s).*set-up token: (\\S+).*", "$1");
    assertThat(setUp.isOpen()).isTrue();
    assertThat(jdbc.queryForObject("select count(*) from account", Integer.class)).isZero();

    assertThatThrownBy(() -> setUp.firstAdministrator("guess", "ana", "Ana", GOOD_PASSWORD))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("token"));
    assertThatThrownBy(() -> setUp.firstAdministrator(token, "ana", "Ana", "stet"))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("password"));
    setUp.firstAdministrator(" " + token + " ", "Ana", "Ana", GOOD_PASSWORD);

    assertThat(staff.who(Permission.MANAGE_PEOPLE)).hasSize(1);
    assertThat(staff.named("ana").orElseThrow().roles()).containsExactly(Role.ADMIN);
    assertThat(signIns.check("ana", GOOD_PASSWORD, "here").name()).isEqualTo("Ana");
    assertThat(setUp.isOpen()).isFalse();
    assertThatThrownBy(() -> setUp.firstAdministrator(token, "bob", "Bob", GOOD_PASSWORD))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> aStartOnThisDesk(true).afterSingletonsInstantiated())
        .isInstanceOf(WrongDesk.class)
        .hasMessageContaining("a real desk");
    assertThat(jdbc.queryForObject("select count(*) from account", Integer.class)).isOne();
    assertThat(new Trail(jdbc).everythingStored()).doesNotContain(token);
  }

  private Opening aStartOnThisDesk(boolean demo) {
    return new Opening(
        new HouseSettings(demo, Path.of("./target/first-run/stet")),
        accounts,
        demoPeople,
        setUp,
        transactions);
  }
}
