package org.stet.people;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

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
        return new MessageFormat(words.getString(key), locale).format(args);
      }
    }
    return key;
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
