package org.stet.report;

import java.io.Closeable;
import java.io.IOException;

/** Many reports on their way into one file; they come one by one and are not kept in memory. */
interface Binding extends Closeable {

  void add(ReportModel report) throws IOException;

  /** Writes what is left to write; nothing can be added any more. */
  void finish() throws IOException;
}
