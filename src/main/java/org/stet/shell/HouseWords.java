package org.stet.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stet.people.Words;

/** Lets every screen ask {@code getTranslation(key, …)} for the sentences of {@link Words}. */
@Component
class HouseWords implements I18NProvider {

  @Override
  public List<Locale> getProvidedLocales() {
    return List.of(Locale.ENGLISH);
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... params) {
    return Words.say(locale, key, params);
  }
}
