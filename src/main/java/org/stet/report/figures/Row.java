package org.stet.report.figures;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer; both databases name the same thing by different types. */
record Row(@Nullable Object[] row) {

  UUID id(int place) {
    if (row[place] instanceof byte[] bytes) {
      var halves = ByteBuffer.wrap(bytes);
      return new UUID(halves.getLong(), halves.getLong());
    }
    return (UUID) Objects.requireNonNull(row[place]);
  }

  String text(int place) {
    return Objects.requireNonNull(textOrNone(place));
  }

  @Nullable String textOrNone(int place) {
    return (String) row[place];
  }

  boolean has(int place) {
    return row[place] != null;
  }

  /** Nothing counts as none. */
  long count(int place) {
    return row[place] == null ? 0 : ((Number) Objects.requireNonNull(row[place])).longValue();
  }

  int whole(int place) {
    return Math.toIntExact(count(place));
  }

  @Nullable Double number(int place) {
    return row[place] instanceof Number number ? number.doubleValue() : null;
  }

  /** None where there is none. */
  int[] numbers(int place) {
    return row[place] instanceof Object[] many
        ? Arrays.stream(many).mapToInt(number -> ((Number) number).intValue()).toArray()
        : new int[0];
  }

  boolean flag(int place) {
    return Boolean.TRUE.equals(row[place]);
  }

  @Nullable LocalDate day(int place) {
    return row[place] == null ? null : LocalDate.parse(String.valueOf(row[place]));
  }

  Instant time(int place) {
    return Objects.requireNonNull(timeOrNone(place));
  }

  @Nullable Instant timeOrNone(int place) {
    return switch (row[place]) {
      case null -> null;
      case OffsetDateTime time -> time.toInstant();
      case Date time -> Instant.ofEpochMilli(time.getTime());
      case Object time -> (Instant) time;
    };
  }
}
