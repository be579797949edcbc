package org.stet.report;

import java.time.Instant;
import java.util.UUID;
import org.stet.review.Signature;

/**
 * A report as it stood when somebody signed.
 *
 * @param meaning what was signed
 * @param revision that was signed
 * @param sha256 of the kept model, as the entry of the trail names it
 */
public record KeptReport(
    UUID id, Signature.Meaning meaning, int revision, Instant at, String by, String sha256) {}
