package org.stet.shell;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stet.people.Invalid;
import org.stet.people.Refusal;
import org.stet.people.Words;

/** A day as people write it, 20 Nov 2026. */
public final class Days {

  private Days() {}

  /** A field for a day. */
  public static DatePicker field(String label) {
    var field = new DatePicker(label);
    field.setI18n(formats().setBadInputErrorMessage(field.getTranslation("days.unread")));
    return field;
  }

  /** What was typed there and is no day, so that it is not left out in silence. */
  public static Optional<Refusal> unread(HasValidation field) {
    return switch (field) {
      case DatePicker day when isUnread(day, day) -> Optional.of(Refusal.of("days.unread"));
      case Moment moment -> moment.unread();
      default -> Optional.empty();
    };
  }

  /**
   * @throws Invalid where something in these fields is no day or no moment
   */
  public static void requireRead(Map<String, ? extends HasValidation> fields) {
    var unread = new LinkedHashMap<String, Refusal>();
    fields.forEach((name, field) -> unread(field).ifPresent(no -> unread.put(name, no)));
    if (!unread.isEmpty()) {
      throw new Invalid(unread);
    }
  }

  /** Asks at the field for what can be read; whether that was needed. */
  public static <F extends HasValidation & Focusable<?>> boolean asksAgain(F field, Locale locale) {
    var unread = unread(field);
    field.setInvalid(unread.isPresent());
    unread.ifPresent(refusal -> {
      field.setErrorMessage(refusal.sentence(locale));
      field.focus();
    });
    return unread.isPresent();
  }

  static <V> boolean isUnread(HasValidator<V> checked, HasValue<?, V> field) {
    return field.isEmpty()
        && checked
            .getDefaultValidator()
            .apply(field.getValue(), new ValueContext(new Binder<>()))
            .isError();
  }

  public static String of(LocalDate day, Locale locale) {
    return Words.day(day, locale);
  }

  /** The first is how it is shown; the day comes before the month, and this year is understood. */
  private static DatePicker.DatePickerI18n formats() {
    return new DatePicker.DatePickerI18n()
        .setFirstDayOfWeek(DayOfWeek.MONDAY.getValue())
        .setDateFormats(
            "d MMM yyyy",
            "yyyy-MM-dd",
            "d MMMM yyyy",
            "MMM d, yyyy",
            "MMMM d, yyyy",
            "d.M.yyyy",
            "d/M/yyyy",
            "d-M-yyyy",
            "d MMM",
            "d MMMM",
            "d.M.",
            "d.M",
            "d/M");
  }
}
