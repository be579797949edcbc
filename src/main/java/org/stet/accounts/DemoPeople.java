package org.stet.accounts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.audit.AuditTrail;
import org.stet.audit.Fact;
import org.stet.people.Actor;
import org.stet.people.Refused;
import org.stet.people.Role;

/** The people of a demo desk. Their password is known to everybody, so they exist nowhere else. */
@Service
public class DemoPeople {

  public static final String PASSWORD = "stet";

  /** One of them. */
  public record DemoPerson(String userName, String name, Role role) {}

  static final List<DemoPerson> ALL =
      List.of(
          new DemoPerson("rosa", "Rosa", Role.REPORTER),
          new DemoPerson("mia", "Mia", Role.FACT_CHECKER),
          new DemoPerson("max", "Max", Role.FACT_CHECKER),
          new DemoPerson("ed", "Ed", Role.EDITOR),
          new DemoPerson("eva", "Eva", Role.EDITOR),
          new DemoPerson("noor", "Noor", Role.MANAGER),
          new DemoPerson("ravi", "Ravi", Role.AUDITOR),
          new DemoPerson("ada", "Ada", Role.ADMIN));

  private final HouseSettings house;
  private final StoredAccounts accounts;
  private final AuditTrail audit;
  private final Clock clock;

  DemoPeople(HouseSettings house, StoredAccounts accounts, AuditTrail audit, Clock clock) {
    this.house = house;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes them on an empty desk; later starts find them. */
  @Transactional
  public void settle() {
    if (accounts.firstRun().isPresent()) {
      return;
    }
    var now = clock.instant();
    accounts.markFirstRun(new FirstRun(true, now));
    var facts = new ArrayList<Fact>();
    for (var person : ALL) {
      var account =
          new Account(
                  UserName.of(person.userName()),
                  person.name(),
                  Set.of(person.role()),
                  Actor.SYSTEM,
                  now)
              .withPassword(hash());
      facts.add(account.created().mark("with", "demo"));
      accounts.add(account);
    }
    audit.appendAll(Actor.SYSTEM, facts);
  }

  /** Who can be gone in as; nobody where this is a real desk. */
  public List<DemoPerson> onThisDesk() {
    return house.demo() ? ALL : List.of();
  }

  /** Everybody who tries the desk expects it to be as it was. */
  void refuseNewPassword(Account account) {
    if (house.demo() && ALL.stream().anyMatch(one -> one.userName().equals(account.userName()))) {
      throw Refused.by("accounts.refused.demo", account.name());
    }
  }

  /** The fewest rounds: there is nothing to protect, and every demo request pays for them. */
  private static String hash() {
    return "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
  }
}
