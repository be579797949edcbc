package org.stet.article;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A desk as others see it.
 *
 * @param cutOff check-worthiness from which a sentence is suggested, 0 to 100
 * @param secondCheckShare percent of proposed verdicts that get a blind second check
 * @param fullCoverage whether sign-off wants every word of claim text accounted for
 */
public record DeskSettings(
    UUID id,
    String name,
    int cutOff,
    int secondCheckShare,
    boolean fullCoverage,
    ZoneId timeZone,
    long version) {}
