package org.stet.report.figures;

/**
 * What is due: some of the articles in work, worst first, and what all of them come to.
 *
 * @param figure its n is that of all
 */
public record Due(Figure figure, InWork all) {}
