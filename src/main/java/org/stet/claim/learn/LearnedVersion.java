package org.stet.claim.learn;

import java.time.Instant;

/**
 * A version of the model, as it is shown.
 *
 * @param decisions that there were; only the newest of very many are learnt from
 * @param claims how many of those that were learnt from said “a claim”
 * @param rules share of held-back pairs that the rules put in the right order, 0.5 by chance
 * @param learnt the same of the model
 * @param low of the difference, the lower end of its 95 % interval
 * @param high the upper end
 * @param inUse whether it was good enough to stand in for the rules
 * @param withMeaning whether sentences were read by the sentence model, too
 */
public record LearnedVersion(
    int number,
    Instant taughtAt,
    int decisions,
    int claims,
    double rules,
    double learnt,
    double low,
    double high,
    boolean inUse,
    boolean withMeaning) {}
