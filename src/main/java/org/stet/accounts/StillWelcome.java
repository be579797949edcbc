package org.stet.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account behind a session with every request: a locked one ends it, a new password
 * ends the older ones, and new roles count at once.
 */
class StillWelcome extends OncePerRequestFilter {

  private final StoredAccounts accounts;
  private final SecurityContextRepository sessions;

  StillWelcome(StoredAccounts accounts, SecurityContextRepository sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/VAADIN/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.isAuthenticated()) {
      var account = accounts.named(authentication.getName()).orElse(null);
      if (account == null || !SignedInActor.isStillWelcome(account, authentication)) {
        seeOut(request);
      } else {
        renew(authentication, account, request, response);
      }
    }
    chain.doFilter(request, response);
  }

  private static void seeOut(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private void renew(
      Authentication authentication,
      Account account,
      HttpServletRequest request,
      HttpServletResponse response) {
    var now = Rights.of(account.roles());
    var then = new ArrayList<GrantedAuthority>(authentication.getAuthorities());
    var factors = then.stream().filter(FactorGrantedAuthority.class::isInstance).toList();
    then.removeAll(factors);
    if (!new HashSet<>(now).equals(new HashSet<>(then))) {
      var renewed =
          UsernamePasswordAuthenticationToken.authenticated(
              account.userName(), null, together(now, factors));
      renewed.setDetails(authentication.getDetails());
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(renewed);
      SecurityContextHolder.setContext(context);
      sessions.saveContext(context, request, response);
    }
  }

  private static List<GrantedAuthority> together(
      List<GrantedAuthority> rights, List<GrantedAuthority> factors) {
    var all = new ArrayList<>(rights);
    all.addAll(factors);
    return all;
  }
}
