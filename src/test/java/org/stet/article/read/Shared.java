package org.stet.article.read;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The optional folder of test data; tests that need it are skipped where it is missing. */
final class Shared {

  private Shared() {}

  static Path data(String folder) {
    var data = Path.of(System.getProperty("stet.shared.data", "../shared/data")).resolve(folder);
    assumeTrue(Files.isDirectory(data), () -> "test data missing: " + data);
    return data;
  }
}
