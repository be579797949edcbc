package org.stet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stet.people.Limits;

/** The page about limits says what the code does. */
class LimitsDocTest {

  private static final Pattern ROW =
      Pattern.compile("^\\|[^|]+\\| ([0-9,]+) \\|[^|]+\\| `([A-Z_]+)` \\|$", Pattern.MULTILINE);

  @Test
  void thePageListsEveryLimitAndNoOther() throws Exception {
    assertThat(onThePage()).isEqualTo(inTheCode());
  }

  private static Map<String, Long> onThePage() throws IOException {
    var rows = new TreeMap<String, Long>();
    var page = ROW.matcher(Files.readString(Path.of("docs/limits.md")));
    while (page.find()) {
      rows.put(page.group(2), Long.valueOf(page.group(1).replace(",", "")));
    }
    return rows;
  }

  private static Map<String, Long> inTheCode() throws IllegalAccessException {
    var limits = new TreeMap<String, Long>();
    for (var field : Limits.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        limits.put(field.getName(), ((Number) field.get(null)).longValue());
      }
    }
    return limits;
  }
}
