package org.stet.shell;

import java.util.Optional;

/** Says in the frame of every screen how much waits for who is here; a room above rings it. */
public interface Bell {

  /**
   * What it says.
   *
   * @param path where one finds it
   */
  record Ringing(int waiting, String path) {}

  /** Empty for those who are never waited for. */
  Optional<Ringing> now();
}
