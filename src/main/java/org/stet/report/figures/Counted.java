package org.stet.report.figures;

/** The figures have moved on: open screens look again. */
public record Counted() {}
