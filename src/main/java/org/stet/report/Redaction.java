package org.stet.report;

import java.util.Locale;
import org.stet.people.Words;

/** For whom a copy of a report is; every page says it. */
public enum Redaction {
  INTERNAL,
  PARTNER,
  PUBLIC;

  /** What is stamped on every page. */
  public String stamp() {
    return Words.say(Locale.ENGLISH, "report.stamp." + name());
  }
}
