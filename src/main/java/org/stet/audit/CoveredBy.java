package org.stet.audit;

import java.util.UUID;

/**
 * An entity that is told as part of another one: an entry about that one covers it, and that one's
 * content includes it.
 */
public interface CoveredBy {

  /** Kind of the thing whose entry covers this one. */
  String coveringKind();

  UUID coveringId();
}
