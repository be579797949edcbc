package org.stet.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that somebody entered, checked once at the door: it fits, has no NUL and no half of a
 * character. Everything else is kept exactly as it came.
 */
public final class Plain {

  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s/?#]+\\S*");

  private Plain() {}

  /** The text, or null where it is missing or blank. */
  public static @Nullable String optional(String field, @Nullable String text, int max) {
    return text == null || text.isBlank() ? null : checked(field, text, max);
  }

  /**
   * The text.
   *
   * @throws Invalid where it is missing, blank, too long or damaged
   */
  public static String required(String field, @Nullable String text, int max) {
    if (text == null || text.isBlank()) {
      throw Invalid.field(field, "invalid.blank");
    }
    return checked(field, text, max);
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
   * @throws Invalid where it does not begin with http:// or https://, is too long or damaged
   */
  public static @Nullable String link(String field, @Nullable String text) {
    var address = optional(field, text, Limits.URL);
    if (address != null && !WEB_ADDRESS.matcher(address).matches()) {
      throw Invalid.field(field, "invalid.url");
    }
    return address;
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
