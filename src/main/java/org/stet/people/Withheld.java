package org.stet.people;

import java.util.Set;
import java.util.UUID;

/** What is kept from somebody for a while, so that they judge with their own eyes. */
public interface Withheld {

  /**
   * Ids of the reviews somebody checks blind, and of their links; their history is kept from them
   * too.
   */
  Set<UUID> from(Actor actor);

  /** They were shown what was noted about these things, and judge none of them blind any more. */
  void shown(Set<UUID> things, Actor reader);
}
