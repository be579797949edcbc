package org.stet.report.figures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The figures of the overview. */
public enum FigureName {
  THROUGHPUT,
  TURNAROUND,
  AGEING,
  DUE,
  VERDICTS,
  RETURNS,
  AGREEMENT,
  COVERAGE,
  EVIDENCE,
  CORRECTIONS;

  /** As addresses write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FigureName> named(String code) {
    return Arrays.stream(values()).filter(name -> name.code().equals(code)).findFirst();
  }

  /** Whether it shows how things are now, whatever the period. */
  public boolean isNow() {
    return this == AGEING || this == DUE;
  }
}
