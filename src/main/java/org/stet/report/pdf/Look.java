package org.stet.report.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stet.report.print.Ink;

/** How something is set: the properties of XSL-FO, written once and combined. */
record Look(Map<String, String> properties) {

  static final String INK = Ink.INK;
  static final String QUIET = Ink.QUIET;
  static final String RULE = Ink.RULE;
  static final String BLUE = Ink.BLUE;
  static final String RED = Ink.RED;
  static final String PAPER = Ink.PAPER;

  static final Look PLAIN = of();
  static final Look BOLD = of("font-weight", "bold");
  static final Look FAINT = of("color", QUIET);
  static final Look SMALL = of("font-size", "8.5pt", "line-height", "12pt");

  /** On one page; only for what is short, or else half a page stays empty before it. */
  static final Look TOGETHER = of("keep-together.within-page", "always");

  static final Look CODE = of("font-family", "Mono", "font-size", "7.5pt");
  static final Look READ = of("font-family", "Serif", "font-size", "11pt", "line-height", "15.5pt");

  static Look of(String... namesAndValues) {
    var properties = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      properties.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Look(properties);
  }

  Look and(String... namesAndValues) {
    return and(of(namesAndValues));
  }

  Look and(Look other) {
    var both = new LinkedHashMap<>(properties);
    both.putAll(other.properties);
    return new Look(both);
  }
}
