package org.stet.claim.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** An invented article to try the desk on. */
final class Sample {

  static final String NAME = "night-trains.txt";

  private Sample() {}

  static String text() {
    try (var stream = Sample.class.getResourceAsStream("/samples/" + NAME)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
