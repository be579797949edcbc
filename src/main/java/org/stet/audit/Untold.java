package org.stet.audit;

/** A change would have been committed that the trail does not tell: a mistake in the program. */
class Untold extends IllegalStateException {

  Untold(String what) {
    super("Rolled back: " + what);
  }
}
