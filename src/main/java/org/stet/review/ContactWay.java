package org.stet.review;

/** How somebody is reached. */
public enum ContactWay {
  PHONE,
  MAIL,
  MESSAGE,
  IN_PERSON,
  LETTER,
  OTHER
}
