package org.stet.report;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample reports into a folder, to look at. */
final class Show {

  private Show() {}

  public static void main(String[] args) throws Exception {
    var folder = Files.createDirectories(Path.of(args[0]));
    for (var format : Formats.all().all()) {
      try (var out = Files.newOutputStream(folder.resolve("aldane." + format.name()))) {
        format.write(SampleReports.aldane(), out);
      }
      try (var out = Files.newOutputStream(folder.resolve("public." + format.name()))) {
        format.write(Redaction.PUBLIC.copyOf(SampleReports.published()), out);
      }
    }
  }
}
