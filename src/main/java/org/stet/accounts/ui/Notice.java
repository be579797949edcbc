package org.stet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.stet.people.Invalid;
import org.stet.people.Missing;
import org.stet.people.PerhapsDone;
import org.stet.people.Refused;
import org.stet.people.SomebodyWasFaster;
import org.stet.people.Staff;
import org.stet.people.Unavailable;

/**
 * A sentence beside what was asked for: what happened, or why not. It is read out when it comes.
 */
class Notice extends Composite<Div> {

  private final Paragraph sentence = new Paragraph();

  Notice() {
    getContent().addClassName("notice");
    getContent().getElement().setAttribute("role", "alert");
    getContent().add(sentence);
    clear();
  }

  void say(String words, Component... more) {
    getContent().removeClassName("red");
    show(words);
    getContent().add(more);
  }

  void refuse(String words) {
    getContent().addClassName("red");
    show(words);
  }

  void clear() {
    getContent().setVisible(false);
  }

  /**
   * Does it, or says why not: at the fields where it can, else here.
   *
   * @param fields by the names that {@link Invalid} uses
   * @return whether it was done
   */
  boolean tried(Map<String, ? extends HasValidation> fields, Staff staff, Runnable work) {
    clear();
    fields.values().forEach(field -> field.setInvalid(false));
    try {
      work.run();
      return true;
    } catch (Invalid e) {
      e.fields()
          .forEach((name, refusal) -> {
            var field = fields.get(name);
            if (field == null) {
              refuse(refusal.sentence(getLocale()));
            } else {
              field.setErrorMessage(refusal.sentence(getLocale()));
              field.setInvalid(true);
            }
          });
    } catch (Refused e) {
      refuse(e.refusal().sentence(getLocale()));
    } catch (Missing e) {
      refuse(e.refusal().sentence(getLocale()));
    } catch (Unavailable e) {
      refuse(e.refusal().sentence(getLocale()));
    } catch (PerhapsDone e) {
      refuse(e.refusal().sentence(getLocale()));
    } catch (SomebodyWasFaster e) {
      refuse(e.refusal(staff.nameOf(e.who())).sentence(getLocale()));
    }
    return false;
  }

  private void show(String words) {
    getContent().removeAll();
    sentence.setText(words);
    getContent().add(sentence);
    getContent().setVisible(true);
  }
}
