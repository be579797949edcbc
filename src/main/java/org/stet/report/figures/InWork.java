package org.stet.report.figures;

/**
 * What is in work, over all articles that the one who asks may find.
 *
 * @param tight articles that have more work left than time
 * @param open claims that are not approved yet
 * @param suggested claims that somebody has to decide on
 */
public record InWork(long articles, long late, long tight, long open, long suggested) {}
