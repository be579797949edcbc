package org.stet.shell;

import java.util.List;
import java.util.Locale;

/** Finds things by words for the command menu of every screen; a room above answers it. */
public interface Commands {

  /**
   * What this person may find.
   *
   * @param words empty before anybody typed
   */
  List<Command> found(String words, Locale locale);
}
