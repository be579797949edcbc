package org.stet.report;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A way to write a report down. The same model gives the same bytes, whenever and wherever; each
 * format is one class that the registry {@link ReportFormats} finds by itself.
 */
public interface ReportFormat {

  /** As in the HTTP interface, such as pdf. */
  String name();

  String mediaType();

  /** What the file is called when somebody saves it: ASCII, no path. */
  default String fileName(ReportModel model) {
    return FileNames.of(model, name());
  }

  /**
   * Writes the whole report; leaves the stream open.
   *
   * @throws IOException where the stream can't be written
   */
  void write(ReportModel model, OutputStream out) throws IOException;
}
