package org.stet.people;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The house's sentences: {@code i18n/<room>.properties}, one file a room, {@code
 * i18n/<room>_de.properties} and so on for other languages. Patterns are those of {@link
 * MessageFormat}: an apostrophe is written twice, or as ’.
 */
public final class Words {

  private static final List<String> ROOMS =
      List.of("people", "audit", "accounts", "article", "claim", "review", "report", "shell");

  private Words() {}

  /** The sentence; the key itself where nobody wrote one. */
  public static String say(Locale locale, String key, Object... args) {
    for (String room : ROOMS) {
      var words = bundle(room, locale);
      if (words.containsKey(key)) {
        return new MessageFormat(words.getString(key), locale)
            .format(Stream.of(args).map(arg -> shown(arg, locale)).toArray());
      }
    }
    return key;
  }

  private static Object shown(Object value, Locale locale) {
    return value instanceof LocalDate day ? day(day, locale) : value;
  }

  /** A day as people write it, 20 Nov 2026. */
  public static String day(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
  }

  /** Whether there is a sentence by this key. */
  public static boolean knows(String key) {
    return ROOMS.stream().anyMatch(room -> bundle(room, Locale.ENGLISH).containsKey(key));
  }

  private static ResourceBundle bundle(String room, Locale locale) {
    return ResourceBundle.getBundle(
        "i18n/" + room,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
