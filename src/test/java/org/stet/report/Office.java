package org.stet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, where it is installed. */
final class Office {

  private static final Path PROGRAM = find();

  private Office() {}

  /** The file, opened by LibreOffice and saved in another format. */
  static List<Path> converted(Path folder, String name, byte[] bytes, String format)
      throws IOException, InterruptedException {
    assumeTrue(
        PROGRAM != null,
        "LibreOffice is not here to open reports with: apt-get install"
            + " libreoffice-writer-nogui libreoffice-calc-nogui");
    var file = Files.write(folder.resolve(name), bytes);
    var out = Files.createDirectory(folder.resolve("out"));
    var office =
        new ProcessBuilder(
                PROGRAM.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                out.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    try (Stream<Path> files = Files.list(out)) {
      return files.sorted().toList();
    }
  }

  private static Path find() {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, "soffice"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }
}
