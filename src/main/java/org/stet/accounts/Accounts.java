package org.stet.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.audit.AuditRefusals;
import org.stet.audit.AuditTrail;
import org.stet.audit.Erasures;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.Limits;
import org.stet.people.Missing;
import org.stet.people.Permission;
import org.stet.people.Plain;
import org.stet.people.Reauthentication;
import org.stet.people.Refused;
import org.stet.people.Role;

/** What administrators do with accounts. Every change is an entry that all editors can read. */
@Service
public class Accounts {

  private final StoredAccounts stored;
  private final PasswordLinks links;
  private final DemoPeople demoPeople;
  private final CurrentActor actors;
  private final AuditRefusals refusals;
  private final AuditTrail audit;
  private final Erasures erasures;
  private final Reauthentication presence;
  private final Clock clock;

  Accounts(
      StoredAccounts stored,
      PasswordLinks links,
      DemoPeople demoPeople,
      CurrentActor actors,
      AuditRefusals refusals,
      AuditTrail audit,
      Erasures erasures,
      Reauthentication presence,
      Clock clock) {
    this.stored = stored;
    this.links = links;
    this.demoPeople = demoPeople;
    this.actors = actors;
    this.refusals = refusals;
    this.audit = audit;
    this.erasures = erasures;
    this.presence = presence;
    this.clock = clock;
  }

  /**
   * An account as administrators see it.
   *
   * @param version to send back with a change
   * @param hasPassword false until its first link was used
   * @param mine whether it is that of the person who asks
   */
  public record AccountRow(
      UUID id,
      long version,
      String userName,
      String name,
      Set<Role> roles,
      boolean active,
      boolean hasPassword,
      boolean mine) {}

  /** By name. */
  @Transactional(readOnly = true)
  public List<AccountRow> all() {
    var actor = administrator();
    return stored.all().stream().map(account -> row(account, actor)).toList();
  }

  @Transactional(readOnly = true)
  public AccountRow find(UUID id) {
    var actor = administrator();
    return row(stored.find(id).orElseThrow(() -> new Missing("account")), actor);
  }

  /**
   * A new account without a password.
   *
   * @return the secret of the one-time link that sets it, told only here
   */
  @Transactional
  public String create(@Nullable String userName, @Nullable String name, Set<Role> roles) {
    var actor = administrator();
    Entered.check(() -> UserName.of(userName), () -> checkedName(name), () -> checkedRoles(roles));
    var account =
        new Account(
            UserName.of(userName), checkedName(name), checkedRoles(roles), actor, clock.instant());
    if (stored.named(account.userName()).isPresent()) {
      throw Invalid.field("userName", "accounts.invalid.taken", account.userName());
    }
    var created = account.created();
    stored.add(account);
    var secret = links.make(account, actor);
    audit.appendAll(actor, List.of(created, account.linkMade()));
    return secret.text();
  }

  @Transactional
  public void rename(UUID id, long seen, @Nullable String name) {
    var actor = administrator();
    var account = stored(id, seen);
    audit.append(actor, account.rename(checkedName(name), actor, clock.instant()));
  }

  /**
   * @throws Refused for one's own account, and where no administrator would be left
   */
  @Transactional
  public void giveRoles(UUID id, long seen, Set<Role> roles) {
    var actor = administrator();
    stored.queueForAdministrators();
    var account = stored(id, seen);
    refuseOwn(actor, account, "accounts.refused.ownRoles");
    var wanted = checkedRoles(roles);
    if (!wanted.contains(Role.ADMIN)) {
      refuseLast(account);
    }
    if (!account.roles().equals(wanted)) {
      audit.append(actor, account.giveRoles(wanted, actor, clock.instant()));
    }
  }

  /**
   * Nobody can sign in with it any more, and its sessions, links and tokens are of no use.
   *
   * @throws Refused for one's own account, and where no administrator would be left
   */
  @Transactional
  public void lock(UUID id, long seen) {
    var actor = administrator();
    stored.queueForAdministrators();
    var account = stored(id, seen);
    refuseOwn(actor, account, "accounts.refused.ownLock");
    refuseLast(account);
    if (account.isActive()) {
      links.endAll(id, clock.instant());
      audit.append(actor, account.lock(actor, clock.instant()));
    }
  }

  @Transactional
  public void unlock(UUID id, long seen) {
    var actor = administrator();
    var account = stored(id, seen);
    if (!account.isActive()) {
      audit.append(actor, account.unlock(actor, clock.instant()));
    }
  }

  /**
   * A one-time link to set a new password; the old one works until it is used.
   *
   * @return its secret, told only here
   * @throws Refused for one's own account and for one that is locked
   */
  @Transactional
  public String makeLink(UUID id) {
    var actor = administrator();
    var account = stored.find(id).orElseThrow(() -> new Missing("account"));
    refuseOwn(actor, account, "accounts.refused.ownLink");
    demoPeople.refuseNewPassword(account);
    if (!account.isActive()) {
      throw Refused.by("accounts.refused.locked", account.name());
    }
    var secret = links.make(account, actor);
    audit.append(actor, account.linkMade());
    return secret.text();
  }

  /** How many of a person's texts lie beside the audit trail. */
  @Transactional(readOnly = true)
  public long countTexts(UUID id) {
    var unused = administrator();
    return erasures.count(id);
  }

  /**
   * Takes somebody's names and notes out of the audit trail, for good and with an entry; the
   * account stays as it is.
   *
   * @param password of who does it, once more
   * @throws Refused for oneself, for a wrong password, and where nothing is left to erase
   */
  @Transactional
  public void eraseTexts(UUID id, @Nullable String reason, String password) {
    var actor = administrator();
    var account = stored.find(id).orElseThrow(() -> new Missing("account"));
    refuseOwn(actor, account, "accounts.refused.ownTexts");
    var why = Plain.required("reason", reason, Limits.REASON);
    presence.confirm(actor, password);
    var unused = erasures.erase(actor, id, why);
  }

  private Actor administrator() {
    var actor = actors.current();
    if (!actor.may(Permission.MANAGE_PEOPLE)) {
      refuse(actor, actor.id(), "refused.ability.MANAGE_PEOPLE");
    }
    return actor;
  }

  private Account stored(UUID id, long seen) {
    return stored.find(id).orElseThrow(() -> new Missing("account")).asSeenAt(seen);
  }

  private void refuseLast(Account account) {
    if (account.isAdministrator() && stored.activeWithAny(Set.of(Role.ADMIN)).size() == 1) {
      throw Refused.by("accounts.refused.lastAdministrator", account.name());
    }
  }

  private void refuseOwn(Actor actor, Account account, String key) {
    if (actor.is(account.id())) {
      refuse(actor, account.id(), key);
    }
  }

  private void refuse(Actor actor, UUID account, String key) {
    var refused = Refused.forbidden(key);
    refusals.refused(actor, "account", account, null, refused.refusal());
    throw refused;
  }

  private static AccountRow row(Account account, Actor actor) {
    return new AccountRow(
        account.id(),
        account.version(),
        account.userName(),
        account.name(),
        account.roles(),
        account.isActive(),
        account.passwordHash() != null,
        actor.is(account.id()));
  }

  static String checkedName(@Nullable String name) {
    return Plain.required("name", name, Limits.NAME).strip();
  }

  private static Set<Role> checkedRoles(Set<Role> roles) {
    if (roles.isEmpty()) {
      throw Invalid.field("roles", "accounts.invalid.roles");
    }
    return roles;
  }
}
