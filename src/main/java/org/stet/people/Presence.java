package org.stet.people;

/** That the person is really there: the password is asked for again. Accounts answer it. */
public interface Presence {

  /**
   * @throws Refused where the password is wrong (counted as a failed sign-in), or the actor came
   *     with a token and can't be present
   */
  void confirm(Actor actor, String password);
}
