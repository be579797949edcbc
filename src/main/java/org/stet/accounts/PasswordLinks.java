package org.stet.accounts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.audit.AuditTrail;
import org.stet.people.Actor;
import org.stet.people.CurrentActor;
import org.stet.people.Refused;
import org.stet.people.Staff;

/** Links for setting a password. Whom one is for can see who made it, and when it was used. */
@Service
public class PasswordLinks {

  private final EntityManager entities;
  private final StoredAccounts accounts;
  private final Passwords passwords;
  private final CurrentActor actors;
  private final Staff staff;
  private final AuditTrail audit;
  private final AccountsSettings settings;
  private final Clock clock;

  PasswordLinks(
      EntityManager entities,
      StoredAccounts accounts,
      Passwords passwords,
      CurrentActor actors,
      Staff staff,
      AuditTrail audit,
      AccountsSettings settings,
      Clock clock) {
    this.entities = entities;
    this.accounts = accounts;
    this.passwords = passwords;
    this.actors = actors;
    this.staff = staff;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A link that was made for the person who asks.
   *
   * @param by name of the administrator
   * @param usedAt null where it was not used
   */
  public record LinkRow(String by, Instant madeAt, @Nullable Instant usedAt) {}

  /** A new one for this account; older ones end. Told by whoever calls. */
  Secret make(Account account, Actor by) {
    var now = clock.instant();
    endAll(account.id(), now);
    var secret = Secret.fresh("");
    entities.persist(new OneTimeLink(account.id(), secret, by.id(), now, settings.linkLasts()));
    return secret;
  }

  void endAll(UUID account, Instant now) {
    of(account).stream().filter(link -> link.isLive(now)).forEach(link -> link.end(now));
  }

  /** The name of the person a link is for, as long as it can be used. */
  @Transactional(readOnly = true)
  public Optional<String> nameFor(String text) {
    return live(text, LockModeType.NONE).map(link -> account(link).name());
  }

  /**
   * Sets the password and ends the link and all sessions of this person.
   *
   * @throws Refused where the link was used, replaced or has expired
   */
  @Transactional
  public void setPassword(String text, @Nullable String password) {
    var link =
        live(text, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> Refused.by("accounts.refused.link"));
    var account = account(link);
    var hash = passwords.hashOf(password, UserName.of(account.userName()));
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    link.use(now);
    var person = account.actor(Actor.SignIn.PASSWORD, null);
    audit.append(person, account.setPassword(hash, person, now).mark("with", "link"));
  }

  /** Made for the person who asks, newest first. */
  @Transactional(readOnly = true)
  public List<LinkRow> mine() {
    return of(actors.current().id()).stream()
        .map(link -> new LinkRow(staff.nameOf(link.madeBy()), link.createdAt(), link.usedAt()))
        .toList();
  }

  private Optional<OneTimeLink> live(String text, LockModeType lock) {
    return entities
        .createQuery("select l from OneTimeLink l where l.hash = :hash", OneTimeLink.class)
        .setParameter("hash", new Secret(text).hash())
        .setLockMode(lock)
        .getResultList()
        .stream()
        .findFirst()
        .filter(link -> link.isLive(clock.instant()) && account(link).isActive());
  }

  private Account account(OneTimeLink link) {
    return accounts.find(link.accountId()).orElseThrow();
  }

  private List<OneTimeLink> of(UUID account) {
    return entities
        .createQuery(
            """
            select l from OneTimeLink l where l.accountId = :account
            order by l.createdAt desc, l.id desc\
            """,
            OneTimeLink.class)
        .setParameter("account", account)
        .getResultList();
  }
}
