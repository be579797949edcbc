package org.stet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of decisions leads to each of them. */
class DecisionsDocTest {

  private static final Path DECISIONS = Path.of("docs/decisions");
  private static final Pattern LINE =
      Pattern.compile("^\\d+\\. \\[[^]]+]\\(([^)]+)\\)$", Pattern.MULTILINE);

  @Test
  void everyDecisionHasItsLine() throws IOException {
    var listed =
        LINE.matcher(Files.readString(DECISIONS.resolve("README.md")))
            .results()
            .map(line -> line.group(1))
            .toList();

    try (var files = Files.list(DECISIONS)) {
      assertThat(listed)
          .containsExactlyElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> !name.equals("README.md"))
                  .sorted()
                  .toList());
    }
  }
}
