package org.stet.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.stet.audit.AuditTrail;
import org.stet.people.Actor;
import org.stet.people.Invalid;
import org.stet.people.Refused;
import org.stet.people.Role;

/**
 * The first run of a desk: whoever can read the log makes the first administrator, once. The token
 * is printed there and kept nowhere.
 */
@Service
public class SetUp {

  private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);

  private final StoredAccounts accounts;
  private final Passwords passwords;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private volatile @Nullable String tokenHash;

  SetUp(
      StoredAccounts accounts,
      Passwords passwords,
      AuditTrail audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Prints a token; each start prints another, until one was used. */
  void open() {
    var token = Secret.fresh("");
    tokenHash = token.hash();
    LOG.warn(
        "This desk has no account yet. Open /setup in a browser and enter the one-time set-up"
            + " token: {}",
        token.text());
  }

  /** Whether there is still nobody. */
  public boolean isOpen() {
    return tokenHash != null
        && Boolean.TRUE.equals(transactions.execute(tx -> accounts.firstRun().isEmpty()));
  }

  /**
   * Makes the first administrator.
   *
   * @throws Refused where the desk has an account already
   * @throws Invalid for {@code token}, {@code userName}, {@code name} or {@code password}
   */
  public void firstAdministrator(
      @Nullable String token,
      @Nullable String userName,
      @Nullable String name,
      @Nullable String password) {
    var kept = tokenHash;
    if (kept == null || !isOpen()) {
      throw Refused.by("accounts.refused.setUp");
    }
    if (token == null || !new Secret(token.strip()).hasHash(kept)) {
      throw Invalid.field("token", "accounts.invalid.token");
    }
    Entered.check(() -> UserName.of(userName), () -> Accounts.checkedName(name));
    var called = UserName.of(userName);
    var shown = Accounts.checkedName(name);
    var hash = passwords.hashOf(password, called);
    try {
      transactions.executeWithoutResult(tx -> write(called, shown, hash));
    } catch (DataIntegrityViolationException e) {
      throw Refused.by("accounts.refused.setUp");
    }
    tokenHash = null;
  }

  private void write(UserName userName, String name, String hash) {
    var now = clock.instant();
    accounts.markFirstRun(new FirstRun(false, now));
    var account =
        new Account(userName, name, Set.of(Role.ADMIN), Actor.SYSTEM, now).withPassword(hash);
    accounts.add(account);
    audit.appendAll(Actor.SYSTEM, List.of(account.created().mark("with", "set-up")));
  }
}
