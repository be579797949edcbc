package org.stet.shell;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.PerhapsDone;
import org.stet.people.Refusal;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;
import org.stet.people.Staff;
import org.stet.people.Unavailable;

/**
 * Something a person sends off: it is done, or what stands in its way is said in its place, at the
 * field that it is about.
 */
public final class Errand {

  private final Notice notice;
  private final transient Staff staff;
  private final Map<String, HasValidation> fields = new LinkedHashMap<>();

  public Errand(Notice notice, Staff staff) {
    this.notice = notice;
    this.staff = staff;
  }

  /**
   * @param name of the field, as the rooms and the HTTP interface call it
   */
  public Errand field(String name, HasValidation field) {
    fields.put(name, field);
    return this;
  }

  /**
   * @return whether it was done
   */
  public boolean run(Runnable work, Locale locale) {
    notice.clear();
    fields.values().forEach(field -> field.setInvalid(false));
    try {
      Days.requireRead(fields);
      work.run();
      return true;
    } catch (Invalid invalid) {
      complain(invalid, locale);
    } catch (RuntimeException e) {
      notice.refuse(refusal(e).orElseThrow(() -> e).sentence(locale));
    }
    return false;
  }

  private Optional<Refusal> refusal(RuntimeException thrown) {
    return switch (thrown) {
      case Refused refused -> Optional.of(refused.refusal());
      case Missing missing -> Optional.of(missing.refusal());
      case SomebodyWasFaster faster -> Optional.of(faster.refusal(staff.nameOf(faster.who())));
      case Unavailable unavailable -> Optional.of(unavailable.refusal());
      case PerhapsDone perhaps -> Optional.of(perhaps.refusal());
      default -> Optional.empty();
    };
  }

  private void complain(Invalid invalid, Locale locale) {
    var elsewhere = new StringBuilder();
    for (var complaint : invalid.fields().entrySet()) {
      var field = fields.get(complaint.getKey());
      var sentence = complaint.getValue().sentence(locale);
      if (field == null) {
        elsewhere.append(sentence).append(' ');
      } else {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
      }
    }
    if (!elsewhere.isEmpty()) {
      notice.refuse(elsewhere.toString().strip());
    }
    fields.entrySet().stream()
        .filter(field -> invalid.fields().containsKey(field.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .filter(Focusable.class::isInstance)
        .map(Focusable.class::cast)
        .ifPresent(Focusable::focus);
  }
}
