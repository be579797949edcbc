package org.stet.people;

import java.util.List;
import java.util.Locale;

/**
 * A no, with the sentence that a person understands.
 *
 * @param key of the sentence in {@code i18n/<room>.properties}
 */
public record Refusal(String key, List<Object> args) {

  public Refusal {
    args = List.copyOf(args);
  }

  public static Refusal of(String key, Object... args) {
    return new Refusal(key, List.of(args));
  }

  public String sentence(Locale locale) {
    return Words.say(locale, key, args.toArray());
  }

  public String sentence() {
    return sentence(Locale.ENGLISH);
  }
}
