package org.stet.review.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as people write it: 20 Nov 2026. */
final class Days {

  private Days() {}

  /** A field for a day, written as people write it. */
  static DatePicker field(String label) {
    var field = new DatePicker(label);
    field.setI18n(new DatePicker.DatePickerI18n().setDateFormats("d MMM yyyy", "yyyy-MM-dd"));
    return field;
  }

  static String of(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
  }
}
