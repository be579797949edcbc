package org.stet.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as people write it, 20 Nov 2026, and the hours from 00 to 23. */
public final class Days {

  private Days() {}

  /** A field for a day. */
  public static DatePicker field(String label) {
    var field = new DatePicker(label);
    field.setI18n(formats());
    return field;
  }

  /** A field for a day and its hour. */
  public static DateTimePicker fieldWithHour() {
    var field = new DateTimePicker();
    field.setDatePickerI18n(formats());
    field.setLocale(Locale.UK);
    return field;
  }

  public static String of(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(day);
  }

  private static DatePicker.DatePickerI18n formats() {
    return new DatePicker.DatePickerI18n().setDateFormats("d MMM yyyy", "yyyy-MM-dd");
  }
}
