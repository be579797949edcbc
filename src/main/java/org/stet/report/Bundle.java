package org.stet.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Many reports in one file, and how far it has come.
 *
 * @param format xlsx, csv, or zip
 * @param desk its name; null for all desks, and where articles were named one by one
 * @param from first day on which they were handed in; null where they were named
 * @param to last day
 * @param done articles that are in it
 * @param total articles that were asked for
 * @param leftOut of those, how many have no such report or are not open any more to who asked
 * @param trouble why there is no file, a sentence; only where it failed
 * @param fileName as it is saved
 * @param bytes of the file, once it is ready
 */
public record Bundle(
    UUID id,
    State state,
    String format,
    Redaction redaction,
    @Nullable String desk,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Instant askedAt,
    int done,
    int total,
    int leftOut,
    @Nullable String trouble,
    String fileName,
    long bytes) {

  public String mediaType() {
    return switch (format) {
      case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case "csv" -> "text/csv";
      default -> "application/zip";
    };
  }

  /** Where a bundle stands. */
  public enum State {
    WAITING,
    WORKING,
    READY,
    CANCELLED,
    FAILED;

    public boolean isOpen() {
      return this == WAITING || this == WORKING;
    }
  }
}
