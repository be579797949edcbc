package org.stet.people;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
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

  public static String say(Locale locale, String key, Object... args) {
    for (String room : ROOMS) {
      try {
        var pattern = bundle(room, locale).getString(key);
        return new MessageFormat(pattern, locale).format(args);
      } catch (MissingResourceException e) {
        // the next room may know it
      }
    }
    return key;
  }

  private static ResourceBundle bundle(String room, Locale locale) {
    return ResourceBundle.getBundle(
        "i18n/" + room,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
