package org.stet.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.stet.people.Invalid;
import org.stet.people.Role;

class RightsTest {

  @Test
  void anAdministratorHoldsNoEditorialAbility() {
    var rights = Rights.of(Set.of(Role.ADMIN));

    assertThat(rights)
        .extracting(GrantedAuthority::getAuthority)
        .containsExactly("ROLE_ADMIN", "ROLE_MANAGE_PEOPLE", "ROLE_MANAGE_SETTINGS");
  }

  @Test
  void viewsCanNameAbilitiesAsRoles() {
    var rights = Rights.of(Set.of(Role.EDITOR));

    assertThat(rights)
        .extracting(GrantedAuthority::getAuthority)
        .contains("ROLE_EDITOR", "ROLE_SIGN_OFF", "ROLE_SEE_OVERVIEW")
        .doesNotContain("ROLE_CHECK_CLAIMS", "ROLE_MANAGE_PEOPLE");
  }

  @Test
  void theTimeOfThePasswordTravelsWithTheSession() {
    var nine = Instant.parse("2026-11-22T09:00:00Z");

    var ed =
        UsernamePasswordAuthenticationToken.authenticated(
            "ed", null, Rights.of(Set.of(Role.EDITOR), nine));

    assertThat(Rights.signedInAt(ed)).isEqualTo(nine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "m", "mia maria", "-mia", "<b>mia</b>", "mía", "mia\u0000"})
  void aUserNameThatCanBeMistakenIsRefused(String entered) {
    assertThatThrownBy(() -> UserName.of(entered)).isInstanceOf(Invalid.class);
  }

  @Test
  void userNamesAreKeptInLowerCase() {
    assertThat(UserName.of(" Mia.Maria@Desk ").text()).isEqualTo("mia.maria@desk");
  }
}
