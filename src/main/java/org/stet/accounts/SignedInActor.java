package org.stet.accounts;

import java.time.Instant;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.AsSystem;
import org.stet.people.CurrentActor;
import org.stet.people.NotSignedIn;

/**
 * Who Spring Security says is there, with the rights that the account has now: what was taken away
 * is gone at once, whatever the session remembers.
 */
@Service
class SignedInActor implements CurrentActor {

  private final StoredAccounts accounts;

  SignedInActor(StoredAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  @Transactional(readOnly = true)
  public Actor current() {
    if (AsSystem.isOn()) {
      return Actor.SYSTEM;
    }
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || authentication instanceof AnonymousAuthenticationToken
        || !authentication.isAuthenticated()) {
      throw new NotSignedIn();
    }
    return accounts
        .named(authentication.getName())
        .filter(account -> isStillWelcome(account, authentication))
        .map(account ->
            account.actor(Rights.signIn(authentication), Rights.signedInAt(authentication)))
        .orElseThrow(NotSignedIn::new);
  }

  /** False where the account is locked, or its password was set after this session began. */
  static boolean isStillWelcome(Account account, Authentication authentication) {
    Instant signedInAt = Rights.signedInAt(authentication);
    return account.isActive() && (signedInAt == null || !account.endsSessionsOf(signedInAt));
  }
}
