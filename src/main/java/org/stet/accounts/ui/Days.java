package org.stet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day in a person's words: 22 November 2026. */
final class Days {

  private Days() {}

  static String say(Component reader, Instant at) {
    var locale = reader.getUI().map(UI::getLocale).orElse(Locale.ENGLISH);
    return DateTimeFormatter.ofPattern("d MMMM yyyy", locale)
        .withZone(ZoneId.systemDefault())
        .format(at);
  }
}
