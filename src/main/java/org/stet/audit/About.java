package org.stet.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;

/**
 * Says which thing a story is about: its id, a {@link Thing}, or a list of these whose first one it
 * is; on the method itself, that it is about no thing that was there before. Where such a story is
 * refused for want of an ability or for duty's sake, the trail remembers it with that thing.
 */
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface About {

  /** The kind of thing, as the trail calls it: article, claim, review. */
  String value();

  /** What is about the whole house: handing in, reading the log, opening a desk. */
  String HOUSE = "house";

  /** Something that carries the id of a thing. */
  interface Thing {

    UUID id();
  }
}
