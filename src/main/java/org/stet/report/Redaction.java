package org.stet.report;

import java.util.Locale;
import org.stet.people.Refused;
import org.stet.people.Words;

/** For whom a copy of a report is; every page says it. */
public enum Redaction {
  INTERNAL,
  PARTNER,
  PUBLIC;

  /** As for a desk that names none of its staff to the public. */
  public ReportModel copyOf(ReportModel whole) {
    return copyOf(whole, false);
  }

  /**
   * What these readers may see of the whole, internal report.
   *
   * @param namesStaff whether the desk lets its public reports name who worked on them
   * @throws Refused where a public copy of an unpublished article is asked for
   */
  public ReportModel copyOf(ReportModel whole, boolean namesStaff) {
    return Redactor.redact(whole, this, namesStaff);
  }

  /** What is stamped on every page. */
  public String stamp() {
    return Words.say(Locale.ENGLISH, "report.stamp." + name());
  }
}
