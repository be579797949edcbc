package org.stet.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts now, and how they showed who they are.
 *
 * @param id the account, or {@link #SYSTEM_ID}
 * @param name as shown to colleagues
 * @param signedInAt when a password was last given in this session; null for tokens and the system
 */
public record Actor(
    UUID id, String name, Set<Role> roles, SignIn signIn, @Nullable Instant signedInAt) {

  public static final UUID SYSTEM_ID = new UUID(0, 0);

  /** Stet itself, where a rule acts and no person does. */
  public static final Actor SYSTEM = new Actor(SYSTEM_ID, "Stet", Set.of(), SignIn.SYSTEM, null);

  /** How somebody showed who they are; recorded with each entry. */
  public enum SignIn {
    PASSWORD("pwd"),
    TOKEN("token"),
    BASIC("basic"),
    SYSTEM("system");

    private final String code;

    SignIn(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean may(Permission permission) {
    return permission.isHeldByAny(roles);
  }

  /**
   * @throws Refused with 403 where none of this person's roles has the ability
   */
  public void require(Permission permission) {
    if (!may(permission)) {
      throw Refused.forbidden("refused.ability." + permission.name());
    }
  }

  public boolean is(@Nullable UUID person) {
    return id.equals(person);
  }

  public boolean isSystem() {
    return id.equals(SYSTEM_ID);
  }

  /** A reporter without another role on the desk sees own articles only, and less of them. */
  public boolean seesOwnOnly() {
    return Permission.READ_DESK.roles().stream()
        .filter(role -> role != Role.REPORTER)
        .noneMatch(roles::contains);
  }
}
