package org.stet.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of the house, for rooms that need a name or a role. Accounts answer it. */
public interface Staff {

  Optional<Person> find(UUID id);

  Optional<Person> named(String userName);

  /** Active people who hold the ability, by name. */
  List<Person> who(Permission permission);

  /** Names for these ids; {@link Actor#SYSTEM_ID} is Stet, an id nobody has is left out. */
  Map<UUID, String> names(Collection<UUID> ids);

  default String nameOf(@Nullable UUID id) {
    return id == null ? "" : names(List.of(id)).getOrDefault(id, "");
  }
}
