package org.stet.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.people.Refusal;

/**
 * What is written down beside a bundle, so that it is still known after the desk was stopped.
 *
 * @param by who asked for it
 * @param total articles that were asked for
 * @param trouble why there is no file; only where it failed
 */
record BundleNote(
    UUID id,
    UUID by,
    BundleOrder order,
    Instant askedAt,
    Bundle.State state,
    int done,
    int total,
    int leftOut,
    long bytes,
    @Nullable Refusal trouble) {

  /** Nobody is at it any more; it has to be asked for again. */
  BundleNote interrupted() {
    return new BundleNote(
        id,
        by,
        order,
        askedAt,
        Bundle.State.FAILED,
        done,
        total,
        leftOut,
        0,
        Refusal.of("report.bundle.stopped"));
  }
}
