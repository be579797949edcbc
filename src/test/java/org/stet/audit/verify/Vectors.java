package org.stet.audit.verify;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published test vectors, which lie beside the project where somebody has put them. */
final class Vectors {

  private Vectors() {}

  static Path file(String name) {
    var file = Path.of("..", "shared", "data", "vectors").resolve(name);
    assumeTrue(Files.exists(file), () -> "Skipped: the published test vectors are not at " + file);
    return file;
  }
}
