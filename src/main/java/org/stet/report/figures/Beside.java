package org.stet.report.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a figure can be told by instead of time, side by side over the whole period. */
public enum Beside {
  DESK,
  SOURCE,
  /** What the first checker had found against what the second found. */
  FINDING;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Beside> named(String code) {
    return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst();
  }

  /** Those that this figure can be told by. */
  public static List<Beside> of(FigureName figure) {
    return switch (figure) {
      case THROUGHPUT -> List.of(DESK);
      case VERDICTS -> List.of(DESK, SOURCE);
      case AGREEMENT -> List.of(FINDING);
      case TURNAROUND, AGEING, DUE, RETURNS, COVERAGE, EVIDENCE, CORRECTIONS -> List.of();
    };
  }
}
