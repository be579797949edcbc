package org.stet.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.stet.article.Part;
import org.stet.article.PartKind;
import org.stet.people.Words;
import org.stet.shell.PlainSelect;

/** What parts are called, and the choice between the kinds. */
final class PartKinds {

  private PartKinds() {}

  static String name(PartKind kind, Locale locale) {
    return Words.say(locale, "partKind." + kind);
  }

  /** What is signed of them, as in a sentence: the headline, the captions. */
  static String signed(List<PartKind> kinds, Locale locale) {
    return kinds.stream()
        .map(kind -> Words.say(locale, "partSigned." + kind))
        .collect(Collectors.joining(", "));
  }

  static Component select(Part part, Locale locale, SerializableConsumer<PartKind> chosen) {
    var select =
        new PlainSelect<>(
            Words.say(locale, "import.part.kind", part.number()),
            List.of(PartKind.values()),
            part.kind(),
            kind -> name(kind, locale),
            chosen);
    select.getElement().getClassList().add("part-kind");
    return select;
  }
}
