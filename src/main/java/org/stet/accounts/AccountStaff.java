package org.stet.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stet.people.Actor;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;

/** The people of the house, told to the other rooms. */
@Service
@Transactional(readOnly = true)
class AccountStaff implements Staff {

  private final StoredAccounts accounts;

  AccountStaff(StoredAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<Person> find(UUID id) {
    return accounts.find(id).map(Account::person);
  }

  @Override
  public Optional<Person> named(String userName) {
    return accounts.named(userName).map(Account::person);
  }

  @Override
  public List<Person> who(Permission permission) {
    return accounts.activeWithAny(permission.roles()).stream().map(Account::person).toList();
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    var names = new HashMap<UUID, String>();
    var wanted = new HashSet<>(ids);
    if (wanted.remove(Actor.SYSTEM_ID)) {
      names.put(Actor.SYSTEM_ID, Actor.SYSTEM.name());
    }
    accounts.withIds(wanted).forEach(account -> names.put(account.id(), account.name()));
    return names;
  }
}
