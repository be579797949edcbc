package org.stet.accounts;

import com.vaadin.flow.component.page.ColorScheme;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.audit.AuditTrail;
import org.stet.people.CurrentActor;
import org.stet.people.Invalid;
import org.stet.people.NotSignedIn;
import org.stet.people.Person;
import org.stet.people.Reauthentication;
import org.stet.shell.Preferences;

/** What people do with their own account. */
@Service
public class MyAccount implements Preferences {

  private final EntityManager entities;
  private final StoredAccounts accounts;
  private final Passwords passwords;
  private final DemoPeople demoPeople;
  private final Reauthentication reauthentication;
  private final CurrentActor actors;
  private final AuditTrail audit;
  private final Clock clock;

  MyAccount(
      EntityManager entities,
      StoredAccounts accounts,
      Passwords passwords,
      DemoPeople demoPeople,
      Reauthentication reauthentication,
      CurrentActor actors,
      AuditTrail audit,
      Clock clock) {
    this.entities = entities;
    this.accounts = accounts;
    this.passwords = passwords;
    this.demoPeople = demoPeople;
    this.reauthentication = reauthentication;
    this.actors = actors;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Person me() {
    return mine().person();
  }

  /**
   * All sessions of this person end, this one too.
   *
   * @throws org.stet.people.Refused where the present password is wrong
   * @throws org.stet.people.Invalid for {@code present} where it is empty, or for {@code password},
   *     the new one
   */
  @Transactional
  public void changePassword(@Nullable String present, @Nullable String password) {
    var actor = actors.current();
    var account = mine();
    demoPeople.refuseNewPassword(account);
    if (present == null || present.isEmpty()) {
      throw Invalid.field("present", "accounts.password.wanted");
    }
    reauthentication.confirm(actor, present);
    var hash = passwords.hashOf(password, UserName.of(account.userName()));
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    audit.append(actor, account.setPassword(hash, actor, now));
  }

  @Override
  @Transactional(readOnly = true)
  public ColorScheme.Value scheme() {
    return signedIn().scheme();
  }

  @Override
  @Transactional
  public void keep(ColorScheme.Value scheme) {
    change(liking -> liking.like(scheme));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean singleKeys() {
    return signedIn().singleKeys();
  }

  @Transactional
  public void useSingleKeys(boolean wanted) {
    change(liking -> liking.useSingleKeys(wanted));
  }

  /** The defaults where nobody is signed in. */
  private Liking signedIn() {
    try {
      return stored(actors.current().id());
    } catch (NotSignedIn e) {
      return new Liking();
    }
  }

  private void change(Consumer<Liking> how) {
    var liking = stored(actors.current().id());
    how.accept(liking);
    entities.persist(liking);
  }

  private Liking stored(UUID account) {
    var kept = entities.find(Liking.class, account);
    return kept == null ? new Liking(account) : kept;
  }

  private Account mine() {
    return accounts.find(actors.current().id()).orElseThrow(NotSignedIn::new);
  }
}
