package org.stet.report.pdf;

import org.stet.report.ReportModel;
import org.stet.report.print.Says;

/** A part of the report with a heading of its own. */
interface Section {

  /** Of the heading, for bookmarks and links. */
  String id();

  default String title() {
    return Says.say("section." + id());
  }

  /** Whether there is anything to say. */
  default boolean concerns(ReportModel report) {
    return true;
  }

  void write(ReportModel report, Fo fo, Says says);
}
