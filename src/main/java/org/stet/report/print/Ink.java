package org.stet.report.print;

/** The colours of a report. */
public final class Ink {

  public static final String INK = "#191a1c";
  public static final String QUIET = "#4c4e52";
  public static final String RULE = "#d3d3ce";
  public static final String BLUE = "#1d4f9f";
  public static final String RED = "#b3202c";
  public static final String PAPER = "#ffffff";

  private Ink() {}
}
