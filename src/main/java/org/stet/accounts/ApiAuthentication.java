package org.stet.accounts;

import java.util.Collection;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.stet.people.Actor;

/** Somebody at the HTTP interface, for one request. */
final class ApiAuthentication extends AbstractAuthenticationToken {

  private final String userName;
  private final Actor.SignIn signIn;
  private final boolean mayWrite;

  ApiAuthentication(
      String userName,
      Actor.SignIn signIn,
      boolean mayWrite,
      Collection<? extends GrantedAuthority> rights) {
    super(rights);
    this.userName = userName;
    this.signIn = signIn;
    this.mayWrite = mayWrite;
    setAuthenticated(true);
  }

  Actor.SignIn signIn() {
    return signIn;
  }

  boolean mayWrite() {
    return mayWrite;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return userName;
  }
}
