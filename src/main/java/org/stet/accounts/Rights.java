package org.stet.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.people.Role;

/**
 * Roles and abilities in Spring Security's terms: {@code ROLE_EDITOR} for a role, {@code
 * ROLE_SEE_OVERVIEW} for an ability, so that a view can say {@code @RolesAllowed("SEE_OVERVIEW")}.
 */
final class Rights {

  private Rights() {}

  static List<GrantedAuthority> of(Set<Role> roles) {
    var rights = new ArrayList<GrantedAuthority>();
    roles.stream().sorted().forEach(role -> rights.add(right(role)));
    for (var permission : Permission.values()) {
      if (permission.isHeldByAny(roles)) {
        rights.add(right(permission));
      }
    }
    return rights;
  }

  /** Of somebody who gave a password at this time. */
  static List<GrantedAuthority> of(Set<Role> roles, Instant passwordGiven) {
    var rights = of(roles);
    rights.add(
        FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
            .issuedAt(passwordGiven)
            .build());
    return rights;
  }

  static Actor.SignIn signIn(Authentication authentication) {
    return authentication instanceof ApiAuthentication api ? api.signIn() : Actor.SignIn.PASSWORD;
  }

  /** When the password was given; null for a token. */
  static @Nullable Instant signedInAt(Authentication authentication) {
    return passwordGiven(authentication.getAuthorities());
  }

  private static @Nullable Instant passwordGiven(Collection<? extends GrantedAuthority> rights) {
    return rights.stream()
        .filter(FactorGrantedAuthority.class::isInstance)
        .map(FactorGrantedAuthority.class::cast)
        .map(FactorGrantedAuthority::getIssuedAt)
        .max(Instant::compareTo)
        .orElse(null);
  }

  private static GrantedAuthority right(Enum<?> name) {
    return new SimpleGrantedAuthority("ROLE_" + name.name());
  }
}
