package org.stet.people;

/** Who is acting in this thread. Only services ask; a screen never says who acts. */
public interface CurrentActor {

  /**
   * @throws NotSignedIn where nobody is signed in, or the account is locked meanwhile
   */
  Actor current();
}
