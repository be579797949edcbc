package org.stet.shell;

import java.util.Optional;
import org.stet.people.Actor;

/** Knows where a person's work begins. Rooms answer it; the frame asks them in their order. */
public interface Landing {

  /** The path of a screen, or empty where this room does not know this person's. */
  Optional<String> of(Actor actor);
}
