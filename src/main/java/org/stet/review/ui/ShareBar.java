package org.stet.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stet.people.Permission;
import org.stet.people.Person;
import org.stet.people.Staff;
import org.stet.people.Words;
import org.stet.shell.Buttons;
import org.stet.shell.Days;
import org.stet.shell.Errand;
import org.stet.shell.Moment;
import org.stet.shell.Notices;

/** What can be done with all that is ticked: give it out, and say by when. */
final class ShareBar extends Composite<Div> {

  private final Span count = new Span();
  private final MultiSelectComboBox<Person> people;
  private final Moment due;
  private final ZoneId zone;
  private final Button assign;
  private final Button time;

  /**
   * @param assigning to one, or in shares to several
   * @param timing null takes the day away
   */
  ShareBar(
      Staff staff,
      ZoneId zone,
      String timeWords,
      SerializableConsumer<List<UUID>> assigning,
      SerializableConsumer<@Nullable Instant> timing) {
    this.zone = zone;
    people = new MultiSelectComboBox<>(getTranslation("share.people"));
    people.setItems(staff.who(Permission.CHECK_CLAIMS));
    people.setItemLabelGenerator(Person::name);
    people.setHelperText(getTranslation("share.people.help"));
    assign = Buttons.plain(getTranslation("share.assign"));
    assign.addClickListener(
        click -> assigning.accept(people.getValue().stream().map(Person::id).sorted().toList()));
    due =
        new Moment(
            getTranslation("share.due"),
            getTranslation("plan.deadline.date"),
            getTranslation("plan.deadline.time"));
    time = Buttons.plain(timeWords);
    time.addClickListener(click -> {
      if (!Days.asksAgain(due, getLocale())) {
        timing.accept(instant());
      }
    });
    count.getElement().setAttribute("role", "status");
    count.addClassName("strong");
    getContent().addClassName("share-bar");
    getContent().getElement().setAttribute("role", "group");
    getContent().getElement().setAttribute("aria-label", getTranslation("share.title"));
    getContent().add(count, people, assign, due, time);
    ticked(0);
  }

  /** Something done with all that is ticked; it answers the way back, null where there is none. */
  interface Work {

    @Nullable SerializableRunnable run();
  }

  /**
   * What was done with several at once, to be taken back by the button of these words or by a key.
   */
  record Done(Notification words, SerializableRunnable back) implements Serializable {

    void undo() {
      words.close();
      back.run();
    }
  }

  /**
   * Does it and says so.
   *
   * @param undo what the key does: takes back what was done last, and forgets it
   * @param then hears of what was done or taken back, with the way back from there; null where
   *     there is none, so that the one before is not taken for it
   */
  static void run(
      Work work,
      String done,
      Errand errand,
      Locale locale,
      SerializableRunnable undo,
      SerializableConsumer<@Nullable Done> then) {
    var unused =
        errand.run(() -> then.accept(said(work.run(), done, errand, locale, undo, then)), locale);
  }

  private static @Nullable Done said(
      @Nullable SerializableRunnable back,
      String done,
      Errand errand,
      Locale locale,
      SerializableRunnable undo,
      SerializableConsumer<@Nullable Done> then) {
    if (back == null) {
      Notices.done(done);
      return null;
    }
    var words = Notices.undoable(done, Words.say(locale, "walk.undo"), "U", undo);
    return new Done(
        words,
        () -> {
          if (errand.run(back::run, locale)) {
            Notices.done(Words.say(locale, "share.undone"));
          }
          then.accept(null);
        });
  }

  /** How many are ticked; without any the bar is not there. */
  void ticked(int number) {
    getContent().setVisible(number > 0);
    count.setText(getTranslation("share.count", number));
  }

  private @Nullable Instant instant() {
    LocalDateTime local = due.getValue();
    return local == null ? null : local.atZone(zone).toInstant();
  }
}
