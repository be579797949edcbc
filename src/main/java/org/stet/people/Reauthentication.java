package org.stet.people;

/** Asks once more who is there, before a signature. Accounts answer it. */
public interface Reauthentication {

  /**
   * Compares the password with the actor's own. A wrong one counts as a failed sign-in; the
   * password itself is neither logged nor kept.
   *
   * @throws Refused with 422 where it is wrong or was tried too often, with 403 for a token, whose
   *     holder may be a machine
   * @throws Invalid for {@code password} where none was given
   */
  void confirm(Actor actor, String password);
}
