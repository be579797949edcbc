package org.stet.review;

import java.util.UUID;
import org.stet.audit.Fact;
import org.stet.people.Actor;

/** Keeps what a signature was put under; the room that makes reports answers it. */
public interface SignedReports {

  /**
   * Keeps the report of an article as it stands at this moment, in the transaction of the signature
   * and after all that it moved.
   *
   * @return that it is kept, by its digest
   */
  Fact keep(UUID article, Signature.Meaning meaning, Actor signer);
}
