package org.stet.shell;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stet.people.Refusal;

/**
 * A day and its hour, as people type them. Without an hour it is the end of work on that day; what
 * can't be read, or an hour without a day, is asked for again and never left out.
 */
public final class Moment extends CustomField<LocalDateTime> {

  private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

  private final LocalTime usual;
  private final DatePicker day = Days.field("");
  private final TimePicker hour = new TimePicker();

  /** Something ahead: where no hour is said, the end of work. */
  public Moment(String label, String dayCalled, String hourCalled) {
    this(label, dayCalled, hourCalled, END_OF_WORK);
  }

  /**
   * @param usual the hour that is meant where none is said
   */
  public Moment(String label, String dayCalled, String hourCalled, LocalTime usual) {
    this.usual = usual;
    setLabel(label);
    setHelperText(getTranslation("days.helper", usual.toString()));
    day.setAriaLabel(dayCalled);
    hour.setAriaLabel(hourCalled);
    hour.setLocale(Locale.UK);
    hour.setStep(Duration.ofMinutes(15));
    day.addValueChangeListener(change -> {
      if (change.isFromClient() && !day.isEmpty() && hour.isEmpty() && !hourIsUnread()) {
        hour.setValue(usual);
      }
      updateValue();
    });
    hour.addValueChangeListener(change -> updateValue());
    var both = new Div(day, hour);
    both.addClassName("moment");
    add(both);
  }

  @Override
  protected @Nullable LocalDateTime generateModelValue() {
    var chosen = day.getValue();
    return chosen == null ? null : chosen.atTime(hour.getValue() == null ? usual : hour.getValue());
  }

  @Override
  protected void setPresentationValue(@Nullable LocalDateTime moment) {
    day.setValue(moment == null ? null : moment.toLocalDate());
    hour.setValue(moment == null ? null : moment.toLocalTime());
  }

  @Override
  public void focus() {
    day.focus();
  }

  /** What was typed and is no moment. */
  Optional<Refusal> unread() {
    boolean alone = day.isEmpty() && !hour.isEmpty();
    return Days.unread(day).isPresent() || hourIsUnread() || alone
        ? Optional.of(Refusal.of("days.unread.hour"))
        : Optional.empty();
  }

  private boolean hourIsUnread() {
    return Days.isUnread(hour, hour);
  }
}
