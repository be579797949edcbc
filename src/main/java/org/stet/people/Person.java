package org.stet.people;

import java.util.Set;
import java.util.UUID;

/**
 * A colleague, as other rooms know them.
 *
 * @param userName what they sign in with, unique, lower case
 * @param name as shown to colleagues
 * @param active false where the account is locked; their past work keeps their name
 */
public record Person(UUID id, String userName, String name, Set<Role> roles, boolean active) {

  public boolean may(Permission permission) {
    return active && permission.isHeldByAny(roles);
  }
}
