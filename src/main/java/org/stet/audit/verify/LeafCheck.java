package org.stet.audit.verify;

/** What entries must look like, one after the other from the first on. */
@FunctionalInterface
interface LeafCheck {

  /** For logs of others: any bytes. */
  LeafCheck OPAQUE = (index, leaf) -> {};

  /**
   * @throws NotVerified where the leaf is not one, or cannot follow those before
   */
  void next(long index, byte[] leaf);
}
