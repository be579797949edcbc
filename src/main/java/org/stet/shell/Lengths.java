package org.stet.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.Locale;
import org.stet.people.Refusal;

/**
 * How much fits into a field. What is pasted stays whole, and the field says that it is too long: a
 * browser's own limit would cut it off without a word.
 */
public final class Lengths {

  private Lengths() {}

  public static void upTo(TextFieldBase<?, String> field, int max) {
    field.addValueChangeListener(change -> {
      int length = change.getValue().length();
      if (length > max) {
        var locale = field.getUI().map(UI::getLocale).orElse(Locale.ENGLISH);
        field.setErrorMessage(Refusal.of("invalid.long", max, length).sentence(locale));
        field.setInvalid(true);
      }
    });
  }
}
