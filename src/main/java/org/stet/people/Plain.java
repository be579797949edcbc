package org.stet.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that somebody entered, checked once at the door: it fits, has no NUL and no half of a
 * character. Everything else is kept exactly as it came.
 */
public final class Plain {

  private static final int LAST_YEAR = 9999;

  /** A scheme, a host without a user before it, perhaps a port; then anything that is seen. */
  private static final Pattern WEB_ADDRESS =
      Pattern.compile(
          "(?i)https?://([\\p{L}\\p{M}\\p{N}_.-]*[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]*"
              + "|\\[[0-9a-f:.]+])(:\\d{1,5})?([/?#][^\\s\\p{Cc}\\p{Zl}\\p{Zp}"
              + "\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]*)?");

  /** Letters that are drawn as nothing. */
  private static final String FILLERS = "\u115F\u1160\u2800\u3164\uFFA0";

  private Plain() {}

  /** The text, or null where it is missing or blank. */
  public static @Nullable String optional(String field, @Nullable String text, int max) {
    return text == null || isBlank(text) ? null : checked(field, text, max);
  }

  /**
   * The text.
   *
   * @throws Invalid where it is missing, blank, too long or damaged
   */
  public static String required(String field, @Nullable String text, int max) {
    if (text == null || isBlank(text)) {
      throw Invalid.field(field, "invalid.blank");
    }
    return checked(field, text, max);
  }

  /** Whether nothing of it can be seen: blanks of all sorts, marks without width, fillers. */
  public static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(c ->
            Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c) && c != 0
                || FILLERS.indexOf(c) >= 0);
  }

  /** A text of Stet's own reading that fits: what is longer ends in “…”, between characters. */
  public static String shortened(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
    return text.substring(0, end) + "…";
  }

  /**
   * The address of a page, or null where it is missing or blank.
   *
   * @throws Invalid where it does not begin with http:// or https:// and a host, names a user,
   *     hides characters that turn the reading direction, is too long or damaged
   */
  public static @Nullable String link(String field, @Nullable String text) {
    var address = optional(field, text, Limits.URL);
    if (address != null && !WEB_ADDRESS.matcher(address).matches()) {
      throw Invalid.field(field, "invalid.url");
    }
    return address;
  }

  /**
   * A day as {@code YYYY-MM-DD}.
   *
   * @throws DateTimeException where it is none, or not of the years that every database keeps
   */
  public static LocalDate day(String text) {
    return kept(LocalDate.parse(text));
  }

  /**
   * A time as RFC 3339 writes it.
   *
   * @throws DateTimeException where it is none, or not of the years that every database keeps
   */
  public static Instant time(String text) {
    var time = OffsetDateTime.parse(text).toInstant();
    var unused = kept(LocalDate.ofInstant(time, ZoneOffset.UTC));
    return time;
  }

  private static LocalDate kept(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("Not of the years 1 to " + LAST_YEAR);
    }
    return day;
  }

  private static String checked(String field, String text, int max) {
    if (text.length() > max) {
      throw Invalid.field(field, "invalid.long", max, text.length());
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw Invalid.field(field, "invalid.nul", i);
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw Invalid.field(field, "invalid.surrogate", i);
        }
        i++;
      }
    }
    return text;
  }
}
