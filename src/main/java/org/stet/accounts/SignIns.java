package org.stet.accounts;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.audit.AuditRefusals;
import org.stet.audit.AuditTrail;
import org.stet.audit.Fact;
import org.stet.people.Actor;
import org.stet.people.Invalid;
import org.stet.people.Reauthentication;
import org.stet.people.Refused;

/**
 * Compares names and passwords: for a session, for one request of a demo person, and before a
 * signature. A wrong one is counted; neither it nor the right one is logged or kept.
 */
@Service
class SignIns implements AuthenticationProvider, Reauthentication {

  private final StoredAccounts accounts;
  private final Passwords passwords;
  private final WrongTries wrongTries;
  private final AuditRefusals refusals;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  SignIns(
      StoredAccounts accounts,
      Passwords passwords,
      WrongTries wrongTries,
      AuditRefusals refusals,
      AuditTrail audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.wrongTries = wrongTries;
    this.refusals = refusals;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Begins a session; where the trail can't tell it, there is none. */
  @Override
  public Authentication authenticate(Authentication asked) {
    var account = check(asked.getName(), String.valueOf(asked.getCredentials()), address(asked));
    var now = clock.instant();
    transactions.executeWithoutResult(tx ->
        audit.append(
            account.actor(Actor.SignIn.PASSWORD, now),
            Fact.noted("SIGNED_IN", "account", account.id(), null)));
    var signedIn =
        UsernamePasswordAuthenticationToken.authenticated(
            account.userName(), null, Rights.of(account.roles(), now));
    signedIn.setDetails(asked.getDetails());
    return signedIn;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  /**
   * @throws BadCredentialsException where name and password don't fit, or the account is locked
   * @throws TooManyTries where somebody has to wait
   */
  Account check(String userName, String password, String address) {
    var name = UserName.folded(userName);
    var wait = wrongTries.waitFor(name, address);
    if (wait.isPositive()) {
      throw new TooManyTries(wait);
    }
    var account = accounts.named(name).orElse(null);
    if (!passwords.fit(account, password) || account == null || !account.isActive()) {
      wrongTries.count(name, address);
      refusals.signInFailed(account == null ? null : account.id());
      throw new BadCredentialsException("Name and password do not fit");
    }
    wrongTries.forget(name, address);
    return account;
  }

  @Override
  public void confirm(Actor actor, String password) {
    if (actor.signIn() == Actor.SignIn.TOKEN || actor.isSystem()) {
      throw Refused.forbidden("accounts.refused.token");
    }
    if (password.isEmpty()) {
      throw Invalid.field("password", "accounts.password.wanted");
    }
    var userName = accounts.find(actor.id()).map(Account::userName).orElse("");
    try {
      var _ =
          check(
              userName, password, address(SecurityContextHolder.getContext().getAuthentication()));
    } catch (TooManyTries e) {
      throw Refused.by("accounts.refused.wait", e.minutes());
    } catch (BadCredentialsException e) {
      throw Refused.by("accounts.refused.password");
    }
  }

  private static String address(@Nullable Authentication authentication) {
    return authentication != null
            && authentication.getDetails() instanceof WebAuthenticationDetails details
            && details.getRemoteAddress() != null
        ? details.getRemoteAddress()
        : "";
  }

  /** Somebody has to wait before the next try. */
  static class TooManyTries extends AuthenticationException {

    private final Duration wait;

    TooManyTries(Duration wait) {
      super("Too many wrong passwords");
      this.wait = wait;
    }

    /** Rounded up. */
    long minutes() {
      return wait.plusSeconds(59).toMinutes();
    }
  }
}
