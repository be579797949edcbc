package org.stet.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stet.audit.AuditTrail;
import org.stet.audit.Fact;

/** Tells the trail that somebody left. */
@Component
class SignOuts implements LogoutHandler {

  private final StoredAccounts accounts;
  private final AuditTrail audit;

  SignOuts(StoredAccounts accounts, AuditTrail audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  @Override
  @Transactional
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication == null) {
      return;
    }
    accounts
        .named(authentication.getName())
        .map(account ->
            account.actor(Rights.signIn(authentication), Rights.signedInAt(authentication)))
        .ifPresent(
            actor -> audit.append(actor, Fact.noted("SIGNED_OUT", "account", actor.id(), null)));
  }
}
