package org.stet.report;

import java.util.Locale;
import org.stet.people.Refused;
import org.stet.people.Words;

/** For whom a copy of a report is; every page says it. */
public enum Redaction {
  INTERNAL,
  PARTNER,
  PUBLIC;

  /**
   * What these readers may see of the whole, internal report.
   *
   * @throws Refused where a public copy of an unpublished article is asked for
   */
  public ReportModel copyOf(ReportModel whole) {
    return Redactor.redact(whole, this);
  }

  /** What is stamped on every page. */
  public String stamp() {
    return Words.say(Locale.ENGLISH, "report.stamp." + name());
  }
}
