package org.stet.people;

/** Nobody is signed in. Answered with 401. */
public class NotSignedIn extends RuntimeException {

  public NotSignedIn() {
    super("Nobody is signed in.");
  }
}
